import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import type { Media } from '../../src/payload-types.ts'
import { phoneLimit } from '../../src/site/picture-sizes.ts'
import { eachDatabase } from '../support/databases.ts'

/** The heaviest picture there can be: no dot is like the one beside it. */
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: 'gray', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })

/** A photograph as a telephone writes it: turned on its side, with where and by what it was made. */
const fromTelephone = (width: number, height: number) =>
  noise(width, height)
    .jpeg()
    .withExif({
      IFD0: { Make: 'Telephones', Model: 'T-1', Copyright: 'A secretary' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()

eachDatabase(
  'an uploaded picture',
  (database) => {
    let payload: Payload
    let folder: string
    beforeAll(async () => {
      const place = await database.makePlace()
      payload = await database.open(place)
      folder = join(place.dataDir, 'media')
    })

    async function upload(name: string, data: Buffer, mimetype: string): Promise<Media> {
      return payload.create({
        collection: 'media',
        data: { alt: name },
        file: { name, data, mimetype, size: data.length },
      })
    }

    test('is light on a phone, in AVIF and WebP, however noisy it is, and keeps its shape', async () => {
      const { sizes, width, height } = await upload(
        'noise.png',
        await noise(1_700, 1_200).png().toBuffer(),
        'image/png',
      )
      expect([width, height]).toEqual([1_700, 1_200])
      const { small, medium, smallAvif, mediumAvif, largeAvif } = sizes ?? {}
      expect([small, medium, smallAvif, mediumAvif, largeAvif].map((one) => [one?.width, one?.mimeType])).toEqual([
        [480, 'image/webp'],
        [840, 'image/webp'],
        [480, 'image/avif'],
        [840, 'image/avif'],
        [1_600, 'image/avif'],
      ])
      for (const one of [small, medium, smallAvif, mediumAvif]) {
        const { size } = await stat(join(folder, one?.filename ?? ''))
        expect(size).toBe(one?.filesize)
        expect(size).toBeLessThanOrEqual(phoneLimit)
        expect((one?.height ?? 0) / (one?.width ?? 1)).toBeCloseTo(1_200 / 1_700, 2)
      }
    })

    test('loses where and by what it was made, and stands upright', async () => {
      const data = await fromTelephone(640, 480)
      expect((await sharp(data).metadata()).exif?.toString('latin1')).toContain('Telephones')
      const picture = await upload('telephone.jpg', data, 'image/jpeg')
      expect([picture.width, picture.height]).toEqual([480, 640])
      for (const one of [picture, ...Object.values(picture.sizes ?? {})]) {
        const file = await readFile(join(folder, one.filename ?? ''))
        const { exif, xmp, iptc, orientation, width = 0, height = 0 } = await sharp(file).metadata()
        expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined])
        expect(file.toString('latin1')).not.toMatch(/Telephones|secretary/)
        expect(width).toBeLessThan(height)
      }
    })

    test('is drawn anew when another takes its place, and only then', async () => {
      const first = await upload('first.png', await noise(300, 200).png().toBuffer(), 'image/png')
      const renamed = await payload.update({ collection: 'media', id: first.id, data: { alt: 'Renamed' } })
      expect(renamed.sizes).toEqual(first.sizes)
      const data = await noise(900, 200).png().toBuffer()
      const file = { name: 'second.png', data, mimetype: 'image/png', size: data.length }
      const second = await payload.update({ collection: 'media', id: first.id, data: {}, file })
      expect([second.sizes?.medium?.width, second.sizes?.mediumAvif?.width]).toEqual([840, 840])
      expect(second.sizes?.mediumAvif?.filesize).toBeLessThanOrEqual(phoneLimit)
    })

    test('is refused when it is none', async () => {
      const data = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
      await expect(upload('drawing.svg', data, 'image/svg+xml')).rejects.toThrow()
      await expect(upload('broken.png', Buffer.from('no picture'), 'image/png')).rejects.toThrow()
    })
  },
  { pools: false },
)
