// Decides for one user on one surface, keeps the decision, and puts the nudge into words this user may read.

import { readHealthConfigs } from '@rung/config/health'
import type { Tx } from '@rung/database'
import { type DirectoryAccount, holdOffErasure, readDirectory, readErased, readWords } from '@rung/directory'
import type { Keep } from '@rung/http-service'
import { weighAccount } from '@rung/judgement'
import { findAccount } from '@rung/judgement/storage'
import { addDays, type Day, dayOf, isRefusal, type NewId, type Refusal, refuse } from '@rung/kernel'
import { decideNudge, type NudgeDecision, type NudgeText, sayNudge } from '@rung/nudges'
import { judging, readSnapshots, type SignalIndex } from '@rung/signals'
import type { PlaybookDeps } from '../../deps.ts'
import { nudgeGrounds } from '../nudge-grounds.ts'
import { keepDecision, notBefore } from '../storage/keep-nudges.ts'
import { lockNudgedUser } from '../storage/lock-nudged-user.ts'
import { readPastNudges } from '../storage/read-nudges.ts'

export type NudgeRequest = {
  readonly account: string
  readonly user: string
  readonly surface: string
}

export type DecidedNudge = {
  readonly decisionId: string
  readonly day: Day
  readonly decision: NudgeDecision
  /** Null when nothing is shown. */
  readonly text: NudgeText | null
  /** The day from which what is kept back may be shown; null when no day is known. */
  readonly notBefore: Day | null
}

/**
 * In a read-committed transaction: see `lockNudgedUser`. The account is weighed before the lock is taken, so that
 * others wait for the budget alone. A nudge looks at no renewal and no day before: neither is judged.
 *
 * Four flights: who and under what, what was published, the user's past under their lock, and what is decided.
 */
export function decideUserNudge(
  { database, newId }: Pick<PlaybookDeps, 'database' | 'newId'>,
  { workspaceId, now, ...input }: NudgeRequest & { readonly workspaceId: string; readonly now: Date },
  keep: Keep<DecidedNudge | Refusal>,
): Promise<void> {
  return database.inWorkspace(workspaceId, async tx => keep(tx, await decide(tx, input, { now, newId })))
}

async function decide(
  tx: Tx,
  input: NudgeRequest,
  at: { readonly now: Date; readonly newId: NewId },
): Promise<DecidedNudge | Refusal> {
  const { now, newId } = at
  const { surface } = input
  const today = dayOf(now)
  // The lock against erasure is asked for first, and what follows sees what was erased before it was given.
  const [, erased, account, configAt] = await Promise.all([
    holdOffErasure(tx),
    readErased(tx, 'user', [input.user]),
    findAccount(tx, input.account, now),
    readHealthConfigs(tx),
  ])
  if (isRefusal(account)) return refuse('not_found', account.message, { field: 'account' })
  // somebody who was erased is known by the name that stands for them, and stays in their arm of a holdout
  const userId = erased.get(input.user) ?? input.user
  const { accountId } = account
  const policies = configAt(now)
  const policy = policies.nudges
  const snapshots = await readSnapshots(tx, { accountIds: [accountId], asOf: today, knownAt: now })
  const weighed = judging(accountId, () => weighAccount({ accountId, asOf: today, snapshots }, policies))
  const [, past] = await Promise.all([
    lockNudgedUser(tx, userId),
    readPastNudges(tx, userId, addDays(today, -policy.memoryDays)),
  ])
  const { workspaceId } = tx
  const closed = account.closedOn !== null
  const grounds = nudgeGrounds(weighed, today)
  const context = { ...grounds, workspaceId, userId: input.user, surface, today, closed, past }
  const decision = decideNudge(context, policy)
  const kept = { accountId, userId, surface, decidedOn: today, decidedAt: now, decision }
  const [decisionId, text] = await Promise.all([
    keepDecision(tx, { ...kept, id: newId('ndg'), policyVersion: policy.version }),
    textOf(tx, decision, { signals: weighed.signals, accountId, userId, now }),
  ])
  return { decisionId, day: today, decision, text, notBefore: notBefore(decision) }
}

type Whom = {
  readonly signals: SignalIndex
  readonly accountId: string
  readonly userId: string
  readonly now: Date
}

async function textOf(
  tx: Tx,
  { nudge }: NudgeDecision,
  { signals, accountId, userId, now }: Whom,
): Promise<NudgeText | null> {
  if (nudge === null) return null
  const outcome = signals.subjects('outcome').find(({ id }) => id === nudge.outcomeId)
  const reference = outcome?.value('outcome_statement_ref') ?? null
  if (reference === null) return sayNudge(nudge.level, nudge.milestone, null)
  const [[account], words] = await Promise.all([
    readDirectory(tx, { asOf: dayOf(now), knownAt: now, accountIds: [accountId] }),
    readWords(tx, [reference]),
  ])
  const mayRead = mayReadWordsOf(outcome?.value('outcome_stakeholder') ?? null, account, userId)
  return sayNudge(nudge.level, nudge.milestone, mayRead ? (words.get(reference) ?? null) : null)
}

/**
 * Words go to a user whom the directory links to a person who is still at the account: their own, and those nobody in
 * particular said. A key that sits in a page proves nothing about who asks, so nobody else is told any.
 */
function mayReadWordsOf(
  ownerId: string | null,
  account: DirectoryAccount | undefined,
  userId: string,
): boolean {
  return (account?.stakeholders ?? []).some(
    ({ stakeholderId, productUserIds, departedOn }) =>
      departedOn === null &&
      productUserIds.includes(userId) &&
      (ownerId === null || ownerId === stakeholderId),
  )
}
