// Calls of people who were erased, sent or sent again after that: taken under the name that stands for them, without words.
import type { Tx } from '@rung/database'
import { holdOffErasure, readErased } from '@rung/directory'
import type { Call } from '../calls/call.ts'
import { keptProperties } from '../calls/kept-properties.ts'
import { readDefinitions } from '../storage/definitions.ts'
import type { Candidate } from './collect-calls.ts'

/** First in the transaction: from here to its end nobody is erased. */
export async function withoutErased(tx: Tx, sent: readonly Candidate[]): Promise<readonly Candidate[]> {
  const names = sent.flatMap(({ call }) => namesIn(call))
  const [, standIns] = await Promise.all([holdOffErasure(tx), readErased(tx, 'user', names)])
  if (standIns.size === 0) return sent
  const { metrics } = await readDefinitions(tx)
  const standInOf = (name: string) => standIns.get(name) ?? name
  return sent.map(candidate => {
    const { call } = candidate
    if (!namesIn(call).some(name => standIns.has(name))) return candidate
    if (call.kind === 'alias') {
      const previousKey = standInOf(call.previousKey)
      return { ...candidate, call: { ...call, previousKey, userKey: standInOf(call.userKey) } }
    }
    if (call.kind === 'membership') {
      return { ...candidate, call: { ...call, userKey: standInOf(call.userKey) } }
    }
    if (call.kind !== 'event') return candidate
    const properties = keptProperties(call, metrics)
    return { ...candidate, call: { ...call, userKey: standInOf(call.userKey), properties } }
  })
}

function namesIn(call: Call): readonly string[] {
  if (call.kind === 'identity') return []
  return call.kind === 'alias' ? [call.previousKey, call.userKey] : [call.userKey]
}
