import type { SelectField } from 'payload'
import { countryCodes } from './countries.ts'

const english = new Intl.DisplayNames('en', { type: 'region' })
const options = countryCodes
  .map((value) => ({ value, label: english.of(value) ?? value }))
  .sort((a, b) => a.label.localeCompare(b.label))

/** One country, or several with `hasMany`; stored as ISO 3166-1 alpha-2. */
export const countryField = (field: Pick<SelectField, 'name' | 'hasMany' | 'admin' | 'label'>): SelectField =>
  ({ type: 'select', options, enumName: 'country', ...field }) as SelectField
