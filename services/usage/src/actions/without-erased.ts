// Calls of people who were erased, sent or sent again after that: taken under the name that stands for them, without words.
import type { Tx } from '@rung/database'
import { holdOffErasure, readErased } from '@rung/directory'
import type { Call } from '../calls/call.ts'
import type { Candidate } from '../calls/candidate.ts'
import { keptProperties } from '../calls/kept-properties.ts'
import { readDefinitions } from '../storage/definitions.ts'

/** First in the transaction: from here to its end nobody is erased. */
export async function withoutErased(tx: Tx, sent: readonly Candidate[]): Promise<readonly Candidate[]> {
  const names = sent.flatMap(({ call }) => namesIn(call))
  const [, standIns] = await Promise.all([holdOffErasure(tx), readErased(tx, 'user', names)])
  if (standIns.size === 0) return sent
  const { metrics } = await readDefinitions(tx)
  const standInOf = <Name extends string | null>(name: Name) =>
    ((name === null ? undefined : standIns.get(name)) ?? name) as Name
  return sent.map(candidate => {
    const { call } = candidate
    if (!namesIn(call).some(name => standIns.has(name))) return candidate
    const names = { userKey: standInOf(call.userKey), anonymousKey: standInOf(call.anonymousKey) }
    if (call.kind === 'alias') {
      return { ...candidate, call: { ...call, ...names, previousKey: standInOf(call.previousKey) } }
    }
    // on a device that an erased person used somebody else may act, whose words are their own
    if (call.kind !== 'event' || !standIns.has(call.userKey)) {
      return { ...candidate, call: { ...call, ...names } }
    }
    return { ...candidate, call: { ...call, ...names, properties: keptProperties(call, metrics) } }
  })
}

function namesIn(call: Call): readonly string[] {
  const names = call.anonymousKey === null ? [call.userKey] : [call.userKey, call.anonymousKey]
  return call.kind === 'alias' ? [...names, call.previousKey] : names
}
