// Reasons that lie with the people there.
import { clamp01, type Day, daysAgo, mergeEvidence, quantity } from '@rung/kernel'
import type { AccountView, StakeholderView } from './account-view.ts'
import { placeFor } from './naming.ts'
import type { Reason } from './reason.ts'
import type { ReasonPolicy } from './reason-policy.ts'

export function peopleReasons(view: AccountView, policy: ReasonPolicy, asOf: Day): Reason[] {
  const about = { subjects: [], dueOn: null } as const
  const reasons = [...quietStakeholders(view.stakeholders, policy, asOf), ...hostile(view, policy, asOf)]
  if (view.championGone === true) {
    const evidence = mergeEvidence([view.championGoneEvidence])
    const gone = view.stakeholders.filter(person => person.role === 'champion' && hasLeft(person, asOf))
    const last = gone.toSorted((a, b) => (String(a.departedOn) < String(b.departedOn) ? -1 : 1)).at(-1)
    const lastOn = last?.departedOn
    const left = lastOn === undefined ? 'has left' : `left on ${lastOn}`
    reasons.push({
      ...about,
      subjects: gone.map(person => person.stakeholderId).sort(),
      kind: 'champion_gone',
      size: 1,
      evidence,
      ...(lastOn === undefined || lastOn === null ? {} : { since: lastOn }),
      words: `${personWords(last, 'champion')} ${left}, and nobody took their place.`,
    })
  }
  // In the first weeks one contact is how it begins.
  if (view.singleThreaded === true && view.onboarding.until === null) {
    reasons.push(singleThreaded(view.thread))
  }
  const { expected, expectedBefore, evidence } = view.ladder
  const drop = expected === null || expectedBefore === null ? 0 : expectedBefore - expected
  if (drop >= policy.rungDrop.levels) {
    reasons.push({
      ...about,
      kind: 'rung_drop',
      size: clamp01(drop / 4),
      evidence,
      words: `The relationship is ${drop.toFixed(1)} levels lower than ${policy.rungDrop.days} days ago.`,
    })
  }
  return reasons
}

/** About who it is: of another person it is another reason. */
function singleThreaded(thread: AccountView['thread']): Reason {
  const lastSeenOn = thread?.lastSeenOn ?? null
  return {
    kind: 'single_threaded',
    subjects: thread === null ? [] : [thread.stakeholderId],
    size: 1,
    evidence: thread?.evidence ?? [],
    dueOn: null,
    words: `We know how ${threadWords(thread)} sees us, and of nobody else${lastSeenOn === null ? '' : `: last seen on ${lastSeenOn}`}.`,
  }
}

function threadWords(thread: AccountView['thread']): string {
  if (thread === null) return 'one person there'
  const { stakeholderId, role } = thread
  if (role === null) return placeFor(stakeholderId, 'one person there', '')
  const part = role.replaceAll('_', ' ')
  return placeFor(stakeholderId, `the ${part}`, `, the ${part},`)
}

/** Of everybody there: those set against us more than not. */
function hostile({ hostility, stakeholders }: AccountView, policy: ReasonPolicy, asOf: Day): Reason[] {
  const { value, evidence } = hostility
  if (value === null || value < policy.hostileFrom) return []
  const people = stakeholders.filter(person => !hasLeft(person, asOf) && (person.hostility ?? 0) >= 0.5)
  const roles = rolesOf(people)
  const who =
    people.length === 1 ? `${personWords(people[0], String(roles[0]))} is` : `${people.length} people are`
  const which = people.length > 1 ? `: ${roles.join(', ')}` : ''
  return [
    {
      kind: 'hostile',
      subjects: people.map(person => person.stakeholderId).sort(),
      size: clamp01(value),
      evidence,
      dueOn: null,
      words:
        people.length === 0
          ? 'People there have begun to turn against us.'
          : `${who} set against us${which}.`,
    },
  ]
}

/** A place for their name; the part they have stands where none is known. */
function personWords(person: StakeholderView | undefined, role: string): string {
  const nameless = `The ${role}`
  return person === undefined ? nameless : placeFor(person.stakeholderId, nameless, `, the ${role},`)
}

/** Each once, in words, in alphabetical order. */
function rolesOf(people: readonly StakeholderView[]): string[] {
  return [...new Set(people.map(({ role }) => (role ?? 'user').replaceAll('_', ' ')))].sort()
}

export function hasLeft({ departedOn }: StakeholderView, asOf: Day): boolean {
  return departedOn !== null && departedOn <= asOf
}

function quietStakeholders(
  stakeholders: readonly StakeholderView[],
  policy: ReasonPolicy,
  asOf: Day,
): Reason[] {
  const quiet = stakeholders.filter(person => isQuiet(person, policy, asOf))
  if (quiet.length === 0) return []
  const roles = rolesOf(quiet)
  const silent = Math.max(...quiet.map(heardDaysAgo))
  return [
    {
      kind: 'quiet_stakeholder',
      subjects: quiet.map(person => person.stakeholderId).sort(),
      size: clamp01(Math.max(...quiet.map(person => person.influence ?? UNSTATED_INFLUENCE))),
      evidence: [],
      dueOn: null,
      words:
        quiet.length === 1
          ? `${personWords(quiet[0], String(roles[0]))} was last heard ${daysAgo(silent)}, and nobody asked why.`
          : `${quiet.length} people have gone quiet, for up to ${quantity(silent, 'day')} (${roles.join(', ')}), and nobody asked why.`,
    },
  ]
}

// The middle, for a person whose influence nobody has stated.
const UNSTATED_INFLUENCE = 0.5

/**
 * Silent, in every way they were ever heard, for twice their usual gap and over a month. A way that was used once has no usual gap:
 * a month stands for it. Who was never heard at all has not stopped. A word of theirs that was written down is no silence, whether
 * or not the talk it was said in was: it is held against the gap of talks.
 */
function isQuiet(person: StakeholderView, policy: ReasonPolicy, asOf: Day): boolean {
  if (hasLeft(person, asOf)) return false
  const ways = waysOf(person)
  const said = { days: person.saidDays ?? Number.POSITIVE_INFINITY, usual: person.touchUsualDays }
  const { quietDays, quietTimesUsual } = policy
  return (
    ways.length > 0 &&
    [...ways, said].every(({ days, usual }) => {
      return Number(days) > quietDays && Number(days) >= quietTimesUsual * (usual ?? quietDays)
    })
  )
}

/** In which they were ever heard: in the product, and in touches. */
function waysOf(person: StakeholderView) {
  return [
    { days: person.productDays, usual: person.productUsualDays },
    { days: person.touchDays, usual: person.touchUsualDays },
  ].filter(way => way.days !== null)
}

function heardDaysAgo(person: StakeholderView): number {
  return Math.min(
    ...waysOf(person).map(({ days }) => Number(days)),
    person.saidDays ?? Number.POSITIVE_INFINITY,
  )
}
