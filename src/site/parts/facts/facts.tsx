import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode }

/** Facts by name, one below the other. Those without a value are left out; without any, nothing is shown. */
export function Facts({ facts }: { facts: readonly (Fact | undefined | null | false)[] }) {
  const known = facts.filter((fact) => !!fact && fact.value !== undefined && fact.value !== null && fact.value !== '')
  if (known.length === 0) return null
  return (
    <dl className="facts">
      {known.map((fact) =>
        fact ? (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
