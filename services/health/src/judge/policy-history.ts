// Which policies were in force when: every judgement is made under those in force at the instant it knows of.
import { type HealthPolicies, type Versions, versionsOf } from '@rung/judgement'

export type PolicyHistory = {
  /** The policies in force at that instant. */
  at(knownAt: Date): HealthPolicies
  /** The instants at which any config was published, in order. */
  readonly publishedAt: readonly Date[]
  /** The instants at which a judgement got other versions, by a config or by a model that came into force, in order. */
  readonly changedAt: readonly Date[]
  /** Those of them at which days that are over are judged anew: a config says so, a model speaks from its own day on. */
  readonly restatedAt: readonly Date[]
}

/** Publishing a config that says nothing of health changes no judgement, and is not among `changedAt`. */
export function policyHistory(
  at: (knownAt: Date) => HealthPolicies,
  publishedAt: readonly Date[],
  modelsAt: readonly Date[],
): PolicyHistory {
  const before = (instant: Date) => versionsOf(at(new Date(instant.getTime() - 1)))
  const inOrder = ordered(publishedAt)
  const changedAt = ordered([...publishedAt, ...modelsAt]).filter(
    instant => !sameVersions(versionsOf(at(instant)), before(instant)),
  )
  const restatedAt = inOrder.filter(instant => versionsOf(at(instant)).policy !== before(instant).policy)
  return { at, publishedAt: inOrder, changedAt, restatedAt }
}

function ordered(instants: readonly Date[]): Date[] {
  return instants.toSorted((a, b) => a.getTime() - b.getTime())
}

export function sameVersions(a: Versions, b: Versions): boolean {
  return a.engine === b.engine && a.policy === b.policy && a.model === b.model
}
