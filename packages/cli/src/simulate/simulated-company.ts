// What the simulated vendor tells of itself: what its customers are concerned about and what is there for it, its roadmap, its
// leads and deals by week, and whom its people take for the customer. In the last quarter it loses sight of that.
import { addDays, type Day, weekOf } from '@rung/kernel'
import { CONCERNS } from './concern-words.ts'
import { type Body, type Facts, on } from './scene.ts'
import type { Chance } from './seeded-random.ts'
import type { SimulatedAccount } from './simulated-account.ts'
import { CAPABILITIES, SEGMENTS } from './vocabulary.ts'

export type CompanyScene = {
  readonly chance: Chance
  readonly today: Day
  readonly csms: readonly string[]
  readonly current: readonly SimulatedAccount[]
}

/** Two years, so that there is a usual week to hold one against. */
const WEEKS = 104
/** Since so many weeks sales takes on fewer of the leads it is offered. */
export const FALLING_WEEKS = 14
const SOURCES = ['referral', 'fair'] as const
const LEADS = { least: 26, most: 40 } as const
const ACCEPTED = { before: 0.55, since: 0.33 } as const
/** Every so many days the team is asked who the customer is. */
const ASKED_EVERY_DAYS = 14
const TIMES_ASKED = 52
/** The last times each names another. */
const DISAGREED_TIMES = 6

export function simulateCompany(scene: CompanyScene): Facts {
  return {
    concerns: concerns(scene),
    capabilities: capabilities(scene),
    'roadmap-items': roadmap(scene),
    'company-figures': figures(scene),
    'team-answers': answers(scene),
  }
}

/** Most have one that something of ours meets; every tenth wants what nothing does. */
function concerns({ chance, current, today }: CompanyScene): Body[] {
  return current.map(({ externalId, term, termBefore }) => {
    const { level, tag, words } = chance.pick(CONCERNS)
    const drawn = addDays(today, -chance.integer(40, 400))
    const since = (termBefore ?? term).startsOn
    const statedOn = drawn > since ? drawn : since
    return {
      externalId: `${externalId}-concern`,
      account: externalId,
      level,
      tag,
      words,
      ...told(statedOn < today ? statedOn : addDays(today, -1), 'statedOn'),
    }
  })
}

function capabilities({ today }: CompanyScene): Body[] {
  const met = [...new Map(CONCERNS.map(each => [each.tag, each])).values()].filter(
    ({ capability }) => capability !== null,
  )
  return [...Map.groupBy(met, ({ capability }) => capability)].map(([capability, meets], index) => ({
    externalId: `capability-${index + 1}`,
    capability,
    meets: meets.map(({ level, tag }) => ({ level, tag })),
    ...told(addDays(today, -500), 'statedOn'),
  }))
}

/** Small pieces of what is there, most of them in time; what was planned first in its time came late lately, and what is planned next nobody asked for. */
function roadmap(scene: CompanyScene): Body[] {
  return [
    roadmapItem(scene, 'offline capture', 420, 4),
    roadmapItem(scene, 'accounting export', 300, -6),
    roadmapItem(scene, 'skill-based dispatch', 190, 9),
    roadmapItem(scene, 'audit trail', 60, 33),
    roadmapItem(scene, 'assistant that chats', -40, null),
    ...pieces(scene),
  ]
}

/** Days back on which pieces were and are planned, one every so many days. */
const PIECES = { first: 540, last: -50, everyDays: 4 } as const
const PIECES_IN_TIME = 0.85

function pieces(scene: CompanyScene): Body[] {
  const { chance } = scene
  const count = Math.floor((PIECES.first - PIECES.last) / PIECES.everyDays)
  return Array.from({ length: count }, (_, index) => PIECES.first - PIECES.everyDays * index).map(
    (plannedDaysAgo, index) => {
      const late = chance.next() < PIECES_IN_TIME ? chance.integer(-6, 9) : chance.integer(18, 40)
      const capability = chance.pick(CAPABILITIES)
      return roadmapItem(scene, capability, plannedDaysAgo, plannedDaysAgo > late ? late : null, index + 1)
    },
  )
}

function roadmapItem(
  { today }: CompanyScene,
  capability: string,
  plannedDaysAgo: number,
  lateDays: number | null,
  piece: number | null = null,
): Body {
  const plannedOn = addDays(today, -plannedDaysAgo)
  const deliveredOn = lateDays === null ? null : addDays(plannedOn, lateDays)
  const addedOn = addDays(plannedOn, piece === null ? -150 : -70)
  return {
    externalId: `roadmap-${capability.replaceAll(' ', '-')}${piece === null ? '' : `-${piece}`}`,
    capability,
    plannedOn,
    deliveredOn,
    addedOn,
    recordedAt: on(deliveredOn ?? addedOn).recordedAt,
  }
}

function figures({ chance, today }: CompanyScene): Body[] {
  return weeksBefore(today).flatMap((week, index) =>
    SOURCES.map(source => {
      const leadsOffered = chance.integer(LEADS.least, LEADS.most)
      const share = index < WEEKS - FALLING_WEEKS ? ACCEPTED.before : ACCEPTED.since
      const leadsAccepted = hits(chance, leadsOffered, share)
      const dealsWon = hits(chance, leadsAccepted, 0.3)
      return {
        externalId: `${week}:${source}`,
        week,
        source,
        leadsOffered,
        leadsAccepted,
        dealsWon,
        dealsLost: hits(chance, leadsAccepted - dealsWon, 0.8),
        dealsDiscounted: hits(chance, dealsWon, 0.2),
        // when the week is over
        recordedAt: on(addDays(week, 7)).recordedAt,
      }
    }),
  )
}

/** They named one customer; lately each names another. */
function answers({ csms, today }: CompanyScene): Body[] {
  return Array.from({ length: TIMES_ASKED }, (_, times) => TIMES_ASKED - times).flatMap(back =>
    csms.map((person, index) => ({
      externalId: `answer-${back}-${person}`,
      person,
      team: 'customer success',
      segment: back > DISAGREED_TIMES ? SEGMENTS[1] : SEGMENTS[index % SEGMENTS.length],
      ...on(addDays(today, -ASKED_EVERY_DAYS * back + index)),
    })),
  )
}

/** A day under the name that a fact has for it, known on that day. */
const told = (day: Day, name: string): Body => ({ [name]: day, recordedAt: on(day).recordedAt })

/** The Mondays of the last weeks that were over by yesterday, the oldest first. */
function weeksBefore(today: Day): Day[] {
  // a week is told of on the Monday after it, which must have been
  const last = addDays(weekOf(addDays(today, -1)), -7)
  return Array.from({ length: WEEKS }, (_, index) => addDays(last, 7 * (index + 1 - WEEKS)))
}

function hits(chance: Chance, of: number, share: number): number {
  return Array.from({ length: Math.max(0, of) }, () => chance.next() < share).filter(Boolean).length
}
