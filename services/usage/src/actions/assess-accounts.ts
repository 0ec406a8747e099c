// What many accounts do in the product, each as of a day and as known at an instant, in a handful of statements.
import type { Tx } from '@rung/database'
import { contains, type Day } from '@rung/kernel'
import {
  windowsOf as activeWindows,
  assessUsage,
  type DayFacts,
  isActive,
  measureCustom,
  measureWindow,
  type Seen,
  type SourceState,
  sourceState,
  spanOf,
  type UsageAssessment,
  type UsagePolicy,
  usualGap,
} from '@rung/usage-metrics'
import { listPolicy } from '../policy.ts'
import { type CustomValues, measureCustoms } from '../storage/custom-values.ts'
import type { Definitions } from '../storage/definitions.ts'
import { factsAsKnown } from '../storage/facts-as-known.ts'
import { reachesAsKnown } from '../storage/milestone-reaches.ts'
import { rootNames, type SeenDay, seenDays } from '../storage/seen-days.ts'
import { latestSourceDays } from '../storage/source-days.ts'
import { type AsOf, knownInPart, type MeasuredWindow, measureWindows } from '../storage/windows.ts'
import { daysOfOne } from './days-of-one.ts'

export type AccountRequest = AsOf & {
  readonly accountId: string
  /** The keys of accounts that are one with it by then: what came under them is its own. */
  readonly mergedKeys: readonly string[]
  readonly seats: number | null
  readonly stakeholders: readonly {
    readonly stakeholderId: string
    readonly productUserIds: readonly string[]
  }[]
}

export type AccountUsage = {
  readonly input: AccountRequest
  readonly source: SourceState
  readonly window: MeasuredWindow
  readonly assessment: UsageAssessment
  /** U on the latest day on which it was known. */
  readonly lastKnown: number | null
  readonly custom: CustomValues
  readonly milestones: ReadonlyMap<string, Day>
  /** By stakeholder id; only those with product users. */
  readonly seen: ReadonlyMap<string, Seen>
}

export type AssessContext = {
  readonly definitions: Definitions
  readonly policy: UsagePolicy
  readonly now: Date
  /** Seats of an account as of another day, for its last known score. */
  readonly seatsOn: (input: AsOf & { readonly accountId: string }) => Promise<number | null>
}

export async function assessAccounts(
  tx: Tx,
  input: readonly AccountRequest[],
  context: AssessContext,
): Promise<AccountUsage[]> {
  if (input.length === 0) return []
  const { definitions, policy } = context
  const facts = await partFacts(tx, input, context)
  const sources = await readSources(tx, input, policy)
  const windows = await windowsOf(tx, input, facts, context)
  const customs = await measureCustoms(tx, input, definitions.metrics)
  const milestones = await milestonesOf(tx, input)
  const seen = await readSeen(tx, input, facts, policy)
  const assessed = input.map((each, index) => {
    const known = facts.get(each)
    const window = windows[index] ?? emptyWindow(each.asOf)
    const source = sources[index] ?? sourceState(null, policy, each)
    return {
      input: each,
      source,
      window,
      assessment: assess(window, each.seats, source.up, context),
      custom: known === undefined ? (customs[index] ?? new Map()) : customOf(known, each.asOf, definitions),
      milestones: milestones[index] ?? new Map<string, Day>(),
      seen: seen[index] ?? new Map<string, Seen>(),
    }
  })
  const lastKnown = await lastKnownScores(tx, assessed, context)
  return assessed.map((each, index) => ({ ...each, lastKnown: lastKnown[index] ?? null }))
}

type FactsOf = ReadonlyMap<AsOf, DayFacts[]>

/**
 * Of those asked as of the past, the ones with a day known in part, and those that others were merged into: their days, one
 * account at a time. They are few.
 */
async function partFacts(tx: Tx, input: readonly AccountRequest[], context: AssessContext): Promise<FactsOf> {
  const past = input.filter(each => each.knownAt < context.now && each.mergedKeys.length === 0)
  const inPart = await knownInPart(tx, past)
  const facts = new Map<AsOf, DayFacts[]>()
  for (const [index, each] of past.entries()) {
    if (inPart.has(index)) facts.set(each, await factsAsKnown(tx, each, context.definitions.metrics))
  }
  for (const each of input) {
    if (each.mergedKeys.length === 0) continue
    facts.set(each, await daysOfOne(tx, each, context.definitions.metrics))
  }
  return facts
}

/** The milestones of each, reached by any of what is one with it: the first day counts. */
async function milestonesOf(tx: Tx, input: readonly AccountRequest[]): Promise<Map<string, Day>[]> {
  const keys = input.flatMap(each =>
    [each.groupKey, ...each.mergedKeys].map(groupKey => ({ ...each, groupKey })),
  )
  const reached = await reachesAsKnown(tx, keys)
  let next = 0
  return input.map(each => {
    const all = reached.slice(next, next + 1 + each.mergedKeys.length)
    next += all.length
    const first = new Map<string, Day>()
    for (const [milestone, on] of all.flatMap(one => [...one])) {
      const known = first.get(milestone)
      if (known === undefined || on < known) first.set(milestone, on)
    }
    return first
  })
}

