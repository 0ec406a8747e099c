// The rows of a past day in the shape of current ones, for lists; and whether that day's rows hold what lists read.
import type { Tx } from '@rung/database'
import { readMerges } from '@rung/directory'
import { PROVISIONAL_BELOW_COVERAGE } from '@rung/health-score'
import { type Day, endOf, type Refusal, refuse } from '@rung/kernel'

export type Moment = { readonly asOf: Day; readonly knownAt: Date }

/** Takes a value and gives its place in the statement. */
export type Place = (value: unknown) => string

/** The places of the parameters that a statement gives: see `historyValues`. */
type HistoryPlaces = {
  readonly asOf: string
  readonly knownAt: string
  readonly endOfDay: string
  readonly merged: string
}

/** Of what stands at these places, in the order of the fields; accounts that were merged into others by then are not there. */
async function historyValues(tx: Tx, { asOf, knownAt }: Moment) {
  const merges = await readMerges(tx)
  const { survivorOf } = merges.at({ asOf, knownAt }).accounts
  const merged = merges.everMerged.filter(id => survivorOf(id) !== id)
  return { asOf, knownAt: knownAt.toISOString(), endOfDay: endOf(asOf).toISOString(), merged }
}

/** Every account that was there, as the directory knew by then. */
const customers = ({ knownAt }: HistoryPlaces) => `(
          select distinct on (accounts.id) accounts.id, accounts.closed_on, accounts.retracted, accounts.occurred_at
          from directory.accounts
          where accounts.workspace_id = $1 and accounts.recorded_at <= ${knownAt}
          order by accounts.id, accounts.recorded_at desc, accounts.revision desc
        ) as customer`

const newest = ({ asOf, knownAt }: HistoryPlaces, days = 0) => `
          from health.scores
          where scores.workspace_id = $1
            and scores.account_id = customer.id
            and scores.as_of <= ${asOf}::date - ${days}
            and scores.recorded_at <= ${knownAt}
          order by scores.as_of desc, scores.recorded_at desc
          limit 1`

const wasThere = ({ endOfDay, merged }: HistoryPlaces) => `not customer.retracted
          and customer.occurred_at <= ${endOfDay}
          and customer.id <> all (${merged}::text[])`

/** A subquery with the columns of `health.current_accounts`: of each account its newest row by then, one index look-up each. */
export async function historyAccounts(tx: Tx, moment: Moment, place: Place): Promise<string> {
  const { asOf, knownAt, endOfDay, merged } = await historyValues(tx, moment)
  const places = {
    asOf: place(asOf),
    knownAt: place(knownAt),
    endOfDay: place(endOfDay),
    merged: place(merged),
  }
  const trend = (days: number) =>
    `kept.score_hundredths - (select scores.score_hundredths ${newest(places, days)})`
  return `(
        select kept.workspace_id, kept.account_id, kept.as_of as judged_on, kept.score_hundredths, kept.band,
          kept.coverage, kept.coverage < ${PROVISIONAL_BELOW_COVERAGE} or kept.attained is null as provisional,
          kept.state, kept.since,
          kept.usage, kept.attained, kept.relationship, kept.trust, ${trend(30)} as trend_30d,
          ${trend(90)} as trend_90d, kept.arr_minor, kept.currency,
          kept.renewals #>> '{0,renewal,renewalId}' as next_renewal_id,
          (kept.renewals #>> '{0,renewal,dueOn}')::date as next_due_on,
          (kept.renewals #>> '{0,risk,probabilityLost}')::float8 as next_probability_lost,
          kept.renewals, kept.decided_renewals, kept.flags, cardinality(kept.flags) as flag_count, kept.marks, kept.csm_id,
          kept.segment, (customer.closed_on is not null and customer.closed_on <= ${places.asOf})
            or coalesce('former' = any (kept.flags), false) as closed,
          kept.engine_version, kept.policy_version, kept.model_version
        from ${customers(places)}
        cross join lateral (
          select scores.workspace_id, scores.account_id, scores.as_of, scores.score_hundredths, scores.band,
            scores.coverage, scores.state, scores.since, scores.usage, scores.attained, scores.relationship,
            scores.trust, scores.arr_minor, scores.currency, scores.renewals, scores.decided_renewals, scores.flags,
            scores.marks, scores.csm_id, scores.segment, scores.engine_version, scores.policy_version, scores.model_version
          ${newest(places)}
        ) as kept
        where ${wasThere(places)}
      )`
}

/** The refusal of a list of a day of which some account's row is from before it held what lists read. */
export async function refuseNotRebuilt(tx: Tx, moment: Moment): Promise<Refusal | null> {
  const { asOf, knownAt, endOfDay, merged } = await historyValues(tx, moment)
  const places = { asOf: '$2', knownAt: '$3', endOfDay: '$4', merged: '$5' }
  const [found] = await tx.query<{ since: Day | null }>({
    name: 'health-not-rebuilt',
    text: `
      select min(kept.as_of)::text as since
      from ${customers(places)}
      cross join lateral (select scores.as_of, scores.renewals ${newest(places)}) as kept
      where ${wasThere(places)}
        and kept.renewals is null
        and exists (
          select from health.scores
          where scores.workspace_id = $1 and scores.renewals is null and scores.as_of <= $2
        )`,
    values: [tx.workspaceId, asOf, knownAt, endOfDay, merged],
  })
  if (found === undefined || found.since === null) return null
  return refuse('not_rebuilt', `The history of ${asOf} does not hold yet what lists read.`, {
    fix: `Rebuild it with POST /v1/scores/rebuild {"since": "${found.since}"} or \`rung scores rebuild --since ${found.since}\`, and ask again.`,
  })
}
