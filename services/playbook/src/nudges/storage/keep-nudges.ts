// Keeps decisions and reactions. Call both under `lockNudgedUser`: they look before they write.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { NudgeDecision } from '@rung/nudges'
import type { ReactionValue } from './read-nudges.ts'

export type NewDecision = {
  readonly id: string
  readonly accountId: string
  readonly userId: string
  readonly surface: string
  readonly decidedOn: Day
  readonly decidedAt: Date
  readonly decision: NudgeDecision
  readonly policyVersion: string
}

/** Gives the id under which it is kept: that of the same decision of the same day and surface, or `id`. */
export async function keepDecision(tx: Tx, kept: NewDecision): Promise<string> {
  const { aim, nudge, reason } = kept.decision
  const untilOn = notBefore(kept.decision)
  const [row] = await tx.query<{ id: string }>({
    name: 'playbook-keep-nudge-decision',
    text: `
      with known as (
        select nudge_decisions.id
        from playbook.nudge_decisions
        where nudge_decisions.workspace_id = $1
          and nudge_decisions.user_id = $4
          and nudge_decisions.decided_on = $6
          and nudge_decisions.account_id = $3
          and nudge_decisions.surface = $5
          and nudge_decisions.reason = $8
          and nudge_decisions.outcome_id is not distinct from $9
          and nudge_decisions.milestone is not distinct from $10
          and nudge_decisions.until_on is not distinct from $12
        limit 1
      ), made as (
        insert into playbook.nudge_decisions (workspace_id, id, account_id, user_id, surface, decided_on, decided_at,
          reason, outcome_id, milestone, level, until_on, policy_version)
        select $1, $2, $3, $4, $5, $6::date, $7::timestamptz, $8, $9::text, $10::text, $11::text, $12::date, $13
        where not exists (select from known)
        returning nudge_decisions.id
      )
      select known.id from known union all select made.id from made`,
    values: [
      tx.workspaceId,
      kept.id,
      kept.accountId,
      kept.userId,
      kept.surface,
      kept.decidedOn,
      kept.decidedAt.toISOString(),
      reason.kind,
      aim?.outcomeId ?? null,
      aim?.milestone ?? null,
      nudge?.level ?? null,
      untilOn,
      kept.policyVersion,
    ],
  })
  return row?.id ?? kept.id
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
    readonly reactedOn: Day
    readonly reactedAt: Date
  },
): Promise<void> {
  await tx.query({
    name: 'playbook-insert-nudge-reaction',
    text: `
      insert into playbook.nudge_reactions (workspace_id, id, decision_id, reaction, rating, reacted_on, reacted_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      tx.workspaceId,
      said.id,
      said.decisionId,
      said.reaction,
      said.rating,
      said.reactedOn,
      said.reactedAt.toISOString(),
    ],
  })
}
