// What a CSM's list of a day passed over, with the accounts by name.
import type { Database } from '@rung/database'
import { isRefusal, type NewId, type Refusal } from '@rung/kernel'
import type { PassedOver } from '@rung/worklist'
import { type PlayOf, readPlaysOf } from '../../plays-in-force/read-plays.ts'
import { readPassedOver } from '../storage/passed-over.ts'
import { readShown, type ShownAccounts } from '../storage/read-shown.ts'
import { withCitedFacts } from '../storage/with-cited-facts.ts'
import { type OpenedWorklist, openWorklist, type WorklistInput } from './open-worklist.ts'

export type ShownPassedOver = {
  readonly opened: OpenedWorklist
  /** In order, without the accounts that have a card by now; none of a list that was kept without. */
  readonly passedOver: readonly PassedOver[]
  readonly shown: ShownAccounts
  readonly playOf: PlayOf
}

/** As the list, which its first reading of the day keeps. */
export async function showPassedOver(
  database: Database,
  input: WorklistInput,
  newId: NewId,
): Promise<ShownPassedOver | Refusal> {
  const opened = await openWorklist(database, input, newId)
  if (isRefusal(opened)) return opened
  const { csm, day, cards } = opened
  return database.inWorkspace(
    input.workspaceId,
    async tx => {
      const all = opened.passedOver ?? (await readPassedOver(tx, csm.csmId, day))
      const carded = new Set(cards.map(({ accountId }) => accountId))
      const named = all?.filter(({ accountId }) => !carded.has(accountId)) ?? []
      const { shipped, policy: inForce } = opened
      const about = named.map(({ accountId, reason }) => ({ accountId, reasons: [reason] }))
      const grounds = await withCitedFacts(tx, about, new Map(), opened.firstList.builtAt)
      const [shown, playOf] = await Promise.all([
        readShown(tx, named, grounds, input.now),
        readPlaysOf(tx, named, { shipped, inForce }),
      ])
      return { opened, passedOver: named, shown, playOf }
    },
    { readOnly: true },
  )
}
