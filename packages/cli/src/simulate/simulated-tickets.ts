// What a simulated customer asked support: how to, bugs, and where it burns, about the price and a rival's offer.
import { addDays } from '@rung/kernel'
import { ago, type Body, type Scene } from './scene.ts'

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
  const [lateOn, yesterday] = [addDays(openedOn, LATE_DAYS), addDays(today, -1)]
  // A customer of yesterday has not waited for an answer yet.
  const isLate = waits && openedOn < yesterday
  const resolvedAt = isLate
    ? `${lateOn < yesterday ? lateOn : yesterday}T10:00:00.000Z`
    : `${openedOn}T15:00:00.000Z`
  return {
    externalId: `${externalId}-ticket-${n}`,
    account: externalId,
    subject,
    topic,
    priority: isLate ? 'high' : 'normal',
    openedAt: `${openedOn}T10:00:00.000Z`,
    firstResponseAt: `${openedOn}T${isLate ? '18' : '11'}:00:00.000Z`,
    resolvedAt,
    reopenedCount: isLate ? 1 : 0,
    escalated: isLate && n === 1 && course.anger > 0.5,
    csat: Math.max(1, Math.min(5, Math.round(isLate ? 1 + chance.next() : 5 - 4 * course.anger))),
    recordedAt: resolvedAt,
  }
}
