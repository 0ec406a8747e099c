// The year before: renewals that were decided, kept and lost, with what could be known of each half a year ahead.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import { type Body, type Facts, on } from './scene.ts'
import type { Chance } from './seeded-random.ts'
import type { SimulatedAccount } from './simulated-account.ts'
import { countsOf } from './simulated-usage.ts'
import { CORE_FEATURES, companyName, OUTCOMES, SEGMENTS } from './vocabulary.ts'

export type Past = {
  /** By resource, to be sent before those of today's customers. */
  readonly facts: Facts
  /** A warehouse's days of use. */
  readonly daily: readonly Body[]
}

export type PastScene = {
  readonly chance: Chance
  readonly today: Day
  readonly csms: readonly [string, ...string[]]
  readonly current: readonly SimulatedAccount[]
}

/** Every how many days of the past are published, and from how far back: features of a decision rest on the last such day. */
export const PAST_DAYS = { from: -560, to: -60, every: 45 } as const
/** Of 100 customers of a year ago, how many left. */
const LEFT_SHARE = 0.18
/** Of those, with how many somebody had typed in what they wanted. */
const TOLD_SHARE = 0.6
/** How long before a decision the CSM says what becomes of it. */
const CALLED_DAYS_BEFORE = 60
/** How long before a decision models look, which is when signs of it must be there. */
const LEADS = [180, 90, 30] as const
/** Days of use before each: what a metric of 28 days sees. */
const WINDOW_DAYS = 28

type Decision = {
  readonly account: string
  readonly csm: string
  readonly buyer: string
  readonly seats: number
  readonly dueOn: Day
  readonly kept: boolean
  /** Whether what they wanted was typed in: with most customers it was not. */
  readonly isTold: boolean
  /** The term's subscription, for what the CSM said of its end. */
  readonly term: string
}

/** What showed of a decision before it fell, each sign `true` when it was bad. */
type Signs = {
  readonly outcome: boolean
  readonly voice: boolean
  readonly use: boolean
  readonly support: boolean
}

/**
 * A year's decided renewals. Each customer of today renewed once, most as they were, some for more or less; beside them are
 * customers who left: most since they did not get what they wanted, some unused, some angry, and some for reasons that
 * nothing tells of. Of those who stayed some looked bad as well.
 */
export function simulatePast(scene: PastScene): Past {
  const { chance, current } = scene
  const former = Array.from(
    { length: Math.round((current.length * LEFT_SHARE) / (1 - LEFT_SHARE)) },
    (_, index) => formerCustomer(scene, index),
  )
  const decisions = [...current.flatMap(decisionOf), ...former.map(({ decision }) => decision)].map(
    decision => ({ decision, signs: signsOf(chance, decision) }),
  )
  const facts = merge([
    ...former.map(each => each.facts),
    ...decisions.map(({ decision, signs }) => signFacts(scene, decision, signs)),
  ])
  return { facts, daily: decisions.flatMap(({ decision, signs }) => use(scene, decision, signs)) }
}

function decisionOf({ externalId, csm, story, termBefore }: SimulatedAccount): Decision[] {
  if (termBefore === null) return []
  return [
    {
      account: externalId,
      csm,
      buyer: `${externalId}-economic-buyer`,
      seats: termBefore.seats,
      dueOn: termBefore.endsOn,
      kept: true,
      isTold: story.outcome !== 'untold',
      term: termBefore.externalId,
    },
  ]
}

function formerCustomer(
  { chance, today, csms }: PastScene,
  index: number,
): { decision: Decision; facts: Facts } {
  const account = `former-${String(index + 1).padStart(4, '0')}`
  const segment = chance.pick(SEGMENTS)
  const seats = chance.integer(6, 12)
  const dueOn = addDays(today, -chance.integer(15, 350))
  const startsOn = addDays(dueOn, -365)
  const buyer = `${account}-economic-buyer`
  const csm = csms[index % csms.length] ?? csms[0]
  const subscription = {
    externalId: `${account}-sub`,
    account,
    plan: 'Team',
    arrMinor: seats * chance.pick([40_000, 90_000]),
    currency: 'EUR',
    seats,
    startsOn,
    endsOn: dueOn,
    termMonths: 12,
    autoRenews: false,
    ...on(addDays(startsOn, -10)),
  }
  const began = addDays(startsOn, -20)
  const customer = { externalId: account, name: companyName(chance), segment, csm, seats, ...on(began) }
  const facts: Facts = {
    accounts: [customer],
    // known on the day: who left is no customer any more, and on no list
    'accounts-after': [{ ...customer, closedOn: dueOn, recordedAt: on(dueOn).recordedAt }],
    stakeholders: [
      {
        externalId: buyer,
        account,
        name: 'Former Buyer',
        role: 'economic_buyer',
        influence: 0.9,
        ...on(addDays(startsOn, -20)),
      },
    ],
    subscriptions: [subscription],
    'renewals-after': [
      {
        externalId: `${subscription.externalId}-end`,
        subscription: subscription.externalId,
        dueOn,
        resolution: 'churned',
        resolvedOn: dueOn,
        arrAfterMinor: 0,
        ...on(dueOn),
      },
    ],
  }
  const isTold = chance.next() < TOLD_SHARE
  const term = subscription.externalId
  return { decision: { account, csm, buyer, seats, dueOn, kept: false, isTold, term }, facts }
}

