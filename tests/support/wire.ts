import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A way to a server of any kind that can be cut: what goes through it ends at once, and nobody gets through. */
export type Wire = { port: number; cut(): Promise<void>; mend(): Promise<void> }

/** Lays a wire to a port of this machine. */
export async function makeWire(to: number): Promise<Wire> {
  const sockets = new Set<Socket>()
  const server = createServer((one) => {
    const other = connect(to, '127.0.0.1')
    for (const [socket, far] of [
      [one, other],
      [other, one],
    ] as const) {
      sockets.add(socket)
      socket
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(socket)
          far.destroy()
        })
      socket.pipe(far)
    }
  })
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (typeof address !== 'object' || !address) throw new Error('no free port')
    return address.port
  }
  const port = await listen(0)
  return {
    port,
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
    mend: async () => void (await listen(port)),
  }
}
