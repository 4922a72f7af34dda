import type { Translate } from '../i18n/translate.ts'
import type { Text } from '../kit/item.ts'
import { nextMidnight } from '../kit/zone.ts'
import { languagesFact } from '../site/item-page/facts.tsx'
import { itemPage } from '../site/item-page/item-page.tsx'
import { listPage } from '../site/item-page/list-page.tsx'
import { Shown } from '../site/item-page/shown.tsx'
import type { Page, PageContext, Redirect, Route } from '../site/page.ts'
import { Prose } from '../site/parts/prose/prose.tsx'
import { FallbackNote, languageOf, Words } from '../site/parts/words/words.tsx'
import { listProfiles, type ProfileView, readProfile } from './queries.ts'

const showProfiles = (context: PageContext): Promise<Page | Redirect | null> =>
  listPage(context, {
    path: '/profiles',
    family: 'profiles',
    title: context.t('profiles.title'),
    lede: context.t('profiles.lede'),
    nextChange: consentsRunOut(context.now),
    read: (page) => listProfiles(context.read, page),
  })

/** A consent ends with a day in UTC, to the moment; which one is nobody's to read here, so the page is made anew each day. */
const consentsRunOut = (now: Temporal.Instant) => nextMidnight('UTC', now)

async function showProfile(context: PageContext): Promise<Page | null> {
  const { t, read, params, site, now } = context
  const profile = await readProfile(read, params.slug ?? '', site.homeZone)
  if (!profile) return null
  const { kindOfWorker } = profile
  return itemPage(context, {
    ...profile,
    family: 'profile',
    list: { href: '/profiles', title: t('profiles.title') },
    makers: profile.item.bylines.length > 0 ? undefined : null,
    content: <Portrait t={t} profile={profile} />,
    facts: [
      !!kindOfWorker && { label: t('profile.worker'), value: <Words t={t} text={kindOfWorker} /> },
      languagesFact(t, profile.languages),
    ],
    nextChange: consentsRunOut(now),
  })
}

function Portrait({ t, profile }: { t: Translate; profile: ProfileView }) {
  const { picture, item } = profile
  const parts: [string, Text | undefined][] = [
    [t('profile.does'), profile.whatTheyDo],
    [t('profile.training'), profile.training],
    [t('profile.keeps'), profile.whatKeeps],
  ]
  const languages = new Set(parts.flatMap(([, text]) => text?.lang ?? []))
  languages.delete(item.title.lang)
  return (
    <>
      {picture ? <Shown t={t} picture={picture} /> : null}
      {[...languages].map((lang) => (
        <FallbackNote key={lang} t={t} lang={lang} />
      ))}
      <Prose>
        {parts.map(([title, text]) => (text ? <Part key={title} t={t} title={title} text={text} /> : null))}
      </Prose>
      <p className="note">{t('profile.consent')}</p>
    </>
  )
}

/** What was typed with an empty line between is two paragraphs. */
function Part({ t, title, text }: { t: Translate; title: string; text: Text }) {
  const paragraphs = text.text.split(/\n\s*\n/).filter((words) => words.trim() !== '')
  return (
    <>
      <h2>{title}</h2>
      {paragraphs.map((words) => (
        <p key={words} {...languageOf(t, text.lang)}>
          {words}
        </p>
      ))}
    </>
  )
}

export const profileRoutes: Route[] = [
  { path: '/profiles', family: 'profiles', query: ['page'], show: showProfiles },
  { path: '/profiles/:slug', family: 'profile', show: showProfile },
]
