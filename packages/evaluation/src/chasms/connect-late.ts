// What of a healthy company reaches its tools: a source is connected late, is down for a while, or takes in four times as much from one week on.
import type { CompanyFacts } from '@rung/chasms'
import { addDays, type Day, daysBetween } from '@rung/kernel'
import type { Lots } from './lots.ts'

const NPS_A_WEEK = 8
/** Another scale of other people: fewer promote than are content. */
const NPS_GOOD = 0.6

/** Each source by its own lot; NPS is always asked from one week on alone. Before a source is connected one fact of it is there, as somebody typed it in. */
export function connectLate(facts: CompanyFacts, lots: Lots, first: Day): CompanyFacts {
  const weekOf = (on: Day): number => Math.floor(daysBetween(first, on) / 7)
  const tickets = captureOf(lots)
  const talks = captureOf(lots)
  const csat = captureOf(lots)
  const concerns = captureOf(lots)
  const confirmations = captureOf(lots)
  const kept = <T extends { readonly on: Day }>(all: readonly T[], share: Capture): T[] => {
    const from = all.findIndex(({ on }) => weekOf(on) >= EARLY)
    return all.filter(({ on }, index) => index === from || lots.happens(share(weekOf(on))))
  }
  return {
    ...facts,
    tickets: kept(facts.tickets, tickets),
    managerEscalations: kept(facts.managerEscalations, talks),
    talks: facts.talks.map(({ on, accounts }) => ({
      on,
      accounts: Math.round(accounts * talks(weekOf(on))),
    })),
    answers: [...kept(facts.answers, csat), ...askNps(facts, lots, first)],
    promises: facts.promises.map(promise => ({
      ...promise,
      concern: lots.happens(concerns(weekOf(promise.madeOn))) ? promise.concern : null,
      confirmedOn: lots.happens(confirmations(weekOf(promise.madeOn))) ? promise.confirmedOn : null,
    })),
  }
}

const EARLY = 4

/** What share of what there is is told, by week. */
type Capture = (week: number) => number

function captureOf(lots: Lots): Capture {
  const at = 45 + lots.below(75)
  const weeks = 3 + lots.below(12)
  return lots.pick<Capture>([
    week => (week < at ? 0 : 1),
    week => (week < at || week >= at + weeks ? 1 : 0),
    week => (week < at ? 0.2 : 1),
    () => 1,
  ])
}

function askNps({ accounts, answers }: CompanyFacts, lots: Lots, first: Day): CompanyFacts['answers'] {
  const last = answers.at(-1)?.on ?? first
  const from = 45 + lots.below(75)
  const weeks = Math.floor(daysBetween(first, last) / 7)
  const early = {
    answerId: 'ans_early',
    accountId: lots.pick(accounts).accountId,
    on: addDays(first, 7 * EARLY),
    kind: 'nps',
    source: 'survey',
    score: 9,
  } as const
  return [
    early,
    ...Array.from({ length: Math.max(0, weeks - from) }, (_, week) => week + from).flatMap(week =>
      Array.from({ length: lots.poisson(NPS_A_WEEK) }, (_, place) => ({
        answerId: `ans_nps_${week}_${place}`,
        accountId: lots.pick(accounts).accountId,
        on: addDays(first, 7 * week + lots.below(7)),
        kind: 'nps' as const,
        source: 'survey',
        score: lots.happens(NPS_GOOD) ? 9 : 3,
      })),
    ),
  ]
}
