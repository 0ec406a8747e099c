// What would settle a score: the facts that would bring most of the coverage that is missing, and of whom to ask them.
import { type ComponentName, weightsFor } from '@rung/health-score'
import type { Day } from '@rung/kernel'
import type { SignalIndex, SubjectSignals } from '@rung/signals'
import type { OutcomeWithUse } from '@rung/success-gap'
import type { HealthPolicies } from './health-policies.ts'
import type { Judgement } from './judgement.ts'

/** By name, each with what to ask or to do. */
export const SETTLING_FACTS = {
  outcome: 'Agree with them on what they want to get by us, by when, and how both will see that they did',
  customer_verdict: 'Ask how far they got this outcome, and how they found the way there',
  stakeholder: 'Find out who decides there, and record them',
  ladder_evidence: 'Talk with them about their work, and record what they say and do',
  promise_confirmation: 'Ask them to say in their own words what we promised them',
  benevolence: 'Ask them whether we mean them well: the yearly question',
  usage: 'Send what they do in the product, as events or daily aggregates',
} as const

export type SettlingFactName = keyof typeof SETTLING_FACTS

export type SettlingFact = {
  readonly fact: SettlingFactName
  readonly component: ComponentName
  /** Of the outcome or promise it is about; null for the others. */
  readonly subjectId: string | null
  /** Whom to ask: a stakeholder id; null where nobody there is on record, or nobody there need be asked. */
  readonly stakeholderId: string | null
  /** Coverage 0..1 with it, all else as it is. */
  readonly coverage: number
}

const MOST = 3

type Missing = Omit<SettlingFact, 'coverage' | 'component'> & {
  /** Share of the component's weight that it brings. */
  readonly share: number
}

/**
 * coverage with a fact = coverage + share x weight of its component / all weight, for components that are unknown now; the
 * three that bring most, ties by component, then in the order in which they are found. Empty once all is known.
 *
 * One fact makes usage, relationship and trust known. A is known from half of all importance on: an outcome brings the
 * share of what is missing to that half that its own importance is.
 *
 * @example nothing known but usage, one outcome agreed: a verdict on it brings 0.4, evidence of the buyer 0.2, benevolence 0.2
 */
export function settlingFacts(judgement: Judgement, policies: HealthPolicies): SettlingFact[] {
  const { signals, judged, segment, health, asOf } = judgement
  const weights = weightsFor(policies.health, segment)
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  const people = peopleThere(signals, asOf)
  const missing: Readonly<Record<ComponentName, () => Missing[]>> = {
    outcomes: () => missingOutcomes(judgement, policies, people),
    relationship: () => missingEvidence(people),
    trust: () => [missingTrust(signals, people)],
    usage: () => [{ fact: 'usage', subjectId: null, stakeholderId: null, share: 1 }],
  }
  const names = Object.keys(missing) as ComponentName[]
  return names
    .filter(component => judged.components[component].value === null && weights[component] > 0)
    .flatMap(component =>
      missing[component]().map(({ share, ...fact }) => ({
        ...fact,
        component,
        coverage: Math.min(1, health.coverage + (share * weights[component]) / all),
      })),
    )
    .toSorted((a, b) => b.coverage - a.coverage)
    .slice(0, MOST)
}

type Person = SubjectSignals<'stakeholder'>

const DECIDES = ['economic_buyer', 'executive_sponsor', 'champion']

/** Those still there, who decides first, then by influence, ties by id. */
function peopleThere(signals: SignalIndex, day: Day): Person[] {
  const isThere = (person: Person) => {
    const left = person.value('departed_on')
    return person.value('role') !== null && (left === null || left > day)
  }
  const rank = (person: Person) => {
    const at = DECIDES.indexOf(person.value('role') ?? '')
    return at === -1 ? DECIDES.length : at
  }
  return signals
    .subjects('stakeholder')
    .filter(isThere)
    .toSorted((a, b) => rank(a) - rank(b) || (b.value('influence') ?? 0) - (a.value('influence') ?? 0))
}

function missingOutcomes(
  { outcomes, signals }: Judgement,
  { gap }: HealthPolicies,
  people: readonly Person[],
): Missing[] {
  const active = outcomes.filter(({ standing }) => standing.active)
  const importanceOf = (some: readonly OutcomeWithUse[]) =>
    some.reduce((sum, { standing }) => sum + standing.importance, 0)
  const unknown = active.filter(({ standing }) => standing.attained.value === null)
  const asked = people[0]?.id ?? null
  if (importanceOf(active) === 0)
    return [{ fact: 'outcome', subjectId: null, stakeholderId: asked, share: 1 }]
  const short = gap.leastCoverage * importanceOf(active) - (importanceOf(active) - importanceOf(unknown))
  const subjects = new Map(signals.subjects('outcome').map(outcome => [outcome.id, outcome]))
  return unknown.map(({ standing: { outcomeId, importance } }) => {
    const owner = subjects.get(outcomeId)?.value('outcome_stakeholder') ?? null
    const isThere = people.some(({ id }) => id === owner)
    return {
      fact: 'customer_verdict',
      subjectId: outcomeId,
      stakeholderId: isThere ? owner : asked,
      share: Math.min(1, importance / short),
    }
  })
}

function missingEvidence(people: readonly Person[]): Missing[] {
  const [first] = people
  return first === undefined
    ? [{ fact: 'stakeholder', subjectId: null, stakeholderId: null, share: 1 }]
    : [{ fact: 'ladder_evidence', subjectId: null, stakeholderId: first.id, share: 1 }]
}

/** A promise nobody knows the understanding of, the heaviest; else the yearly question. */
function missingTrust(signals: SignalIndex, people: readonly Person[]): Missing {
  const [promise] = signals
    .subjects('promise')
    .filter(each => each.value('promise_status') === 'open')
    .toSorted((a, b) => (b.value('promise_weight') ?? 0) - (a.value('promise_weight') ?? 0))
  const stakeholderId = people[0]?.id ?? null
  return promise === undefined
    ? { fact: 'benevolence', subjectId: null, stakeholderId, share: 1 }
    : { fact: 'promise_confirmation', subjectId: promise.id, stakeholderId, share: 1 }
}
