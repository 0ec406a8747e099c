// What many accounts do in the product, each as of a day and as known at an instant, in a handful of statements.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import {
  assessUsage,
  type DayFacts,
  type FleetDoubt,
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
import type { AsOf } from '../storage/as-of.ts'
import { type CustomValues, measureCustoms } from '../storage/custom-values.ts'
import type { Definitions } from '../storage/definitions.ts'
import { reachesAsKnown } from '../storage/milestone-reaches.ts'
import { rootNames, type SeenDay, seenDays } from '../storage/seen-days.ts'
import { readHeardSpans } from '../storage/source-days.ts'
import type { MeasuredWindow } from '../storage/windows.ts'
import type { AccountContract, AccountRequest, AssessContext } from './account-request.ts'
import { besideOthers, type UsedBeside, useBefore } from './beside-others.ts'
import type { FactsOf } from './measure-use.ts'
import { partFacts, type Used, useOf, useOnOtherDays } from './use-of.ts'

export type AccountUsage = {
  readonly input: AccountRequest
  readonly source: SourceState
  /** Of an account that fell while most did: it is read beside them. Null otherwise. */
  readonly doubt: FleetDoubt | null
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

export async function assessAccounts(
  tx: Tx,
  input: readonly AccountRequest[],
  context: AssessContext,
): Promise<AccountUsage[]> {
  if (input.length === 0) return []
  const { definitions, policy } = context
  const facts = await partFacts(tx, input, context)
  const [sources, [used, before], customs, milestones, seen] = await Promise.all([
    readSources(tx, input, policy),
    useAndBefore(tx, input, facts, context),
    measureCustoms(tx, input, definitions.metrics),
    milestonesOf(tx, input),
    readSeen(tx, input, facts, policy),
  ])
  const assessed = used.map((each, index) => {
    const request = each.input
    const known = facts.get(request)
    const source = sources[index] ?? sourceState(null, policy, request)
    return {
      ...each,
      source,
      assessment: assess(before[index] ?? each, request, source, context),
      custom:
        known === undefined ? (customs[index] ?? new Map()) : customOf(known, request.asOf, definitions),
      milestones: milestones[index] ?? new Map<string, Day>(),
      seen: seen[index] ?? new Map<string, Seen>(),
    }
  })
  const lastKnown = await lastKnownUse(tx, assessed, context)
  return assessed.map((each, index) => ({ ...each, lastKnown: lastKnown[index] ?? NOTHING_KNOWN }))
}

async function useAndBefore(
  tx: Tx,
  input: readonly AccountRequest[],
  facts: FactsOf,
  context: AssessContext,
): Promise<[UsedBeside[], Awaited<ReturnType<typeof useBefore>>]> {
  const used = await besideOthers(tx, await useOf(tx, input, facts, context), facts, context)
  return [used, await useBefore(tx, used, context)]
}

function assess(
  { window, change }: Pick<Used, 'window' | 'change'>,
  { seats, beganOn, counted }: Pick<AccountContract, 'beganOn' | 'counted' | 'seats'>,
  { up: sourceUp, firstEventOn: heardSince }: Pick<SourceState, 'firstEventOn' | 'up'>,
  { definitions, policy }: AssessContext,
): UsageAssessment {
  const catalogueSize = definitions.catalogue.size
  return assessUsage({ window, change, seats, beganOn, heardSince, counted, catalogueSize, sourceUp }, policy)
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
  const days = await readHeardSpans(tx, [...moments.values()])
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
  const asked = assessed.map(({ input, source }) => ({ input, day: source.up ? null : source.lastUpOn }))
  const lastUse = await useOnOtherDays(tx, asked, context)
  return assessed.map((each, index) => {
    const then = lastUse[index] ?? null
    const asOfUp = { ...each.source, up: true }
    if (then !== null) return knownUse(assess(then, then.input, asOfUp, context), then)
    return each.source.up ? knownUse(each.assessment, each) : NOTHING_KNOWN
  })
}

function knownUse({ value }: UsageAssessment, { change, fellOn, window }: Omit<Used, 'input'>): LastKnownUse {
  return window.lastDay === null ? NOTHING_KNOWN : { score: value, change: judgedChange(change), fellOn }
}
