// The promises of a whole workspace that somebody has to see to, the worst first, a page at a time.
import type { Tx } from '@rung/database'
import { type Day, endOf } from '@rung/kernel'
import type { DueReason } from '../due-reasons.ts'
import type { PromiseRow } from './promises.ts'

export type DueRequest = {
  readonly asOf: Day
  readonly knownAt: Date
  /** Due by this day is due soon. */
  readonly until: Day
  /** The last due day whose grace is over. */
  readonly graceOverOn: Day
  /** Made on this day or before, it should have been confirmed by now. */
  readonly confirmedSince: Day
  /** Null for all. */
  readonly csmId: string | null
  readonly segment: string | null
  readonly limit: number
  readonly after: DueKey | null
}

/** What the list is sorted by: place of the reason, then heaviest, then first due, then id. */
export type DueKey = {
  readonly place: number
  readonly weight: number
  readonly dueOn: Day | null
  readonly id: string
}

export type DuePromise = Pick<
  PromiseRow,
  | 'id'
  | 'externalId'
  | 'accountId'
  | 'capability'
  | 'concernLevel'
  | 'concernWordsRef'
  | 'ourWordsRef'
  | 'madeBy'
  | 'weight'
  | 'dueOn'
  | 'confirmedOn'
  | 'segmentPromiseId'
> & {
  readonly madeOn: Day
  readonly place: number
  readonly reasons: readonly DueReason[]
  readonly segment: string | null
  readonly csmId: string | null
}

const TERMS = [
  'id',
  'external_id',
  'account_id',
  'capability',
  'concern_level',
  'concern_words_ref',
  'our_words_ref',
  'made_by',
  'weight',
  'due_on',
  'confirmed_on',
  'segment_promise_id',
]

/**
 * One statement, for a list over all accounts that shows a page of it: the same rules as `assessPromise` of one promise,
 * which a test holds it against. Accounts that have closed wait for nothing.
 *
 * The account of each promise that might be listed is looked up by its key: joined as a set, accounts and promises cost the
 * square of the workspace until PostgreSQL has counted tables that were just filled.
 *
 * Order: reason (past grace, overdue, due soon, unconfirmed), weight from 5 to 1, due day with none last, id. Example:
 * weight 2 and 20 days overdue comes before weight 5 and due tomorrow.
 */
export function readDuePromises(tx: Tx, input: DueRequest): Promise<DuePromise[]> {
  const { after } = input
  return tx.query<DuePromise>({
    name: 'outcomes-due-promises',
    text: `
      with promise as materialized (
        select distinct on (promises.id) ${TERMS.map(column => `promises.${column}`).join(', ')},
          promises.status, promises.settled_on, promises.retracted, promises.occurred_at,
          (promises.occurred_at at time zone 'UTC')::date as made_on
        from outcomes.promises
        where promises.workspace_id = $1 and promises.recorded_at <= $2
        order by promises.id, promises.recorded_at desc, promises.revision desc
      ), reasoned as (
        select ${[...TERMS, 'made_on'].map(column => `promise.${column}`).join(', ')},
          array_remove(array[
            case when promise.due_on <= $5::date then 'past_grace' end,
            case when promise.due_on > $5::date and promise.due_on < $4::date then 'overdue' end,
            case when promise.due_on >= $4::date and promise.due_on <= $6::date then 'due_soon' end,
            case when promise.made_on < $7::date and (promise.confirmed_on is null or promise.confirmed_on > $4::date)
              then 'unconfirmed' end
          ], null) as reasons
        from promise
        where not promise.retracted and promise.occurred_at <= $3
          and (promise.status = 'open' or promise.settled_on > $4::date)
      ), listed as (
        select ${[...TERMS, 'made_on', 'reasons'].map(column => `reasoned.${column}`).join(', ')},
          array_position(array['past_grace', 'overdue', 'due_soon', 'unconfirmed'], reasoned.reasons[1]) as place,
          account.segment, account.csm_id
        from reasoned
        cross join lateral (
          select accounts.segment, accounts.csm_id, accounts.closed_on, accounts.retracted, accounts.occurred_at
          from directory.accounts
          where accounts.workspace_id = $1 and accounts.id = reasoned.account_id and accounts.recorded_at <= $2
          order by accounts.recorded_at desc, accounts.revision desc
          limit 1
        ) as account
        where array_length(reasoned.reasons, 1) > 0
          and not account.retracted and account.occurred_at <= $3
          and (account.closed_on is null or account.closed_on > $4::date)
          and ($8::text is null or account.csm_id = $8)
          and ($9::text is null or account.segment = $9)
      )
      select listed.id, listed.external_id as "externalId", listed.account_id as "accountId", listed.capability,
        listed.concern_level as "concernLevel", listed.concern_words_ref as "concernWordsRef",
        listed.our_words_ref as "ourWordsRef", listed.made_by as "madeBy", listed.weight,
        listed.due_on::text as "dueOn", listed.confirmed_on::text as "confirmedOn",
        listed.segment_promise_id as "segmentPromiseId", listed.made_on::text as "madeOn", listed.place, listed.reasons,
        listed.segment, listed.csm_id as "csmId"
      from listed
      where $10::int is null
        or (listed.place, -listed.weight, coalesce(listed.due_on, 'infinity'), listed.id)
          > ($10::int, -$11::int, coalesce($12::date, 'infinity'), $13::text)
      order by listed.place, -listed.weight, coalesce(listed.due_on, 'infinity'), listed.id
      limit $14`,
    values: [
      tx.workspaceId,
      input.knownAt.toISOString(),
      endOf(input.asOf).toISOString(),
      input.asOf,
      input.graceOverOn,
      input.until,
      input.confirmedSince,
      input.csmId,
      input.segment,
      after?.place ?? null,
      after?.weight ?? null,
      after?.dueOn ?? null,
      after?.id ?? null,
      input.limit,
    ],
  })
}
