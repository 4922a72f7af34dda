'use client'
import { useDocumentInfo, useField } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'
import type { Say } from '../../i18n/desk/say.ts'
import { useSay } from '../../i18n/desk/use-say.ts'
import { intlTag } from '../../i18n/intl.ts'
import { deskWords } from '../words.ts'
import { RetryButton } from './retry.tsx'
import { useDueRow, useHomeZone } from './use-due.ts'

type Props = { path: string; readOnly?: boolean }

type Refused = { wall: unknown; message: string }

/** The due time as it is thought of: a time on the clock of a zone. The server works out the instant. */
export function DueTime({ path, readOnly }: Props) {
  const say = useSay()
  const words = deskWords(say)
  const [refused, setRefused] = useState<Refused>()
  const allowed = useCallback(
    (value: unknown) => (refused && refused.wall === value ? refused.message : true),
    [refused],
  )
  const wall = useField<string | null>({ path, validate: allowed })
  const zone = useField<string | null>({ path: path.replace(/wall$/, 'at_tz') })
  const at = useField<string | null>({ path: path.replace(/wall$/, 'at') })
  const homeZone = useHomeZone()
  const own = useOwnZone()
  const ids = useId()
  // Left empty, it is the site's own zone to the server too.
  const chosen = zone.value || homeZone || 'UTC'
  const isSaved = Boolean(at.value) && wall.value === wall.initialValue && zone.value === zone.initialValue
  const refusal = refused && refused.wall === wall.value ? refused.message : undefined
  // The form shows what the server refuses only on publishing; this is told on saving a draft too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed after the refusal is not what was refused
  useEffect(() => {
    if (wall.valid === false && wall.errorMessage) setRefused({ wall: wall.value, message: wall.errorMessage })
  }, [wall.valid, wall.errorMessage])
  return (
    <div className="field-type week-due">
      <div className="field-type__wrap">
        <label htmlFor={`${ids}wall`}>{words.due.at}</label>
        <input
          id={`${ids}wall`}
          className="week-input"
          type="datetime-local"
          // Four digits of a year, then the cursor goes on by itself.
          max="9999-12-31T23:59"
          value={wall.value ?? ''}
          aria-describedby={`${ids}refusal ${ids}hint`}
          aria-invalid={refusal ? true : undefined}
          disabled={readOnly}
          onChange={({ target }) => wall.setValue(target.value || null)}
        />
        <p id={`${ids}refusal`} className="week-refusal" role="alert">
          {refusal}
        </p>
        <label htmlFor={`${ids}zone`}>{words.due.zone}</label>
        <select
          id={`${ids}zone`}
          className="week-input"
          value={chosen}
          disabled={readOnly}
          onChange={({ target }) => {
            setRefused(undefined)
            zone.setValue(target.value)
          }}
        >
          <Zones near={[chosen, homeZone, own, 'UTC']} />
        </select>
        {wall.value && !readOnly ? (
          <button type="button" className="week-link" onClick={() => wall.setValue(null)}>
            {words.due.clear}
          </button>
        ) : null}
      </div>
      <p id={`${ids}hint`} className="field-description">
        {isSaved && at.value && own && chosen !== own ? words.due.here(onOwnClock(say, at.value)) : words.due.hint}
      </p>
      <DueState />
    </div>
  )
}

function Zones({ near }: { near: (string | undefined)[] }) {
  const words = deskWords(useSay())
  const options = (zones: string[]) =>
    zones.map((name) => (
      <option key={name} value={name}>
        {name.replaceAll('_', ' ')}
      </option>
    ))
  const first = [...new Set(near.filter((name) => name !== undefined))]
  return (
    <>
      <optgroup label={words.due.common}>{options(first)}</optgroup>
      <optgroup label={words.due.all}>
        {options(Intl.supportedValuesOf('timeZone').filter((name) => !first.includes(name)))}
      </optgroup>
    </>
  )
}

/** What became of the due time: waiting, failed with the reason and another try, or done. */
function DueState() {
  const say = useSay()
  const words = deskWords(say)
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const row = useDueRow(id === undefined ? undefined : `${collectionSlug}:${id}`, lastUpdateTime)
  if (!row) return null
  if (row.state === 'failed')
    return (
      <div className="week-failed" role="alert">
        <strong>{words.state.failed}.</strong> {row.reason} <RetryButton id={row.id} />
      </div>
    )
  return (
    <p className="week-told">
      {row.state === 'done' && row.doneAt ? words.due.done(onOwnClock(say, row.doneAt)) : words.due.waiting}
    </p>
  )
}

const onOwnClock = ({ language }: Say, instant: string) =>
  new Date(instant).toLocaleString(intlTag(language), { dateStyle: 'medium', timeStyle: 'short' })

/** The browser's zone; unknown while the page comes from the server. */
function useOwnZone(): string | undefined {
  const [zone, setZone] = useState<string>()
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  return zone
}
