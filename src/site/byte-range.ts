import type { ByteRange } from '../store/media-store.ts'

/**
 * What a `Range` header asks for of a file of `size` bytes (RFC 9110, 14.1.2 and 14.2). Undefined: the whole file, as for
 * several ranges at once, which nobody needs who goes on with a download or turns to a page of a PDF.
 */
export function rangeIn(header: string | undefined, size: number): ByteRange | 'beyond' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (first !== '' && last !== '' && Number(last) < start) return undefined
  return start < size && start <= end ? { start, end } : 'beyond'
}
