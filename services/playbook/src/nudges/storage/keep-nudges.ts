// Keeps decisions and reactions. Call the latter under `lockNudgedUser`: it looks before it writes.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { NudgeDecision } from '@rung/nudges'
import { nudgeImpressions } from './nudges.ts'
import type { ReactionValue, SeenNudges, TodaysDecision } from './read-nudges.ts'

export type NewDecision = {
  readonly id: string
  readonly accountId: string
  readonly userId: string
  readonly surface: string
  readonly decidedOn: Day
  readonly decidedAt: Date
  readonly decision: NudgeDecision
  readonly policyVersion: string
  /** What it gives to read; null where nothing is. */
  readonly play: { readonly key: string; readonly version: number } | null
  /** With which its user was to be shown nothing; null where no lot decides. */
  readonly chance: number | null
}

/** What was read before it was decided: it is kept only while that holds. */
export type ReadBefore = SeenNudges & {
  /** As the request named them. */
  readonly name: string
  readonly since: Day
  /** Of the outcome, as far as they are told. */
  readonly wordsRef: string | null
}

/**
 * Gives the id under which it is kept: that of the same decision of the same day and surface, or `id`. Null when what was read
 * no longer holds: then read and decide again. The locks it takes are held to the end of the transaction.
 */
export async function keepDecision(tx: Tx, kept: NewDecision, before: ReadBefore): Promise<string | null> {
  const { aim, nudge } = kept.decision
  const [row] = await tx.query<{ id: string | null }>({
    name: 'playbook-keep-nudge-decision',
    text: `
      select playbook.keep_nudge_decision($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
        $18, $19, $20, $21) as id`,
    values: [
      tx.workspaceId,
      kept.id,
      kept.accountId,
      before.name,
      kept.userId,
      kept.surface,
      kept.decidedOn,
      kept.decidedAt.toISOString(),
      keptReason(kept.decision),
      aim?.outcomeId ?? null,
      aim?.milestone ?? null,
      nudge?.level ?? null,
      notBefore(kept.decision),
      kept.policyVersion,
      before.wordsRef,
      before.since,
      before.shown,
      before.said,
      kept.play?.key ?? null,
      kept.play?.version ?? null,
      kept.chance,
    ],
  })
  return row?.id ?? null
}

/** The id of the same decision among those of today and the surface; null when it is another. */
export function sameDecision(
  todays: readonly TodaysDecision[],
  accountId: string,
  decision: NudgeDecision,
): string | null {
  const { aim } = decision
  const same = todays.find(
    each =>
      each.accountId === accountId &&
      each.reason === keptReason(decision) &&
      each.outcomeId === (aim?.outcomeId ?? null) &&
      each.milestone === (aim?.milestone ?? null) &&
      each.untilOn === notBefore(decision),
  )
  return same?.id ?? null
}

/** Whatever is shown goes by one name in the table; which step it was, the milestone says. */
function keptReason({ nudge, reason }: NudgeDecision): string {
  return nudge === null ? reason.kind : 'next_milestone'
}

/** The day from which what is kept back may be shown; null when no day is known. */
export function notBefore({ reason }: Pick<NudgeDecision, 'reason'>): Day | null {
  if (reason.kind === 'queued') return reason.showOn
  return reason.kind === 'resting' ? reason.until : null
}

export async function keepReaction(
  tx: Tx,
  said: ReactionValue & {
    readonly id: string
    readonly decisionId: string
    readonly accountId: string
    readonly reactedOn: Day
    readonly reactedAt: Date
  },
): Promise<void> {
  await tx.query({
    name: 'playbook-insert-nudge-reaction',
    text: `
      insert into playbook.nudge_reactions (workspace_id, id, decision_id, reaction, rating, reacted_on, reacted_at,
        experience, account_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      tx.workspaceId,
      said.id,
      said.decisionId,
      said.reaction,
      said.rating,
      said.reactedOn,
      said.reactedAt.toISOString(),
      said.experience,
      said.accountId,
    ],
  })
}

/** Once a decision: the first time counts. True when this was it. */
export async function keepImpression(
  tx: Tx,
  seen: { readonly decisionId: string; readonly seenAt: Date },
): Promise<boolean> {
  const kept = await tx.db
    .insert(nudgeImpressions)
    .values({ workspaceId: tx.workspaceId, ...seen })
    .onConflictDoNothing()
    .returning({ decisionId: nudgeImpressions.decisionId })
  return kept.length > 0
}
