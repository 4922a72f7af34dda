import { describe, expect, it } from 'vitest'
import { checkScenario } from './check.ts'
import { exampleNames, exampleScenario } from './examples.ts'
import { longestLink, scenarioFromLink, scenarioToLink } from './link.ts'
import { planOf } from './plan.ts'
import { readScenario } from './read.ts'
import { scenarioJsonSchema } from './scenario.ts'
import { makeScenario, makeTime, problemsOf, resultsOf } from './testing.ts'

const service = { name: 'Visits', volume: 100, unitTime: { amount: 1, unit: 'hours' as const } }

it('the published schema says what the program checks (vitest -u writes it anew)', async () => {
  await expect(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('scenario.schema.json')
})

it('every field is explained, and every text, list and number has its bounds', () => {
  const faults: string[] = []
  const look = (part: unknown, at: string): void => {
    if (typeof part !== 'object' || part === null) return
    const has = (name: string) => name in part
    const type = 'type' in part ? part.type : undefined
    const isFree = !has('enum') && !has('const') && !has('pattern')
    if (type === 'string' && isFree && !has('maxLength')) faults.push(`${at}: text without end`)
    if (type === 'array' && !has('maxItems')) faults.push(`${at}: list without end`)
    if ((type === 'number' || type === 'integer') && !has('maximum') && !has('exclusiveMaximum'))
      faults.push(`${at}: number without end`)
    for (const [name, one] of Object.entries(part)) {
      if (name === 'properties' && typeof one === 'object' && one !== null)
        for (const [field, described] of Object.entries(one))
          if (!Object.hasOwn(Object(described), 'description')) faults.push(`${at}.${field}: unexplained`)
      look(one, `${at}.${name}`)
    }
  }
  look(scenarioJsonSchema(), '')
  expect(faults).toEqual([])
})

describe.each(exampleNames)('the example %s', (name) => {
  it('computes, is marked as invented and travels in a link', () => {
    const scenario = exampleScenario(name)
    expect(scenario.isExample).toBe(true)
    const results = resultsOf(scenario)
    expect(results.totals.posts?.value).toBeGreaterThan(0)
    expect(results.variations.map((one) => one.name)).toEqual(['low', 'central', 'high'])
    expect(results.figures.every(({ value }) => Number.isFinite(value))).toBe(true)
    const link = scenarioToLink(scenario) ?? ''
    expect(link.length).toBeLessThan(2000)
    expect(scenarioFromLink(link)).toEqual({ ok: true, scenario })
  })

  it('gives each figure an id of its own, after those it is made of', () => {
    const seen = new Set<string>()
    for (const { id, terms } of resultsOf(exampleScenario(name)).figures) {
      expect(seen).not.toContain(id)
      for (const { from } of terms) if ('figure' in from) expect(seen).toContain(from.figure)
      seen.add(id)
    }
  })
})

describe('what is wrong is refused with its reason', () => {
  const workload = (more: object) => problemsOf(makeScenario({ workingTime: makeTime(), workload: more as never }))
  const alone = { services: [service] }

  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, [': missing']],
    ['a list', [], [': not-a-group']],
    ['no title', { cadres: [] }, ['title: missing', 'cadres: empty']],
    ['NaN', makeScenario({ existing: Number.NaN }), ['cadres[0].existing: not-a-number']],
    ['infinity', makeScenario({ existing: Number.POSITIVE_INFINITY }), ['cadres[0].existing: not-a-number']],
    ['a number below zero', makeScenario({ existing: -1 }), ['cadres[0].existing: too-small']],
    ['a text for a number', makeScenario({ existing: '3' as never }), ['cadres[0].existing: not-a-number']],
    ['a text without end', { ...makeScenario(), title: 'x'.repeat(121) }, ['title: too-long']],
    ['signs that no file can hold', { ...makeScenario(), title: 'a\u0000b' }, ['title: unfit-text']],
    ['half a sign', { ...makeScenario(), title: '\ud800' }, ['title: unfit-text']],
    ['a field nobody knows', { ...makeScenario(), titel: 'x' }, ['titel: unknown-field']],
    [
      'a currency in words',
      { ...makeScenario(), money: { currency: 'euro', priceYear: 2026 } },
      ['money.currency: not-a-currency'],
    ],
    ['a country in words', { ...makeScenario(), country: 'Kenya' }, ['country: not-a-country']],
    [
      'a ratio of nought',
      makeScenario({ ratio: { of: 'everyone', people: 0 } }, { population: { total: 5 } }),
      ['cadres[0].ratio.people: not-above'],
    ],
    [
      'a ratio without population',
      makeScenario({ ratio: { of: 'children', people: 5 } }),
      ['population.children: needed-for'],
    ],
    [
      'more who leave than are there',
      makeScenario({ path: { attrition: 1.1 } }),
      ['cadres[0].path.attrition: too-big'],
    ],
    [
      'a path from nowhere to nowhere',
      makeScenario({ path: { attrition: 0.1 } }),
      ['horizon: needed-for', 'cadres[0].existing: needed-for', 'cadres[0].path.target: needed-for'],
    ],
    [
      'costs in no currency, of nobody',
      makeScenario({ cost: { salary: 1 } }),
      ['horizon: needed-for', 'money: needed-for', 'cadres[0].existing: needed-for'],
    ],
    ['a workload without time', makeScenario({ workload: alone }), ['cadres[0].workingTime: needed-for']],
    ['a basis that is not there', makeScenario({ existing: 1, basis: 'ratio' }), ['cadres[0].basis: no-such-need']],
    [
      'staff told twice',
      makeScenario({ existing: 1, staff: { fullTimeHours: 40, groups: [{ heads: 1, hoursAWeek: 40 }] } }),
      ['cadres[0].existing: one-of-two'],
    ],
    [
      'cases without a number for one',
      makeScenario({ cases: [{ name: 'A', cases: 1 }] }),
      ['cadres[0].cases[0].perWorker: one-of-two'],
    ],
  ])('%s', (_, value, expected) => expect(problemsOf(value)).toEqual(expected))

  it('a year without time for work', () => {
    const time = (more: object) =>
      problemsOf(makeScenario({ workingTime: { ...makeTime(), ...more }, workload: alone }))
    expect(time({ annualLeave: 240 })).toEqual(['cadres[0].workingTime.workingDays: no-time-left'])
    expect(time({ breakHours: 8 })).toEqual(['cadres[0].workingTime.hoursADay: no-time-left'])
    expect(time({ workingDays: -1 })).toEqual(['cadres[0].workingTime.workingDays: too-small'])
    expect(time({ hoursADay: undefined })).toEqual(['cadres[0].workingTime.hoursADay: missing'])
    const absences = [0.6, 0.4].map((share) => ({ name: 'A', share }))
    expect(problemsOf(makeScenario({ workingTime: { from: 'hours', hoursAYear: 1000, absences } }))).toEqual([
      'cadres[0].workingTime.absences: shares-reach-whole',
    ])
  })

  it('services without time, or with none', () => {
    expect(workload({ services: [{ name: 'A', volume: 1 }] })).toEqual([
      'cadres[0].workload.services[0].unitTime: one-of-two',
    ])
    expect(workload({ services: [{ ...service, unitTime: { amount: 0, unit: 'hours' } }] })).toEqual([
      'cadres[0].workload.services[0].unitTime.amount: not-above',
    ])
    expect(workload({ services: [{ name: 'A', volume: 1, rate: { units: 0, per: 'day' } }] })).toEqual([
      'cadres[0].workload.services[0].rate.units: not-above',
    ])
    expect(workload({ services: [{ ...service, volume: -5 }] })).toEqual([
      'cadres[0].workload.services[0].volume: too-small',
    ])
  })

  it('support that takes all the time, one activity alone or several together', () => {
    const support = (...shares: object[]) => workload({ ...alone, supportActivities: shares })
    expect(support({ name: 'A', share: 1 })).toEqual(['cadres[0].workload.supportActivities[0].share: not-below'])
    expect(support({ name: 'A', share: 0.5 }, { name: 'B', time: { amount: 4, unit: 'hours', per: 'day' } })).toEqual([
      'cadres[0].workload.supportActivities: shares-reach-whole',
    ])
    expect(support({ name: 'A', share: 0.5 }, { name: 'B', share: 0.49 })).toEqual([])
  })

  it('ranges and variations of what is no input, and those that break the plan', () => {
    const plan = (more: object) => problemsOf(makeScenario({ workingTime: makeTime(), workload: alone }, more))
    const field = 'cadres[0].workload.services[0].volume'
    expect(plan({ sensitivity: { ranges: [{ field: 'cadres[0].workload.services[0].volum', range: 0.1 }] } })).toEqual([
      'sensitivity.ranges[0].field: no-such-input',
    ])
    expect(plan({ sensitivity: { ranges: [{ field: 'constructor.prototype', range: 0.1 }] } })).toEqual([
      'sensitivity.ranges[0].field: no-such-input',
    ])
    const twice = [
      { field, value: 1 },
      { field, value: 2 },
    ]
    expect(plan({ variations: { low: twice } })).toEqual(['variations.low[1].field: twice'])
    expect(plan({ variations: { high: [{ field, value: -1 }] } })).toEqual(['variations.high[0].value: too-small'])
    expect(plan({ variations: { low: [{ field: 'cadres[0].workingTime.annualLeave', value: 300 }] } })).toEqual([
      'variations.low: no-time-left',
    ])
  })

  it('with the nearest word that is meant', () => {
    const checked = checkScenario({ ...makeScenario(), roundng: 'up' })
    expect(checked).toEqual({
      ok: false,
      problems: [{ code: 'unknown-field', field: 'roundng', params: { meant: 'rounding' } }],
    })
  })

  it('and what makes objects other than they seem', () => {
    expect(problemsOf(JSON.parse('{"title":"A","cadres":[{"name":"B"}],"__proto__":{"x":1}}'))).toEqual([
      '__proto__: unknown-field',
    ])
  })
})

