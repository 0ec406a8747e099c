// What accounts' health is and would be under a draft of the config, and the signals that go with a change of it.
import type { Tx } from '@rung/database'
import type { Band, HealthScore } from '@rung/health-score'
import type { Day } from '@rung/kernel'

type Scored = Pick<HealthScore, 'scoreHundredths' | 'band'>

export type ShadowScore = {
  readonly accountId: string
  readonly inForce: Scored
  readonly draft: Scored
}

/** A row for each account, to be judged. */
export async function insertShadowScores(
  tx: Tx,
  draftId: string,
  accountIds: readonly string[],
): Promise<void> {
  await tx.query({
    name: 'config-insert-shadow-scores',
    text: `
      insert into config.shadow_scores (workspace_id, draft_id, account_id)
      select $1, $2, account_id from unnest($3::text[]) as account_id`,
    values: [tx.workspaceId, draftId, [...accountIds]],
  })
}

/** The newest judgement takes the place of the one before. An account that came later gets its row here. */
export async function saveShadowScores(
  tx: Tx,
  run: { readonly draftId: string; readonly asOf: Day; readonly judgedAt: Date },
  scores: readonly ShadowScore[],
): Promise<void> {
  if (scores.length === 0) return
  await tx.query({
    name: 'config-save-shadow-scores',
    text: `
      insert into config.shadow_scores (workspace_id, draft_id, as_of, judged_at, account_id, in_force_hundredths,
        in_force_band, draft_hundredths, draft_band)
      select $1, $2, $3, $4, new.account_id, new.in_force_hundredths, new.in_force_band, new.draft_hundredths,
        new.draft_band
      from unnest($5::text[], $6::integer[], $7::text[], $8::integer[], $9::text[])
        as new (account_id, in_force_hundredths, in_force_band, draft_hundredths, draft_band)
      on conflict (workspace_id, draft_id, account_id) do update
        set as_of = excluded.as_of, judged_at = excluded.judged_at,
          in_force_hundredths = excluded.in_force_hundredths, in_force_band = excluded.in_force_band,
          draft_hundredths = excluded.draft_hundredths, draft_band = excluded.draft_band`,
    values: [
      tx.workspaceId,
      run.draftId,
      run.asOf,
      run.judgedAt.toISOString(),
      scores.map(score => score.accountId),
      scores.map(score => score.inForce.scoreHundredths),
      scores.map(score => score.inForce.band),
      scores.map(score => score.draft.scoreHundredths),
      scores.map(score => score.draft.band),
    ],
  })
}

export async function deleteShadowScores(tx: Tx, draftId: string): Promise<void> {
  await tx.query({
    name: 'config-delete-shadow-scores',
    text: 'delete from config.shadow_scores where shadow_scores.workspace_id = $1 and shadow_scores.draft_id = $2',
    values: [tx.workspaceId, draftId],
  })
}

export type ShadowProgress = {
  readonly done: number
  readonly of: number
  /** Of those not done, the ones that cannot be judged and were put aside: nobody waits for them. */
  readonly stuck: number
  /** When the last of those done was judged. */
  readonly judgedAt: Date | null
}

export async function readShadowProgress(tx: Tx, draftId: string): Promise<ShadowProgress> {
  const [row] = await tx.query<{ done: number; of: number; stuck: number; judged_at: Date | null }>({
    name: 'config-shadow-progress',
    text: `
      select count(shadow_scores.judged_at)::int as done, count(*)::int as of, max(shadow_scores.judged_at) as judged_at,
        count(*) filter (
          where shadow_scores.judged_at is null
            and exists (
              select from signals.stuck_accounts
              where stuck_accounts.workspace_id = $1 and stuck_accounts.account_id = shadow_scores.account_id
            )
        )::int as stuck
      from config.shadow_scores
      where shadow_scores.workspace_id = $1 and shadow_scores.draft_id = $2`,
    values: [tx.workspaceId, draftId],
  })
  const { done = 0, of = 0, stuck = 0, judged_at = null } = row ?? {}
  return { done, of, stuck, judgedAt: judged_at }
}

export type BandMoves = { readonly from: Band; readonly to: Band; readonly accounts: number }

/** How many accounts go from which band to which, those that stay among them. */
export async function countBandMoves(tx: Tx, draftId: string): Promise<BandMoves[]> {
  return tx.query<BandMoves>({
    name: 'config-shadow-band-moves',
    text: `
      select shadow_scores.in_force_band as "from", shadow_scores.draft_band as "to", count(*)::int as accounts
      from config.shadow_scores
      where shadow_scores.workspace_id = $1 and shadow_scores.draft_id = $2 and shadow_scores.judged_at is not null
      group by shadow_scores.in_force_band, shadow_scores.draft_band
      order by 1, 2`,
    values: [tx.workspaceId, draftId],
  })
}

export type ShadowMove = ShadowScore & {
  /** Hundredths of a point, either way; a score that comes or goes counts as the whole scale. */
  readonly moved: number
}

type MoveRow = {
  account_id: string
  in_force_hundredths: number | null
  in_force_band: Band
  draft_hundredths: number | null
  draft_band: Band
  moved: number
}

/** The biggest movers first, ties by id. */
export async function readShadowMoves(
  tx: Tx,
  input: {
    readonly draftId: string
    readonly onlyBandChanges: boolean
    readonly after: { readonly moved: number; readonly accountId: string } | null
    readonly limit: number
  },
): Promise<ShadowMove[]> {
  const rows = await tx.query<MoveRow>({
    name: 'config-shadow-moves',
    text: `
      with judged as (
        select shadow_scores.account_id, shadow_scores.in_force_hundredths, shadow_scores.in_force_band,
          shadow_scores.draft_hundredths, shadow_scores.draft_band,
          case num_nulls(shadow_scores.in_force_hundredths, shadow_scores.draft_hundredths)
            when 0 then abs(shadow_scores.draft_hundredths - shadow_scores.in_force_hundredths)
            when 1 then 10000
            else 0
          end as moved
        from config.shadow_scores
        where shadow_scores.workspace_id = $1 and shadow_scores.draft_id = $2 and shadow_scores.judged_at is not null
          and (not $3 or shadow_scores.in_force_band <> shadow_scores.draft_band)
      )
      select judged.account_id, judged.in_force_hundredths, judged.in_force_band, judged.draft_hundredths,
        judged.draft_band, judged.moved
      from judged
      where $4::int is null or judged.moved < $4 or judged.moved = $4 and judged.account_id > $5
      order by judged.moved desc, judged.account_id
      limit $6`,
    values: [
      tx.workspaceId,
      input.draftId,
      input.onlyBandChanges,
      input.after?.moved ?? null,
      input.after?.accountId ?? null,
      input.limit,
    ],
  })
  return rows.map(row => ({
    accountId: row.account_id,
    inForce: { scoreHundredths: row.in_force_hundredths, band: row.in_force_band },
    draft: { scoreHundredths: row.draft_hundredths, band: row.draft_band },
    moved: row.moved,
  }))
}
