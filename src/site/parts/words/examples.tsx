import { type Examples, english, hostile } from '../examples.ts'
import { FallbackNote, LanguageMark, Words } from './words.tsx'

export const examples: Examples = {
  'in its own language': (t) => (
    <p>
      <Words t={t} text={english('A title in English')} /> <LanguageMark t={t} text={english('')} />
    </p>
  ),
  'in Arabic': (t) => (
    <p>
      <Words t={t} text={{ text: 'الأسبوع الثامن', lang: 'ar' }} />
    </p>
  ),
  'not translated': (t) => <FallbackNote t={t} lang="sw" />,
  hostile: (t) => (
    <p>
      <Words t={t} text={{ text: hostile, lang: 'sw' }} />
    </p>
  ),
}
