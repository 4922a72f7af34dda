import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // As React writes it: everything quoted, nothing closed that need not be, one line.
    'void-style': 'off',
    'doctype-style': 'off',
    'attr-quotes': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'attr-case': 'off',
    'valid-id': ['error', { relaxed: true }],
    // Search engines show more of a title than this rule allows; titles of items are carried exactly.
    'long-title': 'off',
    'no-inline-style': 'error',
    'no-redundant-role': 'error',
  },
})

/** For tests: what is wrong with a piece of HTML or a whole document, a sentence each. */
export async function faultsInHtml(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, column }) =>
        `${ruleId}: ${message} (… ${html.slice(Math.max(0, column - 40), column + 60)} …)`,
    ),
  )
}
