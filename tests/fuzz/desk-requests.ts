import fc from 'fast-check'
import type { FlattenedField, SanitizedConfig } from 'payload'
import { type Asked, encoded, headers, raw, senders, value } from './requests.ts'

/** An address of the API or the desk, with `:id` where a number stands, and the fields that can be asked of it. */
export type Door = { path: string; fields: readonly string[]; methods?: readonly string[] }

/** Names of fields, those inside others with a point between. */
const namesOf = (fields: readonly FlattenedField[], before = ''): string[] =>
  fields.flatMap((field) => [
    before + field.name,
    ...('flattenedFields' in field ? namesOf(field.flattenedFields, `${before}${field.name}.`) : []),
  ])

const withEndpoints = (at: string, endpoints: readonly { path: string }[] | false, fields: readonly string[]): Door[] =>
  (endpoints || []).map(({ path }) => ({ path: at + path, fields }))

/** Every address of the API: of each collection and global, those of the content system and ours. */
export function apiDoors(config: SanitizedConfig): Door[] {
  const collections = config.collections.flatMap(({ slug, endpoints, flattenedFields }) => {
    const fields = namesOf(flattenedFields)
    const at = `/api/${slug}`
    const usual = ['', '/:id', '/count', '/versions', '/versions/:id', '/:id/duplicate', '/access/:id', '/file/:id']
    return [...usual.map((path) => ({ path: at + path, fields })), ...withEndpoints(at, endpoints, fields)]
  })
  const globals = config.globals.flatMap(({ slug, flattenedFields, endpoints }) => {
    const fields = namesOf(flattenedFields)
    const at = `/api/globals/${slug}`
    const usual = ['', '/versions', '/versions/:id', '/access']
    return [...usual.map((path) => ({ path: at + path, fields })), ...withEndpoints(at, endpoints, fields)]
  })
  const others = ['/api', '/api/og', '/api/nothing/:id', '/api/payload-jobs/run', '/api/graphql-playground']
  const doors = [
    ...collections,
    ...globals,
    ...withEndpoints('/api', config.endpoints, []),
    ...others.map((path) => ({ path, fields: [] })),
  ]
  return [...new Map(doors.map((door) => [door.path, door])).values()]
}

/** Every kind of view of the desk. */
export function deskDoors(config: SanitizedConfig): Door[] {
  const views = ['', '/account', '/login', '/logout', '/forgot', '/reset/:id', '/verify/:id', '/create-first-user']
  const lists = config.collections.flatMap(({ slug, flattenedFields }) =>
    ['', '/:id', '/create', '/trash', '/:id/versions', '/:id/versions/:id', '/:id/api'].map((path) => ({
      path: `/collections/${slug}${path}`,
      fields: namesOf(flattenedFields),
    })),
  )
  const globals = config.globals.flatMap(({ slug }) =>
    ['', '/versions', '/versions/:id'].map((path) => ({ path: `/globals/${slug}${path}`, fields: [] })),
  )
  const own = Object.values(config.admin.components.views ?? {}).flatMap((view) =>
    view && 'path' in view && typeof view.path === 'string' ? [view.path] : [],
  )
  const doors = [...[...views, ...own].map((path) => ({ path, fields: [] })), ...lists, ...globals]
  return doors.map((door) => ({ ...door, path: `/desk${door.path}`, methods: ['GET', 'GET', 'HEAD'] }))
}

const id = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('1', '2', '3') }, encoded)
const filled = (path: string): fc.Arbitrary<string> => {
  const literals = path.split(/:\w+\??/)
  return fc
    .tuple(...literals.slice(1).map(() => id))
    .map((ids) => literals.map((text, index) => text + (ids[index] ?? '')).join(''))
}

const operators = [
  ...['equals', 'not_equals', 'in', 'not_in', 'exists', 'like', 'contains', 'not_like', 'greater_than'],
  ...['less_than_equal', 'near', 'within', 'intersects', 'all', 'nonsense', '__proto__', '$ne'],
]
const languages = ['en', 'fr', 'ar', 'all', 'null', 'xx', '*']

