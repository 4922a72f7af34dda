import type { Payload } from 'payload'

type Overrides = Record<string, unknown>

/** Makes documents of a test's own, published. Returns their ids. */
export function makeIn(payload: Payload) {
  const make = async (collection: Parameters<Payload['create']>[0]['collection'], data: object): Promise<number> => {
    const { id } = await payload.create({ collection, data })
    return Number(id)
  }
  return {
    edition: (overrides: Overrides) => make('editions', { _status: 'published', ...overrides }),
    day: (edition: number, number: number, overrides: Overrides = {}) =>
      make('days', { edition, number, ...overrides }),
    post: (overrides: Overrides = {}) =>
      make('posts', { kind: 'post', title: 'A post', _status: 'published', ...overrides }),
    event: (overrides: Overrides = {}) =>
      make('events', { kind: 'webinar', title: 'A webinar', _status: 'published', ...overrides }),
    resource: (overrides: Overrides = {}) =>
      make('resources', { kind: 'publication', title: 'A publication', _status: 'published', ...overrides }),
    person: (name: string, overrides: Overrides = {}) => make('persons', { name, shown: 'with-page', ...overrides }),
    organisation: (name: string, overrides: Overrides = {}) =>
      make('organisations', { name, kind: 'ngo', ...overrides }),
    theme: (title: string, overrides: Overrides = {}) => make('themes', { title, ...overrides }),

    /** A week of five days with a post on each and a webinar on the third. */
    async week(starts: string, overrides: Overrides = {}) {
      const dates = Array.from({ length: 5 }, (_, index) =>
        Temporal.PlainDate.from(starts).add({ days: index }).toString(),
      )
      const year = Number(starts.slice(0, 4))
      const edition = await this.edition({
        year,
        slug: String(year),
        starts,
        ends: dates[4],
        zone: 'UTC',
        ...overrides,
      })
      const days: number[] = []
      for (const [index, date] of dates.entries()) {
        const day = await this.day(edition, index + 1, { date, sample: overrides.sample })
        days.push(day)
        await this.post({ edition, day, title: `Post of day ${index + 1}`, sample: overrides.sample })
        if (index === 2) await this.event({ edition, day, title: 'Webinar of day 3', sample: overrides.sample })
      }
      return { edition, days }
    },
  }
}
