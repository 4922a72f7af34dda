import type { PayloadRequest } from 'payload'

/** A default taken from the address of the form, so that a link can open it filled in: `/create?day=12`. */
export const numberFromQuery =
  (name: string) =>
  ({ req }: { req: PayloadRequest }): number | undefined => {
    const value = Number(req.query?.[name])
    return Number.isInteger(value) && value > 0 ? value : undefined
  }
