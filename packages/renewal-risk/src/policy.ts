// Expert prior weights: every number of the first models, in log-odds of being lost, with its reason.
// Not in config: a model is one document with a version of its own, and is replaced whole by one that was learned.
import type { TermType } from './feature.ts'
import type { Estimate, RiskModel, Shape, SplitArm, Term } from './model.ts'
import type { RiskFeatureName } from './risk-features.ts'

const hinge = (from: number, to: number): Shape => ({ kind: 'hinge', from, to })
const holds: Shape = { kind: 'is', value: true }
const missing: Shape = { kind: 'missing' }

// An expert's weight is good to about half of itself; a small one to no better than 0.15.
const SHARE_UNCERTAIN = 0.5
const LEAST_SD = 0.15
// What is unknown may be anything: as uncertain as the largest effects it could have had.
const MISSING_SD = 0.4

function term(feature: RiskFeatureName, shape: Shape, weight: number, ownSd?: number): Term {
  const usual = shape.kind === 'missing' ? MISSING_SD : Math.max(LEAST_SD, Math.abs(weight) * SHARE_UNCERTAIN)
  return { feature, shape, weight, sd: ownSd ?? usual }
}

// Log-odds of the yearly loss of accounts by contract that business software sees, before anything is known of them. What each
// number rests on: docs/decisions/0046.
const base: Readonly<Record<TermType, Estimate>> = {
  monthly: { logOdds: -3.2, sd: 0.4 }, // 4 % a month, about 39 % a year: nothing binds them
  under_year: { logOdds: -2.4, sd: 0.4 }, // 8 % a term
  annual: { logOdds: -2, sd: 0.3 }, // 12 % a year
  multi_year: { logOdds: -1.9, sd: 0.3 }, // 13 % a term: fewer decisions, each on more years of experience
  unknown: { logOdds: -2, sd: 0.6 }, // as a year, and less sure
}

// Bad news weighs more than good (people leave for a reason), what they got more than what they do.
const signalTerms: readonly Term[] = [
  // The outcome decides more than anything they do. At 0.7 they have most of what they bought it for.
  term('attained', hinge(0.7, 0), 1.8),
  term('attained', hinge(0.7, 1), -0.6),
  // Nobody knows: between the two, and less sure than either.
  term('outcome_unproven', hinge(0, 1), 0.3, MISSING_SD),
  // Onboarding that stands still is how a first year is lost.
  term('first_value_late', hinge(0, 1), 1.2),
  // Under 0.15 within the noise of five-step verdicts; past 0.6 they can hardly grow. Each slope stays below that of
  // `attained`, so that more attained never raises the risk through a gap made of it.
  term('perception_gap', hinge(0.15, 0.6), 0.3),
  term('experience_gap', hinge(0.15, 0.6), 0.35),
  // Use by itself says little for them: it never pays for an outcome that is missing. Its collapse says much.
  term('usage_score', hinge(0.5, 0.1), 0.5),
  term('usage_score', hinge(0.5, 0.9), -0.15),
  term('usage_score', missing, 0.1),
  // Between four fifths and three tenths of their habit: where the score's own damper on falling use begins and ends.
  term('people_change', hinge(Math.log(0.8), Math.log(0.3)), 1.6),
  term('people_change', hinge(0, 0.4), -0.1),
  term('relationship', hinge(0.5, 0), 0.6),
  term('relationship', hinge(0.5, 1), -0.4),
  term('relationship', missing, 0.1),
  // Somebody of influence is against us: the strongest thing short of a notice.
  term('hostility', hinge(0, 1), 1.8),
  // Nobody is left to speak for us when that one person goes.
  term('single_threaded', hinge(0, 1), 0.3),
  term('champion_loss', hinge(0, 1), 0.95),
  term('no_economic_buyer', holds, 0.25),
  // A quarter without a word.
  term('days_since_touch', hinge(30, 120), 0.2),
  // Trust: neutral where its own prior lies, a broken promise says more than a kept one.
  term('clarity', hinge(0.7, 0.2), 0.25),
  term('reliability', hinge(0.75, 0.25), 0.8),
  term('reliability', hinge(0.75, 1), -0.1),
  term('resolution', hinge(0.7, 0.2), 0.35),
  term('benevolence', hinge(0.5, 0), 0.4),
  term('benevolence', hinge(0.5, 1), -0.2),
  // Open tickets are also a sign of use: those that wait or went to somebody's superior count.
  term('escalated_tickets', hinge(0, 3), 0.6),
  term('tickets_past_target', hinge(0, 6), 0.5),
  term('ticket_surge', hinge(1.5, 4), 0.2),
  // They say it themselves: looking around, and looking at what it costs.
  term('leaving_raised', hinge(0, 1), 1.2),
  term('competitor_raised', hinge(0, 1), 0.55),
  term('price_raised', hinge(0, 1), 0.25),
  // Detractors end at 6, promoters begin at 9. One answer of one person, which runs out after a year.
  term('nps', hinge(7, 2), 0.24),
  term('nps', hinge(8, 10), -0.1),
  // 1 is a pulse of at risk, 0.3 of watch, -0.3 of healthy.
  term('csm_worry', hinge(0, 1), 0.7),
  term('csm_worry', hinge(0, -0.3), -0.2),
  // Who pays for others leaves as those do: about half of it is theirs, half its own. From 0.12, a year's base, on; at 1 the mean of
  // 0.12 and 1 in log-odds, less the base. Those who all stay say less.
  term('paid_risk', hinge(0.12, 1), 2.2),
  term('paid_risk', hinge(0.12, 0.02), -0.4),
  // Inertia works for us; it is weaker than a decision.
  term('auto_renews', holds, -0.2),
  // The first term is lost more often than any later one.
  term('tenure_months', hinge(12, 0), 0.3),
  term('tenure_months', hinge(12, 48), -0.3),
]

