import { expect, onTestFinished, test } from 'vitest'
import { s3Store } from '../../src/store/media-s3.ts'
import { startSilentS3 } from '../support/s3.ts'

test('a bucket that does not answer is taken for down', async () => {
  const { settings, end } = await startSilentS3()
  onTestFinished(end)
  const store = s3Store(settings, { connectionTimeout: 3_000, requestTimeout: 500, socketTimeout: 3_000 })
  expect(await Array.fromAsync(store.list())).toHaveLength(1)
  await expect(store.open('a.png')).rejects.toThrow('requestTimeout')
})
