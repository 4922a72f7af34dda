/**
 * The small language in which formulas are written: numbers, names, + − × ÷ ^, parentheses and the functions below.
 * One text serves to compute a figure, to show it with its numbers, and to write it into a spreadsheet.
 */
export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string }
  | { kind: 'operation'; sign: Sign; left: Expression; right: Expression }
  | { kind: 'call'; call: Call; parts: Expression[] }

type Sign = '+' | '−' | '×' | '÷' | '^'

const calls = ['sum', 'min', 'max', 'up', 'nearest', 'who'] as const
type Call = (typeof calls)[number]
const isCall = (word: string): word is Call => calls.some((call) => call === word)

/** Values by name: a list where the formula sums them. */
export type Values = (name: string) => readonly number[]

/** @throws {SyntaxError} for what is no formula; formulas are ours, so this is a slip of the programmer */
export function parse(text: string): Expression {
  const tokens = text.match(/[a-zA-Z]\w*|[\d.]+|[+−×÷^(),]|\S/g) ?? []
  let at = 0
  const fail = (): never => {
    throw new SyntaxError(`“${text}” is no formula, at its sign ${at + 1}`)
  }
  const take = (token: string): boolean => {
    const isNext = tokens[at] === token
    if (isNext) at++
    return isNext
  }
  const expect = (token: string) => take(token) || fail()

  const chain = (next: () => Expression, signs: readonly Sign[]) => () => {
    let left = next()
    for (let sign = signs.find(take); sign; sign = signs.find(take))
      left = { kind: 'operation', sign, left, right: next() }
    return left
  }
  const atom = (): Expression => {
    const token = tokens[at++] ?? fail()
    if (token === '(') {
      const inner = sum()
      expect(')')
      return inner
    }
    if (/^[\d.]+$/.test(token)) return { kind: 'number', value: Number(token) }
    if (!/^[a-zA-Z]/.test(token)) return fail()
    if (!isCall(token)) return { kind: 'name', name: token }
    expect('(')
    const parts = [sum()]
    while (take(',')) parts.push(sum())
    expect(')')
    return { kind: 'call', call: token, parts }
  }
  const sum: () => Expression = chain(chain(chain(atom, ['^']), ['×', '÷']), ['+', '−'])
  const expression = sum()
  return at === tokens.length ? expression : fail()
}

/** Names in the order in which they first stand in a formula. */
export function namesIn(expression: Expression): string[] {
  const found = (one: Expression): string[] => {
    if (one.kind === 'name') return [one.name]
    if (one.kind === 'operation') return [...found(one.left), ...found(one.right)]
    return one.kind === 'call' ? one.parts.flatMap(found) : []
  }
  return [...new Set(found(expression))]
}

/**
 * Computes a formula. What is divided by is a time, a count or a remaining share: where it is not above zero there is no
 * answer, and the result is NaN.
 */
export function evaluate(expression: Expression, values: Values): number {
  if (expression.kind === 'number') return expression.value
  if (expression.kind === 'name') return values(expression.name)[0] ?? Number.NaN
  if (expression.kind === 'call') {
    const [part] = expression.parts
    if (expression.call === 'sum') return part?.kind === 'name' ? total(values(part.name)) : Number.NaN
    return callees[expression.call](expression.parts.map((one) => evaluate(one, values)))
  }
  const left = evaluate(expression.left, values)
  const right = evaluate(expression.right, values)
  return operations[expression.sign](left, right)
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

const operations: Record<Sign, (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '−': (left, right) => left - right,
  '×': (left, right) => left * right,
  '÷': (left, right) => (right > 0 ? left / right : Number.NaN),
  '^': (left, right) => left ** right,
}

/** Steps of rounding look past the ninth decimal, where computers leave crumbs: 30.000000000000004 posts are 30. */
const withoutCrumbs = (value: number) => {
  const whole = Math.round(value)
  return Math.abs(value - whole) < 1e-9 ? whole : value
}

const callees: Record<Exclude<Call, 'sum'>, (parts: number[]) => number> = {
  min: (parts) => Math.min(...parts),
  max: (parts) => Math.max(...parts),
  up: ([value = Number.NaN]) => Math.ceil(withoutCrumbs(value)),
  nearest: ([value = Number.NaN]) => Math.floor(withoutCrumbs(withoutCrumbs(value) + 0.5)),
  who: ([value = Number.NaN]) => roundAsWho(value),
}

/**
 * How WHO rounds small numbers of staff: 1.1, 2.2, 3.3, 4.4 and 5.5 still go down, anything more goes up; from 5 on,
 * half a post goes down. Below 1, any need is one post (the manual's table begins at 1).
 * Source: WHO, Workload indicators of staffing need (WISN): user’s manual, 2010, on rounding of results.
 */
export function roundAsWho(value: number): number {
  const clean = withoutCrumbs(value)
  const whole = Math.floor(clean)
  return clean - whole > Math.min(0.1 * whole, 0.5) + 1e-9 ? whole + 1 : whole
}

/** Writes a formula for a spreadsheet, each name as the cells that hold it. Works the same in Excel and LibreOffice. */
export function inSheet(expression: Expression, cells: (name: string) => readonly string[]): string {
  const write = (one: Expression): string => {
    if (one.kind === 'number') return String(one.value)
    if (one.kind === 'name') return cells(one.name)[0] ?? 'NA()'
    if (one.kind === 'operation') return `(${write(one.left)}${signsInSheet[one.sign]}${write(one.right)})`
    const [part] = one.parts
    if (one.call === 'sum') return part?.kind === 'name' ? `SUM(${cells(part.name).join(',') || '0'})` : 'NA()'
    return callsInSheet[one.call](one.parts.map(write))
  }
  return write(expression).replace(/^\((.*)\)$/, (whole, inner: string) => (isOneGroup(inner) ? inner : whole))
}

/** Whether the parentheses around a text are those of one group: `(a)+(b)` is not. */
function isOneGroup(inner: string): boolean {
  let depth = 0
  for (const sign of inner) {
    if (sign === '(') depth++
    if (sign === ')' && --depth < 0) return false
  }
  return true
}

const signsInSheet: Record<Sign, string> = { '+': '+', '−': '-', '×': '*', '÷': '/', '^': '^' }

const callsInSheet: Record<Exclude<Call, 'sum'>, (parts: string[]) => string> = {
  min: (parts) => `MIN(${parts.join(',')})`,
  max: (parts) => `MAX(${parts.join(',')})`,
  up: ([cell]) => `ROUNDUP(ROUND(${cell},9),0)`,
  nearest: ([cell]) => `ROUND(ROUND(${cell},9),0)`,
  who: ([cell]) => {
    const whole = `INT(ROUND(${cell},9))`
    return `IF(ROUND(${cell}-${whole},9)>ROUND(MIN(0.1*${whole},0.5),9),${whole}+1,${whole})`
  },
}
