import { intlTag, kept } from './intl.ts'
import type { Locale } from './languages.ts'

const formats = kept((key) => {
  const [tag = 'en', unit = 'byte'] = key.split('|')
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 2 })
})

/** The size of a file as readers know it: '1.4 MB'. Thousands, not 1,024s, as file managers count. */
export function sizeIn(locale: Locale, bytes: number): string {
  const [unit, size] =
    bytes < 999_500 ? (['kilobyte', Math.max(1, bytes / 1e3)] as const) : (['megabyte', bytes / 1e6] as const)
  return formats(`${intlTag(locale)}|${unit}`).format(size)
}
