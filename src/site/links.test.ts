import { describe, expect, it } from 'vitest'
import { linkAddress, webAddress } from './links.ts'

describe('addresses in texts', () => {
  it('lead to the web, to a mail address, to this site and to a place on the page', () => {
    expect(linkAddress('https://example.org/a b?q=1#c')).toBe('https://example.org/a%20b?q=1#c')
    expect(linkAddress(' http://example.org ')).toBe('http://example.org/')
    expect(linkAddress('mailto:week@example.org')).toBe('mailto:week@example.org')
    expect(linkAddress('/2021/days/3?page=2')).toBe('/2021/days/3?page=2')
    expect(linkAddress('/posts/été')).toBe('/posts/%C3%A9t%C3%A9')
    expect(linkAddress('/posts/%C3%A9t%C3%A9')).toBe('/posts/%C3%A9t%C3%A9')
    expect(linkAddress('#notes')).toBe('#notes')
  })

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'view-source:https://example.org',
    'https://user:password@example.org/',
    '//example.org/x',
    '/\\example.org',
    '\\\\example.org',
    '/\t/example.org',
    '#"><script>',
    'example.org',
    'https://',
    '',
  ])('never lead to %j', (address) => {
    expect(linkAddress(address)).toBeUndefined()
  })

  it('of the web alone, where a mail address or a path makes no sense', () => {
    expect(webAddress('mailto:week@example.org')).toBeUndefined()
    expect(webAddress('/2021')).toBeUndefined()
    expect(webAddress(null)).toBeUndefined()
    expect(webAddress('http://example.org')).toBe('http://example.org/')
  })
})
