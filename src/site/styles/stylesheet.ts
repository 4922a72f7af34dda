import { readFileSync } from 'node:fs'
import { tokensCss } from './tokens.ts'

const files = ['base', 'frame', 'page', 'forms', 'week', 'prose', 'planner', 'modes']

/** The one stylesheet of the site: the tokens, then the files by meaning, without comments and spare space. */
export function stylesheet(): string {
  const texts = files.map((name) => readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8'))
  return tokensCss() + minified(texts.join('\n'))
}

/** Enough for our own files: no string in them holds a brace, a comment or two spaces. */
export function minified(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim()
}
