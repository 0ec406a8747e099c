// One page of the queue of contradictions of a past day, each with both sides and their evidence.
import type { Tx } from '@rung/database'
import { readMerges } from '@rung/directory'
import type { Contradiction } from '@rung/health-score'
import { type AccountMark, accountMarks, type Judgement } from '@rung/judgement'
import { judgeMany, readPoliciesAt } from '@rung/judgement/actions'
import { readShown } from '@rung/judgement/storage'
import type { LeftOut } from '@rung/signals'
import {
  type Acknowledgement,
  acknowledgementOf,
  readAcknowledgements,
} from '../../judge/storage/contradiction-acknowledgements.ts'
import { readListStanding } from '../../judge/storage/list-standing.ts'
import {
  type QueuedContradiction,
  type QueuePlace,
  type QueueRequest,
  readContradictionQueue,
} from '../storage/contradiction-queue.ts'

export type ListedContradiction = {
  readonly accountId: string
  readonly csmId: string | null
  readonly segment: string | null
  readonly externalId: string | null
  readonly name: string | null
  readonly marks: readonly AccountMark[]
  readonly contradiction: Contradiction
  readonly acknowledgement: Pick<Acknowledgement, 'acknowledgedAt' | 'acknowledgedBy'> | null
}

type Shown = Pick<Judgement, 'segment' | 'contradictions'> & Pick<ListedContradiction, 'marks'>

export type ContradictionPage = {
  readonly page: ListedContradiction[]
  /** Where the next page begins; null on the last. */
  readonly next: QueuePlace | null
  readonly leftOut: readonly Pick<LeftOut, 'accountId'>[]
  /** Accounts whose rows are not yet what they will be. */
  readonly pending: number
}

/**
 * The queue of a past day is read from kept rows; only the accounts of the page are judged, for the evidence of both sides. A line that
 * the judgement no longer holds, since facts came in that are not in a kept row yet, is left out.
 */
export async function listContradictions(tx: Tx, input: QueueRequest, now: Date): Promise<ContradictionPage> {
  const policies = await readPoliciesAt(tx, input.knownAt)
  const queued = await readContradictionQueue(tx, { ...input, limit: input.limit + 1 })
  const shown = queued.slice(0, input.limit)
  const last = shown.at(-1)
  const accountIds = [...new Set(shown.map(each => each.accountId))]
  const { asOf, knownAt } = input
  const judged = new Map<string, Shown>()
  const leftOut: LeftOut[] = []
  const leaveOut = (account: LeftOut): void => void leftOut.push(account)
  for await (const judgement of judgeMany(tx, { accountIds, asOf, knownAt, leaveOut }, policies)) {
    const { segment, contradictions } = judgement
    const marks = accountMarks(judgement.signals, judgement.asOf)
    judged.set(judgement.accountId, { segment, contradictions, marks })
  }
  const made = await readAcknowledgements(tx, { accountIds, asOf, knownAt })
  const accounts = await readShown(tx, accountIds, now, input)
  const { survivorOf } = (await readMerges(tx)).at({ asOf, knownAt }).accounts
  const line = ({ accountId, csmId, pair }: QueuedContradiction): ListedContradiction[] => {
    // What was kept of one that was merged away stays kept, and is the survivor's to answer for.
    if (survivorOf(accountId) !== accountId) return []
    const judgement = judged.get(accountId)
    const contradiction = judgement?.contradictions.find(each => each.pair === pair)
    if (judgement === undefined || contradiction === undefined) return []
    const acknowledgement = acknowledgementOf(made, { accountId, ...contradiction })
    const { segment, marks } = judgement
    const { externalId = null, name = null } = accounts.get(accountId) ?? {}
    return [{ accountId, csmId, segment, externalId, name, marks, contradiction, acknowledgement }]
  }
  const standing = await readListStanding(tx, { ...input, isLive: false })
  return {
    page: shown.flatMap(line),
    next: queued.length > input.limit && last !== undefined ? last : null,
    leftOut,
    pending: standing.pending,
  }
}
