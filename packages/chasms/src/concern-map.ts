// The concern map: who needs which capability for which concern, what of it was promised, kept and attained, by segment.
import type { Day } from '@rung/kernel'
import { concernKey } from './company.ts'
import type { CompanyFacts, CompanyPromise, Concern } from './company-facts.ts'
import { type Link, linksOf, type Need, needsOf } from './concern-needs.ts'
import type { ChasmPolicy } from './policy.ts'

export type ConcernCell = {
  readonly capability: string
  readonly concern: Concern
  readonly segment: string | null
  /** Accounts that have the concern. */
  readonly neededBy: readonly string[]
  /** Product says that the capability meets it; else it is there by a promise alone. */
  readonly stated: boolean
  readonly promised: number
  readonly kept: number
  readonly broken: number
  /** Accounts whose outcome behind the concern is attained, of those of whom it is known. */
  readonly attained: number
  readonly attainedOf: number
}

export type UnmetConcern = {
  readonly concern: Concern
  readonly accountIds: readonly string[]
  /** Of those whose ARR is known. */
  readonly arrMinor: number
  readonly arrKnownOf: number
}

export type ConcernMap = {
  /** By level from the top, tag, capability and segment. */
  readonly cells: readonly ConcernCell[]
  /** No capability is there for it and none was promised; by ARR. */
  readonly unmet: readonly UnmetConcern[]
  /** Stated, promised or planned, and no account has a concern that it is there for. */
  readonly unneeded: readonly string[]
  /** Share of the customers of whom any concern is known. */
  readonly coverage: number
}

/**
 * Counts of what is there as of the day: an account needs what it stated (and has not withdrawn) or what a promise to it answers; a capability is there for a concern
 * where product says so or a promise to such an account names both. Closed accounts need nothing any more.
 *
 * Units: counts, minor units of the workspace's currency. Errors: none. Source: the growth-driver essays, "map your capabilities to their concerns".
 *
 * @example two accounts state 3 `invoices_late`, product says `auto_billing` meets it, one was promised it and it was kept: needed by 2, promised 1, kept 1
 */
export function mapConcerns(facts: CompanyFacts, policy: ChasmPolicy, asOf: Day): ConcernMap {
  const open = facts.accounts.filter(
    ({ customerOn, closedOn }) => customerOn <= asOf && (closedOn === null || closedOn > asOf),
  )
  const promises = facts.promises.filter(
    ({ madeOn, status, settledOn }) => madeOn <= asOf && !(status === 'withdrawn' && settledOn <= asOf),
  )
  const needs = needsOf(facts, open, promises, asOf)
  const links = linksOf(facts, promises, needs, asOf)
  const met = new Set(links.map(({ concern }) => concernKey(concern)))
  const withConcern = new Set(needs.map(({ account }) => account.accountId))
  const attained = new Map(facts.outcomes.map(outcome => [outcome.outcomeId, outcome.attained]))
  return {
    cells: links.flatMap(link => cellsOf(link, { attained, needs, promises, policy, asOf })).sort(byPlace),
    unmet: unmetOf(needs.filter(({ concern }) => !met.has(concernKey(concern)))),
    unneeded: unneededOf(facts, promises, links, asOf),
    coverage: open.length === 0 ? 0 : withConcern.size / open.length,
  }
}

type Mapping = {
  /** By outcome. */
  readonly attained: ReadonlyMap<string, number | null>
  readonly needs: readonly Need[]
  readonly promises: readonly CompanyPromise[]
  readonly policy: ChasmPolicy
  readonly asOf: Day
}

function cellsOf(
  { capability, concern, stated }: Link,
  { attained, needs, promises, policy, asOf }: Mapping,
): ConcernCell[] {
  const key = concernKey(concern)
  const having = needs.filter(need => concernKey(need.concern) === key)
  return [...Map.groupBy(having, ({ account }) => account.segment)].map(([segment, needing]) => {
    const neededBy = needing.map(({ account }) => account.accountId).sort()
    const there = new Set(neededBy)
    const made = promises.filter(
      promise =>
        promise.capability === capability &&
        promise.concern !== null &&
        concernKey(promise.concern) === key &&
        there.has(promise.accountId),
    )
    const ended = (as: 'kept' | 'broken'): number =>
      made.filter(({ status, settledOn }) => status === as && settledOn <= asOf).length
    const known = needing.flatMap(({ outcomeIds }) => {
      const values = outcomeIds.map(id => attained.get(id) ?? null).filter(value => value !== null)
      return values.length === 0 ? [] : [values.every(value => value >= policy.attainedFrom)]
    })
    return {
      capability,
      concern,
      segment,
      neededBy,
      stated,
      promised: made.length,
      kept: ended('kept'),
      broken: ended('broken'),
      attained: known.filter(Boolean).length,
      attainedOf: known.length,
    }
  })
}

function unmetOf(needs: readonly Need[]): UnmetConcern[] {
  return [...Map.groupBy(needs, ({ concern }) => concernKey(concern)).values()]
    .map(needing => {
      const amounts = needing.map(({ account }) => account.arrMinor).filter(amount => amount !== null)
      return {
        concern: (needing[0] as Need).concern,
        accountIds: needing.map(({ account }) => account.accountId).sort(),
        arrMinor: amounts.reduce((sum, amount) => sum + amount, 0),
        arrKnownOf: amounts.length,
      }
    })
    .sort((a, b) => b.arrMinor - a.arrMinor || byKey(a.concern, b.concern))
}

function unneededOf(
  facts: CompanyFacts,
  promises: readonly CompanyPromise[],
  links: readonly Link[],
  asOf: Day,
): string[] {
  const needed = new Set(links.map(({ capability }) => capability))
  const known = [
    ...facts.capabilities.filter(({ statedOn }) => statedOn <= asOf),
    ...facts.roadmap.filter(({ addedOn }) => addedOn <= asOf),
    ...promises,
  ].map(({ capability }) => capability)
  return [...new Set(known)].filter(capability => !needed.has(capability)).sort()
}

const byKey = (a: Concern, b: Concern): number => b.level - a.level || byName(a.tag, b.tag)

const byPlace = (a: ConcernCell, b: ConcernCell): number =>
  byKey(a.concern, b.concern) || byName(a.capability, b.capability) || byName(a.segment, b.segment)

function byName(a: string | null, b: string | null): number {
  const [first, second] = [a ?? '', b ?? '']
  return first === second ? 0 : first < second ? -1 : 1
}
