import type { Payload } from 'payload'
import { beforeEach, expect, it } from 'vitest'
import { eachDatabase } from '../../tests/support/databases.ts'
import { createReader, oldTranslationOf } from '../store/reader.ts'
import { exportArchive } from './export.ts'
import { load } from './load.ts'
import { sampleLanguages } from './sample/content.ts'
import { loadSample } from './sample/load.ts'
import { edit, makeArchive, makeTemporaryFolder, textsIn } from './testing.ts'

const inFrench = `        translations:
          fr:
            title: En préparation
`
const roleInFrench = `            translations:
              fr:
                role: Directrice
`

/** Slugs of the posts whose text in a language is older than its source. */
async function staleIn(payload: Payload, locale: string): Promise<(string | null | undefined)[]> {
  const read = await createReader(payload, { locale, languages: sampleLanguages, now: Temporal.Now.instant() })
  const { docs } = await read.find({ collection: 'posts', pagination: false, sort: 'id' })
  return docs.filter(oldTranslationOf).map(({ slug }) => slug)
}

eachDatabase('translations in the archive', (database) => {
  let payload: Payload
  let folder: string
  beforeEach(async () => {
    payload = await database.open()
    folder = makeArchive()
    edit(folder, '2021.yaml', '        themes: [supervision]\n', `        themes: [supervision]\n${inFrench}`)
    edit(
      folder,
      '2021.yaml',
      '            organisations: [alliance]\n',
      `            organisations: [alliance]\n${roleInFrench}`,
    )
    await load(payload, folder)
  })

  it('are fresh where they come with their source', async () => {
    expect(await staleIn(payload, 'fr')).toEqual([])
    edit(folder, '2021.yaml', 'title: Preparing', 'title: Being prepared')
    edit(folder, '2021.yaml', 'title: En préparation', 'title: On se prépare')
    expect(await load(payload, folder)).toMatchObject({ updated: 1 })
    expect(await staleIn(payload, 'fr')).toEqual([])
  })

  it.each([
    ['a title', 'title: Preparing', 'title: Being prepared', 'title: En préparation', 'title: On se prépare'],
    ['a role', 'role: Director\n', 'role: Head\n', 'role: Directrice', 'role: Cheffe'],
  ])(
    'are stale where the source of %s alone comes anew, until they do too',
    async (_what, was, becomes, french, after) => {
      edit(folder, '2021.yaml', was, becomes)
      expect(await load(payload, folder)).toMatchObject({ updated: 1 })
      expect(await staleIn(payload, 'fr')).toEqual(['preparing'])
      edit(folder, '2021.yaml', french, after)
      expect(await load(payload, folder)).toMatchObject({ updated: 1 })
      expect(await staleIn(payload, 'fr')).toEqual([])
    },
  )

  it('come back from an export as they were, and it says the same again', async () => {
    edit(folder, '2021.yaml', 'title: Preparing', 'title: Being prepared')
    await load(payload, folder)
    const [first, second] = [makeTemporaryFolder(), makeTemporaryFolder()]
    await exportArchive(payload, first)
    const another = await database.open()
    await load(another, first)
    expect(await staleIn(another, 'fr')).toEqual([])
    await exportArchive(another, second)
    expect(textsIn(second)).toEqual(textsIn(first))
  })

  it('show one post of the sample that is behind in every language but English', async () => {
    await loadSample(payload)
    for (const language of sampleLanguages)
      expect(await staleIn(payload, language)).toEqual(language === 'en' ? [] : ['sample-ten-minutes-of-listening'])
  })
})
