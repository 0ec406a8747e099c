// One account as of a day: its outcomes, its people's standing and its promises, each judged by its own room.
import type { OutcomesPolicy } from '@rung/config/outcomes'
import type { DirectoryAccount } from '@rung/directory'
import { type Day, dayOf } from '@rung/kernel'
import { assessPromises, type PromiseFact, type PromisesAssessment } from '@rung/promises'
import {
  type FadingHostility,
  lowVerdicts,
  pinInForce,
  type Role,
  type Stakeholder,
  verdictHostility,
  type WeighedRelationship,
  weighRelationship,
} from '@rung/relationship-ladder'
import {
  type AchievedConfirmed,
  achievedConfirmedOn,
  assessOutcome,
  type DesiredOutcome,
  type OutcomeAssessment,
  type OutcomeFacts,
  type PersonVerdict,
  personVerdicts,
} from '@rung/success-gap'
import type {
  AccountFacts,
  CustomerVerdict,
  LadderPin,
  StatedOutcome,
  StatedPromise,
} from './account-facts.ts'

/** `Outcome` is what the caller holds of an outcome, given back beside its assessment. */
export type AccountJudgement<Outcome extends StatedOutcome = StatedOutcome> = {
  /** In id order. */
  readonly outcomes: readonly { readonly row: Outcome; readonly assessment: OutcomeAssessment }[]
  /** Weighed, not judged: health judges it with what others say of the same people. */
  readonly relationship: WeighedRelationship
  /** Of each who judged an outcome: how far that puts them against us. */
  readonly verdicts: readonly FadingHostility[]
  /** Of each whose verdicts are live: what they say of all they wanted, and in which words. */
  readonly said: readonly QuotedVerdict[]
  /** When somebody last said that they have what they wanted. */
  readonly confirmed: AchievedConfirmed
  readonly promises: PromisesAssessment
  /** A CSM's own opinion of the level: beside all of the above, in none of it. */
  readonly pin: LadderPin | null
}

/** `words`: those of their newest live verdict that has any, and the outcome it is about. */
export type QuotedVerdict = PersonVerdict & {
  readonly words: { readonly ref: string; readonly outcomeId: string } | null
}

/** Who an account is and who is there, as the directory says. */
export type Who = Pick<DirectoryAccount, 'segment' | 'stakeholders'>

/** Judges facts that held on the day. Reads no usage. */
export function judgeAccount<Outcome extends StatedOutcome>(
  facts: AccountFacts<Outcome>,
  who: Who,
  policy: OutcomesPolicy,
  asOf: Day,
): AccountJudgement<Outcome> {
  const people = who.stakeholders.map(person => stakeholderOf(person, policy))
  const influence = new Map(people.map(person => [person.stakeholderId, person.influence]))
  const evidence = facts.ladderEvidence.map(row => ({
    id: row.id,
    occurredOn: dayOf(row.occurredAt),
    stakeholderId: row.stakeholderId,
    level: row.level,
    polarity: row.polarity,
    strength: row.strength,
    source: row.source,
  }))
  const grades = facts.customerVerdicts.map(gradesOf)
  const wanted = facts.outcomes.map(row => ({ row, outcome: outcomeOf(row, asOf) }))
  return {
    outcomes: wanted.map(({ row, outcome }) => ({
      row,
      assessment: assessOutcome(outcome, factsOf(row.id, facts, influence, policy), policy.successGap, asOf),
    })),
    relationship: weighRelationship(
      people,
      evidence,
      policy.ladder,
      asOf,
      lowVerdicts(grades, policy.ladder),
    ),
    verdicts: verdictHostility(grades, policy.ladder, asOf),
    said: personVerdicts(
      wanted.map(each => each.outcome),
      grades,
      policy.successGap,
      asOf,
    ).map(person => ({ ...person, words: wordsOf(person, facts.customerVerdicts) })),
    confirmed: achievedConfirmedOn(
      wanted.map(each => each.outcome),
      grades,
      asOf,
    ),
    promises: assessPromises(facts.promises.map(promiseOf), policy.promises, asOf),
    pin: pinOf(facts.ladderPins, asOf),
  }
}

