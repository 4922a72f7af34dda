import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import { z } from 'zod'

const toMake = z.object({ challenge: z.string(), rp: z.object({ id: z.string() }) })
const toUse = z.object({ challenge: z.string(), rpId: z.string() })

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const isPresent = 0x01
const hasKey = 0x40

/**
 * A security key without hardware, with one key (ES256) and no attestation: answers as a browser hands it on. What it says
 * of where it stands, and how often it signed, is up to the test.
 */
export function makeAuthenticator(at: { origin?: string } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
  // Of COSE: an elliptic curve, ES256, P-256, and the point (RFC 9053, 7.1.1).
  const point = new Map<number, number | Uint8Array<ArrayBuffer>>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, bytes(x)],
    [-3, bytes(y)],
  ])
  const credential = randomBytes(32)
  const id = credential.toString('base64url')
  const { origin = 'http://localhost:3000' } = at
  const said = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const about = (rpId: string, flags: number, counter: number) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count])
  }
  const answer = (response: object) => ({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response })
  return {
    id,
    /** Makes the key. @param options as the program asks */
    make(options: unknown) {
      const { challenge, rp } = toMake.parse(options)
      const length = Buffer.from([0, credential.length])
      const key = isoCBOR.encode(point)
      const data = Buffer.concat([about(rp.id, isPresent | hasKey, 0), Buffer.alloc(16), length, credential, key])
      const attestation = new Map<string, string | Map<string, string> | Uint8Array<ArrayBuffer>>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(data)],
      ])
      return {
        challenge,
        answer: answer({
          clientDataJSON: said('webauthn.create', challenge).toString('base64url'),
          attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString('base64url'),
          transports: ['usb'],
        }),
      }
    },
    /** Signs with it. @param counter how often it says it has signed */
    use(options: unknown, counter = 0) {
      const { challenge, rpId } = toUse.parse(options)
      const client = said('webauthn.get', challenge)
      const data = about(rpId, isPresent, counter)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return {
        challenge,
        answer: answer({
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
        }),
      }
    },
  }
}
