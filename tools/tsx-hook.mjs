// .tsx under plain Node: one synchronous load hook; everything else stays Node's own type stripping.
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { javascriptOf } from './tsx.mjs'

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    return { format: 'module', shortCircuit: true, source: javascriptOf(fileURLToPath(url)) }
  },
})
