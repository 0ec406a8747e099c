// Why each of some verdicts may be known now, and all that is kept of its opening.
import { readOutcomesPolicies } from '@rung/config/outcomes'
import type { Tx } from '@rung/database'
import { readDirectory, readMerges } from '@rung/directory'
import { dayOf } from '@rung/kernel'
import { type Opening, openingOf } from '@rung/success-gap'
import type { OutcomesPolicy } from '../policy.ts'
import type { CustomerVerdictRow, SealedVerdictRow } from '../storage/customer-verdicts.ts'
import { readFilings } from '../storage/filings.ts'
import type { OpeningColumns } from '../storage/verdict-receipts.ts'

/** A revision, and whom the key speaks for that wrote it. */
export type WrittenRevision = Omit<CustomerVerdictRow, 'receivedAt'> &
  Pick<SealedVerdictRow, 'keyPersonId' | 'tool'>

export type Judged = {
  /** Who looks after the account now. */
  readonly csmId: string | null
  /** Null while it is sealed. */
  readonly opening: OpeningColumns | null
}

export type JudgeOpening = (revisions: readonly [WrittenRevision, ...WrittenRevision[]]) => Judged

const NOT_FILED = { filedBy: null, vendorVerdictId: null, periodStartsOn: null, verdict: null }

/** Loads what openings of these verdicts depend on, a constant number of statements; answers from memory after that. */
export async function judgeOpenings(
  tx: Tx,
  rows: readonly Pick<WrittenRevision, 'accountId' | 'outcomeId'>[],
  now: Date,
): Promise<{ readonly policy: OutcomesPolicy; readonly judge: JudgeOpening }> {
  const when = { asOf: dayOf(now), knownAt: now }
  const merges = (await readMerges(tx)).at(when).accounts
  const accountIds = [...new Set(rows.map(row => merges.survivorOf(row.accountId)))].sort()
  const [policyAt, directory, filings] = await Promise.all([
    readOutcomesPolicies(tx),
    readDirectory(tx, { ...when, accountIds }),
    readFilings(tx, [...new Set(rows.map(row => row.outcomeId))].sort()),
  ])
  const policy = policyAt(now)
  const accounts = new Map(directory.map(account => [account.accountId, account]))
  const judge: JudgeOpening = revisions => {
    const [first] = revisions
    const last = revisions.at(-1) ?? first
    const account = accounts.get(merges.survivorOf(last.accountId))
    const csmId = account?.csmId ?? null
    const received = {
      outcomeId: last.outcomeId,
      occurredOn: dayOf(last.occurredAt),
      receivedAt: first.storedAt,
      declared: revisions.some(row => row.declared),
      revisions,
    }
    const opening = openingOf(received, { csmId, filings, now }, policy.successGap)
    if (opening === null) return { csmId, opening: null }
    const influence = account?.stakeholders.find(each => each.stakeholderId === last.stakeholderId)?.influence
    const said = { influence: influence ?? policy.influenceUnstated, revisions, last }
    return { csmId, opening: columnsOf(opening, said, now) }
  }
  return { policy, judge }
}

type Stated = {
  readonly influence: number
  readonly revisions: readonly WrittenRevision[]
  readonly last: WrittenRevision
}

function columnsOf(opening: Opening, { influence, revisions, last }: Stated, now: Date): OpeningColumns {
  const filed =
    opening.by === 'filed'
      ? {
          filedBy: opening.filing.personId,
          vendorVerdictId: opening.filing.vendorVerdictId,
          periodStartsOn: opening.filing.periodStartsOn,
          verdict: opening.verdict,
        }
      : NOT_FILED
  const said = last.retracted
    ? { stakeholderId: null, influence: null, achieved: null }
    : { stakeholderId: last.stakeholderId, influence, achieved: last.achieved }
  return {
    openedAt: now,
    openedBy: opening.by,
    occurredOn: dayOf(last.occurredAt),
    outcomeId: last.outcomeId,
    ...said,
    ownRecord: filed.filedBy !== null && revisions.some(row => row.keyPersonId === filed.filedBy),
    ...filed,
  }
}
