import fc from 'fast-check'
import { marker } from './faults.ts'

/** A request as it goes on the wire. */
export type Asked = { method: string; target: string; headers: Record<string, string>; body: string }

/** What is known of a route before anything is made up. */
export type Known = {
  path: string
  /** What stands between its parameters. */
  literals: readonly string[]
  /** Names in its query. */
  query: readonly string[]
  /** Addresses of it that show something. */
  paths: readonly string[]
  /** Names of fields that forms have. */
  fields: readonly string[]
}

/** Values that have broken programs before. */
const hostile = [
  ...['', '0', '-1', '1', '2', '1e999', 'NaN', '99999999999999999999', '0x10', '٣', '1,5', 'null', 'true', '[]', '{}'],
  ...['__proto__', 'constructor', 'toString', '__proto__[x]', '{"$ne":1}', '../../etc/passwd', '..\\..\\x', '.', '..'],
  ...['\0', 'a\0b', '\r\nx-injected: 1', '\u2028', '\u202e', '\ufeff', '\ud800', 'é', 'e\u0301', '👩🏽‍⚕️', 'أمل', 'İ'],
  ...[
    '"><script>alert(1)</script>',
    '\'"`;--',
    '$' + '{7*7}',
    '{{7*7}}',
    '%',
    '%s%n',
    '*',
    '"',
    '(',
    'a OR b',
    'NEAR(',
    '-',
  ],
  ...['2026-02-30', '2026-10-26T25:00', 'a@b.c', 'UTC', 'ZZ', 'ke', '2021', 'a'.repeat(300), 'ü'.repeat(3_000)],
]

/** A text that may break something. */
export const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostile) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
)

/** The bytes of a text as escapes, a lone surrogate as the three bytes that some programs write for it. */
const escaped = (text: string) =>
  text === '\ud800'
    ? '%ed%a0%80'
    : Buffer.from(text).reduce((all, byte) => `${all}%${byte.toString(16).padStart(2, '0')}`, '')
/** What the client of Node lets through, in Latin-1. */
export const raw = (text: string) => text.replace(/[^\x21-\x7e\x80-\xff]/g, '')
const encoders = [
  (text: string) => encodeURIComponent(text.toWellFormed()),
  escaped,
  raw,
  (text: string) => escaped(escaped(text)),
]
/** The same as it goes into an address. */
export const encoded = fc.tuple(value, fc.constantFrom(...encoders)).map(([text, encode]) => encode(text))

/** The path of a route, filled with what is known and with what is made up. */
function pathOf({ literals, paths }: Known): fc.Arbitrary<string> {
  const filled = fc
    .tuple(...literals.slice(1).map(() => encoded))
    .map((values) => literals.map((text, index) => text + (values[index] ?? '')).join(''))
  return paths.length > 0 ? fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...paths) }, filled) : filled
}

const prefix = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', '/fr', '/ar') },
  fc.constantFrom('/en', '/xx', '/FR', '/%66r', '/', '/.', '/..', '//', '/\\', 'http://stranger.invalid'),
)
const suffix = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  fc.constantFrom('/', '//', '/..', '/%2e%2e', '%00', '%2f', '/x', '.json', '.ics', ';x=1', '#x'),
)

const queryOf = ({ query, fields }: Known) => {
  const own = [...query, 'text', 's', 'page', 'q', 'a[b]', '__proto__', ...fields.slice(0, 5)]
  const pair = fc.tuple(fc.oneof(fc.constantFrom(...own), encoded), encoded).map(([name, text]) => `${name}=${text}`)
  const join = fc.constantFrom('&', '&', ';', '?')
  return fc
    .tuple(fc.array(pair, { maxLength: 4 }), join)
    .map(([pairs, by]) => (pairs.length > 0 ? `?${pairs.join(by)}` : ''))
}

/** A header's value as the client of Node lets it through. */
const headerValue = value.map((text) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, ''))
const or = (...values: string[]) => fc.oneof(fc.constantFrom(...values), headerValue)
const forms = [
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/json',
]
export const headers = fc.record(
  {
    host: fc.constant(marker),
    'x-forwarded-host': fc.constant(marker),
    forwarded: fc.constant(`host=${marker};proto=https`),
    'x-original-url': fc.constant(`/${marker}`),
    'x-rewrite-url': fc.constant(`/${marker}`),
    'x-forwarded-proto': or('https', 'javascript'),
    'x-forwarded-for': or('127.0.0.1', '::1, 10.0.0.1'),
    'x-request-id': or(marker, 'a'),
    'x-http-method-override': or('DELETE', 'POST'),
    'accept-encoding': or('br', 'gzip', 'identity;q=0, *;q=0'),
    'accept-language': or('fr', 'ar-EG, *;q=0.1', 'en;q=x'),
    'if-none-match': or('*', '"x"', 'W/"x"'),
    'if-modified-since': or('Thu, 01 Jan 2099 00:00:00 GMT'),
    range: or('bytes=0-', 'bytes=9-1'),
    'save-data': or('on'),
    cookie: or('week-token=x', '=;='),
    referer: or(`http://${marker}/preview/x`, '/'),
    'content-type': or(...forms),
  },
  { requiredKeys: [] },
)

/** Where a form says that it comes from; most of the time from here, or nothing would be looked at. */
export const senders = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ 'sec-fetch-site': 'same-origin' }) },
  fc.record(
    { 'sec-fetch-site': or('cross-site', 'none'), origin: or('null', `https://${marker}`) },
    { requiredKeys: [] },
  ),
)

const bodyOf = ({ fields }: Known): fc.Arbitrary<{ type: string; body: string }> => {
  const name = fields.length > 0 ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...fields) }, value) : value
  const pairs = fc.array(fc.tuple(name, value), { maxLength: 12 })
  const urlencoded = pairs.map((all) => all.map(([key, text]) => `${escaped(key)}=${escaped(text)}`).join('&'))
  const multipart = pairs.map((all) =>
    all
      .map(
        ([key, text]) => `--x\r\ncontent-disposition: form-data; name="${key}"; filename="${text}"\r\n\r\n${text}\r\n`,
      )
      .join(''),
  )
  const [plain = '', parts = '', ...others] = forms
  return fc.oneof(
    { weight: 4, arbitrary: urlencoded.map((body) => ({ type: plain, body })) },
    { weight: 1, arbitrary: multipart.map((body) => ({ type: parts, body: `${body}--x--\r\n` })) },
    { weight: 1, arbitrary: fc.record({ type: fc.constantFrom(plain, parts, ...others), body: value }) },
    { weight: 1, arbitrary: fc.nat(200_000).map((length) => ({ type: plain, body: `a=${'x'.repeat(length)}` })) },
  )
}

/** Any request that a stranger could send to a route. */
export function requestsTo(known: Known): fc.Arbitrary<Asked> {
  const target = fc.tuple(prefix, pathOf(known), suffix, queryOf(known)).map((parts) => raw(parts.join('')) || '/')
  const reads = fc.record({
    method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD'),
    target,
    headers,
    body: fc.constant(''),
  })
  const sends = fc
    .record({
      method: fc.oneof(
        { weight: 4, arbitrary: fc.constant('POST') },
        fc.constantFrom('PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'),
      ),
      target,
      headers,
      from: senders,
      sent: bodyOf(known),
    })
    .map(({ method, target, headers, from, sent: { type, body } }) => ({
      method,
      target,
      headers: { 'content-type': type, ...headers, ...from },
      body,
    }))
  return fc.oneof({ weight: 3, arbitrary: reads }, { weight: 2, arbitrary: sends })
}
