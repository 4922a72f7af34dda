import { type Examples, hostile } from '../examples.ts'
import { Elsewhere } from './elsewhere.tsx'

export const examples: Examples = {
  'its own page': (t) => (
    <Elsewhere t={t} elsewhere={{ url: 'https://www.example.org/post', found: 'page', titleThere: 'Another title' }} />
  ),
  'seen in a list': (t) => <Elsewhere t={t} elsewhere={{ seenAt: 'https://example.org/list', found: 'listing' }} />,
  'not found': (t) => <Elsewhere t={t} elsewhere={{ found: 'none' }} />,
  hostile: (t) => <Elsewhere t={t} elsewhere={{ url: `javascript:${hostile}`, titleThere: hostile, found: hostile }} />,
}
