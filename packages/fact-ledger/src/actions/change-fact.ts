// Makes one change to one fact, found by our id or the name the caller gave it.
import { isDataFault } from '@rung/database'
import { holdOffErasure } from '@rung/directory'
import { itemFault } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import { admitDrafts } from '../admit.ts'
import { draftOf, type FactDraft, isRefused } from '../draft.ts'
import type { ItemResult } from '../fact-written.ts'
import type { Ledger } from '../ledger.ts'
import { openDesk } from '../open-desk.ts'
import { LEDGER_POLICY } from '../policy.ts'
import type { Caller, FactResource } from '../resource.ts'
import { saveSettled } from '../save-settled.ts'
import { isAnothers, readWaiting, recordedNow, refuseSealed } from '../seal.ts'
import { settle } from '../settle.ts'
import { readHistory } from '../storage/read-histories.ts'
import { retryOnCollision } from './retry-on-collision.ts'

/** Makes one change to one fact, found by our id or the caller's: the fields that are named, or all of it. */
export function changeFact(
  ledger: Ledger,
  resource: FactResource,
  caller: Caller,
  change: { readonly id: string; readonly body: unknown; readonly says: 'part' | 'whole' },
): Promise<ItemResult> {
  return retryOnCollision<ItemResult>(LEDGER_POLICY.attempts, () =>
    ledger.database.inWorkspace(caller.workspaceId, async tx => {
      await holdOffErasure(tx)
      const now = ledger.clock()
      const waiting = await readWaiting(tx, resource, change.id, 'hold')
      const history = waiting.length > 0 ? waiting : await readHistory(tx, resource.table, change.id)
      if (history.length === 0) return { status: 'rejected', refusals: [notFound(resource, change.id)] }
      const externalId = history[0]?.externalId ?? ''
      const read = draftOf(resource, change.body, change.says, now)
      const [admitted = []] = await admitDrafts(tx, resource, [underItsName(read, change, externalId)])
      if (isAnothers(waiting, caller)) return refuseSealed(resource)
      const named = isRefused(admitted) ? admitted : { ...admitted, externalId }
      const draft = waiting.length > 0 ? recordedNow(named) : named
      const histories = new Map([[externalId, history]])
      const desk = await openDesk(tx, ledger, { resource, caller, now, drafts: [draft], histories })
      const [result] = await saveSettled(tx, ledger, desk, [settle(desk, draft, history)])
      if (result === undefined) throw new RangeError('one change has one result')
      return result
    }),
  ).catch((error: unknown): ItemResult => {
    if (!isDataFault(error) || isRefusal(error)) throw error
    return { status: 'rejected', refusals: [itemFault(error)] }
  })
}

/** A whole fact is stated under the name it has; a change names none. */
function underItsName(
  draft: FactDraft | readonly Refusal[],
  { says }: { readonly says: 'part' | 'whole' },
  externalId: string,
): FactDraft | readonly Refusal[] {
  if (isRefused(draft) || says === 'part') return draft
  if (draft.externalId === null || draft.externalId === externalId) return { ...draft, externalId }
  return [
    refuse('invalid', 'is not the name of the one in the path', {
      field: 'externalId',
      fix: 'Leave it out, or send it as it is: a name does not change.',
    }),
  ]
}

/** Nothing of that name in this workspace: the same words for what never was and for what is another's. */
export function notFound(resource: FactResource, id: string): Refusal {
  return refuse('not_found', `no ${resource.noun} is called "${id}" in this workspace`)
}
