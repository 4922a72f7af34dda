import { APIError, type CollectionBeforeDeleteHook } from 'payload'

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
      const [what] = [labels?.singular].filter((label) => typeof label === 'string')
      const sentence = `A byline names this person (${what ?? slug} ${docs[0]?.id}). Choose “Not at all” to hide them, or take them out of the byline first.`
      throw new APIError(sentence, 400, null, true)
    }
}
