export {
  type AnyTemplate,
  type Links,
  type Mail,
  type MailTemplate,
  mailOf,
  NothingToTell,
  type Place,
} from './mail.ts'
export { eraseMailAbout, queueMail } from './outbox.ts'
export { Action, Link, Note, Text } from './parts.tsx'
