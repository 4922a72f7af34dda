/**
 * How often somebody may fail before they wait. `here` counts the tries of one account from one place (a browser that has
 * signed in before, else an address); `client` all tries from one address; `account` all tries of one account from
 * places that have never signed in, which many machines together make. The last waits least: it is the one by which a stranger could
 * keep somebody out, and then only from places new to them.
 */
export const limits = {
  here: { free: 5, longest: 3600 },
  client: { free: 30, longest: 3600 },
  account: { free: 100, longest: 300 },
} as const

export type Kind = keyof typeof limits

/** Hours after the last failure when it is forgotten. */
export const forgottenAfter = 24

/** Seconds to wait after so many failures: half a minute, and twice as long each time. */
export function waitAfter(kind: Kind, failures: number): number {
  const { free, longest } = limits[kind]
  if (failures < free) return 0
  return Math.min(longest, 30 * 2 ** Math.min(failures - free, 20))
}
