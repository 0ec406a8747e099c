// What narrows a portfolio, as conditions on columns of a row `current`.
import type { Place } from '../../judge/storage/history-source.ts'
import type { RangeName } from '../range-names.ts'

/** Each null when it does not narrow. Numbers and days as text: a cursor carries them so. */
export type PortfolioFilters = {
  /** Part of a name or an externalId, as it was typed. */
  readonly name: string | null
  readonly band: string | null
  readonly state: string | null
  readonly segment: string | null
  readonly csm: string | null
  /** Our ids of the accounts that they belong to, and that pay for them. */
  readonly parent: string | null
  readonly paidBy: string | null
  readonly provisional: string | null
  readonly flag: string | null
  /** `true` or `false`: whether views of it disagree now. */
  readonly contradiction: string | null
  readonly mark: string | null
  readonly renewalFrom: string | null
  readonly renewalTo: string | null
} & Readonly<Record<`${'min' | 'max'}${RangeName}`, string | null>>

/** Of numbers, both ends included: what is asked in, the column, and how many of its units one asked for is. */
const RANGES = {
  Score: { column: 'score_hundredths', type: 'float8', units: 100 },
  Coverage: { column: 'coverage', type: 'float8', units: 1 },
  Attained: { column: 'attained', type: 'float8', units: 1 },
  Usage: { column: 'usage', type: 'float8', units: 1 },
  Relationship: { column: 'relationship', type: 'float8', units: 1 },
  Trust: { column: 'trust', type: 'float8', units: 1 },
  Trend30d: { column: 'trend_30d', type: 'float8', units: 100 },
  Trend90d: { column: 'trend_90d', type: 'float8', units: 100 },
  ArrMinor: { column: 'arr_minor', type: 'float8', units: 1 },
  RenewalRisk: { column: 'next_probability_lost', type: 'float8', units: 1 },
} as const satisfies Readonly<Record<RangeName, { column: string; type: string; units: number }>>

/** Relations of accounts are those known at `knownAt`. */
export function conditionsOf(filters: PortfolioFilters, knownAt: Date, place: Place): string[] {
  const {
    name,
    band,
    state,
    segment,
    csm,
    parent,
    paidBy,
    provisional,
    flag,
    contradiction,
    mark,
    renewalFrom,
    renewalTo,
  } = filters
  const given = (value: string | null, condition: (at: string) => string) =>
    value === null ? [] : [condition(place(value))]
  return [
    ...given(name, at => isCalled(at)),
    ...given(band, at => `current.band = ${at}`),
    ...given(state, at => `current.state = ${at}`),
    ...given(segment, at => `current.segment = ${at}`),
    ...given(csm, at => `current.csm_id = ${at}`),
    ...given(parent, at => relatedBy(`held.parent_id = ${at}`, 'held.id', place(knownAt.toISOString()))),
    ...given(paidBy, at =>
      relatedBy(`held.id = ${at}`, 'unnest(held.pays_for_ids)', place(knownAt.toISOString())),
    ),
    ...given(provisional, at => `current.provisional = ${at}::boolean`),
    ...given(flag, at => `${at} = any (current.flags)`),
    ...given(contradiction, at => `${at}::boolean = ${DISAGREED}`),
    ...given(mark, at => `${at} = any (current.marks)`),
    ...given(renewalFrom, at => `current.next_due_on >= ${at}::date`),
    ...given(renewalTo, at => `current.next_due_on < ${at}::date`),
    ...Object.entries(RANGES).flatMap(([name, { column, units }]) => [
      ...given(filters[`min${name as RangeName}`], at => `current.${column} >= ${at}::float8 * ${units}`),
      ...given(filters[`max${name as RangeName}`], at => `current.${column} <= ${at}::float8 * ${units}`),
    ]),
  ]
}

/** The account is one of those that `whom` gives of every account's newest relation for which `holds`. */
const relatedBy = (holds: string, whom: string, knownAt: string) => `current.account_id in (
            select ${whom}
            from (
              select distinct on (related.id) related.id, related.parent_id, related.pays_for_ids, related.retracted
              from directory.account_relations as related
              where related.workspace_id = $1 and related.recorded_at <= ${knownAt}
              order by related.id, related.recorded_at desc, related.revision desc
            ) as held
            where not held.retracted and ${holds}
          )`

/** The account's newest name or the caller's id of it holds the text, whatever its case; `%` and `_` are letters like others. */
const isCalled = (text: string) => `exists (
            select
            from (
              select called.external_id, called.name
              from directory.accounts as called
              where called.workspace_id = $1 and called.id = current.account_id
              order by called.recorded_at desc, called.revision desc
              limit 1
            ) as newest
            where strpos(lower(newest.name), lower(${text})) > 0 or strpos(lower(newest.external_id), lower(${text})) > 0
          )`

/** Views of the account disagree, as it was last judged. */
const DISAGREED = `exists (
            select
            from health.current_contradictions as open
            where open.workspace_id = $1 and open.account_id = current.account_id
          )`
