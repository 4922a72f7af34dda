/** The host of an address as readers know it ('unicef.org'); undefined for what is not a web address. */
export function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? hostname.replace(/^www\./, '') : undefined
}
