// What many accounts did, each against its own habit: counted days where they are whole, facts of those known in part.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { DayFacts, UseChange } from '@rung/usage-metrics'
import type { AsOf } from '../storage/as-of.ts'
import { factsAsKnown } from '../storage/facts-as-known.ts'
import { knownInPart } from '../storage/known-in-part.ts'
import type { MeasuredWindow } from '../storage/windows.ts'
import type { AccountRequest, AssessContext } from './account-request.ts'
import { daysOfOne } from './days-of-one.ts'
import { changesOf, type FactsOf, fallsOf, measureUse } from './measure-use.ts'

export type Used = {
  readonly input: AccountRequest
  readonly window: MeasuredWindow
  readonly change: UseChange
  /** Since when they are below four fifths of their habit; null: they are not. */
  readonly fellOn: Day | null
}

/** What each did, against its own habit. */
export async function useOf(
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

/** What each did up to another day, with the contract of then, in the order asked; null where no day is asked. */
export async function useOnOtherDays(
  tx: Tx,
  asked: readonly { readonly input: AccountRequest; readonly day: Day | null }[],
  context: AssessContext,
): Promise<(Used | null)[]> {
  const requests = await Promise.all(
    asked.map(async ({ input, day }) => {
      if (day === null) return null
      const then = { ...input, asOf: day }
      return { ...then, ...(await context.contractOn(then)) }
    }),
  )
  const then = requests.filter(each => each !== null)
  const used = await useOf(tx, then, await partFacts(tx, then, context), context)
  const usedBy = new Map(used.map(each => [each.input, each]))
  return requests.map(each => (each === null ? null : (usedBy.get(each) ?? null)))
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

/**
 * Of those asked as of the past, the ones with a day known in part, those that others were merged into, and those whose window
 * leaves days out (back from a pause, or outside their season): their days, one account at a time. They are few.
 */
export async function partFacts(
  tx: Tx,
  input: readonly AccountRequest[],
  context: AssessContext,
): Promise<FactsOf> {
  const isWhole = (each: AccountRequest) => each.mergedKeys.length === 0 && each.counted === null
  const past = input.filter(each => each.knownAt < context.now && isWhole(each))
  const inPart = await knownInPart(tx, past)
  const facts = new Map<AsOf, readonly DayFacts[]>()
  for (const [index, each] of past.entries()) {
    if (inPart.has(index)) facts.set(each, await factsAsKnown(tx, each, context.definitions.metrics))
  }
  for (const each of input) {
    if (isWhole(each)) continue
    facts.set(each, await daysOfOne(tx, each, context.definitions.metrics))
  }
  return facts
}
