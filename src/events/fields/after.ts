import type { Field } from 'payload'

/** What editors do, and read, once an event is over. */
export const afterFields: Field[] = [
  {
    name: 'attendance',
    type: 'ui',
    admin: {
      disableListColumn: true,
      components: { Field: '/events/registration/desk/attendance.tsx#AttendanceForm' },
    },
  },
  {
    name: 'feedback',
    type: 'ui',
    admin: { disableListColumn: true, components: { Field: '/events/registration/desk/feedback.tsx#FeedbackShown' } },
  },
]
