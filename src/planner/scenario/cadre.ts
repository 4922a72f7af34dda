import { z } from 'zod'
import { standardIds } from '../standards/rules.ts'
import {
  count,
  days,
  hoursADay,
  line,
  money,
  partOfTime,
  periods,
  positive,
  share,
  timePer,
  unitTime,
  wholeNumber,
} from './values.ts'

const daysAWeek = z.number().gt(0).max(7).default(5).describe('Working days in a week.')

/** WISN's available working time, from days or from hours a year. */
const workingTime = z
  .discriminatedUnion('from', [
    z.strictObject({
      from: z.literal('days').describe('Reckoned from working days.'),
      workingDays: days('Working days in a year before anything is taken off, such as 260.'),
      publicHolidays: days('Public holidays that fall on working days.').default(0),
      annualLeave: days('Days of annual leave.').default(0),
      sickLeave: days('Days of sick leave, on average.').default(0),
      training: days('Days of training.').default(0),
      otherAbsence: days('Days of any other absence.').default(0),
      hoursADay: hoursADay('Hours in a working day, such as 8.'),
      breakHours: hoursADay('Hours of the working day that are breaks, such as 1.').default(0),
      daysAWeek,
    }),
    z.strictObject({
      from: z.literal('hours').describe('Reckoned from hours a year.'),
      hoursAYear: z.number().gt(0).max(8784).describe('Contracted hours in a year, such as 1872.'),
      absences: z
        .array(
          z.strictObject({
            name: line('What for, such as annual leave.'),
            share: partOfTime('Its share of the contracted hours: 0.09 for 9 %.'),
          }),
        )
        .max(12)
        .describe('What is taken off, each as a share of the contracted hours.')
        .default([]),
      hoursADay: hoursADay('Hours in a working day, for times given by day.').gt(0).default(8),
      daysAWeek,
    }),
  ])
  .describe('The time that one full-time worker has in a year. Needed for the workload and for groups.')

const workload = z
  .strictObject({
    services: z
      .array(
        z.strictObject({
          name: line('The service, such as a home visit.'),
          volume: count('How many units of it a year.'),
          unitTime: unitTime('How long one unit takes. Give this or a rate.').optional(),
          rate: z
            .strictObject({
              units: z.number().gt(0).max(1e6).describe('How many units one worker does.'),
              per: z.enum(['hour', ...periods]).describe('In an hour, working day, working week, month or year.'),
            })
            .describe('How many units one worker does in a time. Give this or the unit time.')
            .optional(),
        }),
      )
      .min(1)
      .max(25)
      .describe('What the cadre does for people (WISN: health service activities).'),
    supportActivities: z
      .array(
        z.strictObject({
          name: line('The activity, such as recording.'),
          share: partOfTime('Its share of the working time. Give this or a time.').optional(),
          time: timePer('The time that each worker spends on it. Give this or a share.').optional(),
        }),
      )
      .max(12)
      .describe('What all members of the cadre do (WISN: category allowance).')
      .default([]),
    additionalActivities: z
      .array(
        z.strictObject({
          name: line('The activity, such as supervising students.'),
          staff: count('How many workers do it.'),
          time: timePer('The time that each of them spends on it.'),
        }),
      )
      .max(12)
      .describe('What only some members of the cadre do (WISN: individual allowance).')
      .default([]),
  })
  .describe('The workload by WHO’s WISN method. Needs the working time.')

const groups = z
  .array(
    z.strictObject({
      area: line('The area, such as a district.'),
      name: line('The group, such as children on the move.'),
      size: count('How many people belong to it.'),
      prevalence: share('The share of them who need help.'),
      toServe: share('The share of those who are to be served.'),
      hoursPerCase: positive('Hours of work for each, a year.'),
    }),
  )
  .min(1)
  .max(25)
  .describe('People in need by area and group of vulnerability. Needs the working time.')

