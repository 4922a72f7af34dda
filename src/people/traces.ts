import type { Traces } from '../kit/traces.ts'

/** Who works at the desk. */
export const accountTraces: Traces = {
  what: 'Account at the desk',
  fate: 'It stays: it is how somebody signs in. An administrator deletes it under Users, also from the trash. What they did at the desk stands in its log under a number, for a year.',
  tables: ['users'],
  async find(payload, address) {
    const { docs } = await payload.find({
      collection: 'users',
      where: { email: { equals: address } },
      select: { name: true, email: true, role: true, languages: true, createdAt: true },
      depth: 0,
      pagination: false,
      trash: true,
    })
    return docs.map(({ name, email, role, languages, createdAt }) => ({
      ...(name && { name }),
      email,
      role,
      ...(languages?.length && { languages: languages.join(', ') }),
      since: createdAt,
    }))
  },
}
