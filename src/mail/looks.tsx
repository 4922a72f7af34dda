import type { Payload } from 'payload'
import type { Locale } from '../i18n/languages.ts'
import type { Translate } from '../i18n/translate.ts'
import type { StoredMail } from './claims.ts'
import { MailFrame, type Sender } from './frame.tsx'
import { type AnyTemplate, type Attachment, NeverMade } from './mail.ts'
import { maskedLinks } from './outbox.ts'

/** A mail as it reads. */
export type Look = {
  subject: string
  html: string
  text: string
  attachments: Attachment[]
  sender: Sender
}

/** What a mail is made from. */
export type Lookable = Pick<StoredMail, 'kind' | 'language' | 'data' | 'links'>

/** Makes a mail out of what is stored of it. @throws {NeverMade} when its template is unknown or its values are not what that asks for; what `read` throws. */
export type MakeLook = (mail: Lookable, links?: { areMasked: boolean }) => Promise<Look>

/**
 * @param templates of all rooms
 * @param publicUrl address of the site, for the links
 */
export function lookMaker(
  payload: Payload,
  options: { templates: readonly AnyTemplate[]; translate(locale: Locale): Translate; publicUrl: string },
): MakeLook {
  const { templates, translate, publicUrl } = options
  const byKind = new Map(templates.map((template) => [template.kind, template]))
  return async ({ kind, language, data, links }, { areMasked } = { areMasked: false }) => {
    const template = byKind.get(kind)
    if (!template) throw new NeverMade(`There is no template ${kind}`)
    const { success, data: values, error } = template.values.safeParse(data)
    if (!success) throw new NeverMade(error.message)
    const t = translate(language)
    const paths = Object.entries(areMasked ? maskedLinks(links) : links)
    const addresses = Object.fromEntries(paths.map(([name, path]) => [name, `${publicUrl}${path}`]))
    const told = template.read
      ? await template.read(payload, values, { language, publicUrl, isLookedAt: areMasked })
      : values
    const sender = await senderIn(payload, language, publicUrl)
    const subject = template
      .subject(t, told)
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
    // Loaded with the first mail: a program that sends none never pays for it.
    const { render, toPlainText } = await import('@react-email/render')
    const html = await render(
      <MailFrame t={t} sender={sender} title={subject}>
        {template.body(t, told, addresses)}
      </MailFrame>,
    )
    const text = toPlainText(html, textOptions)
    return { subject, html, text, attachments: template.attachments?.(t, told) ?? [], sender }
  }
}

async function senderIn(payload: Payload, locale: Locale, publicUrl: string): Promise<Sender> {
  const site = await payload.findGlobal({ slug: 'site', locale, fallbackLocale: 'en', depth: 0 })
  return { weekName: site.weekName, organisation: site.organisation, contact: site.contact ?? undefined, publicUrl }
}

const textOptions = {
  wordwrap: false,
  selectors: [
    { selector: 'h1', options: { uppercase: false } },
    { selector: '.in-html', format: 'skip' },
  ],
} as const
