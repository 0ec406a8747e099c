// One simulated customer as API bodies: who they are, what they do, what they wanted and got, what they were promised.
import { addDays, type Day } from '@rung/kernel'
import { type Course, lossProbability } from './course.ts'
import { ago, type Body, type Facts, on, type Scene, startedOn } from './scene.ts'
import { outcomeFacts } from './simulated-outcome.ts'
import { simulatePeople } from './simulated-people.ts'
import { simulateRelations } from './simulated-relations.ts'
import { monthsOfSeason, PAUSED_DAYS_AGO, simulateUsage, type Use } from './simulated-usage.ts'
import type { Story } from './stories.ts'
import { companyName, SEGMENTS } from './vocabulary.ts'

export type Term = Body & {
  readonly externalId: string
  readonly arrMinor: number
  readonly seats: number
  readonly startsOn: Day
  readonly endsOn: Day
}

export type SimulatedAccount = {
  readonly externalId: string
  readonly name: string
  readonly segment: string
  readonly csm: string
  readonly story: Story
  readonly course: Course
  readonly lossProbability: number
  readonly term: Term
  /** The year before; null for who is new. */
  readonly termBefore: Term | null
  readonly facts: Facts
  readonly use: Use
}

/** What the weeks of a customer are told by. */
export type LivedAccount = Pick<SimulatedAccount, 'externalId' | 'csm' | 'story' | 'course' | 'facts'>

/** The same chance, day, story and course always make the same customer. */
export function simulateAccount(scene: Scene): SimulatedAccount {
  const { chance, externalId, csm, story, course } = scene
  const name = companyName(chance)
  const seats = story.quiet === 'api' ? 2 : chance.integer(6, 12)
  const segment = chance.pick(SEGMENTS)
  const people = simulatePeople(scene, seats)
  const use = simulateUsage(scene, people, seats)
  const term = subscription(scene, segment, seats)
  const termBefore = story.onboarding === 'past' ? yearBefore(scene, term) : null
  return {
    externalId,
    name,
    segment,
    csm,
    story,
    course,
    lossProbability: lossProbability(story, course),
    term,
    termBefore,
    use,
    facts: {
      accounts: [{ externalId, name, segment, csm, seats, ...firstValue(scene), ...on(startedOn(scene)) }],
      stakeholders: people.map(person => person.body),
      'stakeholders-after': people.flatMap(({ leaving }) => (leaving === null ? [] : [leaving])),
      subscriptions: termBefore === null ? [term] : [termBefore, term],
      renewals: csmCall(scene, term),
      ...quietFacts(scene),
      ...simulateRelations(scene, people),
      ...outcomeFacts(scene, people),
    },
  }
}

function firstValue({ today, course: { firstValueLateDays } }: Scene): Body {
  return firstValueLateDays === null ? {} : { firstValueDueOn: addDays(today, -firstValueLateDays) }
}

const SEAT_MINOR: Readonly<Record<string, number>> = {
  smb: 40_000,
  mid_market: 90_000,
  enterprise: 160_000,
}
const API_MINOR = 1_200_000

function subscription(
  { chance, today, externalId, course, story }: Scene,
  segment: string,
  seats: number,
): Term {
  const endsOn = addDays(today, course.renewalInDays)
  const startsOn = addDays(endsOn, -365)
  const perSeat = (SEAT_MINOR[segment] ?? 40_000) * (1 + chance.integer(-10, 10) / 100)
  return {
    externalId: `${externalId}-sub`,
    account: externalId,
    plan: segment === 'enterprise' ? 'Enterprise' : 'Team',
    arrMinor: story.quiet === 'api' ? API_MINOR : Math.round((seats * perSeat) / 100) * 100,
    currency: 'EUR',
    seats,
    startsOn,
    endsOn,
    termMonths: 12,
    autoRenews: false,
    ...on(addDays(startsOn, -10)),
  }
}

/** Most renewed as they were, some for more or less. */
function yearBefore({ chance }: Scene, term: Term): Term {
  const share = chance.pick([1, 1, 1, 1, 0.8, 0.9, 1.15, 1.3])
  const startsOn = addDays(term.startsOn, -365)
  return {
    ...term,
    externalId: `${term.externalId}-before`,
    arrMinor: Math.round((term.arrMinor * share) / 100) * 100,
    startsOn,
    endsOn: term.startsOn,
    ...on(addDays(startsOn, -10)),
  }
}

/** How far ahead a CSM says what becomes of a renewal. */
const CALL_WITHIN_DAYS = 120

/** What the CSM expects: near the truth, on the bright side of it. */
function csmCall(scene: Scene, { externalId, endsOn }: Term): Body[] {
  const { chance, course, story } = scene
  if (course.renewalInDays > CALL_WITHIN_DAYS) return []
  const kept = 1 - 0.8 * lossProbability(story, course) + 0.15 * (chance.next() - 0.5)
  const csmProbability = Math.round(100 * Math.max(0.02, Math.min(0.98, kept))) / 100
  const csmCall = csmProbability < 0.5 ? 'churned' : csmProbability < 0.65 ? 'contracted' : 'renewed'
  return [
    {
      externalId: `${scene.externalId}-renewal`,
      subscription: externalId,
      dueOn: endsOn,
      csmCall,
      csmProbability,
      ...on(ago(scene, 6)),
    },
  ]
}

/** What was agreed, or is usual, so that quiet says nothing. */
function quietFacts(scene: Scene): Facts {
  const { today, externalId, story } = scene
  const body = { externalId: `${externalId}-${story.quiet}`, account: externalId }
  switch (story.quiet) {
    case 'pause': {
      const startsOn = addDays(today, -PAUSED_DAYS_AGO)
      const endsOn = addDays(today, 30)
      return {
        'account-pauses': [
          { ...body, startsOn, endsOn, reason: 'Works holidays', ...on(addDays(startsOn, -7)) },
        ],
      }
    }
    case 'season':
      return { 'account-seasons': [{ ...body, months: monthsOfSeason(today), ...on(startedOn(scene)) }] }
    case 'api':
      return { 'expected-uses': [{ ...body, expects: 'api', ...on(startedOn(scene)) }] }
    case null:
      return {}
  }
}
