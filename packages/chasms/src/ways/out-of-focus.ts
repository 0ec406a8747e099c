// Out of the chasm of focus: confirm promises in the customer's words, map capabilities to concerns, agree on who the customer is.
import { addDays, daysBetween } from '@rung/kernel'
import type { ChasmAction } from '../chasm-action.ts'
import { countAnswers } from '../measures/company-measures.ts'
import { toAct, type Way } from './open-promises.ts'

export function outOfFocus(way: Way): ChasmAction[] {
  return [...confirmPromises(way), ...mapCapabilities(way), ...agreeOnCustomer(way)]
}

function confirmPromises(way: Way): ChasmAction[] {
  const { asOf } = way.looking
  const unconfirmed = way.open.filter(({ confirmedOn }) => confirmedOn === null || confirmedOn > asOf)
  return unconfirmed.length === 0
    ? []
    : [{ kind: 'confirm_promises', by: 'csm', promises: toAct(unconfirmed, way) }]
}

/** Those with the most promises first. */
function mapCapabilities({ open, looking }: Way): ChasmAction[] {
  const unanswered = Map.groupBy(
    open.filter(({ concern }) => concern === null),
    ({ capability }) => capability,
  )
  return [...unanswered]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([capability, promises]) => {
      const accountIds = [...new Set(promises.map(({ accountId }) => accountId))].sort()
      return {
        kind: 'map_capability',
        by: 'product',
        capability,
        promises: promises.length,
        accountIds: accountIds.slice(0, looking.policy.mostToAct),
      }
    })
}

function agreeOnCustomer({ company, looking: { asOf, policy } }: Way): ChasmAction[] {
  const since = addDays(asOf, -policy.teamDays)
  const lately = company.facts.teamAnswers
    .filter(({ on }) => on > since && on <= asOf)
    .toSorted((a, b) => daysBetween(a.on, b.on))
  const answers = countAnswers(lately)
  const evidence = lately.slice(0, policy.mostToAct).map(({ answerId }) => answerId)
  return answers.length < 2 ? [] : [{ kind: 'agree_on_customer', by: 'head', answers, evidence }]
}
