// What a simulated customer asked support: how to, bugs, and where it burns, about the price and a rival's offer.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import { daysBack, YEAR_BACK } from './days-back.ts'
import { ago, type Body, type LivedUntil, type Scene } from './scene.ts'
import type { Chance } from './seeded-random.ts'

type Matter = { readonly topic: string; readonly subject: string }

const BUG: Matter = { topic: 'bug', subject: 'Sync stops every night' }
const EVERYDAY: readonly [Matter, ...Matter[]] = [
  { topic: 'how_to', subject: 'How do I add a depot?' },
  BUG,
  { topic: 'feature', subject: 'Could the report show last year as well?' },
]
const RIVAL: Matter = { topic: 'competitor', subject: 'Export of all data in the format of another vendor' }

const LATE_DAYS = 9

export function tickets(scene: Scene): Body[] {
  const { chance, course, story } = scene
  const everyday = Array.from({ length: chance.integer(0, 5) + Math.round(6 * course.anger) }, (_, index) => {
    const isLate = chance.next() < course.lateTickets
    return ticket(scene, index + 1, isLate ? BUG : chance.pick(EVERYDAY), isLate)
  })
  return story.competitor ? [...everyday, ticket(scene, everyday.length + 1, RIVAL, false)] : everyday
}

function ticket(scene: Scene, n: number, { topic, subject }: Matter, waits: boolean): Body {
  const { chance, course, externalId, today } = scene
  const openedOn = ago(scene, topic === 'competitor' ? chance.integer(5, 25) : chance.integer(10, 80))
  // A customer of yesterday has not waited for an answer yet.
  const isLate = waits && openedOn < addDays(today, -1)
  return ticketBody(
    { externalId: `${externalId}-ticket-${n}`, account: externalId, subject, topic },
    { openedOn, isLate, today, anger: course.anger, escalated: isLate && n === 1 && course.anger > 0.5 },
    chance,
  )
}

type Handling = {
  readonly openedOn: Day
  readonly today: Day
  readonly isLate: boolean
  readonly anger: number
  readonly escalated: boolean
}

function ticketBody(
  named: Body,
  { openedOn, today, isLate, anger, escalated }: Handling,
  chance: Chance,
): Body {
  const [lateOn, yesterday] = [addDays(openedOn, LATE_DAYS), addDays(today, -1)]
  const resolvedAt = isLate
    ? `${lateOn < yesterday ? lateOn : yesterday}T10:00:00.000Z`
    : `${openedOn}T15:00:00.000Z`
  return {
    ...named,
    priority: isLate ? 'high' : 'normal',
    openedAt: `${openedOn}T10:00:00.000Z`,
    firstResponseAt: `${openedOn}T${isLate ? '18' : '11'}:00:00.000Z`,
    resolvedAt,
    reopenedCount: isLate ? 1 : 0,
    escalated,
    csat: Math.max(1, Math.min(5, Math.round(isLate ? 1 + chance.next() : 5 - 4 * anger))),
    recordedAt: resolvedAt,
  }
}

/** Up to the day from which today's customers tell of theirs, and since the last of those. */
const BEFORE_DAYS = 81
const SINCE_DAYS = 9
/** As often as in the weeks that today's customers tell of: two and a half in seventy days. */
const A_DAY = 0.035
/** Of those that waited long, how many somebody took to the top. */
const ESCALATED = 0.3

/** What they asked in the year before and in the last days: as often as in between, answered as they have always been. */
export function ticketsBefore(
  { externalId, course }: Pick<Scene, 'course' | 'externalId'>,
  days: LivedUntil,
): Body[] {
  const { chance, today, leftOn } = days
  const own =
    leftOn === null
      ? { from: BEFORE_DAYS, to: SINCE_DAYS }
      : { from: daysBetween(leftOn, today) + LATE_DAYS + 1, to: 0 }
  const asked = [...daysBack(chance, A_DAY, YEAR_BACK, own.from), ...daysBack(chance, A_DAY, own.to, 1)]
  return asked.map(back => {
    const isLate = back >= own.from && chance.next() < course.lateTickets
    return ticketBody(
      {
        externalId: `${externalId}-ticket-${back}-days`,
        account: externalId,
        ...(isLate ? BUG : chance.pick(EVERYDAY)),
      },
      {
        openedOn: addDays(today, -back),
        today,
        isLate,
        anger: 0,
        escalated: isLate && back > 2 * BEFORE_DAYS && chance.next() < ESCALATED,
      },
      chance,
    )
  })
}
