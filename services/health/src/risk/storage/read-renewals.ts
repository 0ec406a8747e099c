// One page of the open renewals of a workspace out of current rows, or out of the history for a past day.
import type { Tx } from '@rung/database'
import type { Band } from '@rung/health-score'
import type { KeptRenewal } from '@rung/judgement'
import type { ListTime } from '@rung/judgement/requests'
import type { Day } from '@rung/kernel'
import type { GapState } from '@rung/success-gap'
import { historyAccounts, type Place } from '../../judge/storage/history-source.ts'
import { NOT_STUCK } from '../../judge/storage/list-standing.ts'

export type RenewalSort = 'arr_at_risk' | 'due_on' | 'risk'

/** Where a page ended: what it was sorted by, null where that is unknown, then the renewal. */
export type RenewalPlace = { readonly by: number | string | null; readonly renewalId: string }

/** Each null when it does not narrow; days half-open. */
export type RenewalFilters = {
  readonly from: string | null
  readonly to: string | null
  readonly csm: string | null
  readonly segment: string | null
  readonly band: string | null
  readonly state: string | null
}

export type RenewalsRequest = ListTime & {
  readonly filters: RenewalFilters
  /** The lead whose model judges terms; null for each the one that fits its day. */
  readonly leadDays: number | null
  readonly sort: RenewalSort
  readonly after: RenewalPlace | null
  readonly limit: number
}

export type RenewalRow = {
  readonly accountId: string
  readonly externalId: string | null
  readonly name: string | null
  readonly renewalId: string
  readonly judgedOn: Day
  readonly shown: KeptRenewal
  readonly scoreHundredths: number | null
  readonly band: Band
  readonly state: GapState['state']
  readonly csmId: string | null
  readonly segment: string | null
  /** What it was sorted by. */
  readonly by: number | string | null
}

const COLUMNS = `current.account_id, current.renewal_id, current.judged_on, current.score_hundredths, current.band,
          current.state, current.csm_id, current.segment`

/**
 * Read along an index, known amounts before unknown ones, unless a lead is asked for: see `readPortfolio`. A renewal's reasons stand
 * in the history row of its account beside the current ones, which is read of the page alone.
 */
export async function readRenewals(tx: Tx, input: RenewalsRequest): Promise<RenewalRow[]> {
  const { sort, after, limit } = input
  const values: unknown[] = [tx.workspaceId]
  const place: Place = value => `$${values.push(value)}`
  const from = input.isLive ? 'health.current_renewals' : await historyRenewals(tx, input, place)
  const conditions = [
    'current.workspace_id = $1',
    ...(input.isLive ? [NOT_STUCK] : []),
    ...narrowed(input, place),
  ]
  const { column, type, order } = sortedBy(input, place)
  const most = place(limit)
  const past = order === 'asc' ? '>' : '<'
  const shown = input.isLive ? '' : ', current.shown'
  const beyondKnown = (): string => {
    if (after === null) return 'true'
    if (after.by === null) return 'false'
    return `(${column}, current.renewal_id) ${past} (${place(after.by)}::${type}, ${place(after.renewalId)})`
  }
  const beyondUnknown = (): string =>
    after === null || after.by !== null ? 'true' : `current.renewal_id ${past} ${place(after.renewalId)}`
  const unknown =
    sort === 'arr_at_risk'
      ? `union all (
          select ${COLUMNS}${shown}, null::${type} as by
          from ${from} as current
          where ${conditions.join(' and ')} and ${column} is null and ${beyondUnknown()}
          order by current.renewal_id ${order}
          limit ${most} - (select count(*) from known)
        )`
      : ''
  return tx.query<RenewalRow>({
    text: `
      with known as materialized (
        select ${COLUMNS}${shown}, ${column} as by
        from ${from} as current
        where ${conditions.join(' and ')} and ${column} is not null and ${beyondKnown()}
        order by ${column} ${order}, current.renewal_id ${order}
        limit ${most}
      ), page as (
        select ${COLUMNS}${shown}, current.by from known as current
        ${unknown}
      )
      select page.account_id as "accountId", named.external_id as "externalId", named.name,
        page.renewal_id as "renewalId", page.judged_on as "judgedOn", ${input.isLive ? 'beside' : 'page'}.shown,
        page.score_hundredths as "scoreHundredths", page.band, page.state, page.csm_id as "csmId", page.segment, page.by
      from page
      ${input.isLive ? BESIDE : ''}
      left join lateral (
        select accounts.external_id, accounts.name
        from directory.accounts
        where accounts.workspace_id = $1 and accounts.id = page.account_id
        order by accounts.recorded_at desc, accounts.revision desc
        limit 1
      ) as named on true
      order by page.by is null, page.by ${order}, page.renewal_id ${order}`,
    values,
  })
}