// Facts about the renewal itself keep their weight at any lead.
const renewalTerms: readonly Term[] = [
  // Notice is a decision: a twelfth of them is won back.
  term('notice_given', holds, 4.5),
  // A month past the day without a decision is mostly a polite no.
  term('days_to_due', hinge(0, -30), 0.6),
]

// Given that they stay, in log-odds against renewing as before: 10 % less, 18 % more, 72 % the same at the middle.
const contracted: SplitArm = {
  base: -1.97,
  terms: [
    { feature: 'seat_utilisation', shape: hinge(0.5, 0.1), weight: 0.8 }, // unused seats are given back first
    { feature: 'attained', shape: hinge(0.5, 0), weight: 0.4 },
    { feature: 'people_change', shape: hinge(0, -0.7), weight: 0.3 },
  ],
}
const expanded: SplitArm = {
  base: -1.39,
  terms: [
    { feature: 'seat_utilisation', shape: hinge(0.7, 1), weight: 0.8 }, // full seats are bought more of
    { feature: 'attained', shape: hinge(0.5, 1), weight: 0.5 },
    { feature: 'relationship', shape: hinge(0.5, 1), weight: 0.3 },
    { feature: 'attained', shape: hinge(0.5, 0), weight: -0.5 },
  ],
}

function priorModel(leadDays: number, strength: number): RiskModel {
  const scaled = signalTerms.map(each => ({ ...each, weight: each.weight * strength }))
  return {
    version: `prior-2-lead-${leadDays}`,
    basis: 'prior',
    n: 0,
    leadDays,
    base,
    terms: [...scaled, ...renewalTerms],
    pairs: [],
    covariance: null,
    calibration: { slope: 1, offset: 0, steps: null },
    // One in five hundred: no one has seen enough alike renewals to say more.
    bounds: { low: 0.002, high: 0.998 },
    // 1.2816 standard deviations to either side hold 80 % of a normal distribution.
    interval: { level: 0.8, deviations: 1.281_552 },
    learning: null,
    split: { contracted, expanded },
  }
}

// What is seen half a year ahead has time to change, for better and worse: signals weigh less the longer the lead.
export const priorModels: readonly RiskModel[] = [
  priorModel(30, 1),
  priorModel(90, 0.9),
  priorModel(180, 0.65),
]