/** Parameters as Payload reads them: filters at any depth, order, depth, number, choice of fields, languages. */
function queryOf(fields: readonly string[]): fc.Arbitrary<string> {
  const names = [
    'id',
    'createdAt',
    'edition.title',
    'password',
    'hash',
    '_status',
    '__proto__',
    'constructor',
    ...fields,
  ]
  const field = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, encoded)
  const joint = fc.constantFrom('[and]', '[or]', '[and][0]', '[or][1]', '[or][99999]')
  const joints = fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 2, arbitrary: fc.array(joint, { maxLength: 4 }).map((all) => all.join('')) },
    { weight: 1, arbitrary: fc.nat(60).map((times) => '[or][0]'.repeat(times)) },
  )
  const operator = fc.constantFrom(...operators)
  const filter = fc
    .tuple(joints, field, operator, encoded)
    .map(([around, name, how, text]) => `where${around}[${name}][${how}]=${text}`)
  const list = fc
    .tuple(field, operator, encoded, encoded)
    .map(([name, how, one, other]) =>
      [one, other].map((text, index) => `where[${name}][${how}][${index}]=${text}`).join('&'),
    )
  const own = fc.constantFrom(
    'depth',
    'limit',
    'page',
    'pagination',
    'draft',
    'trash',
    'autosave',
    'where',
    'select',
    'publishSpecificLocale',
  )
  const named = fc.tuple(own, encoded).map(([name, text]) => `${name}=${text}`)
  const number = fc
    .tuple(
      fc.constantFrom('depth', 'limit', 'page'),
      fc.constantFrom('0', '-1', '1.5', '1e9', '99999999999999999999', 'NaN', 'Infinity'),
    )
    .map((pair) => pair.join('='))
  const sort = fc.tuple(fc.constantFrom('', '-', '--'), field).map(([sign, name]) => `sort=${sign}${name}`)
  const chosen = fc
    .tuple(
      fc.constantFrom('select', 'populate', 'joins'),
      field,
      fc.constantFrom('', '[x]', '[limit]', '[where][id][equals]'),
      encoded,
    )
    .map(([name, inner, more, text]) => `${name}[${inner}]${more}=${text}`)
  const language = fc
    .tuple(fc.constantFrom('locale', 'fallback-locale'), fc.oneof(fc.constantFrom(...languages), encoded))
    .map((pair) => pair.join('='))
  const any = fc.oneof({ weight: 4, arbitrary: filter }, list, named, number, sort, chosen, language)
  return (
    fc
      .array(any, { maxLength: 5 })
      .map((pairs) => (pairs.length > 0 ? `?${pairs.join('&')}` : ''))
      // A head that is too long is refused before anybody reads it.
      .map((query) => query.slice(0, 3_000))
  )
}

type Sent = { type: string; body: string }

