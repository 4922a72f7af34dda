/** A line that is written over and over: the terminal's, or nothing where nobody watches. */
export type Screen = { isTTY?: boolean; write(text: string): unknown }

const width = 30

/**
 * A bar that grows with the work: `Loading the archive  ████████░░░░  120 of 212`. Where nobody watches, such as in a log,
 * nothing is written.
 */
export function progressBar(label: string, screen: Screen = process.stderr): (done: number, total: number) => void {
  let shown = ''
  return (done, total) => {
    if (!screen.isTTY || total === 0) return
    const full = Math.floor((done / total) * width)
    const line = `${label}  ${'█'.repeat(full)}${'░'.repeat(width - full)}  ${done} of ${total}`
    if (line !== shown) screen.write(`\r${line}${done === total ? '\n' : ''}`)
    shown = line
  }
}
