import { DefaultTemplate } from '@payloadcms/next/templates'
import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps, TypedUser } from 'payload'
import { z } from 'zod'
import { languageName, listOf } from '../../i18n/names.ts'
import { askingOf } from '../board/items.ts'
import { currentEdition, weekOf } from '../board/week.ts'
import { deskWords } from '../words.ts'
import { coverageOf, toDoIn } from './coverage.ts'
import { CoverageTable } from './coverage-table.tsx'
import { coverageLink } from './links.ts'

const query = z.object({
  edition: z.coerce.number().int().positive().optional().catch(undefined),
  show: z.enum(['all', 'todo']).optional().catch(undefined),
})

/** `/desk/coverage`: the languages of a week. Translators begin with what is to do in theirs, editors with everything. */
export async function CoverageView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { payload, user, i18n } = req
  if (!user) redirect(`/desk/login?redirect=${encodeURIComponent(coverageLink())}`)
  const asking = await askingOf({ payload, user, i18n, locale: locale?.code })
  const asked = query.parse(searchParams ?? {})
  const edition = asked.edition ?? (await currentEdition(asking))
  const week = edition === undefined ? undefined : await weekOf(asking, edition)
  const { say } = asking
  const words = deskWords(say)
  const own = ownLanguages(user, asking.languages)
  const isOnlyToDo = (asked.show ?? (user.role === 'translator' ? 'todo' : 'all')) === 'todo'
  const all = week ? coverageOf(say, week) : []
  const groups = isOnlyToDo ? toDoIn(all, own) : all
  const named = listOf(
    say.language,
    own.map((code) => languageName(say.language, code)),
  )
  return (
    <DefaultTemplate
      {...{ i18n, params, payload, permissions, req, searchParams, user, visibleEntities }}
      locale={locale}
      viewActions={[]}
    >
      <SetStepNav nav={[{ label: words.coverage.link }]} />
      <div className="gutter--left gutter--right week-glance">
        <header className="week-head">
          <div>
            <h1>
              {week ? words.coverage.title(week.isSample ? words.sample.name : week.slug) : words.dashboard.noEdition}
            </h1>
            <p>{words.coverage.hint}</p>
          </div>
          {week ? (
            <nav aria-label={words.coverage.link}>
              <a href={`/desk/collections/editions/${week.id}`}>{words.coverage.board}</a>
              <a href={coverageLink(week.id, isOnlyToDo ? 'all' : 'todo')}>
                {isOnlyToDo ? words.coverage.all : words.coverage.todo}
              </a>
            </nav>
          ) : null}
        </header>
        {groups.length > 0 ? (
          <CoverageTable
            say={say}
            groups={groups}
            all={all}
            own={own}
            languages={[...new Set([...own, ...asking.languages])]}
          />
        ) : null}
        {week && groups.length === 0 ? <p className="week-empty">{words.coverage.done(named)}</p> : null}
      </div>
    </DefaultTemplate>
  )
}

/** The languages of the site that somebody writes: all, but for a translator, in the order of the site. */
const ownLanguages = ({ role, languages: own }: TypedUser, languages: readonly string[]): string[] =>
  languages.filter((code) => role !== 'translator' || own?.some((one) => one === code))