/** Why they left, or what looked bad though they stayed. */
function signsOf(chance: Chance, { kept }: Decision): Signs {
  const often = (ifLost: number, ifKept: number): boolean => chance.next() < (kept ? ifKept : ifLost)
  return {
    outcome: often(0.7, 0.15),
    voice: often(0.45, 0.12),
    use: often(0.4, 0.18),
    support: often(0.35, 0.12),
  }
}

function signFacts({ chance, today }: PastScene, decision: Decision, signs: Signs): Facts {
  const { account, buyer, csm, dueOn } = decision
  const words = chance.pick(OUTCOMES)
  const outcome = `${account}-outcome-before`
  const startsOn = addDays(dueOn, -330)
  const wanted = {
    externalId: outcome,
    account,
    statement: words.statement,
    measure: {
      unit: words.unit,
      baseline: words.baseline,
      target: words.target,
      startsOn,
      dueOn: addDays(dueOn, -40),
    },
    importance: 4,
    stakeholder: buyer,
    confirmedOn: addDays(startsOn, 5),
  }
  const looks = [250, 160, 80, 25].map(back => addDays(dueOn, -back)).filter(day => day < today)
  const reached = signs.outcome ? 0.15 : 0.95
  const told: Facts = {
    outcomes: [{ ...wanted, status: 'active', ...on(startsOn) }],
    // what they wanted in that term was settled with it, and says nothing of this one
    'outcomes-after': [{ ...wanted, status: 'closed', closedOn: dueOn, ...on(addDays(dueOn, 1)) }],
    measurements: looks.map((day, index) => ({
      externalId: `${outcome}-${index}`,
      outcome,
      value: Math.round((words.baseline + (words.target - words.baseline) * reached) * 10) / 10,
      source: 'integration',
      ...on(day),
    })),
    'customer-verdicts': looks.map((day, index) => ({
      externalId: `${outcome}-says-${index}`,
      outcome,
      stakeholder: buyer,
      achieved: signs.outcome ? chance.integer(1, 2) : chance.integer(4, 5),
      experience: signs.voice ? 2 : 4,
      words: signs.outcome ? words.sorry : words.glad,
      ...on(day),
    })),
  }
  return {
    ...(decision.isTold ? told : {}),
    renewals: [call(chance, decision, signs)],
    surveys: looks.map((day, index) => ({
      externalId: `${account}-nps-before-${index}`,
      account,
      stakeholder: buyer,
      kind: 'nps',
      score: signs.voice ? chance.integer(1, 5) : chance.integer(7, 10),
      ...on(day),
    })),
    pulses: looks.map((day, index) => ({
      externalId: `${account}-pulse-before-${index}`,
      account,
      person: csm,
      pulse: signs.voice ? 'at_risk' : 'healthy',
      ...on(day),
    })),
    tickets: signs.support ? looks.map((day, index) => badTicket(account, day, index)) : [],
  }
}

/** What the CSM expected: told by what showed, and wrong now and then. */
function call(chance: Chance, { term, dueOn }: Decision, signs: Signs): Body {
  const bad = Object.values(signs).filter(Boolean).length
  const csmProbability = Math.round(100 * (0.94 - 0.2 * bad + 0.1 * (chance.next() - 0.5))) / 100
  return {
    externalId: `${term}-end`,
    subscription: term,
    dueOn,
    csmCall: csmProbability < 0.5 ? 'churned' : 'renewed',
    csmProbability,
    ...on(addDays(dueOn, -CALLED_DAYS_BEFORE)),
  }
}

function badTicket(account: string, openedOn: Day, index: number): Body {
  const resolvedAt = `${addDays(openedOn, 12)}T10:00:00.000Z`
  return {
    externalId: `${account}-ticket-before-${index}`,
    account,
    subject: 'Exports fail again',
    priority: 'high',
    openedAt: `${openedOn}T10:00:00.000Z`,
    firstResponseAt: `${openedOn}T19:00:00.000Z`,
    resolvedAt,
    reopenedCount: 1,
    escalated: true,
    csat: 2,
    recordedAt: resolvedAt,
  }
}

/** Days of use before each published day that a model looks at; nothing that the events of the last eight weeks tell. */
function use({ chance, today }: PastScene, decision: Decision, signs: Signs): Body[] {
  const days = new Map<Day, Body>()
  for (const lead of LEADS) {
    const published = lastPublished(today, addDays(decision.dueOn, -lead))
    for (let back = signs.use ? 9 : 1; back <= WINDOW_DAYS; back += signs.use ? 13 : 2) {
      const day = addDays(published, -back)
      if (daysBetween(day, today) <= -PAST_DAYS.to) continue
      const activeUsers = signs.use ? 1 : Math.ceil(decision.seats * (0.6 + 0.3 * chance.next()))
      days.set(day, {
        account: decision.account,
        day,
        activeUsers,
        counts: countsOf(activeUsers, CORE_FEATURES.slice(0, signs.use ? 1 : 5), day),
        recordedAt: `${addDays(day, 1)}T03:00:00.000Z`,
      })
    }
  }
  return [...days.values()]
}

/** The last of {@link PAST_DAYS} on or before a day. */
function lastPublished(today: Day, day: Day): Day {
  const newest = addDays(today, PAST_DAYS.to)
  const steps = Math.max(0, Math.ceil(daysBetween(day, newest) / PAST_DAYS.every))
  return addDays(newest, -steps * PAST_DAYS.every)
}

function merge(all: readonly Facts[]): Facts {
  const merged: Record<string, Body[]> = {}
  for (const facts of all) {
    for (const [resource, bodies] of Object.entries(facts)) {
      merged[resource] ??= []
      merged[resource].push(...bodies)
    }
  }
  return merged
}
