import { registrationTraces } from './events/registration/traces.ts'
import type { Traces } from './kit/traces.ts'
import { mailTraces, suppressionTraces } from './mail/traces.ts'
import { accountTraces } from './people/traces.ts'

/** Where something of a person is kept by their address, listed once: the privacy room sees this list and no room. */
export const traces: readonly Traces[] = [mailTraces, registrationTraces, suppressionTraces, accountTraces]
