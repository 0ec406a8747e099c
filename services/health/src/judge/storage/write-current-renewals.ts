// Makes the current rows of accounts' open renewals what was just judged: those decided or gone are dropped.
import type { Tx } from '@rung/database'
import { wholeMinor } from '@rung/judgement'
import { type CurrentAccount, sortedByLead } from '../current-account.ts'
import { arrayText } from './array-text.ts'

/** Two statements, whatever the number of renewals. */
export async function writeCurrentRenewals(tx: Tx, accounts: readonly CurrentAccount[]): Promise<void> {
  await Promise.all([dropGone(tx, accounts), write(tx, accounts)])
}

async function dropGone(tx: Tx, accounts: readonly CurrentAccount[]): Promise<void> {
  const kept = accounts.flatMap(({ score }) =>
    score.listed.renewals.map(({ renewal }) => [score.accountId, renewal.renewalId] as const),
  )
  await tx.query({
    name: 'health-drop-gone-renewals',
    text: `
      delete from health.current_renewals as current
      where current.workspace_id = $1 and current.account_id = any ($2::text[])
        and not exists (
          select from unnest($3::text[], $4::text[]) as kept (account_id, renewal_id)
          where kept.account_id = current.account_id and kept.renewal_id = current.renewal_id
        )`,
    values: [
      tx.workspaceId,
      accounts.map(({ score }) => score.accountId),
      kept.map(([accountId]) => accountId),
      kept.map(([, id]) => id),
    ],
  })
}

async function write(tx: Tx, accounts: readonly CurrentAccount[]): Promise<void> {
  const rows = accounts.flatMap(({ score }) =>
    score.listed.renewals.map(kept => ({ score, kept, leads: sortedByLead(kept) })),
  )
  if (rows.length === 0) return
  await tx.query({
    name: 'health-write-current-renewals',
    text: `
      insert into health.current_renewals as current (workspace_id, account_id, renewal_id, judged_on, due_on, arr_minor,
        probability_lost, arr_at_risk_minor, lead_days, lead_probabilities, lead_arr_at_risk_minor,
        score_hundredths, band, state, csm_id, segment, given_kept, csm_call, csm_probability, evidence)
      select $1, new.account_id, new.renewal_id, new.judged_on, new.due_on, new.arr_minor,
        new.probability_lost, new.arr_at_risk_minor, new.lead_days::integer[], new.lead_probabilities::float8[],
        new.lead_arr_at_risk_minor::bigint[], new.score_hundredths, new.band, new.state, new.csm_id,
        new.segment, new.given_kept::float8[], new.csm_call, new.csm_probability,
        array(select jsonb_array_elements_text(new.evidence))
      from rows from (
          unnest($2::text[], $3::text[], $4::date[], $5::date[], $6::bigint[], $7::float8[], $8::bigint[], $9::text[],
            $10::text[], $11::text[], $12::integer[], $13::text[], $14::text[], $15::text[], $16::text[], $17::text[],
            $18::text[], $19::float8[]),
          jsonb_array_elements($20::jsonb)
        ) as new (account_id, renewal_id, judged_on, due_on, arr_minor, probability_lost, arr_at_risk_minor, lead_days,
          lead_probabilities, lead_arr_at_risk_minor, score_hundredths, band, state, csm_id, segment, given_kept,
          csm_call, csm_probability, evidence)
      on conflict (workspace_id, account_id, renewal_id) do update
        set judged_on = excluded.judged_on, due_on = excluded.due_on, arr_minor = excluded.arr_minor,
          probability_lost = excluded.probability_lost, arr_at_risk_minor = excluded.arr_at_risk_minor,
          lead_days = excluded.lead_days, lead_probabilities = excluded.lead_probabilities,
          lead_arr_at_risk_minor = excluded.lead_arr_at_risk_minor,
          score_hundredths = excluded.score_hundredths, band = excluded.band, state = excluded.state,
          csm_id = excluded.csm_id, segment = excluded.segment, given_kept = excluded.given_kept,
          csm_call = excluded.csm_call, csm_probability = excluded.csm_probability, evidence = excluded.evidence
        where current.* is distinct from excluded.*`,
    values: [
      tx.workspaceId,
      rows.map(({ score }) => score.accountId),
      rows.map(({ kept }) => kept.renewal.renewalId),
      rows.map(({ score }) => score.asOf),
      rows.map(({ kept }) => kept.renewal.dueOn),
      rows.map(({ kept }) => wholeMinor(kept.renewal.arrMinor)),
      rows.map(({ kept }) => kept.risk.probabilityLost),
      rows.map(({ kept }) => wholeMinor(kept.arrAtRiskMinor)),
      rows.map(({ leads }) => arrayText(leads.leadDays)),
      rows.map(({ leads }) => arrayText(leads.probabilities)),
      rows.map(({ leads }) => arrayText(leads.arrAtRiskMinor)),
      rows.map(({ score }) => score.scoreHundredths),
      rows.map(({ score }) => score.band),
      rows.map(({ score }) => score.state.state),
      rows.map(({ score }) => score.listed.csmId),
      rows.map(({ score }) => score.listed.segment),
      rows.map(({ kept: { risk } }) =>
        arrayText([risk.givenKept.contracted, risk.givenKept.renewed, risk.givenKept.expanded]),
      ),
      rows.map(({ kept }) => kept.renewal.csmCall),
      rows.map(({ kept }) => kept.renewal.csmProbability),
      JSON.stringify(rows.map(({ kept }) => kept.renewal.evidence)),
    ],
  })
}
