// In words: what becomes of lists that are sent, and when they are.
import type { Answer } from '@rung/client'
import { formatDay, formatInstant, plural } from '../../../controls/format.ts'

export type Settings = Answer<'get', '/v1/digest-settings'>
type Send = Answer<'get', '/v1/digest-sends'>['data'][number]

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

export const ALSO_SEND = [
  { key: 'promises', name: 'Promises due within a week' },
  { key: 'renewals', name: 'Renewals within 30 days' },
  { key: 'handed_cards', name: 'Cards in other hands, and those handed to you at once' },
] as const

const BECAUSE = {
  by_hand: 'Switched off: nothing is sent.',
  gone: 'Switched off: it was said there that the address is gone for good (410). Make another one there and enter it here.',
  failing: 'Switched off: nothing was taken for five days. Look at the address, then switch it on again.',
} as const

/** How it stands, in a sentence. */
export function standingOf({ enabled, disabledBecause, nextAt, failingSince, timeZone }: Settings): string {
  if (!enabled) return disabledBecause === null ? 'Nothing is sent to you yet.' : BECAUSE[disabledBecause]
  if (failingSince !== null)
    return `Not taken since ${formatInstant(failingSince)}: see below what came back.`
  return nextAt === null
    ? 'You are away for as long as can be seen: nothing is sent meanwhile.'
    : `The next one: ${formatInstant(nextAt)}. Your days and hours are those of ${timeZone}.`
}

/** `List of 10 March 2026`, or what else it was. */
export const sendWords = ({ day, what }: Pick<Send, 'day' | 'what'>): string =>
  what === 'list' ? `List of ${formatDay(day)}` : `Cards handed to you on ${formatDay(day)}`

/** `Taken`, or what the last try said and when the next one is. */
export function outcomeOf({
  status,
  tries,
  nextTryAt,
}: Pick<Send, 'status' | 'tries' | 'nextTryAt'>): string {
  const last = tries.at(-1)
  if (status === 'delivered') return 'Taken'
  if (last === undefined) return status === 'expired' ? 'Not sent' : 'To be sent'
  const tried = `${plural(tries.length, 'try', 'tries')}: ${cameBack(last)}`
  if (nextTryAt !== null) return `${tried}; next ${formatInstant(nextTryAt)}`
  return status === 'expired' ? `Not taken on its day, after ${tried}` : `Given up after ${tried}`
}

const MEANT: Readonly<Record<number, string>> = {
  400: 'Slack could not read it',
  403: 'Slack does not let it in',
  404: 'Slack knows no such address',
  410: 'the channel or the address is gone',
  429: 'too much was sent there just now',
}

/** What an address did with what was sent: `404, Slack knows no such address`. */
export function cameBack({ status, error }: { status: number | null; error: string | null }): string {
  if (status === null) return error ?? 'no answer'
  const meant = MEANT[status]
  return meant === undefined ? `answered ${status}` : `answered ${status}, ${meant}`
}

/** `08:00 on Mon, Tue`. */
export function whenOf({ sendAt, weekdays }: Pick<Settings, 'sendAt' | 'weekdays'>): string {
  const days =
    weekdays === null
      ? 'working days'
      : weekdays
          .toSorted((a, b) => a - b)
          .map(each => WEEKDAYS[each - 1]?.slice(0, 3))
          .join(', ')
  return `${sendAt} on ${days}`
}
