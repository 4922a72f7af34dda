import { html } from 'hono/html'

/** Writes XML: whatever is put into the template is escaped, by Hono, unless it was written by `xml` itself. */
export const xml = html

/** What no XML 1.0 document may hold, not even escaped. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A whole document, without the characters that XML forbids. */
export function xmlDocument(content: ReturnType<typeof xml>): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${content}`.toWellFormed().replace(forbidden, '')
}
