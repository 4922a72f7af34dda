/** Files that tell the compiler what something is: how often, and why it cannot see it. Any other cast is a fault. */
export const allowedCasts: Record<string, { times: number; because: string }> = {
  'src/keep/markdown.ts': { times: 1, because: 'Lexical’s editor state is checked by Lexical itself' },
  'src/keep/yaml.ts': { times: 1, because: 'isMap narrows to a map without saying that a map is a node' },
  'src/kit/access.ts': { times: 1, because: 'a spread of Payload’s union of fields is no member of it' },
  'src/kit/countries-field.ts': { times: 1, because: 'a spread of Payload’s union of fields is no member of it' },
  'src/kit/slug.ts': { times: 1, because: 'Payload gives its hooks the slug as any string' },
  'src/store/addresses.ts': { times: 1, because: 'the collection comes from our own table as any string' },
}