/** Of verdicts that a newer one of the same person on the same outcome replaced, nothing is quoted. */
function wordsOf({ evidence }: PersonVerdict, verdicts: readonly CustomerVerdict[]): QuotedVerdict['words'] {
  const [newest] = verdicts
    .filter(({ id, wordsRef }) => evidence.includes(id) && typeof wordsRef === 'string')
    .toSorted((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime() || (a.id < b.id ? 1 : -1))
  return newest === undefined ? null : { ref: String(newest.wordsRef), outcomeId: newest.outcomeId }
}

function gradesOf({ id, occurredAt, stakeholderId, outcomeId, achieved, experience }: CustomerVerdict) {
  return { id, occurredOn: dayOf(occurredAt), stakeholderId, outcomeId, achieved, experience }
}

function pinOf(rows: readonly LadderPin[], asOf: Day): LadderPin | null {
  const pins = rows.map(row => ({ ...row, occurredOn: dayOf(row.occurredAt) }))
  const held = pinInForce(pins, asOf)
  return rows.find(row => row.id === held?.id) ?? null
}

const ROLES: readonly string[] = [
  'champion',
  'economic_buyer',
  'executive_sponsor',
  'admin',
  'user',
  'detractor',
] satisfies Role[]

function stakeholderOf(person: Who['stakeholders'][number], policy: OutcomesPolicy): Stakeholder {
  const { stakeholderId, role, influence, departedOn } = person
  return {
    stakeholderId,
    // A role nobody stated flags nothing: neither a champion nor a buyer.
    role: role !== null && ROLES.includes(role) ? (role as Role) : 'user',
    influence: influence ?? policy.influenceUnstated,
    departedOn,
  }
}

function outcomeOf(row: StatedOutcome, asOf: Day): DesiredOutcome {
  return {
    outcomeId: row.id,
    measure: measureOf(row),
    importance: row.importance,
    active: row.closedOn === null || row.closedOn > asOf,
    milestones: row.milestones,
  }
}

function measureOf(row: StatedOutcome): DesiredOutcome['measure'] {
  const { maintain, floor, baseline, target, startsOn, dueOn } = row
  if (maintain && floor !== null) return { maintain: true, floor, target }
  if (baseline === null || startsOn === null || dueOn === null) {
    throw new TypeError(`outcome ${row.id} has half a measure, which the table refuses`)
  }
  return { baseline, target, startsOn, dueOn }
}

function factsOf(
  outcomeId: string,
  facts: AccountFacts,
  influence: ReadonlyMap<string, number>,
  policy: OutcomesPolicy,
): OutcomeFacts {
  const about = <R extends { readonly outcomeId: string; readonly id: string; readonly occurredAt: Date }>(
    rows: readonly R[],
  ) =>
    rows
      .filter(row => row.outcomeId === outcomeId)
      .map(row => ({ row, fact: { id: row.id, occurredOn: dayOf(row.occurredAt) } }))
  return {
    measurements: about(facts.measurements).map(({ row, fact }) => ({ ...fact, value: row.value })),
    customerVerdicts: about(facts.customerVerdicts).map(({ row, fact }) => ({
      ...fact,
      stakeholderId: row.stakeholderId,
      influence: influence.get(row.stakeholderId) ?? policy.influenceUnstated,
      achieved: row.achieved,
      experience: row.experience,
    })),
    vendorVerdicts: about(facts.vendorVerdicts).map(({ row, fact }) => ({ ...fact, verdict: row.verdict })),
  }
}

export function promiseOf(row: StatedPromise): PromiseFact {
  const { id, dueOn, weight, confirmedOn, understanding, status, settledOn } = row
  const madeOn = dayOf(row.occurredAt)
  // Erased words were said all the same.
  const saidBack = row.customerWordsRef !== null
  const terms = { id, madeOn, dueOn, weight, confirmedOn, saidBack, understanding }
  return status === 'open' || settledOn === null
    ? { ...terms, status: 'open', settledOn: null }
    : { ...terms, status, settledOn }
}
