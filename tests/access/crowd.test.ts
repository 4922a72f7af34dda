import { expect, test } from 'vitest'
import { eachDatabase } from '../support/databases.ts'
import { openDesk } from './desk.ts'
import { makeDocument } from './documents.ts'

/** Many more than there are connections to the database: each save asks beside its transaction who has the document open. */
const crowd = 40

eachDatabase('a crowd at the desk', (database) => {
  test('saves at once, and nobody is turned away', async () => {
    const desk = await openDesk(database)
    const post = await makeDocument(desk.payload, 'posts')
    const others = await Promise.all(Array.from({ length: crowd }, () => makeDocument(desk.payload, 'themes')))
    const save = (path: string) => desk.rest('editor', 'PATCH', path, { title: 'New' })
    const answers = await Promise.all([...others.map((id) => save(`/themes/${id}`)), save(`/posts/${post}`)])
    expect(answers.map(({ status }) => status)).toEqual(Array(crowd + 1).fill(200))
  })
})