function sortedBy({ sort, leadDays }: RenewalsRequest, place: Place) {
  if (sort === 'due_on') return { column: 'current.due_on', type: 'date', order: 'asc' } as const
  const own = sort === 'risk' ? 'probability_lost' : 'arr_at_risk_minor'
  const atLeads = sort === 'risk' ? 'lead_probabilities' : 'lead_arr_at_risk_minor'
  const column =
    leadDays === null
      ? `current.${own}`
      : `current.${atLeads}[array_position(current.lead_days, ${place(leadDays)}::integer)]`
  return { column, type: sort === 'risk' ? 'float8' : 'bigint', order: 'desc' } as const
}

function narrowed({ filters }: RenewalsRequest, place: Place): string[] {
  const { from, to, csm, segment, band, state } = filters
  const given = (value: string | null, condition: string, cast = '') =>
    value === null ? [] : [`${condition} ${place(value)}${cast}`]
  return [
    ...given(from, 'current.due_on >=', '::date'),
    ...given(to, 'current.due_on <', '::date'),
    ...given(csm, 'current.csm_id ='),
    ...given(segment, 'current.segment ='),
    ...given(band, 'current.band ='),
    ...given(state, 'current.state ='),
  ]
}

/** The renewal with its risk and its reasons: in the history row that was written with its current row. */
const BESIDE = `left join lateral (
        select of_account.renewal as shown
        from (
          select scores.renewals
          from health.scores
          where scores.workspace_id = $1 and scores.account_id = page.account_id and scores.as_of = page.judged_on
          order by scores.recorded_at desc
          limit 1
        ) as newest
        cross join lateral jsonb_array_elements(newest.renewals) as of_account (renewal)
        where of_account.renewal #>> '{renewal,renewalId}' = page.renewal_id
      ) as beside on true`

/**
 * A subquery with the columns of `health.current_renewals`, those of a lead where one is asked for. What an account's renewals hold is
 * unfolded among the columns: a join would keep what it unfolded by the whole of it, in case the next account has the same.
 */
async function historyRenewals(tx: Tx, input: RenewalsRequest, place: Place): Promise<string> {
  const accounts = await historyAccounts(tx, input, place)
  const leads = input.leadDays === null ? '' : AT_LEADS
  return `(
        select kept.workspace_id, kept.account_id, kept.shown #>> '{renewal,renewalId}' as renewal_id,
          kept.judged_on, (kept.shown #>> '{renewal,dueOn}')::date as due_on,
          (kept.shown #>> '{risk,probabilityLost}')::float8 as probability_lost,
          (kept.shown ->> 'arrAtRiskMinor')::bigint as arr_at_risk_minor, kept.shown, kept.score_hundredths, kept.band,
          kept.state, kept.csm_id, kept.segment${leads === '' ? '' : ', leads.lead_days, leads.lead_probabilities, leads.lead_arr_at_risk_minor'}
        from (
          select accounts.workspace_id, accounts.account_id, accounts.judged_on, accounts.score_hundredths, accounts.band,
            accounts.state, accounts.csm_id, accounts.segment, jsonb_array_elements(accounts.renewals) as shown
          from ${accounts} as accounts
        ) as kept
        ${leads}
      )`
}

/** A lead without reasons of its own is judged as the renewal is. */
const AT_LEADS = `cross join lateral (
          select array_agg((lead.at ->> 'leadDays')::integer order by lead.place) as lead_days,
            array_agg(lead.probability order by lead.place) as lead_probabilities,
            array_agg(floor((kept.shown #>> '{renewal,arrMinor}')::float8 * lead.probability + 0.5)::bigint
              order by lead.place) as lead_arr_at_risk_minor
          from (
            select at, place, (case when at -> 'reasons' = 'null' then kept.shown #>> '{risk,probabilityLost}'
              else at ->> 'probabilityLost' end)::float8 as probability
            from jsonb_array_elements(kept.shown -> 'atLeads') with ordinality as each (at, place)
          ) as lead
        ) as leads`
