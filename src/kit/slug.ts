import type { CollectionSlug, FieldHook, TextField } from 'payload'

/** Lower-case Latin letters, digits and hyphens; letters of other scripts stay, accents go; at most 80 characters at a word's end. */
export function slugify(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return plain.length <= 80 ? plain : plain.slice(0, 81).replace(/-[^-]*$/, '')
}

/** Fills an empty slug from another field; a number is added when the slug is taken. */
const fromField =
  (source: string): FieldHook =>
  async ({ value, data, originalDoc, collection, req }) => {
    const wanted = slugify(String(value || originalDoc?.slug || data?.[source] || originalDoc?.[source] || ''))
    if (!wanted || !collection || wanted === originalDoc?.slug) return wanted || value
    for (let number = 1; ; number++) {
      const slug = number === 1 ? wanted : `${wanted}-${number}`
      const taken = await req.payload.find({
        collection: collection.slug as CollectionSlug,
        where: { slug: { equals: slug }, ...(originalDoc?.id ? { id: { not_equals: originalDoc.id } } : {}) },
        limit: 1,
        depth: 0,
        pagination: false,
        trash: true,
        req,
      })
      if (taken.docs.length === 0) return slug
    }
  }

/** The last part of a permanent address; made from `source` when left empty. */
export const slugField = (source = 'title'): TextField => ({
  name: 'slug',
  type: 'text',
  unique: true,
  index: true,
  label: 'Address',
  admin: {
    position: 'sidebar',
    description: `The last part of the address. Left empty, it is made from the ${source}. If you change it, the old address leads here.`,
  },
  hooks: { beforeValidate: [fromField(source)] },
})
