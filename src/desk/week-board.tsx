import type { Payload, TypedUser } from 'payload'
import { askingOf, itemCollections } from './board/items.ts'
import { weekOf } from './board/week.ts'
import { WeekView } from './board/week-view.tsx'
import { deskWords } from './words.ts'

type Props = {
  id?: number | string
  payload: Payload
  user: TypedUser
  i18n: { language: string }
  req: { locale?: string | null }
}

/** The days of an edition with their items, in one view, on the edition's own form. */
export async function WeekBoard({ id, payload, user, i18n, req }: Props) {
  const asking = await askingOf({ payload, user, i18n, locale: req.locale ?? undefined })
  const week = id === undefined ? undefined : await weekOf(asking, Number(id))
  if (!week) return <p className="week-empty">{deskWords(asking.say).board.unsaved}</p>
  const adds = user.role === 'translator' ? [] : itemCollections(payload)
  return <WeekView week={week} languages={asking.languages} adds={adds} say={asking.say} />
}
