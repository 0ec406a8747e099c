// What many accounts do in the product, each as of a day and as known at an instant, in a handful of statements.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import {
  assessUsage,
  type DayFacts,
  judgedChange,
  measureCustom,
  type Seen,
  type SourceState,
  sourceState,
  type UsageAssessment,
  type UsagePolicy,
  type UseChange,
  usualGap,
} from '@rung/usage-metrics'
import type { LastKnownUse } from '../judgement/usage-facts.ts'
import { type CustomValues, measureCustoms } from '../storage/custom-values.ts'
import type { Definitions } from '../storage/definitions.ts'
import { factsAsKnown } from '../storage/facts-as-known.ts'
import { reachesAsKnown } from '../storage/milestone-reaches.ts'
import { rootNames, type SeenDay, seenDays } from '../storage/seen-days.ts'
import { latestSourceDays } from '../storage/source-days.ts'
import { type AsOf, knownInPart, type MeasuredWindow } from '../storage/windows.ts'
import { daysOfOne } from './days-of-one.ts'
import { changesOf, type FactsOf, fallsOf, measureUse } from './measure-use.ts'

export type AccountRequest = AsOf & {
  readonly accountId: string
  /** The keys of accounts that are one with it by then: what came under them is its own. */
  readonly mergedKeys: readonly string[]
  readonly seats: number | null
  /** First day of the running term; null when nobody said. */
  readonly termStartedOn: Day | null
  /** Share of the last 14 days on which use was expected of it. */
  readonly expected: number
  readonly expectedUse: 'api' | 'seats'
  readonly stakeholders: readonly {
    readonly stakeholderId: string
    readonly productUserIds: readonly string[]
  }[]
}

export type AccountUsage = {
  readonly input: AccountRequest
  readonly source: SourceState
  readonly window: MeasuredWindow
  readonly change: UseChange
  /** Since when they are below four fifths of their habit; null: they are not. */
  readonly fellOn: Day | null
  readonly assessment: UsageAssessment
  /** On the latest day on which the source was up. */
  readonly lastKnown: LastKnownUse
  readonly custom: CustomValues
  readonly milestones: ReadonlyMap<string, Day>
  /** By stakeholder id; only those with product users. */
  readonly seen: ReadonlyMap<string, Seen>
}

/** What an account's contracts say that its use is held against, and how much use is expected. */
export type AccountContract = Pick<AccountRequest, 'expected' | 'expectedUse' | 'seats' | 'termStartedOn'>

export type AssessContext = {
  readonly definitions: Definitions
  readonly policy: UsagePolicy
  readonly now: Date
  /** What is said of an account as of another day, for its last known score. */
  readonly contractOn: (input: AsOf & { readonly accountId: string }) => Promise<AccountContract>
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
  const used = await useOf(tx, input, facts, context)
  const customs = await measureCustoms(tx, input, definitions.metrics)
  const milestones = await milestonesOf(tx, input)
  const seen = await readSeen(tx, input, facts, policy)
  const assessed = used.map((each, index) => {
    const { input: request, window } = each
    const known = facts.get(request)
    const source = sources[index] ?? sourceState(null, policy, request)
    return {
      ...each,
      source,
      assessment: assess(each, request, source.up, context),
      custom:
        known === undefined ? (customs[index] ?? new Map()) : customOf(known, request.asOf, definitions),
      milestones: milestones[index] ?? new Map<string, Day>(),
      seen: seen[index] ?? new Map<string, Seen>(),
      window,
    }
  })
  const lastKnown = await lastKnownUse(tx, assessed, context)
  return assessed.map((each, index) => ({ ...each, lastKnown: lastKnown[index] ?? NOTHING_KNOWN }))
}

type Used = { readonly input: AccountRequest } & Pick<AccountUsage, 'window' | 'change' | 'fellOn'>

/** What each did, against its own habit. */
async function useOf(
  tx: Tx,
  input: readonly AccountRequest[],
  facts: FactsOf,
  { definitions, policy }: AssessContext,
): Promise<Used[]> {
  const used = await measureUse(tx, input, facts, { catalogue: definitions.catalogue, policy })
  const changes = changesOf(input, used, policy)
  const assessed = zip(input, used, changes)
  const falls = await fallsOf(tx, assessed, facts, policy)
  return assessed.map((each, index) => ({ ...each, fellOn: falls[index] ?? null }))
}

function zip(
  input: readonly AccountRequest[],
  used: readonly { readonly window: MeasuredWindow }[],
  changes: readonly UseChange[],
): Omit<Used, 'fellOn'>[] {
  return input.flatMap((each, index) => {
    const [window, change] = [used[index]?.window, changes[index]]
    return window === undefined || change === undefined ? [] : [{ input: each, window, change }]
  })
}

function assess(
  { window, change }: Pick<Used, 'window' | 'change'>,
  { seats }: Pick<AccountContract, 'seats'>,
  sourceUp: boolean,
  { definitions, policy }: AssessContext,
): UsageAssessment {
  return assessUsage({ window, change, seats, catalogueSize: definitions.catalogue.size, sourceUp }, policy)
}

/**
 * Of those asked as of the past, the ones with a day known in part, and those that others were merged into: their days, one
 * account at a time. They are few.
 */
async function partFacts(tx: Tx, input: readonly AccountRequest[], context: AssessContext): Promise<FactsOf> {
  const past = input.filter(each => each.knownAt < context.now && each.mergedKeys.length === 0)
  const inPart = await knownInPart(tx, past)
  const facts = new Map<AsOf, readonly DayFacts[]>()
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

function customOf(facts: readonly DayFacts[], asOf: Day, { metrics }: Definitions): CustomValues {
  return new Map(metrics.map(definition => [definition.key, measureCustom(facts, definition, asOf)]))
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

const NOTHING_KNOWN: LastKnownUse = { score: null, change: null, fellOn: null }

/** While the source is down: as of the last day on which it was up, with the seats and the term of that day. */
async function lastKnownUse(
  tx: Tx,
  assessed: readonly Omit<AccountUsage, 'lastKnown'>[],
  context: AssessContext,
): Promise<LastKnownUse[]> {
  const past = await Promise.all(
    assessed.map(async ({ input, source }) => {
      if (source.up || source.lastUpOn === null) return null
      const asOf = { ...input, asOf: source.lastUpOn }
      return { ...asOf, ...(await context.contractOn(asOf)) }
    }),
  )
  const down = past.filter(each => each !== null)
  const used = await useOf(tx, down, await partFacts(tx, down, context), context)
  const useThen = new Map(
    used.map(each => [each.input, knownUse(assess(each, each.input, true, context), each)] as const),
  )
  return assessed.map((each, index) => {
    const then = past[index] ?? null
    if (then !== null) return useThen.get(then) ?? NOTHING_KNOWN
    return each.source.up ? knownUse(each.assessment, each) : NOTHING_KNOWN
  })
}

function knownUse({ value }: UsageAssessment, { change, fellOn, window }: Omit<Used, 'input'>): LastKnownUse {
  return window.lastDay === null ? NOTHING_KNOWN : { score: value, change: judgedChange(change), fellOn }
}
