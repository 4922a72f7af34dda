import { isOwnAddress } from './address.ts'

export { hostOf } from './parts/elsewhere/host.ts'

/** An outside address that readers may be led to, as the browser will read it: http and https alone. */
export function webAddress(written: string | null | undefined): string | undefined {
  const url = parse(written)
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined
}

/** Where a link in a text may lead: the web, a mail address, a path of this site or a place on the page. */
export function linkAddress(written: string | null | undefined): string | undefined {
  const address = written?.trim() ?? ''
  if (address.startsWith('#')) return /^#[\p{Letter}\p{Number}_-]+$/u.test(address) ? address : undefined
  if (isOwnAddress(address)) return encodeURI(decodedOrSame(address))
  return parse(address)?.protocol === 'mailto:' ? parse(address)?.href : webAddress(address)
}

function parse(written: string | null | undefined): URL | undefined {
  return written && URL.canParse(written) ? new URL(written) : undefined
}

function decodedOrSame(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
