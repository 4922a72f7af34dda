import type { CollectionBeforeChangeHook, Field, FieldHook, PayloadRequest } from 'payload'
import { sayTo } from '../../i18n/desk/languages.ts'
import { isStaff, staffReads } from '../../kit/access.ts'
import { isWallTime } from '../../kit/zone.ts'
import { validZone } from '../../kit/zone-field.ts'
import { isMoved, startOf } from '../rules.ts'
import { meantIn } from './meant.ts'

const validWall = (value: unknown, { req }: { req?: PayloadRequest }): true | string =>
  !value ||
  isWallTime(value) ||
  sayTo(req)('"{wall}" is not a time. Write year-month-dayThour:minute, such as 2026-10-27T09:00.', {
    wall: String(value),
  })

/**
 * The wall time and the zone are what was announced; the instant follows from them. What calendars were given gets a
 * higher number with every change that they must take over, in the transaction of the change.
 */
export const keepTime: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  const event = { ...originalDoc, ...data }
  const number = Number(originalDoc?.sequence ?? 0)
  return {
    ...data,
    startInstant: startOf(event)?.toString() ?? null,
    sequence: operation === 'create' ? 0 : isMoved(originalDoc ?? {}, event) ? number + 1 : number,
  }
}

const sayWhatIsMeant: FieldHook = ({ siblingData: { startWall, zone }, req }) =>
  isStaff(req) && startOf({ startWall, zone }) ? meantIn(sayTo(req), startWall, zone) : null

const nobody = () => false

/** When and where an event takes place, and whether it does. */
export const whenFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'startWall',
        type: 'text',
        label: 'Starts',
        validate: validWall,
        admin: { placeholder: '2026-10-27T09:00', description: 'On the clock of the zone beside it.' },
      },
      {
        name: 'zone',
        type: 'text',
        label: 'Time zone',
        validate: validZone,
        admin: { placeholder: 'America/New_York' },
      },
      { name: 'durationMinutes', type: 'number', label: 'Minutes', min: 1, max: 60 * 24 * 14 },
    ],
  },
  {
    name: 'startMeant',
    type: 'text',
    virtual: true,
    label: 'Which is',
    access: { read: staffReads, create: nobody, update: nobody },
    hooks: { afterRead: [sayWhatIsMeant] },
    admin: { readOnly: true, condition: (data) => Boolean(data.startMeant), disableListColumn: true },
  },
  { name: 'startInstant', type: 'date', index: true, admin: { readOnly: true, hidden: true } },
  {
    name: 'sequence',
    type: 'number',
    defaultValue: 0,
    access: { create: nobody, update: nobody },
    admin: { hidden: true },
  },
  {
    name: 'zoneAsPrinted',
    type: 'text',
    admin: { description: 'Only for past events: the zone as it was printed.' },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'status',
        type: 'select',
        // `_status` has taken the name that would be made for it.
        enumName: 'event_status',
        required: true,
        defaultValue: 'on',
        label: 'Takes place',
        options: [
          { value: 'on', label: 'Yes' },
          { value: 'cancelled', label: 'No, it is cancelled' },
        ],
        admin: { description: 'A cancelled event keeps its page, and calendars strike it out.' },
      },
      {
        name: 'statusReason',
        type: 'textarea',
        localized: true,
        label: 'Why it was cancelled or moved',
        admin: { description: 'Shown to readers.' },
      },
    ],
  },
  {
    name: 'place',
    type: 'text',
    localized: true,
    admin: {
      description: 'House, street and town. Shown to readers and in calendars.',
      condition: (data) => data.kind === 'in-person' || data.kind === 'symposium',
    },
  },
]
