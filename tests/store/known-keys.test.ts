import { expect, test } from 'vitest'
import { tellOfOtherKey } from '../../src/store/known-keys.ts'
import { eachDatabase } from '../support/databases.ts'

eachDatabase('the key of a site', (database) => {
  test('is missed at the start when it is another one, once, and lies nowhere in the database', async () => {
    const payload = await database.open()
    const said: string[] = []
    const start = (secret: string) => tellOfOtherKey(payload, secret, (line) => void said.push(line))
    await start('the first key')
    await start('the first key')
    expect(said).toEqual([])
    await start('another key')
    await start('another key')
    expect(said).toEqual([expect.stringContaining('put the former key back and start again')])
    // As it says.
    await start('the first key')
    expect(said).toHaveLength(1)
    const { docs } = await payload.find({ collection: 'payload-kv' })
    expect(JSON.stringify(docs)).not.toMatch(/first key|another key/)
  })
})