const cases = z
  .array(
    z.strictObject({
      name: line('The kind of cases, such as investigations.'),
      cases: count('How many are open at one time.'),
      newCases: count('How many of them were newly given, for the standard on new families.').optional(),
      standard: z.enum(standardIds).describe('The published standard to plan with.').optional(),
      perWorker: positive('How many one worker carries, where not by the standard.').optional(),
      workers: positive('How many of the existing workers carry them. Left out: all of the cadre.').optional(),
    }),
  )
  .min(1)
  .max(12)
  .describe('Open cases, against the number that one worker can carry.')

const path = z
  .strictObject({
    attrition: share('The share of the staff that leaves in a year.'),
    hires: count('How many are hired a year from elsewhere.').default(0),
    graduates: count('How many of those in training today join a year.').default(0),
    training: z
      .strictObject({
        places: count('New training places a year, from the start year on.'),
        years: wholeNumber('How many years the training takes.', 1, 10),
        joining: share('The share of those who begin that finishes and joins.').default(1),
      })
      .describe('Training that is added: its first graduates join after so many years.')
      .optional(),
    startUpLimits: z
      .array(count('At most so many in that year.'))
      .max(30)
      .describe('How many newcomers can be taken on in the first, second, … year. No limit in the years after.')
      .optional(),
    target: count('How many are aimed at. Left out: the posts that are needed.').optional(),
  })
  .describe('How the number of workers changes from year to year. Needs the existing staff and the horizon.')

const cost = z
  .strictObject({
    salary: money('Salary of a post a year.'),
    onCosts: money('What the employer pays on top, a year: insurance, pension.').default(0),
    onCostShare: z.number().min(0).max(5).default(0).describe('The same as a share of the salary, added to it.'),
    transport: money('Transport of a post a year.').default(0),
    supervision: money('Supervision of a post a year.').default(0),
    inServiceTraining: money('In-service training of a post a year.').default(0),
    recruitment: money('One-off: recruiting a newcomer.').default(0),
    equipment: money('One-off: equipping a newcomer.').default(0),
    preServiceTraining: money('One-off: training a newcomer before service.').default(0),
  })
  .describe('What a post costs, in prices of the price year. Needs money and the horizon.')

/** One kind of worker and all that is known of it. */
export const cadre = z
  .strictObject({
    name: line('The cadre, such as social workers.'),
    isSocialWorker: z.boolean().default(true).describe('Whether its members are social workers, for the scope.'),
    existing: count('How many are in post today, in full-time equivalents. Give this or the staff.').optional(),
    staff: z
      .strictObject({
        fullTimeHours: z.number().gt(0).max(168).describe('Hours of a full-time week.'),
        groups: z
          .array(
            z.strictObject({
              heads: count('How many people.'),
              hoursAWeek: z.number().min(0).max(168).describe('Hours that each works in a week.'),
            }),
          )
          .min(1)
          .max(12)
          .describe('People by the hours they work.'),
      })
      .describe('Who is in post today, by hours: full-time equivalents are reckoned from it.')
      .optional(),
    workingTime: workingTime.optional(),
    workload: workload.optional(),
    ratio: z
      .strictObject({
        of: z.enum(['everyone', 'children']).describe('The whole population, or its children.'),
        people: positive('How many of them for one worker.'),
        peopleInEmergency: positive(
          'How many for one worker in a humanitarian setting, where that is other.',
        ).optional(),
      })
      .describe('Need by a ratio of population to workers. Needs the population.')
      .optional(),
    groups: groups.optional(),
    cases: cases.optional(),
    basis: z
      .enum(['workload', 'ratio', 'groups', 'cases'])
      .describe('Which of the ways counts where there are several. Left out: the first given, in this order.')
      .optional(),
    workersPerSupervisor: positive('How many workers one supervisor can guide, such as 5.').optional(),
    path: path.optional(),
    cost: cost.optional(),
  })
  .describe('A kind of worker.')
