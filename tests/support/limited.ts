/**
 * A command in which no file grows beyond so many bytes. A part of what is written may be on the disk then, as where it is
 * full.
 */
export const limited = (bytes: number | undefined, command: readonly string[]): readonly string[] =>
  bytes === undefined ? command : ['prlimit', `--fsize=${bytes}`, ...command]
