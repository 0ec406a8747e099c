// The year before, week by week as people write things down: promises and what became of them, talks, tickets, answers. It says of each
// customer what their story says; the weeks that today's customers tell of themselves are left to those.
import { CONCERNS } from './concern-words.ts'
import { mergeFacts } from './merge-facts.ts'
import type { Body, Facts } from './scene.ts'
import type { CompanyScene } from './simulated-company.ts'
import { ticketsBefore } from './simulated-tickets.ts'
import { weeksOfPromises } from './weeks-of-promises.ts'
import { weeksOfTalks } from './weeks-of-talks.ts'

const TICKET_DAYS = 364

/** Of concerns as they were told: promises answer those. */
export function simulateWeeks(
  { chance, today, current }: Omit<CompanyScene, 'csms'>,
  concerns: readonly Body[],
): Facts {
  const capabilities = concerns.flatMap(({ account, tag }) => {
    const capability = CONCERNS.find(each => each.tag === tag)?.capability ?? null
    return capability === null ? [] : [[String(account), capability] as const]
  })
  const there = current.filter(({ story }) => story.onboarding === 'past')
  return mergeFacts([
    weeksOfPromises(current, { chance, today, capabilities: new Map(capabilities) }),
    weeksOfTalks(current, { chance, today }),
    { tickets: there.flatMap(account => ticketsBefore(account, { chance, today, days: TICKET_DAYS })) },
  ])
}
