// What is recorded of desired outcomes: stated late, measured with noise, judged in whole grades, and often not at all.
import type { AccountFacts } from '@rung/outcomes/judgement'
import { dayAt } from '../calendar.ts'
import { type Draw, drawFor } from '../draw.ts'
import { livedOf } from '../latent/course.ts'
import { believes } from '../latent/csm.ts'
import type { LatentCustomer } from '../latent/customer.ts'
import { type LatentOutcome, reallyGets } from '../latent/outcomes.ts'
import { isWithUs } from '../latent/people.ts'
import { everySoOften, gradeOf, knownAfter, type Revisions, recorded } from './recording.ts'

export type OutcomeRecord = Revisions<
  Pick<AccountFacts, 'outcomes' | 'measurements' | 'customerVerdicts' | 'vendorVerdicts'>
> & {
  /** The last day up to `t` on which anybody really measured or asked, written down or not; null when nobody had. */
  readonly lastAskedOn: (outcomeId: string, t: number) => number | null
}

// Unit, from, to: some measures fall.
const MEASURES: readonly (readonly [number, readonly [string, number, number]])[] = [
  [1, ['hours a week', 40, 20]],
  [1, ['share of invoices in time', 0.6, 0.95]],
  [1, ['tickets a month', 300, 120]],
  [1, ['euros saved', 0, 250_000]],
]

export function recordOutcomes(customer: LatentCustomer, until: number): OutcomeRecord {
  const draw = drawFor(customer.seed, customer.number, 'outcome facts')
  const input = new Map<string, number[]>()
  const found = customer.outcomes.map(outcome => {
    const measure = draw.oneOf(MEASURES)
    const measured = measurements(customer, outcome, measure, until, draw)
    const verdicts = customerVerdicts(customer, outcome, until, draw)
    input.set(
      outcome.id,
      [...measured.days, ...verdicts.days].sort((a, b) => a - b),
    )
    return {
      outcome: stated(customer, outcome, measure, draw),
      measurements: measured.rows,
      verdicts: verdicts.rows,
      vendor: vendorVerdicts(customer, outcome, until, draw),
    }
  })
  return {
    outcomes: found.map(each => each.outcome),
    measurements: found.flatMap(each => each.measurements),
    customerVerdicts: found.flatMap(each => each.verdicts),
    vendorVerdicts: found.flatMap(each => each.vendor),
    lastAskedOn: (outcomeId, t) => input.get(outcomeId)?.findLast(on => on <= t) ?? null,
  }
}

type MeasureOf = readonly [string, number, number]

function stated(customer: LatentCustomer, outcome: LatentOutcome, [unit, from, to]: MeasureOf, draw: Draw) {
  const { id, maintain, importance, startsOn, dueOn, steps } = outcome
  const moment = { id, accountId: customer.id, on: startsOn, knownOn: knownAfter(startsOn, 10, draw) }
  return recorded(moment, {
    statementRef: null,
    unit,
    maintain,
    baseline: maintain ? null : from,
    floor: maintain ? from : null,
    target: to,
    startsOn: maintain ? null : dayAt(startsOn),
    dueOn: maintain ? null : dayAt(dueOn),
    importance,
    stakeholderId: null,
    milestones: steps.map(({ key, weight }) => ({ key, weight })),
    confirmedOn: draw.happens(0.6) ? dayAt(startsOn) : null,
    status: 'active' as const,
    closedOn: null,
  })
}

/** How far the measure really is: what they have of what was due, times how much was due. */
function progressOn({ gets, maintain, startsOn, dueOn }: LatentOutcome, t: number): number {
  const due = maintain ? 1 : Math.min(1, (t - startsOn) / (dueOn - startsOn))
  return Math.min(1, livedOf(gets, t) * due)
}

