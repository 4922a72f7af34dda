/**
 * Published caseload standards, as data. `perWorker` is the number of open cases one full-time worker carries; where a
 * standard names a range, the smaller number, which asks for more workers, and `upTo` the larger.
 */
export type CaseloadStandard = {
  id: StandardId
  from: keyof typeof standardSources
  caseType: CaseType
  /** Which of several figures of one source: today's practice in 1984, or what the study found necessary. */
  level?: 'in-1984' | 'minimum' | 'optimum'
  perWorker: number
  upTo?: number
}

/** Where standards were published; titles stay in the language of the publication. */
export const standardSources = {
  cwla: {
    publisher: 'Child Welfare League of America',
    title: 'CWLA Standards of Excellence for Services for Abused or Neglected Children and Their Families',
    year: 1999,
  },
  'cwla-foster-care': {
    publisher: 'Child Welfare League of America',
    title: 'CWLA Standards of Excellence for Family Foster Care Services',
    year: 1995,
  },
  california: {
    publisher: 'American Humane Association for the California Department of Social Services',
    title: 'SB 2030 Child Welfare Services Workload Study, Final Report',
    year: 2000,
  },
} as const

export const caseTypes = [
  'investigations',
  'ongoing-families',
  'foster-care',
  'emergency-assessment',
  'emergency-response',
  'family-maintenance',
  'family-reunification',
  'permanent-placement',
] as const
export type CaseType = (typeof caseTypes)[number]

export const standardIds = [
  'cwla-investigations',
  'cwla-ongoing-families',
  'cwla-foster-care',
  'california-1984-emergency-assessment',
  'california-minimum-emergency-assessment',
  'california-optimum-emergency-assessment',
  'california-1984-emergency-response',
  'california-minimum-emergency-response',
  'california-optimum-emergency-response',
  'california-1984-family-maintenance',
  'california-minimum-family-maintenance',
  'california-optimum-family-maintenance',
  'california-1984-family-reunification',
  'california-minimum-family-reunification',
  'california-optimum-family-reunification',
  'california-1984-permanent-placement',
  'california-minimum-permanent-placement',
  'california-optimum-permanent-placement',
] as const
export type StandardId = (typeof standardIds)[number]

const cwla = (
  id: StandardId,
  caseType: CaseType,
  perWorker: number,
  more: { upTo?: number } = {},
): CaseloadStandard => ({
  id,
  from: caseType === 'foster-care' ? 'cwla-foster-care' : 'cwla',
  caseType,
  perWorker,
  ...more,
})

const california = (
  caseType: Exclude<CaseType, 'investigations' | 'ongoing-families' | 'foster-care'>,
  then: number,
  minimum: number,
  optimum: number,
): CaseloadStandard[] => [
  { id: `california-1984-${caseType}`, from: 'california', caseType, level: 'in-1984', perWorker: then },
  { id: `california-minimum-${caseType}`, from: 'california', caseType, level: 'minimum', perWorker: minimum },
  { id: `california-optimum-${caseType}`, from: 'california', caseType, level: 'optimum', perWorker: optimum },
]

export const caseloadStandards: readonly CaseloadStandard[] = [
  cwla('cwla-investigations', 'investigations', 12),
  cwla('cwla-ongoing-families', 'ongoing-families', 17),
  cwla('cwla-foster-care', 'foster-care', 12, { upTo: 15 }),
  ...california('emergency-assessment', 322.5, 116.1, 68.7),
  ...california('emergency-response', 15.8, 13.0, 9.9),
  ...california('family-maintenance', 35.0, 14.2, 10.2),
  ...california('family-reunification', 27.0, 15.6, 11.9),
  ...california('permanent-placement', 54.0, 23.7, 16.4),
]

/** CWLA: an ongoing worker takes at most 1 new family for every 6 open ones. */
export const openFamiliesPerNew = 6
/** CWLA: a worker who carries both kinds has at most 10 ongoing families and 4 investigations. */
export const mixedCaseload = { ongoing: 10, investigations: 4 } as const
/** CWLA: one supervisor for 5 workers. */
export const workersPerSupervisor = 5
