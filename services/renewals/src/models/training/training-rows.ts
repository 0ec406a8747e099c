// What a model may learn from: decided renewals, each as its account was known at the end of the day of decision.
import type { Tx } from '@rung/database'
import { featuresOf, type HealthPolicies } from '@rung/judgement'
import { judgeMany } from '@rung/judgement/actions'
import { type Day, endOf } from '@rung/kernel'
import {
  priorModels,
  type RenewalColumns,
  renewalColumns,
  type TermKind,
  termTypeOf,
} from '@rung/renewal-risk'
import { isWrittenDown, judging, type LeaveOut } from '@rung/signals'
import type { Resolution } from '../storage/read-resolutions.ts'
import { decisionDayOf, kindOfContract } from './decision-day.ts'
import { matchRenewal } from './match-renewal.ts'
import { isLost, type StoredSince, whoTeaches } from './who-teaches.ts'

export type TrainingRows = {
  readonly rows: RenewalColumns
  /**
   * Decided before their decision day, or of accounts and contracts of which nothing, or something else, was known by then, or
   * that cannot be judged: without features, they teach nothing but the level.
   */
  readonly undescribed: RenewalColumns
  /** Of who stayed, in a record made later that tells of nobody who left: they teach nothing at all. */
  readonly onlyStayed: Readonly<Record<TermKind, number>>
}

export type TrainingBackground = {
  readonly policiesAt: (knownAt: Date) => HealthPolicies
  readonly storedSince: StoredSince
}

export const SHORTEST_LEAD = Math.min(...priorModels.map(model => model.leadDays))
/** Those that the model of a lead learns from: months of month-to-month plans are the shortest lead's alone, its hazard. */
export function resolutionsAt(resolutions: readonly Resolution[], leadDays: number): Resolution[] {
  return resolutions.filter(each => leadDays === SHORTEST_LEAD || kindOfContract(each) === 'terms')
}

/**
 * The decision day of a term lies `leadDays` before it is due, that of a month of a month-to-month plan on the first of its days:
 * who leaves on any of them is seen before. Its account is judged as of that day, as known at its end, by the function and under
 * the policies that judged it then: what was recorded later cannot get in, nor make a month of what was a term then. Only the
 * label is from later. A day at a time and some hundred accounts at once; of each the features stay, by columns, and the rest goes.
 */
export async function readTrainingRows(
  tx: Tx,
  resolutions: readonly Resolution[],
  leadDays: number,
  background: TrainingBackground,
): Promise<TrainingRows> {
  const teaches = whoTeaches(resolutions, leadDays, background.storedSince)
  const byDay = Map.groupBy(resolutions, each => decisionDayOf(each, leadDays))
  const rows = renewalColumns()
  const described = new Set<Resolution>()
  for (const [decisionOn, ofDay] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const some = ofDay.filter(teaches)
    for (const each of await describeDay(tx, decisionOn, some, background, rows)) described.add(each)
  }
  return { rows, ...undescribedOf(resolutions, byDay, described) }
}

/** Adds a row of each that was judged on the day and was the same contract then, and says which those are. */
async function describeDay(
  tx: Tx,
  decisionOn: Day,
  ofDay: readonly Resolution[],
  { policiesAt }: TrainingBackground,
  rows: RenewalColumns,
): Promise<Resolution[]> {
  const decided = Map.groupBy(ofDay, ({ accountId }) => accountId)
  const knownAt = endOf(decisionOn)
  const accountIds = [...decided.keys()].sort()
  const seenAs = { accountIds, asOf: decisionOn, knownAt, leaveOut: passOver }
  const policies = policiesAt(knownAt)
  const described: Resolution[] = []
  for await (const judgement of judgeMany(tx, seenAs, policies)) {
    const open = judgement.renewals.map(each => each.renewal)
    for (const resolution of decided.get(judgement.accountId) ?? []) {
      const renewal = matchRenewal(open, resolution)
      if (renewal === undefined || kindOfContract(renewal) !== kindOfContract(resolution)) continue
      const features = judging(judgement.accountId, () => featuresOf(judgement, policies, renewal), passOver)
      if (features === undefined) continue
      described.push(resolution)
      rows.add({
        features,
        lost: isLost(resolution),
        termType: termTypeOf(renewal.termMonths),
        dueOn: renewal.dueOn,
        decisionOn,
        becameKnownAt: resolution.becameKnownAt.toISOString(),
      })
    }
  }
  return described
}

/** The others: by their outcome alone where those tell of losses too. */
function undescribedOf(
  resolutions: readonly Resolution[],
  byDay: ReadonlyMap<Day, readonly Resolution[]>,
  described: ReadonlySet<Resolution>,
): Pick<TrainingRows, 'onlyStayed' | 'undescribed'> {
  const undescribed = renewalColumns()
  const tellsOfLosses = resolutions.some(each => !described.has(each) && isLost(each))
  const onlyStayed = { months: 0, terms: 0 }
  for (const [decisionOn, ofDay] of byDay) {
    for (const each of ofDay) {
      if (described.has(each)) continue
      if (!tellsOfLosses && !isWrittenDown(each.renewalId)) {
        onlyStayed[kindOfContract(each)]++
        continue
      }
      undescribed.add({
        features: {},
        lost: isLost(each),
        termType: termTypeOf(each.termMonths),
        dueOn: each.dueOn,
        decisionOn,
        becameKnownAt: each.becameKnownAt.toISOString(),
      })
    }
  }
  return { undescribed, onlyStayed }
}

/** An account that cannot be judged stands still alone: the others teach all the same. */
export const passOver: LeaveOut = () => undefined
