// What became of the terms of accounts: kept once for good, and read as of a day and as known at an instant.
import type { Tx } from '@rung/database'
import { type Day, dayOf } from '@rung/kernel'

export type TermOutcome = {
  readonly accountId: string
  readonly kind: 'renewal' | 'trial'
  /** The renewal, or the contract that is a trial. */
  readonly id: string
  readonly dueOn: Day
  /** Null while nobody decided. */
  readonly outcome: string | null
  readonly decidedOn: Day | null
  readonly termMonths: number
  /** Minor units of the workspace's currency; null when unknown, and of a trial. */
  readonly arrMinor: number | null
  readonly arrAfterMinor: number | null
  readonly csmCall: string | null
  readonly csmProbability: number | null
  /** Of the account on the day it was due. */
  readonly segment: string | null
  readonly csmId: string | null
  readonly evidence: readonly string[]
}

/** Half-open: known so from an instant until another, null until now. */
export type KnownOutcome = TermOutcome & { readonly knownFrom: Date; readonly knownUntil: Date | null }

type Row = {
  account_id: string
  id: string
  known_from: Date
  known_until: Date | null
  kind: 'renewal' | 'trial'
  due_on: Day
  outcome: string | null
  decided_on: Day | null
  term_months: number
  arr_minor: string | number | null
  arr_after_minor: string | number | null
  csm_call: string | null
  csm_probability: number | null
  segment: string | null
  csm_id: string | null
  evidence: string[]
}

const COLUMNS = `term_outcomes.account_id, term_outcomes.id, term_outcomes.known_from, term_outcomes.known_until,
  term_outcomes.kind, term_outcomes.due_on::text as due_on, term_outcomes.outcome,
  term_outcomes.decided_on::text as decided_on, term_outcomes.term_months, term_outcomes.arr_minor,
  term_outcomes.arr_after_minor, term_outcomes.csm_call, term_outcomes.csm_probability, term_outcomes.segment,
  term_outcomes.csm_id, term_outcomes.evidence`

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

async function readAllKnown(tx: Tx, accountIds: readonly string[]): Promise<KnownOutcome[]> {
  const rows = await tx.query<Row>({
    name: 'signals-read-known-term-outcomes',
    text: `
      select ${COLUMNS}
      from signals.term_outcomes
      where term_outcomes.workspace_id = $1 and term_outcomes.account_id = any ($2::text[])`,
    values: [tx.workspaceId, [...accountIds]],
  })
  return rows.map(fromRow)
}

/**
 * Terms due in a span of days (half-open), as known at an instant, by id: those decided by `asOf` as they were, others of
 * before as undecided. A term that is decided later than `asOf` and due after it is not in: it was open then.
 */
export async function readTermOutcomes(
  tx: Tx,
  input: {
    readonly since: Day
    readonly until: Day
    readonly asOf: Day
    readonly knownAt: Date
  },
): Promise<TermOutcome[]> {
  const rows = await tx.query<Row>({
    name: 'signals-read-term-outcomes',
    text: `
      select ${COLUMNS}
      from signals.term_outcomes
      where term_outcomes.workspace_id = $1
        and term_outcomes.due_on >= $2 and term_outcomes.due_on < $3
        and term_outcomes.known_from <= $5
        and (term_outcomes.known_until is null or term_outcomes.known_until > $5)
        and (term_outcomes.decided_on <= $4 or term_outcomes.due_on <= $4)
      order by term_outcomes.id, term_outcomes.account_id`,
    values: [tx.workspaceId, input.since, input.until, input.asOf, input.knownAt.toISOString()],
  })
  return rows.map(fromRow).map(known => {
    const isDecided = known.decidedOn !== null && known.decidedOn <= input.asOf
    return isDecided ? known : { ...known, outcome: null, decidedOn: null, arrAfterMinor: null }
  })
}

export type RecordedOutcome = TermOutcome & {
  /** When it was first known to have ended so, not before the day that was decided. */
  readonly becameKnownAt: Date
}

/**
 * All renewals of the accounts that were decided by an instant, as known then, by account and id, and the accounts of which
 * anything is kept at all: of others (none published since this is kept) nothing can be said from here.
 */
export async function readRecordedOutcomes(
  tx: Tx,
  input: { readonly accountIds: readonly string[]; readonly knownAt: Date },
): Promise<{ readonly told: RecordedOutcome[]; readonly keptOf: ReadonlySet<string> }> {
  const { knownAt } = input
  const all = (await readAllKnown(tx, input.accountIds)).filter(({ knownFrom }) => knownFrom <= knownAt)
  const told: RecordedOutcome[] = []
  for (const revisions of Map.groupBy(all, each => `${each.accountId} ${each.id}`).values()) {
    const now = revisions.find(({ knownUntil }) => knownUntil === null || knownUntil > knownAt)
    if (now?.kind !== 'renewal' || now.decidedOn === null || now.decidedOn > dayOf(knownAt)) continue
    const same = revisions.filter(({ outcome }) => outcome === now.outcome)
    const first = Math.min(...same.map(({ knownFrom }) => knownFrom.getTime()))
    told.push({ ...now, becameKnownAt: new Date(Math.max(first, Date.parse(now.decidedOn))) })
  }
  return {
    told: told.toSorted((a, b) => compare(`${a.accountId} ${a.id}`, `${b.accountId} ${b.id}`)),
    keptOf: new Set(all.map(({ accountId }) => accountId)),
  }
}

function fromRow(row: Row): KnownOutcome {
  const amount = (minor: string | number | null) => (minor === null ? null : Number(minor))
  return {
    accountId: row.account_id,
    kind: row.kind,
    id: row.id,
    dueOn: row.due_on,
    outcome: row.outcome,
    decidedOn: row.decided_on,
    termMonths: row.term_months,
    arrMinor: amount(row.arr_minor),
    arrAfterMinor: amount(row.arr_after_minor),
    csmCall: row.csm_call,
    csmProbability: row.csm_probability,
    segment: row.segment,
    csmId: row.csm_id,
    evidence: row.evidence,
    knownFrom: row.known_from,
    knownUntil: row.known_until,
  }
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
