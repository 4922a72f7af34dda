import { createHook } from 'node:async_hooks'

/**
 * One of the objects that `process.nextTick` makes. V8 forgets the shape of what no longer lives at a collection of
 * garbage, and makes each of the next ones slowly for ever: 280 ns instead of 40, some five times for a request. While one
 * lives, the shape does.
 */
export let keptTick: object | undefined

const hook = createHook({
  init(_id, type, _trigger, resource) {
    if (type === 'TickObject') keptTick = resource
  },
  trackPromises: false,
})
hook.enable()
process.nextTick(() => {})
hook.disable()
