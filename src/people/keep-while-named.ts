import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { sayTo } from '../i18n/desk/languages.ts'
import { textIn } from '../i18n/desk/say.ts'

/** Deleting a person would leave their bylines without one, and so the name used then open to all. */
export const keepWhileNamed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const where = { 'bylines.person': { equals: id } }
  const withBylines = req.payload.config.collections.filter(({ fields, flattenedFields }) =>
    (flattenedFields ?? fields).some((field) => 'name' in field && field.name === 'bylines'),
  )
  for (const { slug, labels } of withBylines)
    for (const draft of [false, true]) {
      const found = { collection: slug, draft, where, trash: true, depth: 0, limit: 1, pagination: false }
      const { docs } = await req.payload.find({ ...found, req })
      if (docs.length === 0) continue
      const say = sayTo(req)
      const sentence = say(
        'A byline names this person ({item}). Choose “Not at all” to hide them, or take them out of the byline first.',
        { item: `${textIn(say, labels.singular) ?? slug} ${docs[0]?.id}` },
      )
      throw new APIError(sentence, 400, null, true)
    }
}
