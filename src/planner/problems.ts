/** What can be wrong in a scenario. Pages and commands have one sentence for each. */
export const problemCodes = [
  // The shape: one field alone.
  'missing',
  'unknown-field',
  'not-a-number',
  'not-whole',
  'not-a-text',
  'not-a-list',
  'not-a-group',
  'not-yes-or-no',
  'not-a-choice',
  'not-a-country',
  'not-a-currency',
  'not-a-field',
  'unfit-text',
  'empty',
  'too-long',
  'too-many',
  'too-small',
  'too-big',
  'not-above',
  'not-below',
  // The meaning: fields together.
  'no-time-left',
  'shares-reach-whole',
  'one-of-two',
  'needed-for',
  'no-such-need',
  'no-such-input',
  'twice',
  // The text it came in.
  'file-too-long',
  'not-yaml',
  'not-a-link',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** One thing that is wrong with a scenario, at a field such as `cadres[0].workload.services[1].volume`. */
export type Problem = {
  code: ProblemCode
  field: string
  /** What the sentence names: `minimum`, `maximum`, `choices`, `meant`, `other`, `sum`, … */
  params: Record<string, string | number>
}
