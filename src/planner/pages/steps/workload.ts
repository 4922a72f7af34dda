import type { Translate } from '../../../i18n/translate.ts'
import { periods, timeUnits } from '../../scenario/values.ts'
import { type Block, type Field, fieldsIn } from '../form/fields.ts'

/** A worker's year, and who is in post by hours. */
export function timeBlocks(t: Translate, at: string): Block[] {
  const { text, number } = fieldsIn(t)
  const time = `${at}.workingTime`
  return [
    {
      title: t('planner.time.days'),
      help: t('planner.time.help'),
      fields: [
        ...(['workingDays', 'publicHolidays', 'annualLeave', 'sickLeave', 'training', 'otherAbsence'] as const).map(
          (name) => number(`${time}.${name}`, 'days'),
        ),
        number(`${time}.hoursADay`, 'hours-per-day'),
        number(`${time}.breakHours`, 'hours-per-day'),
        number(`${time}.daysAWeek`, 'days-per-week'),
      ],
    },
    {
      title: t('planner.time.hours'),
      help: t('planner.time.hours.help'),
      folded: true,
      fields: [number(`${time}.hoursAYear`, 'hours')],
      lists: [
        {
          name: `${time}.absences`,
          title: t('planner.time.absences'),
          row: t('planner.row.absence'),
          add: t('planner.add.absence'),
          most: 12,
          fields: (row) => [
            text(`${row}.name`, 'line', { key: 'absenceName' }),
            number(`${row}.share`, 'share', { key: 'absence' }),
          ],
        },
      ],
    },
    {
      title: t('planner.time.staff'),
      help: t('planner.time.staff.help'),
      folded: true,
      fields: [number(`${at}.staff.fullTimeHours`, 'hours-per-week')],
      lists: [
        {
          name: `${at}.staff.groups`,
          title: t('planner.time.groups'),
          row: t('planner.row.group'),
          add: t('planner.add.staffGroup'),
          most: 12,
          fields: (row) => [number(`${row}.heads`, 'people'), number(`${row}.hoursAWeek`, 'hours-per-week')],
        },
      ],
    },
  ]
}

/** What the cadre does, by WISN: services, what all do, what some do. */
export function workloadBlocks(t: Translate, at: string): Block[] {
  const { text, number, choice } = fieldsIn(t)
  const unit = (name: string): Field => choice(name, 'timeUnit', timeUnits, { usual: 'hours', key: 'timeUnit' })
  const time = (name: string): Field[] => [
    { ...number(`${name}.amount`, 'hours', { key: 'amount' }), unit: undefined },
    unit(`${name}.unit`),
    choice(`${name}.per`, 'per', periods, { usual: 'week' }),
  ]
  const list = (name: string, more: { most: number; isMain?: boolean }, fields: (row: string) => Field[]) => ({
    name: `${at}.workload.${name}`,
    title: t.of('planner.workload', name),
    help: t.of('planner.workload', `${name}.help`),
    row: t.of('planner.row', name),
    add: t.of('planner.add', name),
    ...more,
    fields,
  })
  return [
    {
      title: t('planner.workload.title'),
      help: t('planner.workload.help'),
      lists: [
        list('services', { most: 25, isMain: true }, (row) => [
          text(`${row}.name`, 'line', { key: 'serviceName' }),
          number(`${row}.volume`, 'units'),
          { ...number(`${row}.unitTime.amount`, 'hours', { key: 'unitTime' }), unit: undefined },
          unit(`${row}.unitTime.unit`),
          { ...number(`${row}.rate.units`, 'units', { key: 'rate' }), unit: undefined },
          choice(`${row}.rate.per`, 'per', ['hour', ...periods], { usual: 'day', key: 'ratePer' }),
        ]),
        list('supportActivities', { most: 12 }, (row) => [
          text(`${row}.name`, 'line', { key: 'activityName' }),
          number(`${row}.share`, 'share', { key: 'supportShare' }),
          ...time(`${row}.time`),
        ]),
        list('additionalActivities', { most: 12 }, (row) => [
          text(`${row}.name`, 'line', { key: 'activityName' }),
          number(`${row}.staff`, 'workers'),
          ...time(`${row}.time`),
        ]),
      ],
    },
  ]
}
