'use client'
import { Button, useDocumentInfo, useLocale } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import type { Say } from '../../i18n/desk/say.ts'
import { useSay } from '../../i18n/desk/use-say.ts'
import { intlTag } from '../../i18n/intl.ts'
import { deskWords } from '../words.ts'

const link = z.object({ id: z.number(), made: z.string(), expires: z.string(), madeBy: z.string().optional() })
const list = z.object({ links: z.array(link) })
const made = z.object({ path: z.string() })
const dayIn = ({ language }: Say, instant: string) =>
  new Date(instant).toLocaleDateString(intlTag(language), { day: 'numeric', month: 'short' })

async function ask<T>(method: string, path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const response = await fetch(path, { method, credentials: 'same-origin' }).catch(() => undefined)
  return response?.ok ? schema.safeParse(await response.json()).data : undefined
}

/** The private links to the draft of an item: make one to pass on, see which are open, end them. */
export function PreviewLinks() {
  const say = useSay()
  const words = deskWords(say)
  const { id, collectionSlug } = useDocumentInfo()
  const { code } = useLocale()
  const [links, setLinks] = useState<z.infer<typeof link>[]>([])
  const [fresh, setFresh] = useState<{ address: string; copied: boolean }>()
  const [failed, setFailed] = useState(false)
  const base = `/api/${collectionSlug}/${id}`
  const load = useCallback(async () => {
    if (id !== undefined) setLinks((await ask('GET', `${base}/previews`, list))?.links ?? [])
  }, [id, base])
  useEffect(() => {
    void load()
  }, [load])

  const make = async () => {
    const answer = await ask('POST', `${base}/preview?locale=${code}`, made)
    setFailed(!answer)
    if (!answer) return
    const address = new URL(answer.path, window.location.href).href
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    )
    setFresh({ address, copied: copied === true })
    await load()
  }
  const revoke = async (one: number) => {
    setFailed(!(await ask('POST', `/api/previews/${one}/revoke`, z.object({}))))
    setFresh(undefined)
    await load()
  }

  return (
    <details className="field-type week-previews">
      <summary>{links.length > 0 ? `${words.preview.label} (${links.length})` : words.preview.label}</summary>
      <p className="field-description">{words.preview.hint}</p>
      {id === undefined ? (
        <p className="week-told">{words.preview.unsaved}</p>
      ) : (
        <Button buttonStyle="secondary" size="small" margin={false} onClick={make}>
          {words.preview.make}
        </Button>
      )}
      <div role="status">
        {failed ? words.preview.failed : null}
        {fresh ? (
          <label className="week-fresh">
            {fresh.copied ? words.preview.copied : words.preview.made}
            <input className="week-input" readOnly value={fresh.address} onFocus={({ target }) => target.select()} />
          </label>
        ) : null}
      </div>
      <ul>
        {links.map((one) => (
          <li key={one.id}>
            {words.preview.line(one.madeBy ?? words.preview.somebody, dayIn(say, one.made), dayIn(say, one.expires))}{' '}
            <button type="button" className="week-link" onClick={() => revoke(one.id)}>
              {words.preview.revoke}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
