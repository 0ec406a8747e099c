// What a simulated customer's users did in the product: eight weeks as `track` calls, the weeks before as a warehouse's days.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import { type Body, type Scene, startedOn } from './scene.ts'
import type { Person } from './simulated-people.ts'
import { CORE_FEATURES, OTHER_EVENTS } from './vocabulary.ts'

const DAYS_BACK = 56
/** As far back as a habit is looked for. */
const HABIT_DAYS_BACK = 126
/** Outside the season, in a pause and after a collapse somebody looks in now and then. */
const QUIET = 0.04
const API_CALLS_A_DAY = 12
/** Of what somebody does, how much is the product's core. */
const CORE_SHARE = 0.8
/** Who uses it little comes by every so many days. */
const LOOKS_IN_EVERY = 6
/** From here on most core features are in use; below it one alone. */
const MUCH = 0.3

export type Use = {
  /** Segment-shaped `track` calls. */
  readonly events: readonly Body[]
  readonly daily: readonly Body[]
}

/**
 * Each seat works on a working day with the course's chance, and somebody is on call at weekends: a vendor whose whole
 * product is silent for two days has lost its source, not its customers.
 */
export function simulateUsage(scene: Scene, people: readonly Person[], seats: number): Use {
  const { chance, today, externalId, story, course } = scene
  const champion = people.find(person => person.role === 'champion')?.userIds ?? []
  // much use is of everybody; little is of a few, not of all now and then
  const working = course.use >= MUCH ? seats : Math.max(1, Math.round(seats * course.use))
  const users = Array.from({ length: working }, (_, index) => `${externalId}-u${index + 1}`)
  const events: Body[] = []
  const daily: Body[] = []
  const calls = story.quiet === 'api' ? API_CALLS_A_DAY : 1
  for (let back = HABIT_DAYS_BACK; back >= 1; back--) {
    const day = addDays(today, -back)
    if (day < startedOn(scene)) continue
    const share = useOn(scene, day)
    const atWork = (isWorkingDay(day) ? users : users.slice(-1)).filter(
      (user, index) =>
        index < Math.ceil(users.length * Math.min(1, share / course.use)) &&
        !(champion.includes(user) && back < (course.championLeftDaysAgo ?? 0)),
    )
    const there = atWork.filter((_, index) =>
      course.use >= MUCH ? chance.next() < course.use : (back + 2 * index) % LOOKS_IN_EVERY === 3,
    )
    if (back > DAYS_BACK) {
      if (there.length > 0) daily.push(aggregate(scene, day, atWork.length, there.length * calls))
      continue
    }
    const names = namesOf(scene)
    for (const user of there) {
      for (let call = calls; call > 0; call--) {
        const name = chance.next() < CORE_SHARE ? chance.pick(names) : chance.pick(OTHER_EVENTS)
        events.push(track(scene, user, name, at(day, chance.integer(8 * 60, 17 * 60)), events.length))
      }
    }
  }
  return { events, daily }
}

/** The share of seats at work on a day of the story. */
function useOn({ today, story, course }: Scene, day: Day): number {
  const back = daysBetween(day, today)
  if (story.quiet === 'pause' && back <= PAUSED_DAYS_AGO) return 0
  if (story.quiet === 'season' && !isInSeason(today, day)) return QUIET
  if (story.onboarding === 'late' && back <= 10) return 0
  return course.use * (back <= (course.fellDaysAgo ?? 0) ? course.left : 1)
}

export const PAUSED_DAYS_AGO = 20

const monthOf = (day: Day): number => Number(day.slice(5, 7))

/** The running month and the one before are the quiet ones. */
export function monthsOfSeason(today: Day): number[] {
  const now = monthOf(today)
  return Array.from({ length: 12 }, (_, index) => index + 1).filter(
    month => month !== now && month !== ((now + 10) % 12) + 1,
  )
}

function isInSeason(today: Day, day: Day): boolean {
  return monthsOfSeason(today).includes(monthOf(day))
}

/** What they use; who is new has not come to the report yet that is their first value. */
function namesOf({ story, course }: Scene): [string, ...string[]] {
  const known =
    course.use >= MUCH || story.quiet === 'api' ? CORE_FEATURES.slice(0, 5) : CORE_FEATURES.slice(0, 1)
  const names = story.onboarding === 'past' ? known : known.filter(name => name !== FIRST_VALUE_EVENT)
  return names as [string, ...string[]]
}

export const FIRST_VALUE_EVENT = 'Report Viewed'

function aggregate(scene: Scene, day: Day, activeUsers: number, events: number): Body {
  return {
    account: scene.externalId,
    day,
    activeUsers,
    counts: countsOf(events, namesOf(scene), day),
    recordedAt: `${addDays(day, 1)}T03:00:00.000Z`,
  }
}

/** A day's events by name as a warehouse has them: as many, of the same kinds, as if each were told by itself. */
export function countsOf(
  events: number,
  names: readonly string[],
  day: Day,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  const ofCore = Math.max(1, Math.round(events * CORE_SHARE))
  // each day goes on elsewhere: over some days every one of them is in use
  const turn = Math.abs(daysBetween('1970-01-01' as Day, day))
  for (let event = 0; event < events; event++) {
    const name =
      event < ofCore ? names[(event + turn) % names.length] : OTHER_EVENTS[event % OTHER_EVENTS.length]
    if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

function track({ externalId }: Scene, userId: string, event: string, timestamp: string, index: number): Body {
  return {
    type: 'track',
    messageId: `${externalId}-e${index}`,
    userId,
    event,
    timestamp,
    recordedAt: timestamp,
    properties: {},
    context: { groupId: externalId },
  }
}

// 1 January 1970 was a Thursday.
function isWorkingDay(day: Day): boolean {
  const weekday = (daysBetween('1970-01-01' as Day, day) + 4) % 7
  return weekday !== 0 && weekday !== 6
}

function at(day: Day, minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00.000Z`
}
