// What a simulated customer's users did in the product over eight weeks, as `track` calls.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import type { Body, Scene } from './scene.ts'
import type { Person } from './simulated-people.ts'
import { CORE_FEATURES, OTHER_EVENTS } from './vocabulary.ts'

const DAYS_BACK = 56

/**
 * High use: most seats on most working days, most core features, and somebody on call at weekends: a vendor whose
 * whole product is silent for two days has lost its source, not its customers. Low use: one person, now and then, one
 * feature.
 */
export function simulateUsage(scene: Scene, people: readonly Person[], seats: number): Body[] {
  const { chance, today, externalId, story } = scene
  const high = story.usage === 'high'
  const users = Array.from({ length: high ? seats : 1 }, (_, index) => `${externalId}-u${index + 1}`)
  const gone = new Set(
    story.championLeft ? (people.find(person => person.role === 'champion')?.userIds ?? []) : [],
  )
  const features = CORE_FEATURES.slice(0, high ? 5 : 1)
  const events: Body[] = []
  for (let back = DAYS_BACK; back >= 1; back--) {
    const day = addDays(today, -back)
    if (!high && back % 9 !== 5) continue
    for (const user of isWorkingDay(day) ? users : users.slice(-1)) {
      if (gone.has(user) && back < 20) continue
      if (high && isWorkingDay(day) && chance.next() < 0.3) continue
      const name =
        chance.next() < 0.8 ? chance.pick([...features] as [string, ...string[]]) : chance.pick(OTHER_EVENTS)
      events.push(track(scene, user, name, at(day, chance.integer(8 * 60, 17 * 60)), events.length))
    }
  }
  return events
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
