import { APIError, type Endpoint, getAccessResults } from 'payload'
import { isStaff } from '../kit/access.ts'

/** What one may do, told to those who have signed in alone: to anybody else it would draw a map of the desk. */
export const accessEndpoint: Endpoint = {
  path: '/access',
  method: 'get',
  handler: async (req) => {
    if (!isStaff(req)) throw new APIError('Sign in first.', 403, null, true)
    return Response.json(await getAccessResults({ req }))
  },
}
