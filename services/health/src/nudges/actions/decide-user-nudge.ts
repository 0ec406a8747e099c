// Decides for one user on one surface, keeps the decision, and puts the nudge into words this user may read.
import type { Tx } from '@rung/database'
import { type DirectoryAccount, holdOffErasure, readErased, readWords } from '@rung/directory'
import type { HealthPolicies, Judgement } from '@rung/judgement'
import { findAccount, judgeAccounts } from '@rung/judgement/storage'
import { addDays, type Day, dayOf, isRefusal, type NewId, type Refusal, refuse } from '@rung/kernel'
import { decideNudge, type NudgeDecision, type NudgeText, sayNudge } from '@rung/nudges'
import { nudgeGrounds } from '../nudge-grounds.ts'
import { keepDecision } from '../storage/keep-nudges.ts'
import { lockNudgedUser } from '../storage/lock-nudged-user.ts'
import { readPastNudges } from '../storage/read-nudges.ts'

export type AskedNudge = {
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
}

/**
 * Call it in a read-committed transaction: see `lockNudgedUser`. A judgement wants one picture of the database for what
 * it folds from the day before, and a nudge looks at none of that. The account is judged before the lock is taken, so that
 * others wait for the budget alone.
 */
export async function decideUserNudge(
  tx: Tx,
  asked: AskedNudge,
  at: { readonly now: Date; readonly newId: NewId },
  policies: HealthPolicies,
): Promise<DecidedNudge | Refusal> {
  const { now, newId } = at
  const { surface } = asked
  await holdOffErasure(tx)
  // somebody who was erased is known by the name that stands for them, and stays in their arm of a holdout
  const userId = (await readErased(tx, 'user', [asked.user])).get(asked.user) ?? asked.user
  const today = dayOf(now)
  const policy = policies.nudges
  const account = await findAccount(tx, asked.account, now)
  if (isRefusal(account)) return refuse('not_found', account.message, { field: 'account' })
  const { accountId } = account
  // With the eyes of the account's CSM, whoever asks: what users are shown, and are not shown, can be seen by anybody.
  const viewer = account.csmId === null ? null : { personId: account.csmId, now }
  const [judgement] = await judgeAccounts(
    tx,
    { accountIds: [accountId], asOf: today, knownAt: now, viewer },
    policies,
  )
  if (judgement === undefined) throw new Error(`${accountId} was asked for and not judged`)
  await lockNudgedUser(tx, userId)
  const past = await readPastNudges(tx, userId, addDays(today, -policy.memoryDays))
  const { workspaceId } = tx
  const closed = account.closedOn !== null
  const grounds = nudgeGrounds(judgement)
  const context = { ...grounds, workspaceId, userId: asked.user, surface, today, closed, past }
  const decision = decideNudge(context, policy)
  const kept = { accountId, userId, surface, decidedOn: today, decidedAt: now, decision }
  const decisionId = await keepDecision(tx, {
    ...kept,
    id: newId('ndg'),
    policyVersion: policy.version,
  })
  return { decisionId, day: today, decision, text: await textOf(tx, decision, judgement, account, userId) }
}

async function textOf(
  tx: Tx,
  { nudge }: NudgeDecision,
  judgement: Judgement,
  account: DirectoryAccount,
  userId: string,
): Promise<NudgeText | null> {
  if (nudge === null) return null
  const outcome = judgement.signals.subjects('outcome').find(({ id }) => id === nudge.outcomeId)
  const reference = outcome?.value('outcome_statement_ref') ?? null
  const mayRead = mayReadWordsOf(outcome?.value('outcome_stakeholder') ?? null, account, userId)
  const words =
    reference === null || !mayRead ? null : ((await readWords(tx, [reference])).get(reference) ?? null)
  return sayNudge(nudge.level, nudge.milestone, words)
}

/**
 * Words go to a user whom the directory links to a person who is still at the account: their own, and those nobody in
 * particular said. A key that sits in a page proves nothing about who asks, so nobody else is told any.
 */
function mayReadWordsOf(ownerId: string | null, { stakeholders }: DirectoryAccount, userId: string): boolean {
  return stakeholders.some(
    ({ stakeholderId, productUserIds, departedOn }) =>
      departedOn === null &&
      productUserIds.includes(userId) &&
      (ownerId === null || ownerId === stakeholderId),
  )
}
