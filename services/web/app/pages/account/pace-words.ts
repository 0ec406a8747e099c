// Where an outcome is heading, in a sentence.
import { formatDay, formatPercent } from '../../controls/format.ts'
import { monthOf } from './sum-up.ts'

export type Pace = {
  readonly direction: 'towards' | 'away' | 'still' | null
  readonly slope30d: number | null
  readonly paceNeeded30d: number | null
  readonly expectedOn: string | null
  readonly dueOn: string | null
  readonly onPace: boolean | null
}

/** @example expected in April 2032, due 1 Feb, 47 % of the way a month needed // "At this pace it arrives in April 2032. To be there by
 * 1 Feb it must move 47 % of the way a month; it moves 1 %." */
export function paceWords(pace: Pace, today: string): string {
  const { direction, expectedOn, dueOn, onPace } = pace
  if (direction === null) {
    return dueOn === null
      ? 'It takes two measurements to tell where it is heading.'
      : `${dueWords(dueOn, today)} It takes two measurements to tell where it is heading.`
  }
  if (onPace === true) {
    return expectedOn === null || expectedOn <= today
      ? 'It is there.'
      : `At this pace it arrives on ${formatDay(expectedOn)}, in time.`
  }
  return [arrivalWords(pace, today), neededWords(pace)].filter(Boolean).join(' ')
}

function dueWords(dueOn: string, today: string): string {
  return dueOn < today ? `It was due on ${formatDay(dueOn)}.` : `It is due on ${formatDay(dueOn)}.`
}

function arrivalWords({ direction, expectedOn, dueOn }: Pace, today: string): string {
  if (direction === 'away') return 'It moves away from what they want.'
  if (expectedOn === null) return 'It is standing still.'
  if (dueOn === null) return `At this pace it is there in ${monthOf(expectedOn, today)}.`
  return `At this pace it arrives in ${monthOf(expectedOn, today)}.`
}

function neededWords({ paceNeeded30d, slope30d, dueOn }: Pace): string {
  if (dueOn === null) return ''
  if (paceNeeded30d === null) return `It was due on ${formatDay(dueOn)}.`
  const moves = slope30d === null ? '' : `; it moves ${formatPercent(slope30d)}`
  return `To be there by ${formatDay(dueOn)} it must move ${formatPercent(paceNeeded30d)} of the way in 30 days${moves}.`
}

/** `2 verdicts are sealed until you file yours.` */
export function sealedWords(count: number, isYours: boolean): string {
  const what = count === 1 ? '1 verdict of theirs is' : `${count} verdicts of theirs are`
  return `${what} sealed until ${isYours ? 'you file yours' : 'their CSM has said what they think'}.`
}
