import {
  APIError,
  type CollectionConfig,
  docAccessOperation,
  docAccessOperationGlobal,
  type Endpoint,
  type GlobalConfig,
  getAccessResults,
  NotFound,
  type PayloadRequest,
} from 'payload'
import { sayTo } from '../i18n/desk/languages.ts'
import { isStaff } from '../kit/access.ts'

const staffAlone = (req: PayloadRequest) => {
  if (!isStaff(req)) throw new APIError(sayTo(req)('Sign in first.'), 403, null, true)
}

/** What one may do, told to those who have signed in alone: to anybody else it would draw a map of the desk. */
export const accessEndpoint: Endpoint = {
  path: '/access',
  method: 'get',
  handler: async (req) => {
    staffAlone(req)
    return Response.json(await getAccessResults({ req }))
  },
}

/** The same for what one may do with the documents of a collection. */
export function guardCollection(config: CollectionConfig): CollectionConfig {
  if (config.endpoints === false) return config
  const endpoint: Endpoint = {
    path: '/access/:id?',
    method: 'post',
    handler: async (req) => {
      staffAlone(req)
      const collection = Object.values(req.payload.collections).find((known) => known.config.slug === config.slug)
      if (!collection) throw new NotFound(req.t)
      const id = req.routeParams?.id
      const given = typeof id === 'string' ? { id: Number(id) } : {}
      return Response.json(await docAccessOperation({ ...given, collection, req }))
    },
  }
  return { ...config, endpoints: [endpoint, ...(config.endpoints ?? [])] }
}

/** The same for a global. */
export function guardGlobal(config: GlobalConfig): GlobalConfig {
  if (config.endpoints === false) return config
  const endpoint: Endpoint = {
    path: '/access',
    method: 'post',
    handler: async (req) => {
      staffAlone(req)
      const globalConfig = req.payload.globals.config.find(({ slug }) => slug === config.slug)
      if (!globalConfig) throw new NotFound(req.t)
      return Response.json(await docAccessOperationGlobal({ globalConfig, req }))
    },
  }
  return { ...config, endpoints: [endpoint, ...(config.endpoints ?? [])] }
}
