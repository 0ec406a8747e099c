// What happens in a company, week by week: healthy ones, the three stories of the essays as they begin, healthy ones whose tools are connected late, and
// healthy ones and one with a story where a second help desk is connected beside the first.
import type { Chasm } from '@rung/chasms'

export const KINDS = ['healthy', 'focus', 'execute', 'deliver', 'late', 'second', 'deliver_second'] as const
export type Kind = (typeof KINDS)[number]
/** Those in which a chasm opens. */
export const PLANTED = ['focus', 'execute', 'deliver', 'deliver_second'] as const

/** Which it is; null where none opens. */
export const CHASM_OF: Readonly<Record<Kind, Chasm | null>> = {
  healthy: null,
  late: null,
  second: null,
  focus: 'focus',
  execute: 'execute',
  deliver: 'deliver',
  deliver_second: 'deliver',
}

/** Rates of one week. Shares unless said otherwise. */
export type Rates = {
  /** Of promises: for the new thing that is shown to everybody and that nobody asked for. */
  readonly shiny: number
  /** Of promises: of what was never kept for anybody. */
  readonly beyond: number
  /** Of the other promises: with a concern that the customer stated. */
  readonly answersConcern: number
  readonly confirmed: number
  readonly aligned: number
  readonly keptOnTime: number
  /** Of what is put on the roadmap: somebody needs it. */
  readonly planNeeded: number
  readonly deliveredByPlan: number
  readonly firstValueInTime: number
  readonly leadsAccepted: number
  readonly leadsOfNewSource: number
  readonly customerAgreed: number
  readonly dealsWon: number
  readonly discounted: number
  readonly renewed: number
  readonly content: number
  readonly outcomesReached: number
  /** Of customers a week. */
  readonly ticket: number
  readonly escalatedOfTickets: number
  readonly toManager: number
  readonly adoptionFalls: number
  readonly ladderFalls: number
  readonly trustFalls: number
}

export const HEALTHY: Rates = {
  shiny: 0,
  beyond: 0.04,
  answersConcern: 0.85,
  confirmed: 0.78,
  aligned: 0.85,
  keptOnTime: 0.85,
  planNeeded: 0.9,
  deliveredByPlan: 0.8,
  firstValueInTime: 0.75,
  leadsAccepted: 0.6,
  leadsOfNewSource: 0.03,
  customerAgreed: 0.85,
  dealsWon: 0.4,
  discounted: 0.25,
  renewed: 0.92,
  content: 0.85,
  outcomesReached: 0.7,
  ticket: 0.12,
  escalatedOfTickets: 0.08,
  toManager: 0.008,
  adoptionFalls: 0.012,
  ladderFalls: 0.01,
  trustFalls: 0.008,
}

/** What a story has come to at its full strength; what it does not name stays. */
export const STORIES: Readonly<Record<Chasm, Partial<Rates>>> = {
  // The bright shiny object: shown to everybody, promised to everybody, asked for by nobody.
  focus: {
    shiny: 0.4,
    confirmed: 0.55,
    planNeeded: 0.5,
    leadsAccepted: 0.45,
    customerAgreed: 0.6,
    leadsOfNewSource: 0.1,
    dealsWon: 0.34,
  },
  // Sales people who promise and cannot say how.
  execute: {
    beyond: 0.4,
    aligned: 0.6,
    keptOnTime: 0.6,
    deliveredByPlan: 0.6,
    firstValueInTime: 0.55,
    toManager: 0.03,
    content: 0.8,
    discounted: 0.35,
  },
  // The laundry-list roadmap: much is built, and little of what was promised works.
  deliver: {
    planNeeded: 0.7,
    outcomesReached: 0.5,
    content: 0.65,
    ticket: 0.22,
    escalatedOfTickets: 0.16,
    adoptionFalls: 0.03,
    ladderFalls: 0.022,
    trustFalls: 0.02,
    renewed: 0.86,
  },
}

/** Rates of one week: healthy up to the onset, and over some weeks to the story, at this company's own strength. */
export function ratesOf(kind: Kind, { week, onset, rampWeeks, strength }: Onset): Rates {
  const far = Math.min(1, Math.max(0, (week - onset + 1) / (rampWeeks + 1))) * strength
  const chasm = CHASM_OF[kind]
  const rates = Object.entries(HEALTHY).map(([name, healthy]) => {
    const story = (chasm === null ? undefined : STORIES[chasm][name as keyof Rates]) ?? healthy
    return [name, healthy + far * (story - healthy)]
  })
  return Object.fromEntries(rates) as Rates
}

export type Onset = {
  readonly week: number
  /** The first week that is any different. */
  readonly onset: number
  readonly rampWeeks: number
  readonly strength: number
}
