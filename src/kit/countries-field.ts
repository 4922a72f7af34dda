import type { LabelFunction, SelectField } from 'payload'
import { isLocale } from '../i18n/languages.ts'
import { countryName } from '../i18n/names.ts'
import { countryCodes } from './countries.ts'

const english = new Intl.DisplayNames('en', { type: 'region' })

/** Named in the language of the desk as it is shown: written out in all of them, they would weigh on every page. */
const labelOf =
  (code: string, name: string): LabelFunction =>
  ({ i18n: { language } }) =>
    language !== 'en' && isLocale(language) ? countryName(language, code) : name

const options = countryCodes
  .map((value) => ({ value, name: english.of(value) ?? value }))
  .sort((a, b) => a.name.localeCompare(b.name))
  .map(({ value, name }) => ({ value, label: labelOf(value, name) }))

/** One country, or several with `hasMany`; stored as ISO 3166-1 alpha-2. */
export const countryField = (field: Pick<SelectField, 'name' | 'hasMany' | 'admin' | 'label'>): SelectField =>
  ({ type: 'select', options, enumName: 'country', ...field }) as SelectField
