// Keeps what a user said to a nudge, and says what happens next.
import type { Tx } from '@rung/database'
import type { Keep } from '@rung/http-service'
import { readPoliciesAt } from '@rung/judgement/actions'
import { dayOf, isRefusal, type NewId, type Refusal, refuse } from '@rung/kernel'
import { followRating, followReaction, type NudgeFollowUp, type NudgePolicy } from '@rung/nudges'
import { markDue } from '@rung/signals'
import type { PlaybookDeps } from '../../deps.ts'
import { keepReaction } from '../storage/keep-nudges.ts'
import { lockNudgedUser } from '../storage/lock-nudged-user.ts'
import { type KeptDecision, type ReactionValue, readNewestReaction } from '../storage/read-nudges.ts'
import { findDecision } from './find-decision.ts'

export type KeptReaction = ReactionValue & {
  readonly reactionId: string
  readonly decisionId: string
  readonly status: 'created' | 'unchanged'
  readonly followUp: NudgeFollowUp
}

/** Said twice in a row it is kept once; another answer is kept beside the former, and the newest counts. */
export function reactToNudge(
  { database, clock, newId }: PlaybookDeps,
  {
    workspaceId,
    decisionId,
    user,
    ...said
  }: ReactionValue & {
    readonly workspaceId: string
    readonly decisionId: string
    /** Who reacts, where that is proven: nobody else was told of the nudge. Null for the vendor's own server. */
    readonly user: string | null
  },
  keep: Keep<KeptReaction | Refusal>,
): Promise<void> {
  const at = { now: clock(), newId }
  return database.inWorkspace(workspaceId, async tx => {
    const { nudges } = await readPoliciesAt(tx, at.now)
    return keep(tx, await react(tx, { decisionId, user, said }, at, nudges))
  })
}

async function react(
  tx: Tx,
  {
    decisionId,
    user,
    said,
  }: { readonly decisionId: string; readonly user: string | null; readonly said: ReactionValue },
  at: { readonly now: Date; readonly newId: NewId },
  policy: NudgePolicy,
): Promise<KeptReaction | Refusal> {
  const decision = await findDecision(tx, decisionId, user)
  if (isRefusal(decision)) return decision
  const followUp = followUpOf(decision, said, policy)
  if (followUp === null) {
    return refuse('conflict', 'Nothing was shown by this decision, so there is nothing to react to.', {
      field: 'id',
      fix: 'React to decisions whose nudge is not null.',
    })
  }
  await lockNudgedUser(tx, decision.userId)
  const newest = await readNewestReaction(tx, decisionId, said.rating === null ? 'reaction' : 'rating')
  const isKnown =
    newest?.reaction === said.reaction &&
    newest.rating === said.rating &&
    newest.experience === said.experience
  const reactionId = isKnown ? newest.id : at.newId('nre')
  if (!isKnown) {
    await keepReaction(tx, {
      ...said,
      id: reactionId,
      decisionId,
      accountId: decision.accountId,
      reactedOn: dayOf(at.now),
      reactedAt: at.now,
    })
    // A full answer is a verdict of the customer's: outcomes appends it to its ledger.
    if (said.experience !== null) {
      await markDue(tx, ['outcomes'], [{ accountId: decision.accountId, since: dayOf(at.now) }])
    }
  }
  return { ...said, reactionId, decisionId, status: isKnown ? 'unchanged' : 'created', followUp }
}

function followUpOf(
  { nudge }: KeptDecision,
  { reaction, rating }: ReactionValue,
  policy: NudgePolicy,
): NudgeFollowUp | null {
  if (nudge === null) return null
  if (reaction !== null) return followReaction(reaction, nudge.level, policy)
  return rating === null ? null : followRating(rating, nudge.level, policy)
}
