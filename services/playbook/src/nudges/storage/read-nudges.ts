// Reads what a user was shown and said, and one decision by id.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Nudge, NudgeLevel, NudgeReaction, PastNudge } from '@rung/nudges'

type PastRow = {
  outcome_id: string
  milestone: string
  level: NudgeLevel
  surface: string
  shown_on: Day
  reaction: NudgeReaction | null
  reacted_on: Day
  rating: number | null
}

/** What the user was shown on or after `since`, at any account, oldest first, each with its newest reaction and rating. */
export async function readPastNudges(tx: Tx, userId: string, since: Day): Promise<PastNudge[]> {
  const rows = await tx.query<PastRow>({
    name: 'playbook-read-past-nudges',
    text: `
      select shown.outcome_id, shown.milestone, shown.level, shown.surface, shown.decided_on::text as shown_on,
        said.reaction, said.reacted_on::text as reacted_on, rated.rating
      from playbook.nudge_decisions as shown
      left join lateral (
        select nudge_reactions.reaction, nudge_reactions.reacted_on
        from playbook.nudge_reactions
        where nudge_reactions.workspace_id = shown.workspace_id
          and nudge_reactions.decision_id = shown.id
          and nudge_reactions.reaction is not null
        order by nudge_reactions.reacted_at desc, nudge_reactions.id desc
        limit 1
      ) as said on true
      left join lateral (
        select nudge_reactions.rating
        from playbook.nudge_reactions
        where nudge_reactions.workspace_id = shown.workspace_id
          and nudge_reactions.decision_id = shown.id
          and nudge_reactions.rating is not null
        order by nudge_reactions.reacted_at desc, nudge_reactions.id desc
        limit 1
      ) as rated on true
      where shown.workspace_id = $1
        and shown.user_id = $2
        and shown.decided_on >= $3
        and shown.reason = 'next_milestone'
      order by shown.decided_on, shown.id`,
    values: [tx.workspaceId, userId, since],
  })
  return rows.map(row => ({
    outcomeId: row.outcome_id,
    milestone: row.milestone,
    level: row.level,
    surface: row.surface,
    shownOn: row.shown_on,
    reaction: row.reaction === null ? null : { said: row.reaction, on: row.reacted_on },
    rating: row.rating,
  }))
}

/** `nudge` is null for a decision to show none. */
export type KeptDecision = { readonly id: string; readonly userId: string; readonly nudge: Nudge | null }

export async function readDecision(tx: Tx, id: string): Promise<KeptDecision | undefined> {
  const [row] = await tx.query<{
    user_id: string
    outcome_id: string | null
    milestone: string | null
    level: NudgeLevel | null
  }>({
    name: 'playbook-read-nudge-decision',
    text: `
      select nudge_decisions.user_id, nudge_decisions.outcome_id, nudge_decisions.milestone, nudge_decisions.level
      from playbook.nudge_decisions
      where nudge_decisions.workspace_id = $1 and nudge_decisions.id = $2`,
    values: [tx.workspaceId, id],
  })
  if (row === undefined) return undefined
  const { user_id: userId, outcome_id: outcomeId, milestone, level } = row
  const isShown = level !== null && outcomeId !== null && milestone !== null
  return { id, userId, nudge: isShown ? { outcomeId, milestone, level } : null }
}

/** What was said to a nudge: one of the two. */
export type ReactionValue = { readonly reaction: NudgeReaction | null; readonly rating: number | null }

/** The newest reaction, or for a rating the newest rating; undefined when there is none. */
export async function readNewestReaction(
  tx: Tx,
  decisionId: string,
  kind: 'reaction' | 'rating',
): Promise<(ReactionValue & { readonly id: string }) | undefined> {
  const [row] = await tx.query<ReactionValue & { id: string }>({
    name: `playbook-read-newest-nudge-${kind}`,
    text: `
      select nudge_reactions.id, nudge_reactions.reaction, nudge_reactions.rating
      from playbook.nudge_reactions
      where nudge_reactions.workspace_id = $1
        and nudge_reactions.decision_id = $2
        and nudge_reactions.${kind} is not null
      order by nudge_reactions.reacted_at desc, nudge_reactions.id desc
      limit 1`,
    values: [tx.workspaceId, decisionId],
  })
  return row
}
