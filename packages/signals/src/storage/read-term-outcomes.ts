// Reads what became of terms, as of a day and as known at an instant.
import type { Tx } from '@rung/database'
import { type Day, dayOf } from '@rung/kernel'
import { COLUMNS, fromRow, type Row, readAllKnown, type TermOutcome } from './term-outcomes.ts'

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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
