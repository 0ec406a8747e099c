// The year before, week by week as people write things down: promises and what became of them, talks, tickets, answers. It says of each
// customer what their story says; the weeks that today's customers tell of themselves are left to those.
import { addDays, type Day } from '@rung/kernel'
import { CONCERNS } from './concern-words.ts'
import type { FormerCustomer } from './former-customer.ts'
import { mergeFacts } from './merge-facts.ts'
import type { Body, Facts } from './scene.ts'
import type { Chance } from './seeded-random.ts'
import type { LivedAccount, SimulatedAccount } from './simulated-account.ts'
import { FALLING_WEEKS } from './simulated-company.ts'
import { ticketsBefore } from './simulated-tickets.ts'
import { type PromiseWeeks, weeksOfPromises } from './weeks-of-promises.ts'
import { weeksOfTalks } from './weeks-of-talks.ts'

export type WeeksScene = {
  readonly chance: Chance
  readonly today: Day
  readonly current: readonly SimulatedAccount[]
  readonly former: readonly FormerCustomer[]
}

/** Of concerns as they were told: promises answer those. */
export function simulateWeeks(
  { chance, today, current, former }: WeeksScene,
  concerns: readonly Body[],
): Facts {
  const capabilities = concerns.flatMap(({ account, tag }) => {
    const capability = CONCERNS.find(each => each.tag === tag)?.capability ?? null
    return capability === null ? [] : [[String(account), capability] as const]
  })
  const weeks = {
    chance,
    today,
    capabilities: new Map(capabilities),
    fallsOn: addDays(today, -7 * FALLING_WEEKS),
  }
  return mergeFacts([
    weeksOf(current, { ...weeks, leftOn: null }),
    ...former.map(each => weeksOf([each], { ...weeks, leftOn: each.decision.dueOn })),
  ])
}

function weeksOf(accounts: readonly LivedAccount[], weeks: PromiseWeeks): Facts {
  const there = accounts.filter(({ story }) => story.onboarding === 'past')
  return mergeFacts([
    weeksOfPromises(there, weeks),
    weeksOfTalks(there, weeks),
    { tickets: there.flatMap(account => ticketsBefore(account, weeks)) },
  ])
}
