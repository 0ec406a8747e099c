// What showed of a renewal before it was decided: outcomes, voices, tickets, and what the CSM expected.
import { addDays, type Day } from '@rung/kernel'
import type { Decision, PastScene } from './past-scene.ts'
import { type Body, type Facts, on } from './scene.ts'
import type { Chance } from './seeded-random.ts'
import { OUTCOMES } from './vocabulary.ts'

/** How long before a decision the CSM says what becomes of it. */
const CALLED_DAYS_BEFORE = 60

/** What showed of a decision before it fell, each sign `true` when it was bad. */
export type Signs = {
  readonly outcome: boolean
  readonly voice: boolean
  readonly use: boolean
  readonly support: boolean
}

/** Why they left, or what looked bad though they stayed. */
export function signsOf(chance: Chance, { kept }: Decision): Signs {
  const often = (ifLost: number, ifKept: number): boolean => chance.next() < (kept ? ifKept : ifLost)
  return {
    outcome: often(0.7, 0.15),
    voice: often(0.45, 0.12),
    use: often(0.4, 0.18),
    support: often(0.35, 0.12),
  }
}

export function signFacts(scene: PastScene, decision: Decision, signs: Signs): Facts {
  const { chance, today } = scene
  const { account, buyer, csm, dueOn } = decision
  const looks = [250, 160, 80, 25].map(back => addDays(dueOn, -back)).filter(day => day < today)
  const told = toldOf(scene, decision, signs, looks)
  return {
    ...(decision.isTold ? told : {}),
    renewals: [call(chance, decision, signs)],
    surveys: looks.map((day, index) => ({
      externalId: `${account}-nps-before-${index}`,
      account,
      stakeholder: buyer,
      kind: 'nps',
      score: signs.voice ? chance.integer(1, 5) : chance.integer(6, 10),
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

/** What they wanted, and what was measured and said of it. */
function toldOf(
  { chance }: PastScene,
  { account, buyer, dueOn }: Decision,
  signs: Signs,
  looks: readonly Day[],
): Facts {
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
  const reached = signs.outcome ? 0.15 : 0.95
  return {
    outcomes: [{ ...wanted, status: 'active', ...on(startsOn) }],
    // what they wanted in that term was settled with it, and says nothing of this one
    'outcomes-after': [
      {
        ...wanted,
        status: 'closed',
        closedOn: dueOn,
        ...on(startsOn),
        recordedAt: on(addDays(dueOn, 1)).recordedAt,
      },
    ],
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
