import { type BraidPaths, braidPaths } from '../../../kit/braid.ts'

const made = new Map<string, BraidPaths>()
const mostKept = 500

/**
 * The braid of an edition. It says nothing that words do not, so it is hidden from assistive technology.
 * @param name year or slug of the edition
 * @param lead number of the day whose strand leads; the others are quiet then
 */
export function Braid({ name, lead }: { name: string; lead?: number }) {
  const { width, height, under, halo, over } = pathsOf(name)
  const path = (data: string, strand: number, extra = '') => {
    const on = lead === strand + 1 ? ' on' : ''
    return data === '' ? '' : `<path class="d${strand + 1}${extra}${on}" d="${data}"/>`
  }
  const layers = [
    ...under.map((data, strand) => path(data, strand)),
    `<path class="h" d="${halo}"/>`,
    ...over.map((data, strand) => path(data, strand, ' o')),
  ].join('')
  return (
    <svg
      className={lead ? 'braid lead' : 'braid'}
      viewBox={`0 0 ${width} ${height}`}
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: path data of our own making; as elements it would take React most of the page's time
      dangerouslySetInnerHTML={{ __html: layers }}
    />
  )
}

function pathsOf(name: string): BraidPaths {
  const paths = made.get(name) ?? braidPaths(name)
  if (made.size < mostKept) made.set(name, paths)
  return paths
}
