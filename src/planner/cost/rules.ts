import { by, type Figure, fixed, given, isKnown, type Source, type Workings } from '../figures/rules.ts'

/** Amounts a post and year, and once a newcomer; `onCostShare` as a share of the salary. */
export type PostCost = {
  salary: number
  onCosts: number
  onCostShare: number
  transport: number
  supervision: number
  inServiceTraining: number
  recruitment: number
  equipment: number
  preServiceTraining: number
}

export type Money = {
  priceYear: number
  inflation: number
  inflatesOneOff: boolean
  budget?: number
  second?: { currency: string; rate: number }
}

export type CadreCost = {
  /** A post a year, in prices of the price year. */
  perPost: Figure
  /** A newcomer, once, in prices of the price year. */
  perNewcomer: Figure
  years: { year: number; posts: Figure; recurrent: Figure; oneOff: Figure; total: Figure }[]
}

/** What all counted cadres cost in one year. */
export type YearCost = {
  year: number
  posts: Figure
  recurrent: Figure
  oneOff: Figure
  total: Figure
  perWorker?: Figure
  perHead?: Figure
  perChild?: Figure
  shareOfBudget?: Figure
  inSecondCurrency?: Figure
}

export type CostResult = {
  years: YearCost[]
  /** Over all years. */
  recurrent: Figure
  oneOff: Figure
  total: Figure
  inSecondCurrency?: Figure
}

/** Posts that are paid in a year and people who join in it. */
export type Paid = { year: number; posts: Source; newcomers: Source }

/** (1 + inflation)^t, t in years since the price year. */
export function priceLevel(work: Workings, { priceYear, inflation }: Money, year: number): Figure {
  return work.compute(
    `price-level[${year}]`,
    'price-level',
    {
      inflation: given('money.inflation', inflation, 'rate'),
      yearsSincePrices: fixed('years-since-prices', year - priceYear, 'years'),
    },
    { year },
  )
}

/**
 * posts × (salary + on-costs + transport + supervision + in-service training) × (1 + inflation)^t, and for each newcomer
 * once recruiting, equipment and training before service. This planner's own formula.
 * @param at the field of the costs, such as `cadres[0].cost`
 * @param levels the price level of each year, in their order
 */
export function cadreCost(
  work: Workings,
  cost: PostCost,
  at: string,
  { paid, levels, inflatesOneOff }: { paid: readonly Paid[]; levels: readonly Figure[]; inflatesOneOff: boolean },
): CadreCost {
  const amount = (name: keyof PostCost) => given(`${at}.${name}`, cost[name], name === 'onCostShare' ? 'rate' : 'money')
  const perPost = work.compute('per-post', 'cost-per-post', {
    salary: amount('salary'),
    onCosts: amount('onCosts'),
    onCostShare: amount('onCostShare'),
    transport: amount('transport'),
    supervision: amount('supervision'),
    inServiceTraining: amount('inServiceTraining'),
  })
  const perNewcomer = work.compute('per-newcomer', 'cost-per-newcomer', {
    recruitment: amount('recruitment'),
    equipment: amount('equipment'),
    preServiceTraining: amount('preServiceTraining'),
  })
  const years = paid.map(({ year, posts, newcomers }, t) => {
    const level = levels[t]
    const price = level ? by(level) : fixed('today', 1, 'times')
    const about = { year }
    const paidPosts = work.compute(`posts[${t}]`, 'paid-posts', { posts }, about)
    const recurrent = work.compute(
      `recurrent[${t}]`,
      'recurrent-cost',
      { posts: by(paidPosts), costPerPost: by(perPost), priceLevel: price },
      about,
    )
    const once = { newcomers, costPerNewcomer: by(perNewcomer) }
    const oneOff = inflatesOneOff
      ? work.compute(`one-off[${t}]`, 'one-off-cost-inflated', { ...once, priceLevel: price }, about)
      : work.compute(`one-off[${t}]`, 'one-off-cost', once, about)
    const sums = { recurrent: by(recurrent), oneOff: by(oneOff) }
    return {
      year,
      posts: paidPosts,
      recurrent,
      oneOff,
      total: work.compute(`total[${t}]`, 'cost-of-year', sums, about),
    }
  })
  return { perPost, perNewcomer, years }
}

/** Sums over cadres and years, and what they come to for a worker, a person, a child, the budget, in another currency. */
export function costOf(
  work: Workings,
  cadres: readonly CadreCost[],
  money: Money,
  population: { total?: number; children?: number },
): CostResult {
  const years = (cadres[0]?.years ?? []).map(({ year }, t) =>
    yearCost(work.within(`years[${t}].`, { year }), cadres, t, money, population, year),
  )
  const recurrent = work.compute('recurrent', 'recurrent-cost-of-all-years', {
    recurrent: years.map((year) => by(year.recurrent)),
  })
  const oneOff = work.compute('one-off', 'one-off-cost-of-all-years', { oneOff: years.map((year) => by(year.oneOff)) })
  const total = work.compute('total', 'cost-of-all-years', { recurrent: by(recurrent), oneOff: by(oneOff) })
  const inSecondCurrency = inSecond(work, total, money)
  return { years, recurrent, oneOff, total, ...(inSecondCurrency ? { inSecondCurrency } : {}) }
}

function yearCost(
  work: Workings,
  cadres: readonly CadreCost[],
  t: number,
  money: Money,
  population: { total?: number; children?: number },
  year: number,
): YearCost {
  const of = (part: 'posts' | 'recurrent' | 'oneOff') => cadres.flatMap(({ years }) => years[t]?.[part] ?? []).map(by)
  const posts = work.compute('posts', 'posts-of-year', { posts: of('posts') })
  const recurrent = work.compute('recurrent', 'recurrent-cost-of-year', { recurrent: of('recurrent') })
  const oneOff = work.compute('one-off', 'one-off-cost-of-year', { oneOff: of('oneOff') })
  const total = work.compute('total', 'cost-of-year', { recurrent: by(recurrent), oneOff: by(oneOff) })
  const cost: YearCost = { year, posts, recurrent, oneOff, total }
  const perWorker = work.compute('per-worker', 'cost-per-worker', { cost: by(total), workers: by(posts) })
  if (isKnown(perWorker)) cost.perWorker = perWorker
  if (population.total) {
    const people = given('population.total', population.total, 'people')
    cost.perHead = work.compute('per-head', 'cost-per-head', { cost: by(total), people })
  }
  if (population.children) {
    const children = given('population.children', population.children, 'people')
    cost.perChild = work.compute('per-child', 'cost-per-child', { cost: by(total), children })
  }
  if (money.budget) {
    const budget = given('money.budget', money.budget, 'money')
    cost.shareOfBudget = work.compute('share-of-budget', 'share-of-budget', { cost: by(total), budget })
  }
  const inSecondCurrency = inSecond(work, total, money)
  return inSecondCurrency ? { ...cost, inSecondCurrency } : cost
}

function inSecond(work: Workings, total: Figure, { second }: Money): Figure | undefined {
  if (!second) return undefined
  const rate = given('money.second.rate', second.rate, 'rate')
  return work.compute('second-currency', 'in-second-currency', { cost: by(total), rate })
}
