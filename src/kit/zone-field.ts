import type { PayloadRequest } from 'payload'
import { sayTo } from '../i18n/desk/languages.ts'
import { isZone } from './zone.ts'

/** Checks a time zone typed at the desk; an empty one passes. */
export const validZone = (value: unknown, { req }: { req?: PayloadRequest }): true | string =>
  !value ||
  (typeof value === 'string' && isZone(value)) ||
  sayTo(req)('"{zone}" is not a time zone. Write one such as Europe/Paris or America/New_York.', {
    zone: String(value),
  })
