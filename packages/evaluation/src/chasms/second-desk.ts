// A second help desk of other customers and other queues is connected beside the first, which goes on as before.
import type { CompanyFacts } from '@rung/chasms'
import { addDays, type Day } from '@rung/kernel'
import type { Lots } from './lots.ts'

/** From a week on, half as many tickets more, or as many again: whatever befalls the customers, both desks hear of it. */
export function connectSecondDesk(facts: CompanyFacts, lots: Lots, from: Day): CompanyFacts {
  const share = lots.pick([0.5, 1])
  const more = facts.tickets
    .filter(({ on }) => on >= from && lots.happens(share))
    .map(ticket => ({
      ...ticket,
      accountId: lots.pick(facts.accounts.filter(({ customerOn }) => customerOn <= ticket.on)).accountId,
      source: 'second_desk',
    }))
  return { ...facts, tickets: [...facts.tickets, ...more] }
}

/** Where nothing befalls it: long enough after the first began. Where something does: from most of a year before to a month after. */
export function joinsOn(lots: Lots, first: Day, onset: number | null): Day {
  return addDays(first, 7 * (onset === null ? 45 + lots.below(75) : onset - 40 + lots.below(44)))
}
