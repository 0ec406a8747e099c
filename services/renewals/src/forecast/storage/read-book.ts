// The renewals that a forecast adds up, as judgements published them: of now out of current rows, of a past day out of history.
import type { Tx } from '@rung/database'
import { readMerges } from '@rung/directory'
import type { DecidedRenewal, KeptRenewal } from '@rung/judgement'
import type { Day, Period } from '@rung/kernel'
import type { KeptSplit } from '@rung/renewal-risk'

export type BookRow = DecidedRenewal & {
  readonly accountId: string
  readonly segment: string | null
  readonly csmId: string | null
  /** Null of a decided one. */
  readonly open: { readonly probabilityLost: number; readonly givenKept: KeptSplit } | null
}

type Of = Pick<BookRow, 'accountId' | 'csmId' | 'segment'>

type CurrentRow = Of &
  DecidedRenewal & { readonly probabilityLost: number; readonly givenKept: readonly number[] }

/** Due within the span, of all accounts but those that cannot be judged. Two statements, in one flight. */
export async function readCurrentBook(tx: Tx, due: Period, stuck: readonly string[]): Promise<BookRow[]> {
  const [open, decided] = await Promise.all([
    tx.query<CurrentRow>({
      name: 'renewals-current-book',
      text: `
        select renewals.account_id as "accountId", renewals.segment, renewals.csm_id as "csmId",
          renewals.renewal_id as "renewalId", renewals.due_on as "dueOn", renewals.arr_minor as "arrMinor",
          renewals.csm_call as "csmCall", renewals.csm_probability as "csmProbability", renewals.evidence,
          renewals.probability_lost as "probabilityLost", renewals.given_kept as "givenKept"
        from published.renewals_due as renewals
        where renewals.workspace_id = $1 and renewals.due_on >= $2 and renewals.due_on < $3
          and renewals.account_id <> all ($4::text[])`,
      values: [tx.workspaceId, due.since, due.until, stuck],
    }),
    tx.query<Of & { renewals: DecidedRenewal[] }>({
      name: 'renewals-current-decided',
      text: `
        select accounts.account_id as "accountId", accounts.segment, accounts.csm_id as "csmId",
          accounts.decided_renewals as renewals
        from published.accounts
        where accounts.workspace_id = $1 and accounts.decided_renewals <> '[]' and accounts.account_id <> all ($2::text[])`,
      values: [tx.workspaceId, stuck],
    }),
  ])
  return [
    ...open.map(({ probabilityLost, givenKept, ...row }) => {
      const [contracted = 0, renewed = 0, expanded = 0] = givenKept
      return {
        ...row,
        arrAfterMinor: null,
        open: { probabilityLost, givenKept: { contracted, renewed, expanded } },
      }
    }),
    ...decided.flatMap(({ renewals, ...of }) =>
      withinSpan(renewals, due).map(each => ({ ...of, ...each, open: null })),
    ),
  ]
}

type HistoryRow = Of & { renewals: KeptRenewal[] | null; decided: DecidedRenewal[] | null }

/**
 * As of a day and as known at an instant: of every account its newest row by then, one index look-up each. Null where the
 * history of some account does not hold its renewals yet. Two statements.
 */
export async function readPastBook(
  tx: Tx,
  due: Period,
  { asOf, knownAt }: { readonly asOf: Day; readonly knownAt: Date },
): Promise<BookRow[] | null> {
  const { accounts } = (await readMerges(tx)).at({ asOf, knownAt })
  const rows = await tx.query<HistoryRow>({
    name: 'renewals-past-book',
    text: `
      select customer.id as "accountId", kept.segment, kept.csm_id as "csmId", kept.renewals,
        kept.decided_renewals as decided
      from (
        select distinct on (accounts.id) accounts.id, accounts.retracted
        from directory.accounts
        where accounts.workspace_id = $1
        order by accounts.id, accounts.recorded_at desc, accounts.revision desc
      ) as customer
      cross join lateral (
        select history.segment, history.csm_id, history.renewals, history.decided_renewals
        from published.history
        where history.workspace_id = $1
          and history.account_id = customer.id
          and history.as_of <= $2
          and history.recorded_at <= $3
        order by history.as_of desc, history.recorded_at desc
        limit 1
      ) as kept
      where not customer.retracted
        and (kept.renewals is null or kept.renewals <> '[]' or kept.decided_renewals <> '[]')`,
    values: [tx.workspaceId, asOf, knownAt.toISOString()],
  })
  const book: BookRow[] = []
  for (const { renewals, decided, ...of } of rows) {
    if (accounts.survivorOf(of.accountId) !== of.accountId) continue
    if (renewals === null || decided === null) return null
    for (const { renewal, risk } of renewals) {
      if (renewal.dueOn < due.since || renewal.dueOn >= due.until) continue
      const { renewalId, dueOn, arrMinor, csmCall, csmProbability, evidence } = renewal
      const open = { probabilityLost: risk.probabilityLost, givenKept: risk.givenKept }
      book.push({
        ...of,
        renewalId,
        dueOn,
        arrMinor,
        csmCall,
        csmProbability,
        evidence,
        arrAfterMinor: null,
        open,
      })
    }
    for (const each of withinSpan(decided, due)) book.push({ ...of, ...each, open: null })
  }
  return book
}

function withinSpan(renewals: readonly DecidedRenewal[], due: Period): DecidedRenewal[] {
  return renewals.filter(({ dueOn }) => dueOn >= due.since && dueOn < due.until)
}
