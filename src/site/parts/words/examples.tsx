import { type Examples, english, hostile } from '../examples.ts'
import { FallbackNote, LanguageMark, OldTranslationNote, Words } from './words.tsx'

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
  'older than its source': (t) => (
    <OldTranslationNote t={t} old={{ source: 'en', changed: '2026-10-20T09:00:00.000Z' }} path="/posts/x" zone="UTC" />
  ),
  hostile: (t) => (
    <p>
      <Words t={t} text={{ text: hostile, lang: 'sw' }} />
    </p>
  ),
}
