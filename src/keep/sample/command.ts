import type { Payload } from 'payload'
import type { Command } from '../../kit/command.ts'
import { loadSample } from './load.ts'

/**
 * `npm run week -- sample`.
 * @param removeSample takes every document away that is marked as sample, and says how many went
 */
export const sampleCommand = (removeSample: (payload: Payload) => Promise<number>): Command => ({
  name: 'sample',
  usage: 'load|remove',
  summary: 'Loads the sample week, or takes all of it away.',
  help: `The sample week at /sample shows newcomers a live week, whatever the day. It is made up, and no count, list, feed,
search or export knows of it. A database that is new gets it by itself, unless the setting SAMPLE is 0.

  load     loads it; if it was taken away before, it comes back
  remove   takes it away, with whatever was tried out in it; the archive and all other work stay`,
  async run({ payload, argv, out }) {
    const [act, ...rest] = argv
    if (rest.length > 0 || (act !== 'load' && act !== 'remove')) {
      out(
        act === undefined
          ? 'Say what to do with the sample: load or remove.'
          : 'Write load or remove, and nothing else.',
      )
      return 2
    }
    if (act === 'load') {
      const made = await loadSample(payload, { again: true })
      out(made > 0 ? `Loaded the sample week: ${made} documents.` : 'Nothing to do: the sample week is there already.')
    } else {
      const removed = await removeSample(payload)
      out(removed > 0 ? `Took the sample week away: ${removed} documents.` : 'Nothing to do: there is no sample week.')
    }
    return 0
  },
})
