/** Words as the desk's editor stores them: one paragraph each. */
export const makeText = (...paragraphs: string[]) => ({
  root: {
    ...{ type: 'root', version: 1, direction: null, format: '' as const, indent: 0 },
    children: paragraphs.map((text) => ({
      ...{ type: 'paragraph', version: 1, direction: null, format: '' as const, indent: 0, textFormat: 0 },
      children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal' as const, style: '' }],
    })),
  },
})
