import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compress, encodingsFor, isText, negotiate } from './compress.ts'

describe('the encoding of an answer', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0.5, gzip;q=0.9', 'gzip'],
    ['br;q=0.9,gzip;q=0.9', 'br'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['br ; q=0, *', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['identity', 'identity'],
    ['identity, br;q=0.5', 'identity'],
    ['brotli, x-gzip', 'identity'],
    ['br;q=nonsense', 'br'],
    [',,;;,', 'identity'],
  ])('%j is answered in %s', (header, encoding) => {
    expect(negotiate(header)).toBe(encoding)
  })

  test('is one of those offered', () => {
    expect(negotiate('br, gzip', ['identity'])).toBe('identity')
    expect(negotiate('br, gzip', ['gzip', 'identity'])).toBe('gzip')
  })
})

describe('compression', () => {
  const text = Buffer.from('Supporting families. '.repeat(200))

  test('gives back the same bytes', async () => {
    expect(brotliDecompressSync(await compress(text, 'br'))).toEqual(text)
    expect(gunzipSync(await compress(text, 'gzip'))).toEqual(text)
    expect(await compress(text, 'identity')).toBe(text)
  })

  test('keeps no more memory than its bytes', async () => {
    for (const encoding of ['br', 'gzip'] as const) {
      const packed = await compress(text, encoding)
      expect(packed.buffer.byteLength).toBe(packed.length)
    }
  })

  test('is left out where it saves nothing', () => {
    expect(encodingsFor('text/html; charset=utf-8', text)).toEqual(['br', 'gzip', 'identity'])
    expect(encodingsFor('text/html; charset=utf-8', Buffer.from('short'))).toEqual(['identity'])
    expect(encodingsFor('image/jpeg', text)).toEqual(['identity'])
  })

  test('knows text by its type', () => {
    const texts = [
      'text/css',
      'application/atom+xml; charset=utf-8',
      'application/xml',
      'application/json',
      'image/svg+xml',
    ]
    expect(texts.filter(isText)).toEqual(texts)
    expect(['image/png', 'application/zip', 'application/pdf', 'application/octet-stream'].filter(isText)).toEqual([])
  })
})
