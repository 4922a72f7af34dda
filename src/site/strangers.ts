import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as rest, setImmediate } from 'node:timers/promises'
import { createGate } from './gate.ts'

/** Requests that are worked on at once, and that wait their turn: so few that nobody else notices. */
const usual = { atOnce: 2, waiting: 60 }

/** Waits until what is sent is here, or the line has gone. Nothing is read: Node keeps as much as a form for whoever reads it. */
function arrival(request: IncomingMessage, bytes: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (request.readableLength < bytes && !request.destroyed) return
      request.off('readable', look).off('close', look)
      resolve()
    }
    request.on('readable', look).on('close', look)
  })
}

/** Tells when an answer begins: it is made by then, and only has to be taken. */
function whenBegun(response: ServerResponse, tell: () => void): void {
  response.writeHead = new Proxy(response.writeHead, {
    apply(write, self, words) {
      tell()
      return Reflect.apply(write, self, words)
    },
  })
}

/**
 * Makes the way of who has no token of ours to the desk and its API, so that they keep nobody out who has. What they ask
 * of the API and all else, such as signing in, have a small gate each. A place is held only while something is worked on:
 * not while a body comes, nor while an answer is taken. Of these there are `maxInFlight` at most; where more begin, the
 * oldest line is cut, so that whoever is quick finds room.
 * @param patience milliseconds that a body may be on its way
 * @throws {Busy} where too many wait already
 */
export function createStrangersWay(maxInFlight: number, patience: number) {
  const atOnce = Math.min(usual.atOnce, maxInFlight)
  const few = { atOnce, waiting: Math.min(usual.waiting, maxInFlight - atOnce) }
  const [api, others] = [createGate(few), createGate(few)]
  const files = createGate({ atOnce: maxInFlight, waiting: 0 })
  const onTheWay = new Set<ServerResponse>()
  let turn = Promise.resolve()

  /** Work that asks a database in a file lets nobody else in until it is done: as long as one took, others have the time after. */
  function nextTurn(): Promise<void> {
    turn = turn.then(async () => {
      const began = performance.now()
      await setImmediate()
      await rest(performance.now() - began)
    })
    return turn
  }

  function hold(response: ServerResponse): void {
    onTheWay.add(response)
    const [oldest] = onTheWay
    if (onTheWay.size <= maxInFlight || !oldest) return
    onTheWay.delete(oldest)
    oldest.destroy()
  }

  async function isWhole(request: IncomingMessage, response: ServerResponse, bytes: number): Promise<boolean> {
    hold(response)
    const cut = setTimeout(() => request.destroy(), patience)
    await arrival(request, bytes)
    clearTimeout(cut)
    onTheWay.delete(response)
    return !request.destroyed
  }

  function gateOf({ method, url = '', headers }: IncomingMessage) {
    if (url.startsWith('/_next/static/')) return files
    // By such a header the content system takes what is sent for a question.
    const sends = method === 'POST' && !Object.keys(headers).some((name) => name.endsWith('-http-method-override'))
    return url.startsWith('/api') && !sends ? api : others
  }

  return async (
    request: IncomingMessage,
    response: ServerResponse,
    bytes: number,
    work: () => Promise<void>,
  ): Promise<void> => {
    if (bytes > 0 && !(await isWhole(request, response, bytes))) return
    const gate = gateOf(request)
    await gate.pass(async (leave) => {
      if (gate !== files) await nextTurn()
      // Who has gone meanwhile needs no answer.
      if (request.readableAborted) return
      whenBegun(response, () => {
        leave()
        hold(response)
        response.once('close', () => onTheWay.delete(response))
      })
      await work()
    })
  }
}
