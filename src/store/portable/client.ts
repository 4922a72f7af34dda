import { Client } from 'pg'

/** A PostgreSQL server that is away; the message is a sentence. */
export class ServerError extends Error {}

/**
 * A connection of its own to a PostgreSQL database.
 * @throws {ServerError} when there is none to be had
 */
export async function connectTo(url: string): Promise<Client> {
  const client = new Client(url)
  // A line that is lost while nobody asks would end the process; whoever asks next hears of it.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    // A host with several addresses gives several errors, and no message.
    const first: unknown = error instanceof AggregateError ? error.errors[0] : error
    const { host, pathname } = new URL(url)
    const reason = first instanceof Error ? first.message : String(first)
    throw new ServerError(`PostgreSQL cannot be reached at ${host}${pathname}: ${reason}.`, { cause: error })
  }
}
