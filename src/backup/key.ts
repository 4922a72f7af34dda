import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'
import { BackupError } from './manifest.ts'

/** About 64 MB and a tenth of a second for each try at the passphrase. */
const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 27 }
const shortest = 12

const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'))
const exactly = (number: number) => bytes.refine(({ length }) => length === number, { error: `not ${number} bytes` })

/** The secret as it lies in a backup. */
export const sealedSecret = z.object({ salt: bytes, iv: exactly(12), tag: exactly(16), text: bytes })
export type SealedSecret = z.output<typeof sealedSecret>

const derive = promisify<string, Buffer, number, typeof cost, Buffer>(scrypt)

/**
 * The secret as it may lie in a backup: for whoever knows the passphrase (scrypt, AES-256-GCM).
 * @throws {BackupError} when the passphrase is too short
 */
export async function sealSecret(secret: string, passphrase: string): Promise<string> {
  if (passphrase.length < shortest)
    throw new BackupError(`The passphrase is too short: take ${shortest} characters or more.`)
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt, 32, cost), iv)
  const text = Buffer.concat([cipher.update(secret), cipher.final()])
  const parts = Object.entries({ salt, iv, tag: cipher.getAuthTag(), text })
  return JSON.stringify(Object.fromEntries(parts.map(([name, value]) => [name, value.toString('base64')])))
}

/** @throws {BackupError} when the passphrase is another one */
export async function openSecret({ salt, iv, tag, text }: SealedSecret, passphrase: string): Promise<string> {
  const cipher = createDecipheriv('aes-256-gcm', await derive(passphrase, salt, 32, cost), iv)
  cipher.setAuthTag(tag)
  try {
    return Buffer.concat([cipher.update(text), cipher.final()]).toString()
  } catch {
    throw new BackupError('The passphrase is not the one with which this backup was made. Nothing was changed.')
  }
}