describe('a file', () => {
  it('is told all its mistakes with their lines', () => {
    const text =
      'title: A plan\nroundng: up\ncadres:\n  - name: Workers\n    existing: -1\n    path: { attrition: 2 }\n'
    const read = readScenario(text)
    expect(read.ok ? [] : read.problems.map(({ line, field, code }) => `${line} ${field} ${code}`)).toEqual([
      '2 roundng unknown-field',
      '5 cadres[0].existing too-small',
      '6 cadres[0].path.attrition too-big',
    ])
  })

  it('may be JSON', () => {
    expect(readScenario(JSON.stringify(makeScenario({ existing: 3 }))).ok).toBe(true)
  })

  it.each([
    ['is not YAML', 'title: [', 'not-yaml'],
    ['multiplies itself', `a: &a [x]\nb: &b [${'*a,'.repeat(50)}]\nc: [${'*b,'.repeat(50)}]`, 'not-yaml'],
    ['is nested without end', '['.repeat(20_000), 'not-yaml'],
    ['is too long', `title: ${'x'.repeat(400_001)}`, 'file-too-long'],
    ['is empty', '', 'missing'],
  ])('that %s is refused', (_, text, code) => {
    const read = readScenario(text)
    expect(read.ok ? undefined : read.problems[0]?.code).toBe(code)
  })
})

