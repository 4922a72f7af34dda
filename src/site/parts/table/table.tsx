import type { ReactNode } from 'react'

export type TableRow = { key: string; head: ReactNode; cells: readonly ReactNode[] }

/**
 * Figures in rows, each row and column with its heading. One that is wider than the page is moved sideways by itself, by
 * keyboard too.
 * @param head of the first column, then of the others
 */
export function Table({
  caption,
  head,
  rows,
}: {
  caption: string
  head: readonly string[]
  rows: readonly TableRow[]
}) {
  return (
    <figure>
      <figcaption>{caption}</figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <div className="table" role="group" aria-label={caption} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {head.map((one) => (
                <th key={one} scope="col">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, head: name, cells }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {cells.map((cell, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                  <td key={place}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
