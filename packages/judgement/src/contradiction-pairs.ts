// The pairs of views that are held against each other, each side on the scale 0..1.
import {
  type HealthScore,
  type Pair,
  type PairName,
  PROVISIONAL_BELOW_COVERAGE,
  type Side,
} from '@rung/health-score'
import { mergeEvidence, weightedMean } from '@rung/kernel'
import type { SignalIndex, SubjectSignals } from '@rung/signals'
import type { OutcomeWithUse } from '@rung/success-gap'
import type { HealthPolicies } from './health-policies.ts'
import type { JudgedRenewal } from './judge-renewal.ts'
import type { Components } from './read-components.ts'

// NPS answers run from 0 to 10, CSAT from 1 to 5. Not in config: the questions say so.
const NPS_TOP = 10
const csatShare = (csat: number) => (csat - 1) / 4
const levelShare = (expected: number) => (expected - 1) / 4

export type Views = {
  readonly signals: SignalIndex
  readonly judged: Components
  readonly outcomes: readonly OutcomeWithUse[]
  readonly health: HealthScore
  /** 0..1: how much of the way between use and outcome they explained by outgrowing the product. */
  readonly explained: number
  /** 0..1: how far nobody knows whether they got what they wanted, where it was agreed what that is. */
  readonly unproven: number
  /** The open renewal that is due first. */
  readonly nextRenewal: JudgedRenewal | undefined
  readonly policies: Pick<HealthPolicies, 'people' | 'pulses'>
}

export function contradictionPairs(views: Views): Pair[] {
  const { components } = views.judged
  return [
    pulseHealth(views),
    {
      pair: 'usage_outcome',
      // Who outgrew their use has told us why both differ.
      explained: views.explained,
      left: { name: 'usage', value: components.usage.value, evidence: components.usage.evidence },
      right: { name: 'outcomes', value: components.outcomes.value, evidence: components.outcomes.evidence },
    },
    vendorCustomer(views.outcomes),
    ladderPair(views, 'champion_buyer', ['champion'], ['economic_buyer']),
    ...sponsorUsers(views),
    surveyTickets(views.signals.account),
    modelCsm(views.nextRenewal),
  ]
}

function pulseHealth({ signals, health, judged, unproven, policies }: Views): Pair {
  const shareOf: Readonly<Record<string, number>> = policies.pulses.shareOf
  const pulse = signals.account.value('pulse')
  // A score from little is no view to hold against another.
  const scoreKnown = health.coverage >= PROVISIONAL_BELOW_COVERAGE && health.scoreHundredths !== null
  return {
    pair: 'pulse_health',
    // What a score loses because nobody knows is no view that it goes badly.
    explained: unproven,
    left: {
      name: 'pulse',
      value: pulse === null ? null : (shareOf[pulse] ?? null),
      evidence: signals.account.signal('pulse')?.evidence ?? [],
    },
    right: {
      name: 'health',
      value: scoreKnown ? Number(health.scoreHundredths) / 10_000 : null,
      evidence: mergeEvidence(Object.values(judged.components).map(component => component.evidence)),
    },
  }
}

/** Over active outcomes on which both have judged, by importance. */
function vendorCustomer(outcomes: readonly OutcomeWithUse[]): Pair {
  const both = outcomes
    .map(outcome => outcome.standing)
    .filter(({ active, vendor, customer }) => active && vendor.value !== null && customer.value !== null)
  const side = (name: 'customer' | 'vendor') => ({
    name,
    value: weightedMean(both.map(standing => ({ value: standing[name].value, weight: standing.importance }))),
    evidence: mergeEvidence(both.map(standing => standing[name].evidence)),
  })
  return { pair: 'vendor_customer', left: side('vendor'), right: side('customer') }
}

type PersonName = 'ladder_expected' | 'verdict_share'
type Roles = readonly [name: string, ...others: string[]]

/** Where people of two roles stand on the ladder. */
function ladderPair(views: Views, pair: PairName, left: Roles, right: Roles): Pair {
  const side = (roles: Roles) => peopleSide(views, roles, 'ladder_expected', levelShare)
  return { pair, left: side(left), right: side(right) }
}

/** The sponsor and those who work with it: by what they say of what they got, and by how they see us. */
function sponsorUsers(views: Views): Pair[] {
  const [sponsor, users]: readonly [Roles, Roles] = [['executive_sponsor'], ['user', 'admin']]
  const said = (roles: Roles) => peopleSide(views, roles, 'verdict_share', share => share)
  return [
    { pair: 'sponsor_users', left: said(sponsor), right: said(users) },
    { ...ladderPair(views, 'sponsor_users', sponsor, users), spreadOf: 'champion_buyer' },
  ]
}

/** People of these roles who are still there and of whom it is known, by influence. */
function peopleSide(
  { signals, policies }: Views,
  roles: Roles,
  name: PersonName,
  asShare: (value: number) => number,
): Side {
  const known = signals
    .subjects('stakeholder')
    .filter(
      person =>
        roles.includes(person.value('role') ?? '') &&
        person.value('departed_on') === null &&
        person.value(name) !== null,
    )
  const mean = weightedMean(
    known.map(person => ({
      value: person.value(name),
      weight: person.value('influence') ?? policies.people.influenceUnstated,
    })),
  )
  return {
    name: roles[0],
    value: mean === null ? null : asShare(mean),
    evidence: mergeEvidence(known.map(person => person.reading(name).evidence)),
  }
}

function surveyTickets(account: SubjectSignals<'account'>): Pair {
  const nps = account.reading('nps')
  const csat = account.reading('csat')
  const resolution = account.reading('resolution')
  return {
    pair: 'survey_tickets',
    left: {
      name: 'surveys',
      value: weightedMean([
        { value: nps.value === null ? null : nps.value / NPS_TOP, weight: 1 },
        { value: csat.value === null ? null : csatShare(csat.value), weight: 1 },
      ]),
      evidence: mergeEvidence([nps.evidence, csat.evidence]),
    },
    right: { name: 'tickets', value: resolution.value, evidence: resolution.evidence },
  }
}

/** The chance of keeping the next renewal, by the model and by the CSM; a call without a number counts as certain. */
function modelCsm(next: JudgedRenewal | undefined): Pair {
  const called = next?.renewal.csmCall ?? null
  const byCall = called === null ? null : called === 'churned' ? 0 : 1
  const evidence = next?.renewal.evidence ?? []
  return {
    pair: 'model_csm',
    left: { name: 'model', value: next === undefined ? null : 1 - next.risk.probabilityLost, evidence },
    right: { name: 'csm', value: next?.renewal.csmProbability ?? byCall, evidence },
  }
}
