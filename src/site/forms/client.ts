import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import proxyAddress from 'proxy-addr'

/**
 * Tells whose request it is, to count how often they ask.
 * @param trustedProxies addresses, networks (`10.0.0.0/8`) or `loopback`, `linklocal`, `uniquelocal`, whose word on whom
 * they ask for (`X-Forwarded-For`) is taken; nobody else's is
 * @throws {TypeError} for what is no address
 */
export function createClientOf(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const trusts = proxyAddress.compile([...trustedProxies])
  return (request) => {
    const address = proxyAddress(request, trusts)
    // A household or a phone has a whole /64 of addresses.
    return isIPv6(address) && !address.startsWith('::ffff:') ? networkOf(address) : address
  }
}

/** The first four of the eight groups of an address, in which `::` stands for as many zeros as are missing. */
function networkOf(address: string): string {
  const [start = [], end = []] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = Array<string>(Math.max(0, 8 - start.length - end.length)).fill('0')
  return [...start, ...zeros, ...end].slice(0, 4).join(':')
}
