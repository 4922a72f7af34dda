import type { ReactNode } from 'react'
import { directionOf } from '../i18n/direction.ts'
import type { Translate } from '../i18n/translate.ts'
import { dark, light, type Palette } from '../site/styles/tokens.ts'
import { Link, Note } from './parts.tsx'

/** Who sends, in the recipient's language. */
export type Sender = { weekName: string; organisation: string; contact?: string; publicUrl: string }

type Props = { t: Translate; sender: Sender; title: string; children: ReactNode }

const serif = 'Georgia, "Iowan Old Style", "Noto Serif", "Noto Naskh Arabic", serif'
const strands = ['day1', 'day2', 'day3', 'day4', 'day5'] as const

const darkStyle = (colours: Palette) => `
@media (prefers-color-scheme: dark) {
  .paper { background-color: ${colours.paper} !important; }
  .ink { color: ${colours.ink} !important; }
  .soft { color: ${colours.soft} !important; }
  .rule { border-color: ${colours.rule} !important; }
  .action { color: ${colours.paper} !important; background-color: ${colours.ink} !important; }
${strands.map((strand) => `  .${strand} { background-color: ${colours[strand]} !important; }`).join('\n')}
}`

/** What every mail bears: language, direction, the five strands, its title, and who sent it. No picture, nothing remote. */
export function MailFrame({ t, sender, title, children }: Props) {
  const { weekName, organisation, contact, publicUrl } = sender
  const dir = directionOf(t.locale)
  // Some mail programs know no start of a line, only sides.
  const align = dir === 'rtl' ? 'right' : 'left'
  return (
    <html lang={t.locale} dir={dir}>
      {/* biome-ignore lint/style/noHeadElement: this is a mail, not a page of Next's */}
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style>{darkStyle(dark)}</style>
      </head>
      <body className="paper" style={{ margin: 0, backgroundColor: light.paper }}>
        <table
          className="paper"
          role="presentation"
          width="100%"
          cellPadding={0}
          cellSpacing={0}
          border={0}
          style={{ backgroundColor: light.paper }}
        >
          <tbody>
            <tr>
              <td align="center" style={{ padding: '24px 16px' }}>
                <table
                  role="presentation"
                  width="100%"
                  cellPadding={0}
                  cellSpacing={0}
                  border={0}
                  style={{ maxWidth: 560 }}
                >
                  <tbody>
                    <tr>
                      {strands.map((strand) => (
                        <td
                          key={strand}
                          className={strand}
                          width="20%"
                          height={4}
                          style={{ backgroundColor: light[strand], fontSize: 0, lineHeight: 0 }}
                        />
                      ))}
                    </tr>
                    <tr>
                      <td
                        colSpan={5}
                        align={align}
                        style={{ padding: '28px 0', textAlign: 'start', fontFamily: serif }}
                      >
                        <h1
                          className="ink"
                          style={{ margin: '0 0 20px', fontSize: 26, lineHeight: 1.2, color: light.ink }}
                        >
                          {title}
                        </h1>
                        {children}
                      </td>
                    </tr>
                    <tr>
                      <td
                        className="rule"
                        colSpan={5}
                        align={align}
                        style={{ padding: '16px 0', textAlign: 'start', borderTop: `1px solid ${light.rule}` }}
                      >
                        <Note>{t('mail.from', { organisation, week: weekName })}</Note>
                        <Note>
                          <Link href={`${publicUrl}${t.href('/')}`}>{weekName}</Link>
                        </Note>
                        {contact ? <Note>{t('mail.contact', { contact })}</Note> : null}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}
