// What each action keeps off later lists, and until when.
import { addDays, addWorkingDays, type Day, type WorkCalendar } from '@rung/kernel'
import type { CardAction } from './act-on-card.ts'
import type { Hold } from './hold.ts'
import { restDaysOf } from './plays-for.ts'
import type { WorklistPolicy } from './policy.ts'
import type { Reason } from './reason.ts'
import { isAskedFor } from './way-out.ts'

export type ActedOn = {
  readonly accountId: string
  /** Key of the play that was played. */
  readonly play: string
  readonly reasons: readonly Reason[]
  readonly action: CardAction
  /** The day of the CSM. */
  readonly today: Day
  /** When they work. */
  readonly calendar: WorkCalendar
  /** How often nobody answered so far, this time counted. */
  readonly tries: number
}

/**
 * Done: each reason rests for its play's `restDays`, unless it grows materially. No answer: for so many working days as the policy says
 * for this try, unless it grows. Snoozed: all of them until the day. Dismissed: each until it grows, however long that takes. What was
 * agreed or asked for is over once it is done or dismissed, however it grows. Handed over: what it is about, which stays off the list of who gave it
 * while the other has it. Started, undone: nothing is held.
 */
export function holdsAfter(
  { accountId, play, reasons, action, today, calendar, tries }: ActedOn,
  policy: WorklistPolicy,
): Hold[] {
  const held = (until: (reason: Reason) => Day | null, isSized: boolean): Hold[] =>
    reasons.map(reason => {
      const { kind, subjects, size } = reason
      return { accountId, kind, subjects, size: isSized ? size : null, until: until(reason) }
    })
  switch (action.action) {
    case 'done':
      return held(({ kind }) => addDays(today, restDaysOf(kind, play, policy)), true).map(forGood)
    case 'dismiss':
      return held(() => null, true).map(forGood)
    case 'snooze':
      return held(() => action.until, false)
    case 'hand_over':
      return held(() => null, false)
    case 'no_answer': {
      const back = addWorkingDays(today, waitAfter(tries, policy), calendar)
      return held(() => back, true)
    }
    default:
      return []
  }
}

const forGood = (hold: Hold): Hold => (isAskedFor(hold.kind) ? { ...hold, size: null, until: null } : hold)

/** Working days until the next try; the last wait goes for all further ones. */
function waitAfter(tries: number, { noAnswerWaits }: WorklistPolicy): number {
  const [first, later] = noAnswerWaits
  return tries <= 1 ? first : later
}
