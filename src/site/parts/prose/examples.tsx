import type { Examples } from '../examples.ts'
import { languageOf } from '../words/words.tsx'
import { Prose } from './prose.tsx'

const sentence =
  'Where systems are thin, workers carry what no plan foresaw; what they need is time, supervision and a place to speak. '

export const examples: Examples = {
  'all that a text may hold': (t) => (
    <Prose {...languageOf(t, 'en')}>
      <p>
        {sentence}
        <a href="https://example.org/">As a report of 2021 says</a>, {sentence}
      </p>
      <h2>A heading</h2>
      <ul>
        <li>{sentence}</li>
        <li>Short</li>
      </ul>
      <blockquote>
        <p>{sentence}</p>
      </blockquote>
      <h3>A smaller heading</h3>
      <ol>
        <li>One</li>
        <li>Two</li>
      </ol>
      <hr />
      <p>{sentence}</p>
    </Prose>
  ),
  'in Arabic': (t) => (
    <Prose {...languageOf(t, 'ar')}>
      <p>يحتاج العاملون إلى الوقت والإشراف ومكان يتحدثون فيه عمّا رأوه.</p>
    </Prose>
  ),
}
