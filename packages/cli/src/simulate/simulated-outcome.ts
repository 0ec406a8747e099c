// What a simulated customer wanted, in their words, and how much of it they got: measured, agreed only, or never typed in.
import { addDays } from '@rung/kernel'
import { ago, type Body, type Facts, on, type Scene } from './scene.ts'
import type { Person } from './simulated-people.ts'
import { OUTCOMES, type OutcomeWords } from './vocabulary.ts'

const AGREED_DAYS_AGO = 200

export function outcomeFacts(scene: Scene, people: readonly Person[]): Facts {
  const { chance, externalId, story, course } = scene
  if (story.outcome === 'untold') return {}
  const words = chance.pick(OUTCOMES)
  const owner = people.find(person => person.role === 'economic_buyer') ?? people[0]
  const outcome = `${externalId}-outcome`
  const startsOn = ago(scene, AGREED_DAYS_AGO)
  const agreed: Body = {
    externalId: outcome,
    account: externalId,
    statement: words.statement,
    measure: {
      unit: words.unit,
      baseline: words.baseline,
      target: words.target,
      startsOn,
      dueOn: addDays(scene.today, 60),
    },
    importance: chance.integer(3, 5),
    stakeholder: owner?.externalId,
    milestones: [{ key: 'first_report', weight: 1 }],
    ...(story.onboarding === 'past' ? { confirmedOn: addDays(startsOn, 5) } : {}),
    status: 'active',
    ...on(startsOn),
  }
  if (story.outcome === 'agreed') return { outcomes: [agreed] }
  const measured = measurements(scene, outcome, words)
  const said = verdict(scene)
  return {
    outcomes: [agreed],
    measurements: measured,
    'customer-verdicts': [
      {
        externalId: `${outcome}-says`,
        outcome,
        stakeholder: owner?.externalId,
        ...said,
        words: wordsFor(said.achieved, words),
        // of use that fell they have not spoken yet
        ...on(addDays(scene.today, -chance.integer(8, 30) - (course.fellDaysAgo === null ? 0 : 35))),
      },
    ],
    'vendor-verdicts': [
      {
        externalId: `${outcome}-we-say`,
        outcome,
        person: scene.csm,
        verdict: 4,
        periodStartsOn: addDays(scene.today, -45),
        ...on(addDays(scene.today, -chance.integer(20, 44))),
      },
    ],
  }
}

/** In five steps, rounded to the nearest: achieved as they got it, experience by how far they are against us. */
function verdict({ chance, course }: Scene): { readonly achieved: number; readonly experience: number } {
  const { reached, anger } = course
  const achieved = Math.max(2, Math.min(5, Math.round(1 + 4 * reached - anger)))
  const experience = anger > 0 ? (anger > 0.75 ? 1 : 2) : Math.min(5, achieved + chance.integer(0, 1))
  return { achieved, experience }
}

function wordsFor(achieved: number, { glad, onTheWay, sorry }: OutcomeWords): string {
  if (achieved === 3) return onTheWay
  return achieved > 3 ? glad : sorry
}

function measurements({ today, course }: Scene, outcome: string, words: OutcomeWords): Body[] {
  const { baseline, target } = words
  return [150, 110, 70, 35, 10].map((daysAgo, index) => ({
    externalId: `${outcome}-${index}`,
    outcome,
    // Straight from the baseline to where they are now, rounded as a report would be.
    value: round2(baseline + (target - baseline) * course.reached * ((AGREED_DAYS_AGO - daysAgo) / 190)),
    source: 'integration',
    ...on(addDays(today, -daysAgo)),
  }))
}

function round2(value: number): number {
  return Math.round(value * 100) / 100
}
