import type { CollectionSlug, Payload } from 'payload'
import { makeDocument } from './documents.ts'

export type Secrets = {
  /** Each thing that must not be seen, as it is written. */
  words: Set<string>
  /** Published; the one post that readers see. */
  post: number
  plain: number
  profileInForce: number
  /** A picture whose consent was withdrawn. */
  photo: number
  slug(collection: string): CollectionSlug
}

const paragraph = (...children: object[]) => ({
  root: { type: 'root', version: 1, direction: 'ltr', format: '', indent: 0, children },
})

/** Documents full of what readers must not see, woven into what they may. */
export async function makeSecrets(payload: Payload): Promise<Secrets> {
  const words = new Set<string>()
  const say = (word: string) => {
    words.add(`SECRET ${word}`)
    return `SECRET ${word}`
  }
  const make = (collection: string, data: object) => makeDocument(payload, collection, data)
  const record = () => ({ note: say('note'), asPrinted: say('printed') })

  const hidden = await make('persons', {
    name: say('hidden'),
    shown: 'not-at-all',
    otherNames: [say('alias')],
    record: record(),
  })
  const other = await make('persons', { name: say('real'), shown: 'other-name', shownAs: 'Shown name' })
  const plain = await make('persons', { name: 'Plain name', otherNames: [say('maiden')] })
  const yesterday = Temporal.Now.plainDateISO('UTC').subtract({ days: 1 }).toString()
  const consent = (data: object) => make('consents', { who: say('consenter'), note: say('agreement'), ...data })
  const withdrawn = await consent({ withdrawnAt: '2024-01-01T00:00:00.000Z' })
  const runOut = await consent({ until: yesterday })
  const textOnly = await consent({ agreedTo: ['text'] })
  const nameOnly = await consent({ agreedTo: ['name'] })
  const photo = await make('media', { alt: say('photo'), consent: withdrawn })
  const face = await make('media', { alt: say('face'), consent: textOnly })

  const draftEdition = await make('editions', { slug: 'coming', theme: say('theme'), _status: 'draft' })
  await make('days', { edition: draftEdition, number: 1, theme: say('daytheme') })
  const binnedEdition = await make('editions', { slug: 'binned', theme: say('binnedtheme') })
  await make('days', { edition: binnedEdition, number: 1, theme: say('binneddaytheme') })
  await payload.update({ collection: 'editions', id: binnedEdition, data: { deletedAt: new Date().toISOString() } })
  const edition = await make('editions', {
    slug: '2024',
    record: record(),
    related: [{ title: 'Page', url: 'https://example.org', note: say('remark') }],
  })
  await make('days', { edition, number: 1, record: record(), dateSource: say('datesource') })

  const draft = await make('posts', { title: say('draft'), _status: 'draft', due: { at: '2030-10-28T09:00:00.000Z' } })
  const post = await make('posts', {
    title: 'Post',
    edition: draftEdition,
    record: record(),
    picture: photo,
    bylines: [
      {
        person: hidden,
        part: 'author',
        nameThen: say('then'),
        role: say('role'),
        unit: say('unit'),
        place: say('place'),
        honorific: say('honorific'),
        credentials: [say('credential')],
      },
      { person: other, part: 'author', nameThen: say('oldname'), honorific: say('title'), role: 'Role' },
      { person: plain, part: 'author' },
    ],
    body: paragraph(
      { type: 'upload', version: 3, format: '', id: 'a', fields: null, relationTo: 'media', value: photo },
      {
        type: 'paragraph',
        version: 1,
        direction: 'ltr',
        format: '',
        indent: 0,
        textFormat: 0,
        children: [
          {
            type: 'link',
            version: 3,
            format: '',
            indent: 0,
            direction: 'ltr',
            id: 'b',
            fields: { linkType: 'internal', newTab: false, doc: { relationTo: 'posts', value: draft } },
            children: [{ type: 'text', version: 1, text: 'there', detail: 0, format: 0, mode: 'normal', style: '' }],
          },
        ],
      },
    ),
  })
  await payload.update({ collection: 'posts', id: post, data: { title: say('newer') }, draft: true })
  const binned = await make('posts', { title: say('binnedpost') })
  await payload.update({ collection: 'posts', id: binned, data: { deletedAt: new Date().toISOString() } })
  for (const [collection, field] of [
    ['persons', 'name'],
    ['organisations', 'name'],
    ['themes', 'title'],
  ] as const) {
    const id = await make(collection, { [field]: say(`binned${collection}`) })
    await payload.update({ collection, id, data: { deletedAt: new Date().toISOString() } })
  }

  for (const [word, id] of [
    ['none', null],
    ['withdrawn', withdrawn],
    ['runout', runOut],
    ['nameonly', nameOnly],
  ] as const)
    await make('profiles', { title: say(`profile${word}`), whatTheyDo: say(`work${word}`), consent: id })
  const profileInForce = await make('profiles', { title: 'In force', consent: textOnly, picture: face })

  await make('events', {
    title: 'Event',
    joiningLink: `https://meet.example/${say('link')}`,
    joiningNotes: say('passcode'),
    record: record(),
  })

  return {
    words,
    post,
    plain,
    profileInForce,
    photo,
    slug(collection) {
      const known = payload.config.collections.find(({ slug }) => slug === collection)?.slug
      if (!known) throw new Error(`There is no collection ${collection}`)
      return known
    },
  }
}
