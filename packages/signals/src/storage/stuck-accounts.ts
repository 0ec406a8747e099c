// Accounts that could not be judged and were put aside: read for their answers, listed for admins, and tried again.
import { defineRead, type Ids, type Read, readOf, sendRead, type Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Consumer } from '../signal.ts'
import { type DueMark, markDue } from './mark-due.ts'

/** What failed: counting an account's events, or one of the judgements that follow. */
export type Stage = 'usage_count' | Consumer

export const STAGES: readonly Stage[] = ['usage_count', 'usage', 'outcomes', 'accounts', 'health', 'config']

/** What the health of an account rests on: not on what would be under a draft. */
export const STAGES_OF_HEALTH: readonly Stage[] = STAGES.filter(stage => stage !== 'config')

export type StuckAccount = {
  readonly accountId: string
  readonly stage: Stage
  /** The error, without what it quotes of the data. */
  readonly reason: string
  /** The first failure. */
  readonly since: Date
  readonly setAsideAt: Date
  readonly attempts: number
  /** The earliest day that waits to be judged. */
  readonly dueSince: Day
}

export type StuckRequest<Accounts = readonly string[]> = {
  /** Null for all. */
  readonly accountIds: Accounts | null
  readonly stages: readonly Stage[]
  /** Where a page ended. */
  readonly after?: { readonly accountId: string; readonly stage: string }
  readonly limit?: number
}

/** In the order of accounts, then stages by name. */
export async function readStuckAccounts(tx: Tx, input: StuckRequest): Promise<StuckAccount[]> {
  return input.accountIds?.length === 0 ? [] : sendRead(tx, stuckAccountsRead(tx, input))
}

const stuckAccountsRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { accountIds, stages, after, limit }: StuckRequest<Ids>,
): Read<StuckAccount[]> =>
  defineRead(
    {
      name: 'signals-read-stuck',
      text: `
      select stuck_accounts.account_id as "accountId", stuck_accounts.stage, stuck_accounts.reason,
        stuck_accounts.since, stuck_accounts.set_aside_at as "setAsideAt", stuck_accounts.attempts,
        stuck_accounts.due_since::text as "dueSince"
      from signals.stuck_accounts
      where stuck_accounts.workspace_id = $1
        and ($2::text[] is null or stuck_accounts.account_id = any ($2))
        and stuck_accounts.stage = any ($3::text[])
        and ($4::text is null or (stuck_accounts.account_id, stuck_accounts.stage) > ($4, $5))
      order by stuck_accounts.account_id, stuck_accounts.stage
      limit $6`,
      values: [
        workspaceId,
        accountIds,
        stages,
        after?.accountId ?? null,
        after?.stage ?? null,
        limit ?? null,
      ],
    },
    (rows: readonly StuckAccount[]) => [...rows],
    ['since', 'setAsideAt'],
  )

type StuckAsOf = { readonly asOf: Day; readonly knownAt: Date; readonly stages: readonly Stage[] }

/**
 * What an answer about an account as of a day says of it: the stages that stand still and were to judge that day, as
 * known then. An answer of before the failure, and of a day before what waits, is as good as ever.
 */
export const stuckAsOf = (tx: Tx, accountId: string, input: StuckAsOf): Promise<StuckAccount[]> =>
  sendRead(tx, stuckAsOfRead(tx, [accountId], input))

export const stuckAsOfRead = (
  tx: Pick<Tx, 'workspaceId'>,
  accountIds: Ids,
  { asOf, knownAt, stages }: StuckAsOf,
): Read<StuckAccount[]> =>
  readOf(stuckAccountsRead(tx, { accountIds, stages }), stuck =>
    stuck.filter(each => each.dueSince <= asOf && each.since <= knownAt),
  )

/** Makes stuck accounts due again, and says how many marks that were. Each stays listed until it is judged. */
export async function retryStuck(
  tx: Tx,
  input: Pick<StuckRequest, 'accountIds' | 'stages'>,
): Promise<number> {
  const stuck = await readStuckAccounts(tx, input)
  const byConsumer = Map.groupBy(stuck, ({ stage }): Consumer => (stage === 'usage_count' ? 'usage' : stage))
  for (const [consumer, marks] of byConsumer) {
    await markDue(
      tx,
      [consumer],
      marks.map(({ accountId, dueSince }): DueMark => ({ accountId, since: dueSince })),
    )
  }
  return stuck.length
}

/** Notes accounts whose events could not be counted. The marks themselves stay with whoever counts. */
export async function noteStuckCounts(tx: Tx, stuck: readonly Omit<StuckAccount, 'stage'>[]): Promise<void> {
  if (stuck.length === 0) return
  await tx.query({
    name: 'signals-note-stuck-counts',
    text: `
      insert into signals.stuck_accounts as stuck
        (workspace_id, stage, account_id, reason, since, set_aside_at, attempts, due_since)
      select $1, 'usage_count', new.account_id, min(new.reason), min(new.since), max(new.set_aside_at),
        max(new.attempts), min(new.due_since)
      from json_to_recordset($2) as new
        (account_id text, reason text, since timestamptz, set_aside_at timestamptz, attempts integer, due_since date)
      group by new.account_id
      on conflict (workspace_id, stage, account_id) do update
      set reason = excluded.reason,
        set_aside_at = excluded.set_aside_at,
        attempts = excluded.attempts,
        due_since = least(stuck.due_since, excluded.due_since)`,
    values: [
      tx.workspaceId,
      JSON.stringify(
        stuck.map(each => ({
          account_id: each.accountId,
          reason: each.reason,
          since: each.since,
          set_aside_at: each.setAsideAt,
          attempts: each.attempts,
          due_since: each.dueSince,
        })),
      ),
    ],
  })
}

/** Takes accounts off the list whose events are counted again. */
export async function forgetStuckCounts(tx: Tx, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return
  await tx.query({
    name: 'signals-forget-stuck-counts',
    text: `
      delete from signals.stuck_accounts
      where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'usage_count'
        and stuck_accounts.account_id = any ($2::text[])`,
    values: [tx.workspaceId, accountIds],
  })
}
