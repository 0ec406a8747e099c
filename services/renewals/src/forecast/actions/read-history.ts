// What was predicted of quarters that are over and what became of them, of one state of the database.
import { readHealthConfigs } from '@rung/config/health'
import type { Database, Tx } from '@rung/database'
import { readContractNews, readMerges, readPersonNames, readWorkspace } from '@rung/directory'
import { csmNamed, type ListTime } from '@rung/judgement/requests'
import { type Day, isRefusal, type Period, quarterOf, type Refusal } from '@rung/kernel'
import { readStuckAccounts } from '@rung/signals'
import { quartersBefore } from '../quarters.ts'
import type { BookScope } from '../storage/book-scope.ts'
import { type KeptForecast, readKept } from '../storage/kept-forecasts.ts'
import { noSums, type QuarterSums, readQuarterSums } from '../storage/read-book.ts'
import { readWentOn, withoutUnheardRenewals } from '../storage/read-silence.ts'
import { bookNotRebuilt, scopeAt } from './book-scope.ts'
import { type QuarterSeen, seePast } from './see-past.ts'

export type HistoryQuery = ListTime & {
  readonly workspaceId: string
  /** How many quarters before the running one. */
  readonly quarters: number
  readonly segment: string | null
  /** Id or externalId. */
  readonly csm: string | undefined
}

export type PastForecast = {
  /** As of its first day and known at its end. */
  readonly firstDay: QuarterSeen
  /** By what is known now. */
  readonly outcome: QuarterSums
  /** The forecast that was served, of the day nearest its first; null where none was. */
  readonly served: KeptForecast | null
}

export type HistoryRead = {
  readonly currency: string | null
  readonly csmId: string | null
  readonly csmName: string | null
  /** The latest first. */
  readonly past: readonly PastForecast[]
  readonly notRebuilt: readonly Day[]
}

export function readHistory(database: Database, asked: HistoryQuery): Promise<HistoryRead | Refusal> {
  return database.inWorkspace(asked.workspaceId, tx => history(tx, asked), {
    isolation: 'repeatable read',
    readOnly: true,
    together: true,
  })
}

async function history(
  tx: Tx,
  { csm, segment, quarters, asOf, knownAt, isLive }: HistoryQuery,
): Promise<HistoryRead | Refusal> {
  const csmId = await csmNamed(tx, csm)
  if (isRefusal(csmId)) return csmId
  const [workspace, policiesAt, leftOut, kept] = await Promise.all([
    readWorkspace(tx),
    readHealthConfigs(tx),
    isLive ? readStuckAccounts(tx, { accountIds: null, stages: ['health'] }) : [],
    readKept(tx, { segment, csmId }, knownAt),
    // asked for each past quarter: there from here on
    readMerges(tx),
  ])
  const asking = { policiesAt, segment, csmId, stuck: leftOut.map(({ accountId }) => accountId) }
  const asOfQuarters = quartersBefore(quarterOf(asOf), quarters)
  const [newest, oldest] = [asOfQuarters[0], asOfQuarters.at(-1)]
  if (newest === undefined || oldest === undefined) throw new RangeError('no quarter is asked for')
  const span = { since: oldest.period.since, until: newest.period.until }
  const [outcomes, { seen, notRebuilt }, names] = await Promise.all([
    scopeAt(tx, asking, { asOf, knownAt, isLive }).then(scope => readOutcomes(tx, span, scope)),
    seePast(tx, asOfQuarters, asOf, asking),
    readPersonNames(tx, csmId === null ? [] : [csmId]),
  ])
  if (outcomes === null) return bookNotRebuilt(asOf)
  return {
    currency: workspace?.currency ?? null,
    csmId,
    csmName: csmId === null ? null : (names.get(csmId) ?? null),
    past: seen.map(firstDay => {
      const { name } = firstDay.quarter
      const served = kept.find(each => each.quarter === name) ?? null
      return { firstDay, outcome: outcomes.get(name) ?? noSums(name), served }
    }),
    notRebuilt,
  }
}

/** What became of quarters, by what was told of alone. */
async function readOutcomes(
  tx: Tx,
  span: Period,
  scope: BookScope,
): Promise<Map<string, QuarterSums> | null> {
  const [sums, wentOn, news] = await Promise.all([
    readQuarterSums(tx, span, scope),
    readWentOn(tx, span, scope),
    readContractNews(tx, scope.knownAt),
  ])
  return sums === null ? null : withoutUnheardRenewals(sums, wentOn, news, scope.asOf)
}
