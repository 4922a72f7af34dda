import { Agent, request } from 'node:http'
import { expect, test } from 'vitest'
import { makeRoute, page, startSite } from './site.ts'

/** A page that waits to be let go. */
function slowPage() {
  const asked = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  const route = makeRoute('/slow', async () => {
    asked.resolve()
    await go.promise
    return page('slow but whole')
  })
  return { asked, go, route }
}

test('stopping answers the request in flight, takes no other, and closes idle connections', async () => {
  const { asked, go, route } = slowPage()
  await using site = await startSite([route, makeRoute('/', async () => page('home'))])
  const agent = new Agent({ keepAlive: true })
  const overOpenConnection = (path: string) =>
    new Promise<string>((resolve, reject) => {
      request({ host: '127.0.0.1', port: site.port, path, agent }, (response) => {
        let text = ''
        response
          .on('data', (chunk) => (text += chunk))
          .on('end', () => resolve(`${response.headers.connection}: ${text}`))
      })
        .on('error', reject)
        .end()
    })
  expect(await overOpenConnection('/')).toContain('keep-alive')
  const slow = overOpenConnection('/slow')
  await asked.promise
  const stopped = site.front.stop(site.server)
  await expect(site.ask('/')).rejects.toThrow(/ECONNREFUSED/)
  go.resolve()
  expect(await slow).toContain('slow but whole')
  expect(await stopped).toBe(true)
  agent.destroy()
})

test('stopping has a time limit', async () => {
  const { asked, go, route } = slowPage()
  await using site = await startSite([route])
  const slow = site.ask('/slow')
  const cutOff = expect(slow).rejects.toThrow(/hang up|ECONNRESET/)
  await asked.promise
  expect(await site.front.stop(site.server, 20)).toBe(false)
  await cutOff
  go.resolve()
})
