import { absoluteAddress } from './address.ts'
import type { Document, PageContext, Route } from './page.ts'

const path = '/.well-known/security.txt'

/** Whom to tell of a weakness (RFC 9116); nowhere while the site has no contact address. */
export const securityTxtRoute: Route = {
  path,
  family: 'security',
  languages: false,
  show: async (context) => showSecurityTxt(context),
}

function showSecurityTxt({ site, settings, now }: PageContext): Document | null {
  if (!site.contact) return null
  const month = now.toZonedDateTimeISO('UTC').startOfDay().with({ day: 1 })
  const lines = [
    `Contact: mailto:${encodeURI(site.contact)}`,
    // Always within the year that the standard asks for, and never nearer than half of it.
    `Expires: ${month.add({ months: 7 }).toInstant().toString({ smallestUnit: 'second' })}`,
    `Preferred-Languages: ${site.languages.join(', ')}`,
    `Canonical: ${absoluteAddress(settings.publicUrl, 'en', path)}`,
  ]
  const nextChange = month.add({ months: 1 }).toInstant()
  return { type: 'text/plain; charset=utf-8', body: `${lines.join('\n')}\n`, nextChange }
}