/** Some are measured by an integration, most by a person, who sees a little more than there is. */
function measurements(
  customer: LatentCustomer,
  outcome: LatentOutcome,
  [, from, to]: MeasureOf,
  until: number,
  draw: Draw,
) {
  const { surveyedUntil, startsOn } = outcome
  const way = draw.oneOf([
    [0.35, { source: 'integration', gapDays: 7, noise: 0.03, bias: 0, lagDays: 0.4 }],
    [0.4, { source: 'csm', gapDays: 30, noise: 0.06, bias: 0.04, lagDays: 4 }],
    [0.15, { source: 'customer', gapDays: 60, noise: 0.06, bias: 0, lagDays: 4 }],
    [0.1, null],
  ] as const)
  if (way === null || surveyedUntil === null) return { rows: [], days: [] }
  const days = everySoOften(startsOn + 5, Math.min(until, surveyedUntil), way.gapDays, draw)
  const rows = days.flatMap((on, index) => {
    const seen = progressOn(outcome, on) + way.bias + draw.noise(way.noise)
    const forgotten = draw.happens(0.12)
    const knownOn = knownAfter(on, way.lagDays, draw)
    const moment = { id: `mea_${outcome.id}_${pad(index)}`, accountId: customer.id, on }
    const value = (share: number) => ({
      outcomeId: outcome.id,
      value: from + (to - from) * share,
      source: way.source,
    })
    if (forgotten) return []
    const right = { ...moment, knownOn, revision: 1 }
    // One in fifty is typed wrongly, and put right some days later.
    if (!draw.happens(0.02)) return [recorded(right, value(seen))]
    const putRight = { ...moment, knownOn: knownOn + draw.whole(2, 15), revision: 2 }
    return [recorded(right, value(draw.between(0, 1))), recorded(putRight, value(seen))]
  })
  return { rows, days }
}

function customerVerdicts(customer: LatentCustomer, outcome: LatentOutcome, until: number, draw: Draw) {
  const { surveyedUntil, startsOn } = outcome
  if (surveyedUntil === null) return { rows: [], days: [] }
  const days: number[] = []
  const rows = customer.people.slice(0, 2).flatMap((person, voice) => {
    const bias = draw.noise(0.07)
    const gapDays = voice === 0 ? 60 : 110
    return everySoOften(startsOn + 20, Math.min(until, surveyedUntil), gapDays, draw).flatMap((on, index) => {
      const mood = draw.noise(0.08)
      const feeling = draw.noise(0.1)
      const knownOn = knownAfter(on, 3, draw)
      if (!isWithUs(person, on) || draw.happens(0.2)) return []
      days.push(on)
      const moment = { id: `cvd_${outcome.id}_${voice}_${pad(index)}`, accountId: customer.id, on, knownOn }
      if (draw.happens(0.1)) return []
      return [
        recorded(moment, {
          outcomeId: outcome.id,
          stakeholderId: person.id,
          achieved: gradeOf(Math.min(1, livedOf(outcome.gets, on)) + bias + mood),
          experience: gradeOf(Math.min(1, livedOf(outcome.feels, on)) + bias + feeling),
          wordsRef: null,
          stillWanted: null,
          wantedNowRef: null,
          receivedAt: null,
        }),
      ]
    })
  })
  return { rows, days }
}

function vendorVerdicts(customer: LatentCustomer, outcome: LatentOutcome, until: number, draw: Draw) {
  return everySoOften(outcome.startsOn + 15, until, 30, draw).flatMap((on, index) => {
    const believed = believes(customer.csm.outcomes, t => reallyGets(customer.outcomes, t), on)
    const grade = gradeOf(believed + draw.noise(0.05))
    const knownOn = knownAfter(on, 2, draw)
    if (draw.happens(0.35)) return []
    const moment = { id: `vvd_${outcome.id}_${pad(index)}`, accountId: customer.id, on, knownOn }
    const columns = { outcomeId: outcome.id, personId: 'per_csm', verdict: grade }
    return [recorded(moment, { ...columns, periodStartsOn: dayAt(on - (on % 30)) })]
  })
}

function pad(index: number): string {
  return String(index).padStart(3, '0')
}
