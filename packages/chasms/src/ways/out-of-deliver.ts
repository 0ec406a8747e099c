// Out of the chasm of delivery: ask what they expect now, meet the concerns nothing meets, question what nobody needs.
import { addDays, daysBetween } from '@rung/kernel'
import type { ChasmAction } from '../chasm-action.ts'
import type { RoadmapItem } from '../company-facts.ts'
import { mapConcerns } from '../concern-map.ts'
import { isContent } from '../measures/answer-measures.ts'
import { comingItems } from './coming-items.ts'
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
  const discontent = [...newest.values()]
    .filter(answer => !isContent(answer))
    .sort((a, b) => arrOf(b.accountId) - arrOf(a.accountId) || (a.accountId < b.accountId ? -1 : 1))
    .slice(0, policy.mostToAct)
  return discontent.length === 0
    ? []
    : [
        {
          kind: 'ask_expectations',
          by: 'csm',
          accountIds: discontent.map(({ accountId }) => accountId),
          evidence: discontent.map(({ answerId }) => answerId),
        },
      ]
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
function questionCapabilities(way: Way): ChasmAction[] {
  const { company, looking } = way
  const unneeded = new Set(mapConcerns(company.facts, looking.policy, looking.asOf).unneeded)
  return [...comingItems(way)]
    .filter(([capability]) => unneeded.has(capability))
    .map(([capability, items]) => ({
      kind: 'question_capability',
      by: 'product',
      capability,
      plannedOn: (items[0] as RoadmapItem).plannedOn,
      evidence: items.map(({ roadmapItemId }) => roadmapItemId),
    }))
}
