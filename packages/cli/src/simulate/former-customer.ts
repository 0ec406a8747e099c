// A customer of the year before who left: their contract, and the decision at its end.
import { addDays, type Day } from '@rung/kernel'
import type { Decision, PastScene } from './past-scene.ts'
import { type Body, on, startedOn } from './scene.ts'
import type { Chance } from './seeded-random.ts'
import type { LivedAccount, SimulatedAccount } from './simulated-account.ts'
import { simulatePeople } from './simulated-people.ts'
import { companyName, SEGMENTS } from './vocabulary.ts'

/** A customer who left when that was decided; what the weeks of a customer are told by is that of one of today's. */
export type FormerCustomer = LivedAccount & { readonly decision: Decision }

/** Like one of today's in all but what showed before the decision: nothing else may tell who leaves. */
export function formerCustomer(
  { chance, today, csms }: PastScene,
  index: number,
  { story, course: theirs }: SimulatedAccount,
): FormerCustomer {
  const externalId = `former-${String(index + 1).padStart(4, '0')}`
  const segment = chance.pick(SEGMENTS)
  const seats = chance.integer(6, 12)
  const leftOn = addDays(today, -chance.integer(15, 350))
  const csm = csms[index % csms.length] ?? csms[0]
  const course = { ...theirs, championLeftDaysAgo: null }
  const people = simulatePeople({ chance, today, externalId, course }, seats)
  const term = termOf(chance, externalId, seats, leftOn)
  const customer = {
    externalId,
    name: companyName(chance),
    segment,
    csm,
    seats,
    ...on(startedOn({ today, course })),
  }
  return {
    ...{ externalId, csm, story, course },
    decision: {
      account: externalId,
      csm,
      buyer: `${externalId}-economic-buyer`,
      seats,
      dueOn: leftOn,
      kept: false,
      isTold: story.outcome !== 'untold',
      term: term.externalId,
    },
    facts: {
      accounts: [customer],
      // known on the day: who left is no customer any more, and on no list
      'accounts-after': [{ ...customer, closedOn: leftOn, recordedAt: on(leftOn).recordedAt }],
      stakeholders: people.map(({ body }) => body),
      subscriptions: [term],
      'renewals-after': [churnOf(term.externalId, leftOn)],
    },
  }
}

function termOf(chance: Chance, account: string, seats: number, endsOn: Day): Body & { externalId: string } {
  const startsOn = addDays(endsOn, -365)
  return {
    externalId: `${account}-sub`,
    account,
    plan: 'Team',
    arrMinor: seats * chance.pick([40_000, 90_000]),
    currency: 'EUR',
    seats,
    startsOn,
    endsOn,
    termMonths: 12,
    autoRenews: false,
    ...on(addDays(startsOn, -10)),
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
