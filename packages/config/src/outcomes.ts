// The sections on what customers wanted and got, what was promised and how they see us, and the policy in force when.
import { type Read, sendRead, type Tx } from '@rung/database'
import { type PromisePolicy, promisePolicy } from '@rung/promises'
import { type LadderPolicy, ladderPolicy } from '@rung/relationship-ladder'
import { type SuccessGapPolicy, successGapPolicy } from '@rung/success-gap'
import { ladderPolicyOf, ladderSection } from './ladder-section.ts'
import { type PeoplePolicy, peoplePolicy, peopleSection } from './people-section.ts'
import { type DraftPolicy, type PolicyAt, policiesRead, readDraftPolicy } from './policy-reader.ts'
import { promisesSection } from './promises-section.ts'
import { overlay } from './section.ts'
import { successGapSection } from './success-gap-section.ts'

export { ladderSection, peopleSection, promisesSection, successGapSection }

export type OutcomesPolicy = PeoplePolicy & {
  /** Told with every signal. Changes when any number below does. */
  readonly version: string
  readonly successGap: SuccessGapPolicy
  readonly ladder: LadderPolicy
  readonly promises: PromisePolicy
}

export const outcomesPolicy: OutcomesPolicy = {
  version: 'outcomes-2',
  successGap: successGapPolicy,
  ladder: ladderPolicy,
  promises: promisePolicy,
  ...peoplePolicy,
}

/** The sections the outcomes context judges by. */
export const OUTCOMES_SECTIONS: readonly string[] = [
  successGapSection.name,
  ladderSection.name,
  promisesSection.name,
  peopleSection.name,
]

/** The policy in force at any instant. */
export const readOutcomesPolicies = (tx: Tx): Promise<PolicyAt<OutcomesPolicy>> =>
  sendRead(tx, outcomesPoliciesRead(tx))

export const outcomesPoliciesRead = (tx: Pick<Tx, 'workspaceId'>): Read<PolicyAt<OutcomesPolicy>> =>
  policiesRead(tx, OUTCOMES_SECTIONS, outcomesPolicy, build)

/** The policy of the draft under shadow; undefined unless there is one that changes it. */
export function readDraftOutcomesPolicy(tx: Tx): Promise<DraftPolicy<OutcomesPolicy> | undefined> {
  return readDraftPolicy(tx, OUTCOMES_SECTIONS, build)
}

function build(stated: Readonly<Record<string, unknown>>, version: string): OutcomesPolicy {
  return {
    version,
    successGap: overlay(successGapPolicy, stated[successGapSection.name]),
    ladder: ladderPolicyOf(stated),
    promises: overlay(promisePolicy, stated[promisesSection.name]),
    ...overlay(peoplePolicy, stated[peopleSection.name]),
  }
}
