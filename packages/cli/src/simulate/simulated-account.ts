// One simulated customer as API bodies: who they are, what they do, what they wanted and got, what they were promised.
import { addDays } from '@rung/kernel'
import { type Body, type Facts, on, type Scene } from './scene.ts'
import { type Person, simulatePeople } from './simulated-people.ts'
import { simulateRelations } from './simulated-relations.ts'
import { simulateUsage } from './simulated-usage.ts'
import type { Story } from './stories.ts'
import { companyName, OUTCOMES, SEGMENTS } from './vocabulary.ts'

export type SimulatedAccount = {
  readonly externalId: string
  readonly name: string
  readonly story: Story
  readonly facts: Facts
  /** Segment-shaped `track` calls of the last eight weeks. */
  readonly events: readonly Body[]
}

/** The same chance, day and story always make the same customer. */
export function simulateAccount(scene: Scene): SimulatedAccount {
  const { chance, today, externalId, csm, story } = scene
  const name = companyName(chance)
  const seats = chance.integer(6, 12)
  const segment = chance.pick(SEGMENTS)
  const people = simulatePeople(scene, seats)
  return {
    externalId,
    name,
    story,
    events: simulateUsage(scene, people, seats),
    facts: {
      accounts: [{ externalId, name, segment, csm, seats, ...on(addDays(today, -820)) }],
      stakeholders: people.map(person => person.body),
      subscriptions: [subscription(scene, segment, seats)],
      ...simulateRelations(scene, people),
      ...outcomeFacts(scene, people),
    },
  }
}

function subscription({ chance, today, externalId }: Scene, segment: string, seats: number): Body {
  const perSeat = { smb: 40_000, mid_market: 90_000, enterprise: 160_000 }[segment] ?? 40_000
  const endsOn = addDays(today, chance.integer(15, 350))
  const startsOn = addDays(endsOn, -365)
  return {
    externalId: `${externalId}-sub`,
    account: externalId,
    plan: segment === 'enterprise' ? 'Enterprise' : 'Team',
    arrMinor: seats * perSeat,
    currency: 'EUR',
    seats,
    startsOn,
    endsOn,
    termMonths: 12,
    autoRenews: false,
    ...on(addDays(startsOn, -10)),
  }
}

function outcomeFacts({ chance, today, externalId, csm, story }: Scene, people: readonly Person[]): Facts {
  const words = chance.pick(OUTCOMES)
  const owner = people.find(person => person.role === 'economic_buyer') ?? people[0]
  const outcome = `${externalId}-outcome`
  const startsOn = addDays(today, -200)
  const attained = story.outcome === 'attained'
  const reached = attained ? chance.integer(88, 98) / 100 : chance.integer(5, 20) / 100
  const score = attained ? chance.integer(4, 5) : 2
  return {
    outcomes: [
      {
        externalId: outcome,
        account: externalId,
        statement: words.statement,
        measure: {
          unit: words.unit,
          baseline: words.baseline,
          target: words.target,
          startsOn,
          dueOn: addDays(today, 60),
        },
        importance: chance.integer(3, 5),
        stakeholder: owner?.externalId,
        milestones: [{ key: 'first_report', weight: 1 }],
        confirmedOn: addDays(startsOn, 5),
        status: 'active',
        ...on(startsOn),
      },
    ],
    measurements: [150, 110, 70, 35, 10].map((daysAgo, index) => ({
      externalId: `${outcome}-${index}`,
      outcome,
      // Straight from the baseline to where they are now, rounded as a report would be.
      value: round1(words.baseline + (words.target - words.baseline) * reached * ((200 - daysAgo) / 190)),
      source: 'integration',
      ...on(addDays(today, -daysAgo)),
    })),
    'customer-verdicts': [
      {
        externalId: `${outcome}-says`,
        outcome,
        stakeholder: owner?.externalId,
        achieved: score,
        experience: story.voice === 'angry' ? 1 : Math.min(5, score + chance.integer(0, 1)),
        words: attained ? words.glad : words.sorry,
        ...on(addDays(today, -chance.integer(8, 30))),
      },
    ],
    'vendor-verdicts': [
      {
        externalId: `${outcome}-we-say`,
        outcome,
        person: csm,
        verdict: 4,
        periodStartsOn: addDays(today, -45),
        ...on(addDays(today, -chance.integer(20, 44))),
      },
    ],
  }
}

function round1(value: number): number {
  return Math.round(value * 10) / 10
}
