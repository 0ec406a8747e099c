// All that a training reads, in one picture of the database: decided renewals at each lead, and what is open now.
import type { Tx } from '@rung/database'
import {
  DIRECTORY_POLICY,
  hearingOf,
  listAccountIds,
  readContractNews,
  readStoredSince,
} from '@rung/directory'
import { featuresOf, type HealthPolicies } from '@rung/judgement'
import { judgeMany, readPolicies } from '@rung/judgement/actions'
import { type ModelInForce, readModelsAt } from '@rung/judgement/storage'
import { dayOf } from '@rung/kernel'
import { type FeatureColumns, featureColumns, type TermKind } from '@rung/renewal-risk'
import { judging } from '@rung/signals'
import { type ModelRun, readLastRun } from '../storage/model-runs.ts'
import { type Resolution, readResolutions } from '../storage/read-resolutions.ts'
import { kindOfContract } from './decision-day.ts'
import { type Heard, heardOf } from './heard-of.ts'
import { type AccountDay, type Lacking, readLackingDays } from './lacking-days.ts'
import type { TrainingPolicy } from './policy.ts'
import { passOver, readTrainingRows, resolutionsAt, type TrainingRows } from './training-rows.ts'
import { type StoredSince, whoTeaches } from './who-teaches.ts'

export type Lessons = {
  readonly knownAt: Date
  readonly lastRun: ModelRun | undefined
  readonly inForce: readonly ModelInForce[]
  readonly resolved: number
  readonly leads: readonly LeadLessons[]
}

export type LeadLessons = TrainingRows & {
  readonly leadDays: number
  readonly lacking: ByKind<Lacking>
  /** Of terms that went on by themselves while nobody was telling: they teach nothing. */
  readonly unheard: ByKind<readonly Resolution[]>
  /** Of renewals open now that this lead's models answer for. */
  readonly now: ByKind<FeatureColumns>
}

type ByKind<T> = Readonly<Record<TermKind, T>>

/** In a repeatable-read transaction. */
export async function readLessons(
  tx: Tx,
  input: { readonly leads: readonly number[]; readonly knownAt: Date },
  policy: TrainingPolicy,
): Promise<Lessons> {
  const { leads, knownAt } = input
  const [accountIds, policiesAt] = [await listAccountIds(tx), await readPolicies(tx, null)]
  const storedSince = await readStoredSince(tx)
  const { decided, unheard } = await readAllResolutions(tx, accountIds, knownAt, policy)
  const inOrder = decided.toSorted(byDueDay)
  const silent = unheard.toSorted(byDueDay)
  const open = await readOpenNow(tx, { accountIds, knownAt }, policiesAt(knownAt), policy.mostRenewals)
  const ofLeads: LeadLessons[] = []
  for (const leadDays of leads) {
    const latest = latestAt(inOrder, leadDays, policy)
    const training = await readTrainingRows(tx, [...latest.terms, ...latest.months], leadDays, {
      policiesAt,
      storedSince,
    })
    const lacking = await readLacking(tx, latest, { leadDays, storedSince }, policy)
    const unheardAt = byKind(resolutionsAt(silent, leadDays))
    const now = open.get(leadDays) ?? noneOpen()
    ofLeads.push({ leadDays, ...training, lacking, unheard: unheardAt, now })
  }
  return {
    knownAt,
    lastRun: await readLastRun(tx, knownAt),
    inForce: await readModelsAt(tx, knownAt),
    resolved: decided.length,
    leads: ofLeads,
  }
}

/** The days that a row of a training of these leads is of and nobody judged, each account's once. */
export async function readDaysNeeded(
  tx: Tx,
  { leads, knownAt }: { readonly leads: readonly number[]; readonly knownAt: Date },
  policy: TrainingPolicy,
): Promise<AccountDay[]> {
  const { decided } = await readAllResolutions(tx, await listAccountIds(tx), knownAt, policy)
  const storedSince = await readStoredSince(tx)
  const inOrder = decided.toSorted(byDueDay)
  const needed = new Map<string, AccountDay>()
  for (const leadDays of leads) {
    const latest = latestAt(inOrder, leadDays, policy)
    const { terms, months } = await readLacking(tx, latest, { leadDays, storedSince }, policy)
    for (const each of [...terms.days, ...months.days]) needed.set(`${each.accountId} ${each.day}`, each)
  }
  return [...needed.values()]
}

/** Of renewals that a row is made of: the rest would be judged for nothing. */
async function readLacking(
  tx: Tx,
  { terms, months }: ByKind<readonly Resolution[]>,
  { leadDays, storedSince }: { readonly leadDays: number; readonly storedSince: StoredSince },
  policy: TrainingPolicy,
): Promise<ByKind<Lacking>> {
  const teaches = whoTeaches([...terms, ...months], leadDays, storedSince)
  return {
    terms: await readLackingDays(tx, terms.filter(teaches), leadDays, policy),
    months: await readLackingDays(tx, months.filter(teaches), leadDays, policy),
  }
}

/** Of each kind as many as a model learns from: months are many, and would leave no term among the latest. */
function latestAt(
  inOrder: readonly Resolution[],
  leadDays: number,
  { mostRenewals }: TrainingPolicy,
): ByKind<readonly Resolution[]> {
  const { terms, months } = byKind(resolutionsAt(inOrder, leadDays))
  return { terms: terms.slice(-mostRenewals), months: months.slice(-mostRenewals) }
}

function byKind(resolutions: readonly Resolution[]): ByKind<readonly Resolution[]> {
  const of = (kind: TermKind) => resolutions.filter(each => kindOfContract(each) === kind)
  return { terms: of('terms'), months: of('months') }
}

function byDueDay(a: Resolution, b: Resolution): number {
  return a.dueOn < b.dueOn ? -1 : 1
}

const noneOpen = (): ByKind<FeatureColumns> => ({ terms: featureColumns(), months: featureColumns() })

/** Features of open renewals by the lead whose models answer for them. */
async function readOpenNow(
  tx: Tx,
  input: { readonly accountIds: readonly string[]; readonly knownAt: Date },
  policies: HealthPolicies,
  most: number,
): Promise<Map<number, ByKind<FeatureColumns>>> {
  const byLead = new Map<number, ByKind<FeatureColumns>>()
  const seenAs = { ...input, asOf: dayOf(input.knownAt), leaveOut: passOver }
  for await (const judgement of judgeMany(tx, seenAs, policies)) {
    for (const { renewal, risk } of judgement.renewals) {
      const ofLead = byLead.get(risk.leadDays) ?? noneOpen()
      const features = ofLead[kindOfContract(renewal)]
      const own = judging(judgement.accountId, () => featuresOf(judgement, policies, renewal), passOver)
      if (own !== undefined && features.count() < most) features.add(own)
      byLead.set(risk.leadDays, ofLead)
    }
  }
  return byLead
}

/** What is decided, and what only nobody contradicted. Some hundred accounts at once. */
export async function readAllResolutions(
  tx: Tx,
  accountIds: readonly string[],
  knownAt: Date,
  { accountsAtOnce, lookEveryDays }: TrainingPolicy,
): Promise<Heard> {
  const all: Resolution[] = []
  for (let first = 0; first < accountIds.length; first += accountsAtOnce) {
    const some = accountIds.slice(first, first + accountsAtOnce)
    all.push(...(await readResolutions(tx, { accountIds: some, knownAt, lookEveryDays })))
  }
  return heardOf(all, hearingOf(await readContractNews(tx, knownAt), DIRECTORY_POLICY))
}
