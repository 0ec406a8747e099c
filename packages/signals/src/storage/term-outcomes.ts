// What became of the terms of accounts: the row of each, and all that is known of an account.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'

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

/** Somebody wrote down how it ended: what nobody wrote down goes by its contract and day, `contract:day`. */
export const isWrittenDown = (id: string): boolean => !id.includes(':')

/** Nobody said so, nobody said otherwise. One that another contract followed was decided when that was signed. */
export const wentOnByItself = ({
  id,
  dueOn,
  outcome,
  decidedOn,
}: Pick<TermOutcome, 'decidedOn' | 'dueOn' | 'id' | 'outcome'>): boolean =>
  !isWrittenDown(id) && outcome !== null && outcome !== 'churned' && decidedOn === dueOn

/** The same of a row of `signals.term_outcomes`, for statements that count such terms or look for one among many. */
export const WENT_ON_BY_ITSELF =
  "(term_outcomes.decided_on = term_outcomes.due_on and strpos(term_outcomes.id, ':') > 0 and term_outcomes.outcome <> 'churned')"

/** Half-open: known so from an instant until another, null until now. */
export type KnownOutcome = TermOutcome & { readonly knownFrom: Date; readonly knownUntil: Date | null }

export type Row = {
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

export const COLUMNS = `term_outcomes.account_id, term_outcomes.id, term_outcomes.known_from, term_outcomes.known_until,
  term_outcomes.kind, term_outcomes.due_on::text as due_on, term_outcomes.outcome,
  term_outcomes.decided_on::text as decided_on, term_outcomes.term_months, term_outcomes.arr_minor,
  term_outcomes.arr_after_minor, term_outcomes.csm_call, term_outcomes.csm_probability, term_outcomes.segment,
  term_outcomes.csm_id, term_outcomes.evidence`

export async function readAllKnown(tx: Tx, accountIds: readonly string[]): Promise<KnownOutcome[]> {
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

export function fromRow(row: Row): KnownOutcome {
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
