import { Children, type ReactNode } from 'react'
import { directionOf } from '../../../i18n/direction.ts'
import { directionOfText } from '../../../i18n/isolate.ts'
import type { Translate } from '../../../i18n/translate.ts'
import type { BylineView } from '../../../kit/item.ts'
import { languageOf } from '../words/words.tsx'

type BylineListProps = {
  t: Translate
  bylines: readonly BylineView[]
  /** Whether the part is said above each person; otherwise only where it is not `author`. */
  parts?: boolean
  /** Address of the page this list stands on: a name that would lead to it is not a link. */
  here?: string
}

/** Who made an item: one person a line, name, then role and organisation as they were then. */
export function BylineList({ t, bylines, parts = false, here }: BylineListProps) {
  if (bylines.length === 0) return null
  return (
    <ul className="by">
      {bylines.map((byline) => (
        <li key={JSON.stringify(byline)}>
          <Byline
            t={t}
            byline={byline}
            here={here}
            part={parts || byline.part !== 'author' ? byline.part : undefined}
          />
        </li>
      ))}
    </ul>
  )
}

function Byline({ t, byline, part, here }: { t: Translate; byline: BylineView; part?: string; here?: string }) {
  const details: ReactNode[] = [
    byline.name ? <Who key="who" t={t} byline={byline} here={here} /> : null,
    byline.role ? (
      <bdi key="role" {...languageOf(t, byline.role.lang)}>
        {byline.role.text}
      </bdi>
    ) : null,
    byline.unit ? <bdi key="unit">{byline.unit}</bdi> : null,
    ...byline.organisations.map((body) => <Linked key={body.name} t={t} {...body} here={here} />),
    byline.place ? <bdi key="place">{byline.place}</bdi> : null,
  ]
  const foreign = foreignDirection(t, byline)
  const line = withBetween(details.filter(Boolean), foreign ? foreignComma[foreign] : t('byline.comma'))
  return (
    <>
      {part ? <span className="part">{t.of('byline.part', part)} </span> : null}
      {foreign ? <bdi dir={foreign}>{line}</bdi> : line}
    </>
  )
}

const foreignComma = { ltr: ', ', rtl: '، ' }

/** The direction of a byline whose letters all go the other way than the page: it keeps its own order, also where it wraps. */
function foreignDirection(t: Translate, { name, role, unit, organisations, place }: BylineView) {
  const direction = directionOfText([name, role, unit, ...organisations.map((body) => body.name), place].join(' '))
  return direction === directionOf(t.locale) ? undefined : direction
}

/** Nodes in a line with a word between each two. */
function withBetween(nodes: readonly ReactNode[], between: string): ReactNode[] {
  return Children.toArray(nodes.flatMap((node, place) => (place === 0 ? [node] : [between, node])))
}

function Who({ t, byline, here }: { t: Translate; byline: BylineView; here?: string }) {
  const name = [byline.honorific, byline.name].filter(Boolean).join(' ')
  const credentials = byline.credentials.map((one) => `${t('byline.comma')}${one}`).join('')
  return (
    <>
      <Linked t={t} name={name} href={byline.href} here={here} strong />
      {credentials === '' ? null : <bdi>{credentials}</bdi>}
    </>
  )
}

type LinkedProps = { t: Translate; name: string; href?: string; here?: string; strong?: boolean }

/** A name, as a link where it has a page other than this one. */
export function Linked({ t, name, href, here, strong }: LinkedProps) {
  const shown = strong ? <b>{name}</b> : name
  if (href && href !== here)
    return (
      <bdi>
        <a href={t.href(href)}>{shown}</a>
      </bdi>
    )
  return <bdi>{shown}</bdi>
}
