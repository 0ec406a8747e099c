// What a list is a picture of: how accounts stand now, or how they stood as of a day by what was known at an instant.
import { dayParam, instantTextParam } from '@rung/http-service'
import { type Day, dayOf, isRefusal, type Refusal } from '@rung/kernel'
import { z } from 'zod'
import { type JudgementQuery, type ResolvedAsOf, readAsOf } from './judgement-query.ts'

export type ListTime = ResolvedAsOf & {
  /** Read from current rows, which follow the accounts; else from the history, which stands still. */
  readonly isLive: boolean
}

/** Now, unless the request names a day before today or an instant that is over. */
export function listTimeOf(query: JudgementQuery, now: Date): ListTime | Refusal {
  const time = readAsOf(query, now)
  if (isRefusal(time)) return time
  return { ...time, isLive: time.asOf === dayOf(now) && time.knownAt >= now }
}

/** What a cursor carries of it: to be spread into the end of a sort key. */
export const listTimeKey = [dayParam, instantTextParam, z.union([z.literal(0), z.literal(1)])] as const

export function listTimeCarrying({ asOf, knownAt, isLive }: ListTime): [Day, string, 0 | 1] {
  return [asOf, knownAt.toISOString(), isLive ? 1 : 0]
}

/** Of a later page. A live list goes on live while its day lasts; after that, as its first page knew it. */
export function listTimeCarried([asOf, knownAt, live]: readonly [Day, string, 0 | 1], now: Date): ListTime {
  return { asOf, knownAt: new Date(knownAt), isLive: live === 1 && asOf === dayOf(now) }
}