describe('a link', () => {
  const refused = { ok: false, problems: [{ code: 'not-a-link', field: '', params: {} }] }

  it.each(['', '!', 'AAAA', '../../etc/passwd', 'x'.repeat(longestLink + 1)])('that is %j is refused', (link) => {
    expect(scenarioFromLink(link)).toEqual(refused)
  })

  it('that swells without end is refused', async () => {
    const { deflateRawSync } = await import('node:zlib')
    const bomb = deflateRawSync(Buffer.alloc(5_000_000, 32)).toString('base64url')
    expect(bomb.length).toBeLessThan(longestLink)
    expect(scenarioFromLink(bomb)).toEqual(refused)
  })

  it('is not made for a plan that would be too long', () => {
    const noise = Array.from({ length: 200 }, (_, i) => ({
      note: Array.from({ length: 40 }, (_, j) => ((i + 7) ** 3 * (j + 11) ** 5).toString(36)).join(' '),
    }))
    const plan = planOf({ ...makeScenario(), notes: noise })
    expect(plan.ok && scenarioToLink(plan.results.scenario)).toBeUndefined()
  })

  it('is the same however the scenario was written', () => {
    const [one, other] = [
      { title: 'A', cadres: [{ name: 'B', existing: 3 }] },
      { cadres: [{ existing: 3, name: 'B', isSocialWorker: true }], rounding: 'up', title: 'A' },
    ].map((value) => {
      const checked = checkScenario(value)
      return checked.ok ? scenarioToLink(checked.scenario) : undefined
    })
    expect(one).toMatch(/^[\w-]{20,}$/)
    expect(one).toBe(other)
  })
})
