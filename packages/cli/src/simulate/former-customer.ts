// A customer of the year before who left: their contract, and the decision at its end.
import { addDays, type Day } from '@rung/kernel'
import type { Decision, PastScene } from './past-scene.ts'
import { type Body, type Facts, on } from './scene.ts'
import { companyName, SEGMENTS } from './vocabulary.ts'

/** Of those, with how many somebody had typed in what they wanted. */
const TOLD_SHARE = 0.6

export function formerCustomer(
  { chance, today, csms }: PastScene,
  index: number,
): { decision: Decision; facts: Facts } {
  const account = `former-${String(index + 1).padStart(4, '0')}`
  const segment = chance.pick(SEGMENTS)
  const seats = chance.integer(6, 12)
  const dueOn = addDays(today, -chance.integer(15, 350))
  const startsOn = addDays(dueOn, -365)
  const buyer = `${account}-economic-buyer`
  const csm = csms[index % csms.length] ?? csms[0]
  const subscription = {
    externalId: `${account}-sub`,
    account,
    plan: 'Team',
    arrMinor: seats * chance.pick([40_000, 90_000]),
    currency: 'EUR',
    seats,
    startsOn,
    endsOn: dueOn,
    termMonths: 12,
    autoRenews: false,
    ...on(addDays(startsOn, -10)),
  }
  const began = addDays(startsOn, -20)
  const customer = { externalId: account, name: companyName(chance), segment, csm, seats, ...on(began) }
  const facts: Facts = {
    accounts: [customer],
    // known on the day: who left is no customer any more, and on no list
    'accounts-after': [{ ...customer, closedOn: dueOn, recordedAt: on(dueOn).recordedAt }],
    stakeholders: [buyerOf(account, buyer, began)],
    subscriptions: [subscription],
    'renewals-after': [churnOf(subscription.externalId, dueOn)],
  }
  const isTold = chance.next() < TOLD_SHARE
  const term = subscription.externalId
  return { decision: { account, csm, buyer, seats, dueOn, kept: false, isTold, term }, facts }
}

function buyerOf(account: string, externalId: string, since: Day): Body {
  return {
    externalId,
    account,
    name: 'Former Buyer',
    role: 'economic_buyer',
    influence: 0.9,
    ...on(since),
  }
}

function churnOf(subscription: string, dueOn: Day): Body {
  return {
    externalId: `${subscription}-end`,
    subscription,
    dueOn,
    resolution: 'churned',
    resolvedOn: dueOn,
    arrAfterMinor: 0,
    ...on(dueOn),
  }
}
