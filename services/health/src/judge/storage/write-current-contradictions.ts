// Makes the current rows of accounts' contradictions what was just judged: those that closed are dropped.
import type { Tx } from '@rung/database'
import type { CurrentAccount } from '../current-account.ts'

/** Two statements, whatever the number of contradictions. */
export async function writeCurrentContradictions(tx: Tx, accounts: readonly CurrentAccount[]): Promise<void> {
  await Promise.all([dropGone(tx, accounts), write(tx, accounts)])
}

async function dropGone(tx: Tx, accounts: readonly CurrentAccount[]): Promise<void> {
  const kept = accounts.flatMap(({ score, contradictions }) =>
    contradictions.map(({ pair }) => [score.accountId, pair] as const),
  )
  await tx.query({
    name: 'health-drop-gone-contradictions',
    text: `
      delete from health.current_contradictions as current
      where current.workspace_id = $1 and current.account_id = any ($2::text[])
        and not exists (
          select from unnest($3::text[], $4::text[]) as kept (account_id, pair)
          where kept.account_id = current.account_id and kept.pair = current.pair
        )`,
    values: [
      tx.workspaceId,
      accounts.map(({ score }) => score.accountId),
      kept.map(([accountId]) => accountId),
      kept.map(([, pair]) => pair),
    ],
  })
}

async function write(tx: Tx, accounts: readonly CurrentAccount[]): Promise<void> {
  const rows = accounts.flatMap(account =>
    account.contradictions.map(contradiction => ({ ...account, contradiction })),
  )
  if (rows.length === 0) return
  await tx.query({
    name: 'health-write-current-contradictions',
    text: `
      insert into health.current_contradictions as current (workspace_id, account_id, pair, size, since, shown, band,
        state, csm_id, segment, closed, marks)
      select $1, new.account_id, new.pair, new.size, new.since, new.shown, new.band, new.state, new.csm_id, new.segment,
        new.closed, array(select jsonb_array_elements_text(new.marks))
      from unnest($2::text[], $3::text[], $4::float8[], $5::date[], $6::jsonb[], $7::text[], $8::text[], $9::text[],
          $10::text[], $11::boolean[], $12::jsonb[])
        as new (account_id, pair, size, since, shown, band, state, csm_id, segment, closed, marks)
      on conflict (workspace_id, account_id, pair) do update
        set size = excluded.size, since = excluded.since, shown = excluded.shown, band = excluded.band,
          state = excluded.state, csm_id = excluded.csm_id, segment = excluded.segment, closed = excluded.closed,
          marks = excluded.marks
        where current.* is distinct from excluded.*`,
    values: [
      tx.workspaceId,
      rows.map(({ score }) => score.accountId),
      rows.map(({ contradiction }) => contradiction.pair),
      rows.map(({ contradiction }) => contradiction.size),
      rows.map(({ contradiction }) => contradiction.since),
      rows.map(({ contradiction: { left, right, distance } }) => JSON.stringify({ left, right, distance })),
      rows.map(({ score }) => score.band),
      rows.map(({ score }) => score.state.state),
      rows.map(({ score }) => score.listed.csmId),
      rows.map(({ score }) => score.listed.segment),
      rows.map(({ isClosed }) => isClosed),
      rows.map(({ score }) => JSON.stringify(score.listed.marks)),
    ],
  })
}
