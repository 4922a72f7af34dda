import { ImapFlow } from 'imapflow'

/** What is read of one letter, in bytes: reports are at its beginning, and no letter fills the memory. */
const most = 200_000

/**
 * Reads the new letters of a mailbox to which undeliverable mail is returned, and marks them as read.
 * @param url `imaps://name:password@mail.example.org/INBOX`
 * @param take is given each letter as it came; when it throws, the letter stays new
 * @throws when the mailbox cannot be opened
 */
export async function readMailbox(url: string, take: (letter: string) => Promise<void>): Promise<void> {
  const { protocol, hostname, port, username, password, pathname } = new URL(url)
  const secure = protocol === 'imaps:'
  const client = new ImapFlow({
    host: hostname,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    disableAutoIdle: true,
  })
  // What goes wrong is told by the call that is under way.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.mailboxOpen(decodeURIComponent(pathname.slice(1)) || 'INBOX')
    const fresh = (await client.search({ seen: false }, { uid: true })) || []
    for (const uid of fresh) {
      const { source } = (await client.fetchOne(uid, { source: { maxLength: most } }, { uid: true })) || {}
      if (source) await take(source.toString())
      await client.messageFlagsAdd(uid, ['\\Seen'], { uid: true })
    }
  } finally {
    await client.logout()
  }
}
