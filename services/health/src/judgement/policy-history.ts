// Which policies were in force when: every judgement is made under those in force at the instant it knows of.
import { type HealthPolicies, type Versions, versionsOf } from './health-policies.ts'

export type PolicyHistory = {
  /** The policies in force at that instant. */
  at(knownAt: Date): HealthPolicies
  /** The instants at which any config was published, in order. */
  readonly publishedAt: readonly Date[]
  /** Those of them at which a judgement got other versions, in order. */
  readonly changedAt: readonly Date[]
}

/** Publishing a config that says nothing of health changes no judgement, and is not among `changedAt`. */
export function policyHistory(
  at: (knownAt: Date) => HealthPolicies,
  publishedAt: readonly Date[],
): PolicyHistory {
  const inOrder = publishedAt.toSorted((a, b) => a.getTime() - b.getTime())
  const changedAt = inOrder.filter(
    instant => !sameVersions(versionsOf(at(instant)), versionsOf(at(new Date(instant.getTime() - 1)))),
  )
  return { at, publishedAt: inOrder, changedAt }
}

export function sameVersions(a: Versions, b: Versions): boolean {
  return a.engine === b.engine && a.policy === b.policy && a.model === b.model
}
