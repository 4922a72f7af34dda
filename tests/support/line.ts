import { once } from 'node:events'
import { createServer, request } from 'node:http'

/** A line between readers and a server that can be cut, also for a service worker, which a browser's own switch may leave out. */
export type Line = {
  origin: string
  cut(): void
  mend(): void
  /** Answers 404 to addresses that end so, as a proxy may. */
  takeAway(ending: string): void
  close(): void
}

/** Lays a line to a server on this machine. */
export async function makeLine(port: number): Promise<Line> {
  let isCut = false
  let away: string | undefined
  const proxy = createServer((asked, answer) => {
    if (isCut) return void asked.socket.destroy()
    if (away && asked.url?.endsWith(away)) return void answer.writeHead(404).end()
    const { method, url, headers } = asked
    const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.rawHeaders)
      given.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
  })
  proxy.listen(0, 'localhost')
  await once(proxy, 'listening')
  const address = proxy.address()
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return {
    origin: `http://localhost:${address.port}`,
    cut() {
      isCut = true
      proxy.closeAllConnections()
    },
    mend() {
      isCut = false
    },
    takeAway(ending) {
      away = ending
    },
    close() {
      proxy.close()
      proxy.closeAllConnections()
    },
  }
}
