import type { Payload } from 'payload'
import sharp from 'sharp'
import { z } from 'zod'
import { privatePath } from '../../src/events/registration/links.ts'
import { findRegistrations } from '../../src/events/registration/read.ts'
import { sql, sqlIn } from '../../src/store/sql.ts'
import type { Somebody } from '../journeys/desk-api.ts'
import type { Chance } from './chance.ts'

const made = z.object({ doc: z.looseObject({ id: z.number() }) })

/** A post: the last revision that was answered, and the last that was asked for. */
type Post = { id: number; slug: string; answered: number; asked: number }
type Picture = { id: number; alt: string; isGone: boolean }

/** What was answered, and so must be there whatever happens next. */
export type Answered = {
  posts: Post[]
  /** Ids of drafts that publish themselves. */
  due: number[]
  pictures: Picture[]
  /** Addresses of those who asked for a seat, and who then took it. */
  asked: string[]
  confirmed: string[]
  /** What somebody is changing: nobody else does meanwhile. */
  inHand: Set<Post | Picture>
}

export const nothingAnswered = (): Answered => ({
  ...{ posts: [], due: [], pictures: [], asked: [], confirmed: [] },
  inHand: new Set(),
})

export const titleOf = (slug: string, revision: number) => `${slug} revision${revision}`
export const summaryOf = (title: string) => `All about ${title}`

async function paint(red: number): Promise<Uint8Array<ArrayBuffer>> {
  const background = { r: red, g: 0, b: 255 }
  const picture = sharp({ create: { width: 64, height: 64, channels: 3, background } })
  return Uint8Array.from(await picture.png().toBuffer())
}

/** Pictures of two colours: which one a file is can be seen. */
export const drawn = [paint(0), paint(255)] as const

export type Scene = {
  origin: string
  editor: Somebody
  payload: Payload
  event: { id: number; slug: string }
}

/**
 * Somebody who writes one thing after the other, until nothing is answered any more.
 * @param answered hears of each answer, which has been noted by then
 */
export async function write(
  name: string,
  scene: Scene,
  { chance, notes, answered }: { chance: Chance; notes: Answered; answered: () => void },
): Promise<void> {
  const acts = actsOf(scene, notes)
  try {
    for (let number = 0; ; number++) {
      const act = chance.of(['publish', 'edit', 'edit', 'schedule', 'register', 'register', 'draw', 'redraw'] as const)
      await acts[act](`${name}x${number}`, chance)
      answered()
    }
  } catch (error) {
    // Nobody answers any more. An answer that says no is a fault.
    if (!(error instanceof TypeError && /fetch failed|terminated/.test(error.message))) throw error
  }
}

function unlessPassed(error: unknown): undefined {
  if (!(error instanceof Error && error.message.includes('has passed in UTC'))) throw error
}

function actsOf({ origin, editor, payload, event }: Scene, notes: Answered) {
  const post = async (path: string, body: Record<string, string>) => {
    const sent = await fetch(origin + path, { method: 'POST', body: new URLSearchParams(body), redirect: 'manual' })
    if (sent.status !== 303) throw new Error(`${path}: ${sent.status} ${await sent.text()}`)
  }
  const texts = (slug: string, revision: number) => {
    const title = titleOf(slug, revision)
    return { title, summary: summaryOf(title) }
  }
  const draw = async (alt: string, chance: Chance, id?: number) => {
    const bytes = await chance.of(drawn)
    return made.parse(await editor.upload({ alt }, { name: `${alt}.png`, type: 'image/png', bytes }, id)).doc.id
  }
  /** One that nobody else changes meanwhile. */
  const take = <T extends Post | Picture>(all: readonly T[], chance: Chance): T | undefined => {
    const mine = all.filter((one) => !notes.inHand.has(one))
    const [first, ...others] = mine
    const found = first && chance.of([first, ...others])
    if (found) notes.inHand.add(found)
    return found
  }

  return {
    async publish(slug: string) {
      const data = { ...texts(slug, 0), slug, kind: 'post', _status: 'published' }
      const { id } = made.parse(await editor.ask('POST', '/posts?depth=0', data)).doc
      notes.posts.push({ id, slug, answered: 0, asked: 0 })
    },
    async edit(_: string, chance: Chance) {
      const found = take(notes.posts, chance)
      if (!found) return
      found.asked++
      await editor.ask('PATCH', `/posts/${found.id}?depth=0`, texts(found.slug, found.asked))
      found.answered = found.asked
      notes.inHand.delete(found)
    },
    async schedule(slug: string) {
      const at = Temporal.Now.instant().add({ seconds: 3 }).toString()
      const data = { ...texts(slug, 0), slug, kind: 'post', due: { at, at_tz: 'UTC' }, _status: 'draft' }
      // On a machine that is very slow the time may have passed when it gets there: that is refused.
      const answer = await editor.ask('POST', '/posts?draft=true&depth=0', data).catch(unlessPassed)
      if (answer) notes.due.push(made.parse(answer).doc.id)
    },
    async register(name: string) {
      const email = `${name}@example.org`
      await post(`/events/${event.slug}/register`, { name, email, language: 'en', consent: 'yes' })
      notes.asked.push(email)
      const [found] = await findRegistrations(await sqlIn(payload), sql`email = ${email}`)
      if (!found) throw new Error(`${email} was told to look into their mail, and is not there`)
      await post(privatePath(found, payload.secret), { do: 'confirm' })
      notes.confirmed.push(email)
    },
    async draw(alt: string, chance: Chance) {
      notes.pictures.push({ id: await draw(alt, chance), alt, isGone: false })
    },
    /** Another file in its place, or none. */
    async redraw(alt: string, chance: Chance) {
      const found = take(
        notes.pictures.filter(({ isGone }) => !isGone),
        chance,
      )
      if (!found) return
      if (chance.number(3) > 0) {
        await draw(alt, chance, found.id)
        found.alt = alt
        notes.inHand.delete(found)
      } else {
        await editor.ask('DELETE', `/media/${found.id}`)
        found.isGone = true
      }
    },
  }
}
