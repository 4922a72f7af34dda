import { Braid } from './braid.tsx'

/** The band under the header: the edition's braid across the page, or five strands that run straight. */
export function Band({
  edition,
  lead,
  tall,
  draw,
}: {
  edition?: string
  lead?: number
  tall?: boolean
  draw?: boolean
}) {
  if (!edition) return <div className="plain" />
  return (
    <div className={['band', tall && 'tall', draw && 'draw'].filter(Boolean).join(' ')}>
      <div className="wrap">
        <Braid name={edition} lead={lead} />
      </div>
    </div>
  )
}
