import type { Problem, ProblemCode } from '../problems.ts'

type Params = Problem['params']

/** What commands say of a problem, in English; the sentence goes on from the field's name. */
const sentences: Record<ProblemCode, (params: Params) => string> = {
  missing: () => 'is missing',
  'unknown-field': ({ meant }) => `is not a field known here${meant ? `; is ${meant} meant?` : ''}`,
  'not-a-number': () => 'must be a number',
  'not-whole': () => 'must be a whole number',
  'not-a-text': () => 'must be a text (put a number or a yes into quotation marks)',
  'not-a-list': () => 'must be a list',
  'not-a-group': () => 'must be a group of fields',
  'not-yes-or-no': () => 'must be true or false',
  'not-a-choice': ({ choices }) => `must be one of: ${choices}`,
  'not-a-country': () => 'is not a country code: write two capital letters of ISO 3166-1, such as "KE"',
  'not-a-currency': () => 'is not a currency: write three capital letters of ISO 4217, such as KES',
  'not-a-field': () => 'is not the path of a field, such as cadres[0].existing',
  'unfit-text': () => 'holds signs that no page can show',
  empty: () => 'is empty: fill it or leave it out',
  'too-long': ({ maximum }) => `is longer than ${maximum} characters`,
  'too-many': ({ maximum }) => `has more than ${maximum} entries`,
  'too-small': ({ minimum }) => `must be at least ${minimum}`,
  'too-big': ({ maximum }) => `must be at most ${maximum}`,
  'not-above': ({ minimum }) => `must be more than ${minimum}`,
  'not-below': ({ maximum }) => `must be less than ${maximum}`,
  'no-time-left': ({ given, taken }) => `leaves no time for work: ${taken} of ${given} are taken off`,
  'shares-reach-whole': ({ sum }) =>
    `takes ${Number((Number(sum) * 100).toPrecision(6))} % of the working time: less than 100 % must be taken`,
  'one-of-two': ({ one, other }) => `give ${one} or ${other}, one of the two`,
  'needed-for': ({ other }) => `is missing: ${other} needs it`,
  'no-such-need': ({ basis }) => `says ${basis}, which this cadre does not have`,
  'no-such-input': ({ input, meant }) =>
    `names ${input}, which is no input of this plan${meant ? `; is ${meant} meant?` : ''}`,
  twice: ({ input }) => `names ${input} a second time`,
  'file-too-long': ({ maximum }) => `is longer than ${maximum} bytes`,
  'not-yaml': () => 'is neither YAML nor JSON',
  'not-a-link': () => 'is no link to a plan, or was cut off on its way',
}

export const inPlainWords = ({ code, params }: Problem): string => sentences[code](params)
