import { describe, expect, it } from 'vitest'
import { ArchiveProblems } from './problems.ts'
import { fingerprintOf, readArchive } from './read.ts'
import { copyOfTheArchive, edit, makeArchive } from './testing.ts'

/** What is wrong in a folder, as sentences. */
const problemsIn = async (folder: string): Promise<string[]> => {
  const error: unknown = await readArchive(folder).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof ArchiveProblems
    ? error.problems.map(({ file, line, field, message }) => `${file}:${line} ${field}: ${message}`)
    : []
}

describe('reading the archive', () => {
  it('finds nothing wrong in the archive that comes with the program', async () => {
    const { editions, people, organisations } = await readArchive(copyOfTheArchive())
    expect(editions.map(({ slug }) => slug)).toEqual([
      '2014',
      '2015',
      '2016',
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
    ])
    expect([people.length, organisations.length]).toEqual([38, 42])
  })

  it('tells five different mistakes in one folder at once, with file, line and field', async () => {
    const folder = copyOfTheArchive()
    edit(folder, '2014.yaml', 'person: zeni-thumbadoo', 'person: zeni-thumbado')
    edit(folder, '2015.yaml', 'starts: "2015-09-21"', 'starts: "2015-09-31"')
    edit(folder, '2016.yaml', 'title: Engineering', 'titel: Engineering')
    edit(folder, '2021.yaml', '  - number: 3', '  - number: 2')
    edit(folder, 'organisations.yaml', 'kind: un\n', 'kind: agency\n')
    expect(await problemsIn(folder)).toEqual([
      '2014.yaml:27 days[0].items[0].bylines[0].person: there is no person zeni-thumbado in people.yaml; is zeni-thumbadoo meant?',
      '2015.yaml:5 starts: is a date that no calendar has',
      '2016.yaml:94 days[3].items[0].title: is missing',
      '2016.yaml:97 days[3].items[0].titel: is not a field known here; is title meant?',
      '2021.yaml:80 days[2].number: there is already a day 2',
      'organisations.yaml:198 organisations[34].kind: must be one of: secretariat, member, partner, interest-group, working-group, government, university, ngo, un, project, network, donor, other',
    ])
  })

  it('says the sentence that a command prints', async () => {
    const folder = makeArchive({ 'themes.yaml': 'themes:\n  - slug: Supervision\n    title: Supervision\n' })
    await expect(readArchive(folder)).rejects.toThrow(
      `2 mistakes in ${folder}; nothing was loaded.\n` +
        '2021.yaml:16: days[0].items[0].themes[0]: there is no theme supervision in themes.yaml; is Supervision meant?\n' +
        'themes.yaml:2: themes[0].slug: has capital letters: write lower-case words joined by hyphens',
    )
  })

  it.each([
    [
      'a day outside its week',
      "date: '2021-10-25'",
      "date: '2021-11-25'",
      '2021.yaml:6 days[0].date: 2021-11-25 lies outside the week, 2021-10-25 to 2021-10-29',
    ],
    ['an item twice', 'slug: a-talk', 'slug: preparing', ''],
    [
      'a slug twice in one room',
      'room: events\n    kind: webinar\n    slug: a-talk',
      'room: posts\n    kind: post\n    slug: preparing',
      '2021.yaml:25 items[0].slug: there is already a posts item preparing',
    ],
    [
      'an unknown room',
      'room: posts',
      'room: post',
      '2021.yaml:8 days[0].items[0].room: must be one of: posts, resources, events, round-ups',
    ],
    [
      'a number for a text',
      'title: Preparing',
      'title: 2021',
      '2021.yaml:11 days[0].items[0].title: must be a text (put a number or a yes into quotation marks)',
    ],
    [
      'an empty list',
      'themes: [supervision]',
      'themes: []',
      '2021.yaml:16 days[0].items[0].themes: is empty: fill it or leave it out',
    ],
    [
      'a country by name',
      'themes: [supervision]',
      'countries: [Kenya]',
      '2021.yaml:16 days[0].items[0].countries[0]: is not a country code: write two capital letters of ISO 3166-1, such as "KE"',
    ],
    [
      'a time without its zone',
      "date: '2021-10-26'",
      'startWall: 2021-10-26T09:00',
      '2021.yaml:27 items[0].startWall: needs a zone beside it, such as zone: America/New_York',
    ],
    [
      'a time that no clock shows',
      "date: '2021-10-26'",
      'startWall: 2021-10-26T25:00\n    zone: UTC',
      '2021.yaml:27 items[0].startWall: is a time that no clock shows',
    ],
    [
      'a picture that is not there',
      'themes: [supervision]',
      'picture: { file: media/a.webp, alt: A }',
      '2021.yaml:16 days[0].items[0].picture.file: there is no file media/a.webp',
    ],
    [
      'a path out of the folder',
      'themes: [supervision]',
      'picture: { file: media/../../a.webp, alt: A }',
      '2021.yaml:16 days[0].items[0].picture.file: is not a file of the archive: write media/ and the name of the file',
    ],
    [
      'an address that runs a script',
      'themes: [supervision]',
      'elsewhere: { url: "javascript:alert(1)" }',
      '2021.yaml:16 days[0].items[0].elsewhere.url: is not a web address: begin it with https:// or http://',
    ],
    [
      'a picture within a text that is not there',
      'themes: [supervision]',
      'body: |\n          Words.\n\n          ![A](media/a.webp)',
      '2021.yaml:16 days[0].items[0].body: there is no file media/a.webp',
    ],
    [
      'a picture within a translated text that is not there',
      'themes: [supervision]',
      'translations:\n          fr:\n            body: "![A](media/a.webp)"',
      '2021.yaml:18 days[0].items[0].translations.fr.body: there is no file media/a.webp',
    ],
    [
      'a path out of the folder within a text',
      'themes: [supervision]',
      'body: "![A](media/../people.yaml)"',
      '2021.yaml:16 days[0].items[0].body: media/../people.yaml is not a file of the archive: write media/ and the name of the file',
    ],
    [
      'a hidden file',
      'themes: [supervision]',
      'picture: { file: media/.a.webp, alt: A }',
      '2021.yaml:16 days[0].items[0].picture.file: is not a file of the archive: write media/ and the name of the file',
    ],
    [
      'a file under another name',
      'year: 2021',
      'slug: "2020"',
      '2021.yaml:1 slug: the file of the edition 2020 must be called 2020.yaml',
    ],
    [
      'an edition at an address without a page',
      'year: 2021',
      'year: 2021\nslug: pilot',
      '2021.yaml:2 slug: has no page: leave it out, and the address is the year',
    ],
    [
      'an edition at the address of another year',
      'year: 2021',
      'year: 2021\nslug: "2020"',
      '2021.yaml:2 slug: is not the year 2021: leave it out, and the address is the year',
    ],
    [
      'YAML that is none',
      'themes: [supervision]',
      'themes: [supervision',
      '2021.yaml:17 : is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'a key twice',
      'title: Preparing',
      'title: Preparing\n        title: Again',
      '2021.yaml:12 : is not YAML: Map keys must be unique',
    ],
  ])('tells %s', async (_, was, now, told) => {
    const folder = makeArchive()
    edit(folder, '2021.yaml', was, now)
    const problems = await problemsIn(folder)
    expect(problems).toEqual(told ? [told] : [])
  })

  it('takes a field without a value for one that was left out', async () => {
    const folder = makeArchive()
    edit(folder, '2021.yaml', 'title: Preparing', 'title: Preparing\n        summary:')
    expect((await readArchive(folder)).editions[0]?.days?.[0]?.items?.[0]).not.toHaveProperty('summary')
  })

  it('tells an organisation that would be a part of itself', async () => {
    const organisations = `organisations:
  - { slug: alliance, name: Alliance, kind: network, parent: group }
  - { slug: group, name: Group, kind: other, parent: alliance }
`
    expect(await problemsIn(makeArchive({ 'organisations.yaml': organisations }))).toEqual([
      'organisations.yaml:2 organisations[0].parent: alliance would be a part of itself',
      'organisations.yaml:3 organisations[1].parent: group would be a part of itself',
    ])
  })

  it('says so where there is nothing to read', async () => {
    await expect(readArchive('/nowhere')).rejects.toThrow('/nowhere:1: holds no file of the archive')
  })

  it('knows a folder again, and notices any change in it', async () => {
    const [one, same] = [makeArchive(), makeArchive()]
    expect(await fingerprintOf(one)).toBe(await fingerprintOf(same))
    edit(same, 'people.yaml', 'Ada Example', 'Ada Examples')
    expect(await fingerprintOf(one)).not.toBe(await fingerprintOf(same))
  })
})
