// Notes that somebody has seen a contradiction. It stays open: only the data closes it.
import { byCaller, recordAudit } from '@rung/audit'
import { recordChanges } from '@rung/change-feed'
import type { Database, Tx } from '@rung/database'
import { refuseAccountOutOfReach } from '@rung/directory'
import type { PairName } from '@rung/health-score'
import type { Caller, Keep } from '@rung/http-service'
import type { HealthPolicies } from '@rung/judgement'
import { judgeAccounts, readPoliciesAt } from '@rung/judgement/actions'
import { findAccount } from '@rung/judgement/storage'
import { dayOf, endOf, isRefusal, type Refusal, refuse } from '@rung/kernel'
import {
  type Acknowledgement,
  acknowledgementOf,
  insertAcknowledgement,
  readAcknowledgements,
} from '../../judge/storage/contradiction-acknowledgements.ts'

export type AcknowledgementRequest = {
  readonly account: string
  readonly pair: PairName
  readonly caller: Caller
  readonly now: Date
}

/**
 * The acknowledgement of the present run of the contradiction. The first to say so stands:
 * saying it again changes nothing and records nothing.
 */
export function acknowledgeContradiction(
  database: Database,
  input: AcknowledgementRequest,
  keep: Keep<Acknowledgement | Refusal>,
): Promise<void> {
  return database.inWorkspace(input.caller.workspaceId, async tx =>
    keep(tx, await acknowledge(tx, input, await readPoliciesAt(tx, input.now))),
  )
}

async function acknowledge(
  tx: Tx,
  input: AcknowledgementRequest,
  policies: HealthPolicies,
): Promise<Acknowledgement | Refusal> {
  const { pair, caller, now } = input
  const { keyId, personId } = caller
  const found = await findAccount(tx, input.account, now)
  if (isRefusal(found)) return found
  const { accountId } = found
  const notTheirs = await refuseAccountOutOfReach(tx, caller, accountId, now)
  if (notTheirs !== undefined) return notTheirs
  const asOf = dayOf(now)
  const of = { accountIds: [accountId], asOf }
  const [judgement] = await judgeAccounts(tx, { ...of, knownAt: now }, policies)
  const present = judgement?.contradictions.find(each => each.pair === pair)
  if (present === undefined) {
    return refuse('not_found', `There is no contradiction "${pair}" at this account now.`, {
      fix: 'GET /v1/contradictions lists those there are; the data may have closed this one.',
    })
  }
  const { since } = present
  const run = { accountId, pair, since }
  // To the end of the day: somebody may have been quicker whose clock was a little ahead.
  const readStanding = async () =>
    acknowledgementOf(await readAcknowledgements(tx, { ...of, knownAt: endOf(asOf) }), run)
  const standing = await readStanding()
  if (standing !== null) return standing
  const acknowledgement = { ...run, acknowledgedAt: now, acknowledgedBy: personId, keyId }
  if (!(await insertAcknowledgement(tx, acknowledgement))) {
    const other = await readStanding()
    return other ?? refuse('conflict', 'was acknowledged at this very moment', { fix: 'Ask again.' })
  }
  await recordAudit(tx, [
    {
      action: 'contradiction.acknowledged',
      subject: { kind: 'contradictions', id: `${accountId}/${pair}` },
      accountId,
      before: null,
      after: { pair, since },
      by: byCaller(caller),
      at: now,
    },
  ])
  await recordChanges(tx, [
    { type: 'contradiction.acknowledged', accountIds: [accountId], personId, at: now },
  ])
  return acknowledgement
}
