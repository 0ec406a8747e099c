// Out of the chasm of delivery: ask what they expect now, meet the concerns nothing meets, question what nobody needs.
import { addDays, daysBetween } from '@rung/kernel'
import type { ChasmAction } from '../chasm-action.ts'
import { mapConcerns } from '../concern-map.ts'
import { isContent } from '../measures/answer-measures.ts'
import { isThere, type Way } from './open-promises.ts'
import { planPromised } from './plan-promised.ts'

export function outOfDeliver(way: Way): ChasmAction[] {
  return [...askExpectations(way), ...meetConcerns(way), ...planPromised(way), ...questionCapabilities(way)]
}

/** Of customers whose newest word of the last quarter was that they are not content; the largest first. */
function askExpectations({ company, looking: { asOf, policy } }: Way): ChasmAction[] {
  const since = addDays(asOf, -7 * policy.windowWeeks)
  const lately = company.facts.answers
    .filter(({ accountId, on }) => on > since && on <= asOf && isThere(company, accountId, asOf))
    .toSorted((a, b) => daysBetween(b.on, a.on))
  const newest = new Map(lately.map(answer => [answer.accountId, answer]))
  const arrOf = (accountId: string): number => company.accountById.get(accountId)?.arrMinor ?? 0
  const accountIds = [...newest.values()]
    .filter(answer => !isContent(answer))
    .map(({ accountId }) => accountId)
    .sort()
    .sort((a, b) => arrOf(b) - arrOf(a))
  return accountIds.length === 0
    ? []
    : [{ kind: 'ask_expectations', by: 'csm', accountIds: accountIds.slice(0, policy.mostToAct) }]
}

function meetConcerns({ company, looking: { asOf, policy } }: Way): ChasmAction[] {
  return mapConcerns(company.facts, policy, asOf).unmet.map(({ concern, accountIds, arrMinor }) => ({
    kind: 'meet_concern',
    by: 'product',
    concern,
    accountIds: accountIds.slice(0, policy.mostToAct),
    arrMinor,
  }))
}

/** Planned and still to come: what was built is there whether anybody needs it or not. */
function questionCapabilities({ company, looking: { asOf, policy } }: Way): ChasmAction[] {
  const unneeded = new Set(mapConcerns(company.facts, policy, asOf).unneeded)
  return company.facts.roadmap
    .filter(
      ({ capability, addedOn, deliveredOn }) =>
        unneeded.has(capability) && addedOn <= asOf && deliveredOn === null,
    )
    .map(({ capability, plannedOn }) => ({
      kind: 'question_capability',
      by: 'product',
      capability,
      plannedOn,
    }))
}
