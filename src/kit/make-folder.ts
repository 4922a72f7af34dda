import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

const isFolder = (name: string) => statSync(name, { throwIfNoEntry: false })?.isDirectory() === true

/**
 * Makes a folder with those above it, unless it is there, for this user alone: people are in what lies there. One by one:
 * asked for all at once where nothing can be made, below `/proc` for one, Node goes on asking for ever.
 * @throws the system's error where it cannot be made
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return
  makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process may have made it just now.
    if (!isFolder(folder)) throw error
  }
}
