// The year before: renewals that were decided, kept and lost, with what could be known of each half a year ahead.
import { formerCustomer } from './former-customer.ts'
import { mergeFacts } from './merge-facts.ts'
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
  const former = Array.from(
    { length: Math.round((current.length * LEFT_SHARE) / (1 - LEFT_SHARE)) },
    (_, index) => formerCustomer(scene, index),
  )
  const decisions = [...current.flatMap(decisionOf), ...former.map(({ decision }) => decision)].map(
    decision => ({ decision, signs: signsOf(chance, decision) }),
  )
  const facts = mergeFacts([
    ...former.map(each => each.facts),
    ...decisions.map(({ decision, signs }) => signFacts(scene, decision, signs)),
  ])
  return { facts, daily: decisions.flatMap(({ decision, signs }) => useBefore(scene, decision, signs)) }
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
