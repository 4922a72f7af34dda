import { describe, expect, test } from 'vitest'
import { makeRoute, page, startSite } from './site.ts'

const own = { origin: 'https://week.example', 'content-type': 'application/x-www-form-urlencoded' }
const form = makeRoute('/form', async () => page('the form'), {
  act: async ({ t }, sent) => {
    const name = sent.get('name') ?? ''
    if (name === 'gone') return null
    return name ? { redirect: t.href('/thanks') } : page('a name is missing', { status: 422 })
  },
})
const routes = [form, makeRoute('/read', async () => page('read'))]
const post = (body: string, headers: Record<string, string> = own) => ({ method: 'POST', headers, body })

describe('a form', () => {
  test('leads on when it is taken, in the reader’s language', async () => {
    await using site = await startSite(routes)
    const answer = await site.ask('/fr/form', post('name=Amina'))
    expect([answer.status, answer.headers.location]).toEqual([303, '/fr/thanks'])
    expect(answer.headers['cache-control']).toBe('private, no-store')
  })

  test('is shown again with what is wrong, for nobody else to keep', async () => {
    await using site = await startSite(routes)
    await site.ask('/form')
    const answer = await site.ask('/form', post('name='))
    expect([answer.status, answer.headers['cache-control']]).toEqual([422, 'private, no-store'])
    expect(answer.text).toContain('a name is missing')
    expect((await site.ask('/form')).text).toContain('the form')
  })

  test.each([
    ['from another site', post('name=Amina', { ...own, origin: 'https://other.example' }), 403, 'elsewhere'],
    ['that is none', post('{}', { ...own, 'content-type': 'application/json' }), 415, 'notAForm'],
    ['that is too large', post(`name=${'a'.repeat(70_000)}`), 413, 'tooLarge'],
  ])('%s is refused, and says so', async (_, sent, status, why) => {
    await using site = await startSite(routes)
    const answer = await site.ask('/fr/form', sent)
    expect([answer.status, answer.headers['cache-control']]).toEqual([status, 'private, no-store'])
    expect(answer.text).toContain(`refused, in fr: ${why}`)
  })

  test('behind a private link may come from anywhere: the link is what opens it', async () => {
    const act = async () => ({ redirect: '/thanks' })
    const behind = makeRoute('/private/:token', async () => page('private'), { act, fromAnywhere: true })
    await using site = await startSite([behind])
    const headers = { ...own, origin: 'null', 'sec-fetch-site': 'cross-site' }
    expect((await site.ask('/private/abc', post('List-Unsubscribe=One-Click', headers))).status).toBe(303)
  })

  test('to nothing finds nothing', async () => {
    await using site = await startSite(routes)
    expect((await site.ask('/form', post('name=gone'))).status).toBe(404)
  })

  test('is taken only where there is one', async () => {
    await using site = await startSite(routes)
    const [read, put] = [await site.ask('/read', post('name=a')), await site.ask('/form', { method: 'PUT' })]
    expect([read.status, read.headers.allow]).toEqual([405, 'GET, HEAD'])
    expect([put.status, put.headers.allow]).toEqual([405, 'GET, HEAD, POST'])
  })
})