async function readSources(tx: Tx, input: readonly AsOf[], policy: UsagePolicy): Promise<SourceState[]> {
  const moments = new Map(input.map(each => [`${each.asOf} ${each.knownAt.getTime()}`, each]))
  const days = await latestSourceDays(tx, [...moments.values()])
  const states = new Map(
    [...moments].map(([name, moment], index) => [name, sourceState(days[index] ?? null, policy, moment)]),
  )
  return input.map(
    each => states.get(`${each.asOf} ${each.knownAt.getTime()}`) ?? sourceState(null, policy, each),
  )
}

async function windowsOf(
  tx: Tx,
  input: readonly AsOf[],
  facts: FactsOf,
  { definitions, policy }: AssessContext,
): Promise<MeasuredWindow[]> {
  const measured = await measureWindows(tx, input, definitions.catalogue, policy)
  return input.map((each, index) => {
    const known = facts.get(each)
    if (known === undefined) return measured[index] ?? emptyWindow(each.asOf)
    const window = measureWindow(known, spanOf(known, each.asOf), definitions.catalogue, policy, each.asOf)
    return { ...window, recentDays: recentDaysOf(known, each.asOf, policy) }
  })
}

function recentDaysOf(facts: readonly DayFacts[], asOf: Day, policy: UsagePolicy): Day[] {
  const { current } = activeWindows(asOf, policy)
  const active = facts.filter(each => isActive(each) && contains(current, each.day)).map(each => each.day)
  return active.sort().reverse().slice(0, listPolicy.evidenceDays)
}

function emptyWindow(asOf: Day): MeasuredWindow {
  const none = { activeUsers: 0, activeDays: 0, events: 0, coreFeaturesUsed: 0, previousActiveDays: 0 }
  return { asOf, ...none, firstDay: null, lastDay: null, recentDays: [] }
}

function customOf(facts: readonly DayFacts[], asOf: Day, { metrics }: Definitions): CustomValues {
  return new Map(metrics.map(definition => [definition.key, measureCustom(facts, definition, asOf)]))
}

function assess(
  window: MeasuredWindow,
  seats: number | null,
  sourceUp: boolean,
  { definitions, policy }: AssessContext,
): UsageAssessment {
  return assessUsage({ window, seats, catalogueSize: definitions.catalogue.size, sourceUp }, policy)
}

async function readSeen(
  tx: Tx,
  input: readonly AccountRequest[],
  facts: FactsOf,
  policy: UsagePolicy,
): Promise<Map<string, Seen>[]> {
  const names = input.flatMap(each => each.stakeholders.flatMap(person => person.productUserIds))
  const roots = await rootNames(tx, [...new Set(names)])
  const rootOf = (name: string) => roots.get(name) ?? name
  const people = new Map(
    input.flatMap(({ groupKey, stakeholders }) =>
      stakeholders
        .flatMap(person => person.productUserIds)
        .map(name => [`${groupKey} ${rootOf(name)}`, { groupKey, userKey: rootOf(name) }] as const),
    ),
  )
  const days = await seenDays(tx, [...people.values()])
  return input.map(each => {
    const known = facts.get(each)
    const daysOf = (name: string): Day[] =>
      known === undefined
        ? wholeDays(days.get(`${each.groupKey} ${rootOf(name)}`) ?? [], each.knownAt)
        : known
            .filter(one => one.cells.some(cell => cell.user === name || cell.user === rootOf(name)))
            .map(one => one.day)
    return new Map(
      each.stakeholders
        .filter(person => person.productUserIds.length > 0)
        .map(person => [
          person.stakeholderId,
          usualGap(person.productUserIds.flatMap(daysOf), policy, each.asOf),
        ]),
    )
  })
}

function wholeDays(days: readonly SeenDay[], knownAt: Date): Day[] {
  return days.filter(each => each.knownFrom <= knownAt).map(each => each.day)
}

/** While the source is down: the score as of the last day on which it was up, with the seats of that day. */
async function lastKnownScores(
  tx: Tx,
  assessed: readonly Omit<AccountUsage, 'lastKnown'>[],
  context: AssessContext,
): Promise<(number | null)[]> {
  const past = assessed.map(({ input, source }) =>
    source.up || source.lastUpOn === null ? null : { ...input, asOf: source.lastUpOn },
  )
  const down = past.filter(each => each !== null)
  const facts = await partFacts(tx, down, context)
  const windows = await windowsOf(tx, down, facts, context)
  const windowOf = new Map(down.map((each, index) => [each, windows[index]]))
  const scores: (number | null)[] = []
  for (const [index, each] of past.entries()) {
    const window = each === null ? undefined : windowOf.get(each)
    if (each === null || window === undefined) scores.push(assessed[index]?.assessment.value ?? null)
    else scores.push(assess(window, await context.seatsOn(each), true, context).value)
  }
  return scores
}
