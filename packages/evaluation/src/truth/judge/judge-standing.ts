// What accounts says of a customer on a day, and who is there as far as anybody wrote it down.
import {
  type AccountFacts,
  type AccountsPolicy,
  type Subscription,
  standingSignals,
} from '@rung/account-standing'
import { holding } from '@rung/fact-ledger'
import type { Who } from '@rung/outcomes/judgement'
import type { Signal } from '@rung/signals'
import { dayAt, nightOf } from '../calendar.ts'
import type { Simulation } from '../world.ts'

const CONTRACT_SINCE = -400

export function whoIsThere(simulation: Simulation, t: number): Who {
  const asOf = dayAt(t)
  const people = holding(simulation.account.stakeholders, { asOf, knownAt: nightOf(t) })
  return {
    segment: 'all',
    stakeholders: people.map(({ stakeholderId, role, influence, departedOn }) => ({
      stakeholderId,
      externalId: stakeholderId,
      role: role as Who['stakeholders'][number]['role'],
      influence,
      productUserIds: [],
      departedOn: departedOn !== null && departedOn <= asOf ? departedOn : null,
    })),
  }
}

/** The contract as far as it is known, with the CSM's newest call on its renewal. */
export function contractOf({ customer, account }: Simulation, t: number): Subscription {
  const { seatChange } = customer
  const call = account.calls.findLast(({ knownOn }) => knownOn <= t)
  const known = seatChange !== null && seatChange.knownOn <= t ? [seatChange] : []
  return {
    subscriptionId: `sub_${customer.id}`,
    plan: null,
    paid: true,
    signedOn: dayAt(CONTRACT_SINCE),
    startsOn: dayAt(CONTRACT_SINCE),
    endsOn: dayAt(customer.renewalDueOn),
    termMonths: null,
    autoRenews: false,
    endedOn: null,
    currency: 'EUR',
    arrMinor: customer.arrMinor,
    seats: customer.seats,
    changes: known.map(({ on, seats }) => ({
      changeId: `chg_${customer.id}`,
      effectiveOn: dayAt(on),
      arrMinor: null,
      seats,
    })),
    renewals: [
      {
        renewalId: `rnw_${customer.id}`,
        dueOn: dayAt(customer.renewalDueOn),
        noticeOn: null,
        resolution: null,
        resolvedOn: null,
        arrMinor: null,
        csmCall: call === undefined ? null : call.keeps >= 0.5 ? 'renewed' : 'churned',
        csmProbability: call?.keeps ?? null,
        arrAfterMinor: null,
      },
    ],
  }
}

export function judgeStanding(simulation: Simulation, who: Who, policy: AccountsPolicy, t: number): Signal[] {
  const { customer, account } = simulation
  const asOf = dayAt(t)
  const known = <T extends { readonly knownOn: number; readonly fact: unknown }>(facts: readonly T[]) =>
    facts.filter(({ knownOn }) => knownOn <= t).map(({ fact }) => fact as T['fact'])
  const facts: AccountFacts = {
    accountId: customer.id,
    segment: 'all',
    csmId: 'per_csm',
    seats: customer.seats,
    closedOn: null,
    lookedAfterSince: null,
    firstValueDueOn: null,
    paysFor: [],
    isPaidFor: false,
    calendar: { pauses: [], seasons: [], expectations: [] },
    stakeholders: who.stakeholders,
    subscriptions: [contractOf(simulation, t)],
    tickets: known(account.tickets),
    touches: known(account.touches).filter(({ on }) => on <= asOf),
    notes: [],
    surveys: known(account.surveys).filter(({ on }) => on <= asOf),
    pulses: known(account.pulses).filter(({ on }) => on <= asOf),
  }
  return standingSignals(facts, { currency: 'EUR', rates: [], recordsTickets: true }, policy, asOf).map(
    signal => ({ ...signal, evidence: [...signal.evidence] }),
  )
}