/** Bodies: JSON of the fields that there are with values that they do not expect, of anything, and none at all. */
function bodyOf(fields: readonly string[]): fc.Arbitrary<Sent> {
  const names = [
    ...fields.map((name) => name.split('.')[0] ?? ''),
    'email',
    'password',
    'token',
    'code',
    'where',
    '_status',
    '__proto__',
  ]
  const thing = fc.oneof(
    { weight: 3, arbitrary: value },
    { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(null, [], {}, [[]], [null], { id: {} }, 1e308, -1, [{ id: 1 }], {
        relationTo: 'x',
        value: {},
      }),
    },
  )
  const record = fc
    .array(fc.tuple(fc.constantFrom(...names), thing), { maxLength: 6 })
    .map((pairs) => JSON.stringify(Object.fromEntries(pairs)))
  const deep = fc.nat(2_000).map((depth) => `${'{"a":['.repeat(depth)}${']}'.repeat(depth)}`)
  const json = fc.oneof(
    { weight: 4, arbitrary: record },
    { weight: 2, arbitrary: fc.json() },
    {
      weight: 1,
      arbitrary: fc.oneof(fc.constantFrom('null', '[]', '""', '1', '[null]', '{', '{"a":', '\ufeff{}'), deep, value),
    },
  )
  const part = (name: string, inner: string) => `--x\r\ncontent-disposition: form-data; name="${name}"${inner}`
  const file = fc
    .tuple(value, fc.constantFrom('image/png', 'image/svg+xml', 'text/html', 'x'), value)
    .map(([name, type, text]) =>
      part('file', `; filename="${name.replace(/["\r\n]/g, '')}"\r\ncontent-type: ${type}\r\n\r\n${text}\r\n`),
    )
  const payload = fc.oneof({ weight: 2, arbitrary: json }, value).map((text) => part('_payload', `\r\n\r\n${text}\r\n`))
  const plain = fc.tuple(value, value).map(([name, text]) => part(name.replace(/["\r\n]/g, ''), `\r\n\r\n${text}\r\n`))
  const multipart = fc
    .tuple(fc.array(fc.oneof(payload, file, plain), { maxLength: 3 }), fc.constantFrom('--x--\r\n', '', '--x'))
    .map(([parts, end]) => parts.join('') + end)
  const types = [
    'application/json',
    'application/json; charset=x',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'text/plain',
  ]
  return fc.oneof(
    { weight: 5, arbitrary: json.map((body) => ({ type: 'application/json', body })) },
    { weight: 3, arbitrary: multipart.map((body) => ({ type: 'multipart/form-data; boundary=x', body })) },
    { weight: 1, arbitrary: fc.record({ type: fc.constantFrom(...types), body: fc.oneof(json, multipart, value) }) },
    {
      weight: 1,
      arbitrary: record.map((text) => ({
        type: 'application/x-www-form-urlencoded',
        body: `where=${encodeURIComponent(text.toWellFormed())}`,
      })),
    },
  )
}

const usualMethods = ['GET', 'GET', 'GET', 'POST', 'POST', 'PATCH', 'PATCH', 'DELETE', 'PUT', 'OPTIONS']

/**
 * Any request to an address of the API or the desk.
 * @param token of somebody who is signed in
 */
export function requestsThrough({ path, fields, methods = usualMethods }: Door, token?: string): fc.Arbitrary<Asked> {
  const suffix = fc.oneof(
    { weight: 8, arbitrary: fc.constant('') },
    fc.constantFrom('/', '//', '/x', '/%2e%2e', '%00', '%2f', '/1/2/3', ';x=1'),
  )
  const target = fc.tuple(filled(path), suffix, queryOf(fields)).map((parts) => raw(parts.join('')))
  const override = fc.oneof(
    { weight: 6, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.constant({
        'x-payload-http-method-override': 'GET',
        'content-type': 'application/x-www-form-urlencoded',
      }),
    },
  )
  return fc
    .record({ method: fc.constantFrom(...methods), target, headers, from: senders, sent: bodyOf(fields), override })
    .map(({ method, target, headers, from, sent, override }) => {
      const reads = ['GET', 'HEAD', 'OPTIONS'].includes(method)
      const { 'content-type': _, ...others } = headers
      const own: Record<string, string> = token ? { authorization: `JWT ${token}` } : {}
      return {
        method,
        target,
        headers: {
          ...(reads ? {} : { 'content-type': sent.type }),
          ...others,
          ...(reads ? {} : { ...from, ...override }),
          ...own,
        },
        body: reads ? '' : sent.body,
      }
    })
}

const introspection = '{ __schema { types { name fields { name } } } }'

/** Queries of GraphQL: introspection, deep ones, many at once, nonsense; as bodies and in addresses. */
export function graphRequests(token?: string): fc.Arbitrary<Asked> {
  const deep = fc.nat(500).map((depth) => `{ Posts ${'{ docs { edition '.repeat(depth)}{ id }${' } }'.repeat(depth)} }`)
  const many = fc.nat(200).map((times) => `{ ${'a: Posts { totalDocs } '.repeat(times)} }`)
  const query = fc.oneof(
    fc.constantFrom(introspection, '{ __typename }', 'mutation { deletePost(id: 1) { id } }'),
    deep,
    many,
    value,
  )
  const own: Record<string, string> = token ? { authorization: `JWT ${token}` } : {}
  const posts = fc.tuple(query, fc.constantFrom('application/json', 'application/graphql')).map(([text, type]) => ({
    method: 'POST',
    target: '/api/graphql',
    headers: { 'content-type': type, 'sec-fetch-site': 'same-origin', ...own },
    body: type === 'application/json' ? JSON.stringify({ query: text, variables: {} }) : text,
  }))
  const reads = query.map((text) => ({
    method: 'GET',
    target: `/api/graphql?query=${encodeURIComponent(text.toWellFormed()).slice(0, 3_000)}`,
    headers: own,
    body: '',
  }))
  return fc.oneof(posts, reads)
}
