import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createTarDecoder, createTarPacker } from 'modern-tar'
import { troubleIn } from '../store/trouble.ts'
import { BackupError } from './manifest.ts'

/** What is known of a part once it has been written or read. */
export type Written = { bytes: number; sha256: string }
export type Body = AsyncIterable<Uint8Array>
/** Adds a part, of which `bytes` bytes are coming. */
export type Add = (name: string, bytes: number, body: Body | Iterable<Uint8Array>) => Promise<Written>

/** After the end of the tar archive, one line with the checksum of all before it: no byte changes unseen. */
const seal = (checksum: string) => `sha256 ${checksum}\n`
const sealLength = seal('0'.repeat(64)).length

/**
 * Writes a tar archive of parts that come one after the other. Under its name stands nothing until all of it is on the
 * disk; nobody but its owner may read it.
 * @param stopping ends it at once, whatever it waits for
 */
export async function writeArchive(
  file: string,
  fill: (add: Add) => Promise<void>,
  stopping?: AbortSignal,
): Promise<void> {
  const unfinished = `${file}.unfinished`
  // A name that is there keeps its rights.
  await rm(unfinished, { force: true })
  const { readable, controller } = createTarPacker()
  const handle = await open(unfinished, 'wx', 0o600)
  const { ino } = await handle.stat()
  /** Another process may have begun a file of its own under this name. */
  const isOurs = async () => (await stat(unfinished).catch(() => undefined))?.ino === ino
  const disk = handle.createWriteStream({ flush: true })
  const writing = pipeline(sealed(readable), disk)
  // Whoever fills it hears of a full disk by what can no longer be written.
  writing.catch(() => {})
  const add: Add = async (name, bytes, body) => {
    const writer = controller.add({ name, size: bytes, mode: 0o600 }).getWriter()
    const hash = createHash('sha256')
    for await (const chunk of body) {
      hash.update(chunk)
      await writer.write(chunk)
    }
    await writer.close()
    return { bytes, sha256: hash.digest('hex') }
  }
  try {
    await untilStopped(fill(add), stopping)
    controller.finalize()
    await writing
    if (!(await isOurs())) throw new BackupError(`Another backup is being written to ${file}: name another file.`)
    await rename(unfinished, file)
    await syncFolder(dirname(file))
  } catch (error) {
    controller.error(error)
    const first = await writing.then(
      () => error,
      (reason: unknown) => reason,
    )
    if (await isOurs()) await rm(unfinished, { force: true })
    throw first
  }
}

/** Waits for work that nobody else can end; what it does after it was stopped comes to nothing. */
function untilStopped(work: Promise<void>, stopping: AbortSignal | undefined): Promise<void> {
  if (!stopping) return work
  const { promise, reject } = Promise.withResolvers<never>()
  const stop = () => reject(stopping.reason)
  if (stopping.aborted) stop()
  stopping.addEventListener('abort', stop, { once: true })
  return Promise.race([work, promise]).finally(() => stopping.removeEventListener('abort', stop))
}

async function* sealed(chunks: Body): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
  yield Buffer.from(seal(hash.digest('hex')))
}

/** What was renamed in a folder stays so after a power cut, where the system can promise that. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

/**
 * Reads through a whole archive and compares its checksum.
 * @throws {BackupError} when a byte has changed, or some are missing
 */
export async function checkSeal(file: string): Promise<void> {
  const end = await endOfArchive(file)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { end: end - 1 })) hash.update(chunk)
  let last = ''
  for await (const chunk of createReadStream(file, { start: end, encoding: 'latin1' })) last += chunk
  if (last !== seal(hash.digest('hex')))
    throw new BackupError(
      `${file} is no whole backup: its checksum is not right. It was damaged or cut off, or is another kind of file. Take another one.`,
    )
}

/**
 * Hands over the parts one by one, in the order in which they were written.
 * @throws {BackupError} when it is no tar archive
 */
export async function readArchive(file: string, take: (name: string, body: Body) => Promise<unknown>): Promise<void> {
  const { readable, writable } = createTarDecoder({ strict: true })
  const feeding = feed(createReadStream(file, { end: (await endOfArchive(file)) - 1 }), writable.getWriter())
  // What is wrong with the bytes is heard of by whoever reads the parts.
  feeding.catch(() => {})
  for await (const { header, body } of legible(file, readable)) {
    const chunks = legible(file, body)
    await take(header.name, { [Symbol.asyncIterator]: () => chunks })
    // What nobody wanted to read is passed over.
    for (let rest = await chunks.next(); !rest.done; rest = await chunks.next());
  }
  await feeding
}

/** Says of which file it is that its bytes are no archive. */
async function* legible<T>(file: string, items: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* items
  } catch (error) {
    if (troubleIn(error) !== undefined) throw error
    const reason = error instanceof Error ? error.message.replace(/[.]?$/, '.') : String(error)
    throw new BackupError(`${file} cannot be read as an archive: ${reason} Take another one.`, { cause: error })
  }
}

async function feed(bytes: Body, writer: WritableStreamDefaultWriter<Uint8Array>): Promise<void> {
  try {
    for await (const chunk of bytes) await writer.write(chunk)
    await writer.close()
  } catch (error) {
    await writer.abort(error)
    throw error
  }
}

async function endOfArchive(file: string): Promise<number> {
  const { size } = await stat(file).catch((error: unknown) => {
    throw new BackupError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`)
  })
  if (size <= sealLength) throw new BackupError(`${file} is no backup: it is too short.`)
  return size - sealLength
}
