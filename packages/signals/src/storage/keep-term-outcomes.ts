// Keeps what became of the terms of accounts, once for good.
import type { Tx } from '@rung/database'
import { type KnownOutcome, readAllKnown } from './term-outcomes.ts'

/** Replaces what is kept of these accounts where it differs: what was known when follows from facts, whole. */
export async function keepTermOutcomes(
  tx: Tx,
  accountIds: readonly string[],
  outcomes: readonly KnownOutcome[],
): Promise<void> {
  const wanted = Map.groupBy(outcomes, each => each.accountId)
  const stored = Map.groupBy(await readAllKnown(tx, accountIds), each => each.accountId)
  const changed = accountIds.filter(id => digestOf(wanted.get(id)) !== digestOf(stored.get(id)))
  if (changed.length === 0) return
  await tx.query({
    name: 'signals-delete-term-outcomes',
    text: `
      delete from signals.term_outcomes
      where term_outcomes.workspace_id = $1 and term_outcomes.account_id = any ($2::text[])`,
    values: [tx.workspaceId, changed],
  })
  const rows = changed.flatMap(id => wanted.get(id) ?? [])
  await tx.query({
    name: 'signals-insert-term-outcomes',
    text: `
      insert into signals.term_outcomes
        (workspace_id, account_id, id, known_from, known_until, kind, due_on, outcome, decided_on, term_months, arr_minor,
          arr_after_minor, csm_call, csm_probability, segment, csm_id, evidence)
      select $1, new.account_id, new.id, new.known_from, new.known_until, new.kind, new.due_on, new.outcome,
        new.decided_on, new.term_months, new.arr_minor, new.arr_after_minor, new.csm_call, new.csm_probability,
        new.segment, new.csm_id, array(select jsonb_array_elements_text(new.evidence))
      from unnest($2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::date[], $8::text[],
          $9::date[], $10::integer[], $11::bigint[], $12::bigint[], $13::text[], $14::float8[], $15::text[],
          $16::text[], $17::jsonb[])
        as new (account_id, id, known_from, known_until, kind, due_on, outcome, decided_on, term_months, arr_minor,
          arr_after_minor, csm_call, csm_probability, segment, csm_id, evidence)`,
    values: [
      tx.workspaceId,
      rows.map(row => row.accountId),
      rows.map(row => row.id),
      rows.map(row => row.knownFrom.toISOString()),
      rows.map(row => row.knownUntil?.toISOString() ?? null),
      rows.map(row => row.kind),
      rows.map(row => row.dueOn),
      rows.map(row => row.outcome),
      rows.map(row => row.decidedOn),
      rows.map(row => row.termMonths),
      rows.map(row => row.arrMinor),
      rows.map(row => row.arrAfterMinor),
      rows.map(row => row.csmCall),
      rows.map(row => row.csmProbability),
      rows.map(row => row.segment),
      rows.map(row => row.csmId),
      rows.map(row => JSON.stringify(row.evidence)),
    ],
  })
}

function digestOf(outcomes: readonly KnownOutcome[] = []): string {
  return outcomes
    .map(each =>
      JSON.stringify([
        each.id,
        each.knownFrom,
        each.knownUntil,
        each.kind,
        each.dueOn,
        each.outcome,
        each.decidedOn,
        each.termMonths,
        each.arrMinor,
        each.arrAfterMinor,
        each.csmCall,
        each.csmProbability,
        each.segment,
        each.csmId,
        each.evidence,
      ]),
    )
    .sort()
    .join('\n')
}
