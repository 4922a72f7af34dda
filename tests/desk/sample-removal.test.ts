import { beforeAll, expect, test } from 'vitest'
import { removeSample } from '../../src/desk/index.ts'
import { loadSample } from '../../src/keep/index.ts'
import { type Desk, openDesk } from '../access/desk.ts'
import { makeDocument } from '../access/documents.ts'
import { eachDatabase } from '../support/databases.ts'

eachDatabase('the sample', (database) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(database)
  })
  const samples = async () => {
    let found = 0
    for (const { slug, flattenedFields } of desk.payload.config.collections)
      if (flattenedFields.some(({ name }) => name === 'sample'))
        found += (await desk.payload.count({ collection: slug, where: { sample: { equals: true } }, trash: true }))
          .totalDocs
    return found
  }

  test('goes in one action with all that belongs to it, also from the trash, and nothing else goes', async () => {
    const real = await makeDocument(desk.payload, 'posts', { title: 'Real' })
    await loadSample(desk.payload)
    const [binned] = (await desk.payload.find({ collection: 'posts', where: { sample: { equals: true } } })).docs
    await desk.payload.update({
      collection: 'posts',
      id: binned?.id ?? 0,
      data: { deletedAt: new Date().toISOString() },
    })
    const there = await samples()
    expect(there).toBeGreaterThan(20)
    expect((await desk.rest('translator', 'POST', '/editions/remove-sample')).status).toBe(403)
    expect((await desk.rest('editor', 'POST', '/editions/remove-sample')).body).toEqual({ removed: there })
    expect(await samples()).toBe(0)
    expect((await desk.payload.findByID({ collection: 'posts', id: real })).title).toBe('Real')
    expect(
      (await desk.payload.findVersions({ collection: 'posts', where: { 'version.sample': { equals: true } } })).docs,
    ).toEqual([])
    expect(await removeSample(desk.payload)).toBe(0)
  })
})
