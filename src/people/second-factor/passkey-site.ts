import { isIP } from 'node:net'

/** Where passkeys are made and used: a browser gives one to no other address. */
export type PasskeySite = {
  /** The site's address without a path. */
  origin: string
  /** The name that passkeys are bound to (the RP ID). */
  host: string
}

/**
 * The site as browsers bind passkeys to it; undefined where they do not: an IP address, or an address without TLS other
 * than this machine's own (W3C Web Authentication, 13.4.9 and "effective domain").
 * @param publicUrl the address readers use
 */
export function passkeySite(publicUrl: string): PasskeySite | undefined {
  const { protocol, hostname: host, origin } = new URL(publicUrl)
  const isHere = host === 'localhost' || host.endsWith('.localhost')
  const isNumber = host.startsWith('[') || isIP(host) !== 0
  return isNumber || (protocol !== 'https:' && !isHere) ? undefined : { origin, host }
}
