// Reads what a user was shown and said, and one decision by id.
import { defineRead, Found, type Read, type Tx } from '@rung/database'
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

/** Under which name the user is known, and from which day on nudges are remembered: what the reads below are of. Beside `erased` and `configs`. */
export const userRead = (
  userId: string,
  { today, memoryDays }: { readonly today: Day; readonly memoryDays: number },
): Read<{ readonly userId: string; readonly since: Day }> =>
  defineRead(
    {
      text: `
      select coalesce((select erased.stand_in from erased), $1) as user_id,
        ($2::date - greatest($3::int, (
          select max((configs.stated #>> '{nudges,memoryDays}')::int) from configs
        ))) as since`,
      values: [userId, today, memoryDays],
    },
    ([row]: readonly { user_id: string; since: Day }[]) => {
      if (row === undefined) throw new Error('a row without a table comes back always')
      return { userId: row.user_id, since: row.since }
    },
  )

export const USER = new Found('(select who.user_id from who)')
const SINCE = new Found('(select who.since from who)')

/** What the user was shown since then, at any account, oldest first, each with its newest reaction and rating. */
export const pastNudgesRead = ({ workspaceId }: Pick<Tx, 'workspaceId'>): Read<PastNudge[]> =>
  defineRead(
    {
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
      values: [workspaceId, USER, SINCE],
    },
    (rows: readonly PastRow[]) =>
      rows.map(row => ({
        outcomeId: row.outcome_id,
        milestone: row.milestone,
        level: row.level,
        surface: row.surface,
        shownOn: row.shown_on,
        reaction: row.reaction === null ? null : { said: row.reaction, on: row.reacted_on },
        rating: row.rating,
      })),
  )

/** How many nudges they were shown since then, and how often something was said to one. */
export type SeenNudges = { readonly shown: number; readonly said: number }

export const seenNudgesRead = ({ workspaceId }: Pick<Tx, 'workspaceId'>): Read<SeenNudges> =>
  defineRead(
    {
      text: `
      select count(distinct nudge_decisions.id) as shown, count(nudge_reactions.id) as said
      from playbook.nudge_decisions
      left join playbook.nudge_reactions
        on nudge_reactions.workspace_id = $1 and nudge_reactions.decision_id = nudge_decisions.id
      where nudge_decisions.workspace_id = $1
        and nudge_decisions.user_id = $2
        and nudge_decisions.decided_on >= $3
        and nudge_decisions.reason = 'next_milestone'`,
      values: [workspaceId, USER, SINCE],
    },
    ([row]: readonly SeenNudges[]) => row ?? { shown: 0, said: 0 },
  )

export type TodaysDecision = {
  readonly id: string
  readonly accountId: string
  readonly reason: string
  readonly outcomeId: string | null
  readonly milestone: string | null
  readonly untilOn: Day | null
}

/** What was decided for the user today on this surface, at any account. */
export const todaysDecisionsRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { today, surface }: { readonly today: Day; readonly surface: string },
): Read<TodaysDecision[]> =>
  defineRead(
    {
      text: `
      select nudge_decisions.id, nudge_decisions.account_id as "accountId", nudge_decisions.reason,
        nudge_decisions.outcome_id as "outcomeId", nudge_decisions.milestone, nudge_decisions.until_on as "untilOn"
      from playbook.nudge_decisions
      where nudge_decisions.workspace_id = $1
        and nudge_decisions.user_id = $2
        and nudge_decisions.decided_on = $3::date
        and nudge_decisions.surface = $4`,
      values: [workspaceId, USER, today, surface],
    },
    (rows: readonly TodaysDecision[]) => [...rows],
  )

/** `nudge` is null for a decision to show none. */
export type KeptDecision = {
  readonly id: string
  readonly userId: string
  readonly accountId: string
  readonly nudge: Nudge | null
}

export async function readDecision(tx: Tx, id: string): Promise<KeptDecision | undefined> {
  const [row] = await tx.query<{
    user_id: string
    account_id: string
    outcome_id: string | null
    milestone: string | null
    level: NudgeLevel | null
  }>({
    name: 'playbook-read-nudge-decision',
    text: `
      select nudge_decisions.user_id, nudge_decisions.account_id, nudge_decisions.outcome_id, nudge_decisions.milestone, nudge_decisions.level
      from playbook.nudge_decisions
      where nudge_decisions.workspace_id = $1 and nudge_decisions.id = $2`,
    values: [tx.workspaceId, id],
  })
  if (row === undefined) return undefined
  const { user_id: userId, account_id: accountId, outcome_id: outcomeId, milestone, level } = row
  const isShown = level !== null && outcomeId !== null && milestone !== null
  return { id, userId, accountId, nudge: isShown ? { outcomeId, milestone, level } : null }
}

/** What was said to a nudge: one of the two. */
export type ReactionValue = {
  readonly reaction: NudgeReaction | null
  readonly rating: number | null
  /** 1..5: the way there; null for a reaction, and where it was not said. */
  readonly experience: number | null
}

/** The newest reaction, or for a rating the newest rating; undefined when there is none. */
export async function readNewestReaction(
  tx: Tx,
  decisionId: string,
  kind: 'reaction' | 'rating',
): Promise<(ReactionValue & { readonly id: string }) | undefined> {
  const [row] = await tx.query<ReactionValue & { id: string }>({
    name: `playbook-read-newest-nudge-${kind}`,
    text: `
      select nudge_reactions.id, nudge_reactions.reaction, nudge_reactions.rating, nudge_reactions.experience
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
