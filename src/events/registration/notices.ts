/** What people who registered are told. */
export const notices = [
  ...(['request', 'known', 'confirmed', 'waiting', 'offer', 'cancelled', 'lapsed'] as const),
  ...(['moved', 'off', 'tomorrow', 'soon', 'report', 'after'] as const),
] as const
export type Notice = (typeof notices)[number]

/** Of these, whose text editors can write themselves, for one event and each language. */
export const editable = ['confirmed', 'tomorrow', 'soon', 'after'] as const satisfies readonly Notice[]
export type Editable = (typeof editable)[number]
