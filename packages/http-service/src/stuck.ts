// How an answer says that an account's judgement stands still, and how a list says which accounts it had to leave out.
import { z } from 'zod'

export const stageSchema = z
  .enum(['usage_count', 'usage', 'outcomes', 'accounts', 'health', 'config'])
  .describe(
    'What fails: counting its events, judging its usage, outcomes or standing, its health from these, or what its health would be under a config draft',
  )

export const stuckSchema = z
  .object({
    since: z.iso.datetime().describe('The first failure: what is told here is from before it'),
    reason: z.string().describe('The error, without what it quotes of the data'),
    stages: z.array(stageSchema).describe('Every stage that fails, the one that failed first in front'),
  })
  .meta({ id: 'Stuck' })
  .nullable()
  .describe(
    'Set while the account could not be judged anew, several times in a row: this answer then rests on what was judged before. Null as a rule. New facts of the account, the next day, or POST /v1/stuck-accounts/retry try again',
  )

export type StuckStage = z.output<typeof stageSchema>
type Stuck = { readonly stage: StuckStage; readonly reason: string; readonly since: Date }

/** One word for all stages of an account that are stuck: since the first of them, and why that was. */
export function presentStuck(stuck: readonly Stuck[]): z.output<typeof stuckSchema> {
  const inOrder = stuck.toSorted((a, b) => a.since.getTime() - b.since.getTime())
  const [first] = inOrder
  if (first === undefined) return null
  return {
    since: first.since.toISOString(),
    reason: first.reason,
    stages: inOrder.map(({ stage }) => stage),
  }
}

const NAMED_AT_MOST = 100

export const leftOutSchema = z
  .object({
    count: z.int().min(0).describe('How many; 0 as a rule'),
    ids: z.array(z.string()).describe(`Our ids of the first ${NAMED_AT_MOST} of them`),
  })
  .describe(
    'Accounts that belong here and are left out, since they cannot be judged by their facts as they stand. GET /v1/accounts/{id}/health of each says why',
  )
  .meta({ id: 'StuckAccountsLeftOut' })

/** An account that was left out more than once counts once. */
export function presentLeftOut(
  leftOut: readonly { readonly accountId: string }[],
): z.output<typeof leftOutSchema> {
  const ids = [...new Set(leftOut.map(({ accountId }) => accountId))].sort()
  return { count: ids.length, ids: ids.slice(0, NAMED_AT_MOST) }
}
