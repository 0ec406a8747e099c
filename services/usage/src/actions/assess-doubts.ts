// Judges what is wrong with the sources of a workspace as a whole: all accounts fell together, or an event is silent in most of them.
import { readUsagePolicies } from '@rung/config/usage'
import type { Tx } from '@rung/database'
import { dayOf } from '@rung/kernel'
import { silentEvents, sourceState } from '@rung/usage-metrics'
import { readDefinitions } from '../storage/definitions.ts'
import { readEventUse, readFleet } from '../storage/fleet.ts'
import { readHeardSpans } from '../storage/source-days.ts'
import { NO_DOUBTS, type SourceDoubts } from '../storage/source-doubts.ts'
import { fleetDoubt } from './beside-others.ts'
import { contractReader } from './input-of.ts'

/** As of the day of the newest event: silence of the whole workspace is no doubt, its source is down. */
export async function assessDoubts(tx: Tx, now: Date): Promise<SourceDoubts> {
  const policy = (await readUsagePolicies(tx))(now)
  const [heard = null] = await readHeardSpans(tx, [{ asOf: dayOf(now), knownAt: now }])
  if (heard === null) return NO_DOUBTS
  const moment = { asOf: heard.last, knownAt: now }
  const definitions = await readDefinitions(tx)
  const { up } = sourceState(heard, policy, { asOf: dayOf(now), knownAt: now })
  const silentSince = up ? null : heard.last
  const all = await fleetDoubt(tx, moment, { definitions, policy, now, contractOn: contractReader(tx, []) })
  if (all !== null) return { all, events: [], silentSince }
  const uses = await readEventUse(tx, await readFleet(tx, moment, policy), heard.last)
  return { all, events: silentEvents(uses, policy), silentSince }
}
