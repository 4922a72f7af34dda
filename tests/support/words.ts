import { cataloguesIn, localesFolder } from '../../src/i18n/catalogues.ts'
import { translator } from '../../src/i18n/messages.ts'

/** The words that come with the program, their languages, and what says them. */
export const catalogues = cataloguesIn(localesFolder)
export const locales = [...catalogues.keys()]
export const translate = translator(catalogues)
