import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type SourceFile = { file: string; text: string }

const ignored = new Set(['node_modules', '.next', '.git', 'data', 'export', 'coverage'])

/** Every text file of a tree that belongs to the repository, with its address from the root. */
export function textFiles(root: string, folder = ''): SourceFile[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name)
      if (entry.isDirectory()) return textFiles(root, file)
      const text = entry.isFile() ? readFileSync(path.join(root, file)) : Buffer.from([0])
      return text.subarray(0, 8_000).includes(0) ? [] : [{ file, text: text.toString() }]
    })
}

const generated = /^(src\/payload-types\.ts|src\/app\/.*|migrations\/.*|next-env\.d\.ts)$/

/** The code that people write. */
export const isCode = ({ file }: SourceFile): boolean => /\.(tsx?|mjs|js)$/.test(file) && !generated.test(file)
