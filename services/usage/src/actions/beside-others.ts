// Accounts that fell while most of the workspace did: read beside the others, and by what they did before.
import type { Tx } from '@rung/database'
import { addDays } from '@rung/kernel'
import { ALWAYS_EXPECTED, besideFleet, type FleetDoubt, fleetChange, hasFallen } from '@rung/usage-metrics'
import type { AsOf } from '../storage/as-of.ts'
import { readFleet } from '../storage/fleet.ts'
import type { AssessContext } from './account-request.ts'
import { type FactsOf, fallsOf } from './measure-use.ts'
import { partFacts, type Used, useOf, useOnOtherDays } from './use-of.ts'

export type UsedBeside = Used & { readonly doubt: FleetDoubt | null }

/** Those that fell, read beside the workspace where most of it did; the others as they are. */
export async function besideOthers(
  tx: Tx,
  used: readonly Used[],
  facts: FactsOf,
  context: AssessContext,
): Promise<UsedBeside[]> {
  const moments = new Map<string, FleetDoubt | null>()
  const momentOf = ({ asOf, knownAt }: AsOf) => `${asOf} ${knownAt.getTime()}`
  for (const { input, fellOn } of used) {
    if (fellOn === null || moments.has(momentOf(input))) continue
    moments.set(momentOf(input), await fleetDoubt(tx, input, context))
  }
  const beside = used.map(each => {
    const doubt = each.fellOn === null ? null : (moments.get(momentOf(each.input)) ?? null)
    const change = doubt === null ? each.change : besideFleet(each.change, doubt, context.policy)
    return { ...each, change, doubt }
  })
  const fallen = beside.filter(({ doubt }) => doubt !== null)
  const falls = await fallsOf(tx, fallen, facts, context.policy)
  const fellOn = new Map(fallen.map((each, index) => [each, falls[index] ?? null]))
  return beside.map(each => (each.doubt === null ? each : { ...each, fellOn: fellOn.get(each) ?? null }))
}

/** Whether most accounts of the workspace fell together, as of a day and as known at an instant. */
export async function fleetDoubt(
  tx: Tx,
  { asOf, knownAt }: Pick<AsOf, 'asOf' | 'knownAt'>,
  context: AssessContext,
): Promise<FleetDoubt | null> {
  const groupKeys = await readFleet(tx, { asOf, knownAt }, context.policy)
  if (groupKeys.length < context.policy.fleetLeastAccounts) return null
  const input = groupKeys.map(groupKey => ({ ...NOBODY, groupKey, asOf, knownAt }))
  const facts = await partFacts(tx, input, context)
  return fleetChange(await useOf(tx, input, facts, context), context.policy)
}

// Whose an account is makes no difference here.
const NOBODY = {
  ...{ accountId: '', mergedKeys: [], seats: null, termStartedOn: null, beganOn: null, stakeholders: [] },
  ...ALWAYS_EXPECTED,
} as const

/**
 * What is judged of those that fell with most: what they did up to the day before the doubt, and their change of now where it lies far below
 * the rest. Null of the others.
 */
export async function useBefore(
  tx: Tx,
  used: readonly UsedBeside[],
  context: AssessContext,
): Promise<(Pick<Used, 'change' | 'window'> | null)[]> {
  const asked = used.map(({ input, doubt }) => ({
    input,
    day: doubt === null ? null : addDays(doubt.since, -1),
  }))
  const usedBefore = await useOnOtherDays(tx, asked, context)
  return used.map(({ change }, index) => {
    const before = usedBefore[index] ?? null
    if (before === null) return null
    return hasFallen(change, context.policy) ? { window: before.window, change } : before
  })
}
