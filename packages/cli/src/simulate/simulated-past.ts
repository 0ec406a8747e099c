// The year before: renewals that were decided, kept and lost, with what could be known of each half a year ahead.
import { type FormerCustomer, formerCustomer } from './former-customer.ts'
import { mergeFacts } from './merge-facts.ts'
import { withOwnNames } from './own-names.ts'
import type { Decision, PastScene } from './past-scene.ts'
import type { Body, Facts } from './scene.ts'
import { signFacts, signsOf } from './signs-before.ts'
import type { SimulatedAccount } from './simulated-account.ts'
import { useBefore } from './use-before.ts'

export type Past = {
  /** By resource, to be sent before those of today's customers. */
  readonly facts: Facts
  /** A warehouse's days of use. */
  readonly daily: readonly Body[]
  readonly former: readonly FormerCustomer[]
}

/** Of 100 customers of a year ago, how many left. */
const LEFT_SHARE = 0.18

/**
 * A year's decided renewals. Each customer of today renewed once, most as they were, some for more or less; beside them are
 * customers who left: most since they did not get what they wanted, some unused, some angry, and some for reasons that
 * nothing tells of. Of those who stayed some looked bad as well.
 */
export function simulatePast(scene: PastScene): Past {
  const { chance, current } = scene
  const former = withOwnNames(formerCustomers(scene), new Set(current.map(({ name }) => name)))
  const decisions = [...current.flatMap(decisionOf), ...former.map(({ decision }) => decision)].map(
    decision => ({ decision, signs: signsOf(chance, decision) }),
  )
  const facts = mergeFacts([
    ...former.map(each => each.facts),
    ...decisions.map(({ decision, signs }) => signFacts(scene, decision, signs)),
  ])
  const daily = decisions.flatMap(({ decision, signs }) => useBefore(scene, decision, signs))
  return { facts, daily, former }
}

function formerCustomers(scene: PastScene): FormerCustomer[] {
  const renewed = scene.current.filter(({ termBefore }) => termBefore !== null)
  const count = Math.round((scene.current.length * LEFT_SHARE) / (1 - LEFT_SHARE))
  return Array.from({ length: count }, (_, index) => index).flatMap(index => {
    const like = renewed[scene.chance.integer(0, renewed.length - 1)]
    return like === undefined ? [] : [formerCustomer(scene, index, like)]
  })
}

function decisionOf({ externalId, csm, story, termBefore }: SimulatedAccount): Decision[] {
  if (termBefore === null) return []
  return [
    {
      account: externalId,
      csm,
      buyer: `${externalId}-economic-buyer`,
      seats: termBefore.seats,
      dueOn: termBefore.endsOn,
      kept: true,
      isTold: story.outcome !== 'untold',
      term: termBefore.externalId,
    },
  ]
}
