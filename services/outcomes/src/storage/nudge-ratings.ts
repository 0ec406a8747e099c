// How it went, as users of the vendor's product answered a nudge: read from playbook's declared view until it stands in the ledger.
import type { Tx } from '@rung/database'

export type NudgeRating = {
  readonly reactionId: string
  readonly accountId: string
  readonly outcomeId: string
  /** The vendor's id of the user. */
  readonly userId: string
  readonly achieved: number
  readonly experience: number
  readonly saidAt: Date
}

/** Of some accounts, those of which no verdict was received yet: its natural key is the id of what was said. In the order in which they were said. */
export async function readNewNudgeRatings(tx: Tx, accountIds: readonly string[]): Promise<NudgeRating[]> {
  return tx.query<NudgeRating>({
    name: 'outcomes-read-new-nudge-ratings',
    text: `
      select nudge_ratings.reaction_id as "reactionId", nudge_ratings.account_id as "accountId",
        nudge_ratings.outcome_id as "outcomeId", nudge_ratings.user_id as "userId",
        nudge_ratings.rating as achieved, nudge_ratings.experience, nudge_ratings.reacted_at as "saidAt"
      from published.nudge_ratings
      where nudge_ratings.workspace_id = $1
        and nudge_ratings.account_id = any($2)
        and not exists (
          select from outcomes.verdict_receipts
          where verdict_receipts.workspace_id = $1 and verdict_receipts.external_id = nudge_ratings.reaction_id
        )
      order by nudge_ratings.reacted_at, nudge_ratings.reaction_id`,
    values: [tx.workspaceId, [...accountIds]],
  })
}
