// Reasons that lie in our promises: one is broken, or falls due.
import { addDays, clamp01, type Day, enumerated } from '@rung/kernel'
import type { PromiseView } from './account-view.ts'
import type { Reason } from './reason.ts'
import type { ReasonPolicy } from './reason-policy.ts'

export function promiseReasons(promises: readonly PromiseView[], policy: ReasonPolicy, asOf: Day): Reason[] {
  const brokenSince = addDays(asOf, -policy.promiseBrokenDays)
  const broken = promises.filter(({ overdue, status, dueOn }) => {
    return overdue || (status === 'broken' && (dueOn === null || dueOn >= brokenSince))
  })
  const dueBy = addDays(asOf, policy.promiseDueDays)
  const due = promises.filter(({ status, overdue, dueOn }) => {
    return status === 'open' && !overdue && dueOn !== null && dueOn <= dueBy
  })
  return [
    ...promiseReason('promise_broken', broken, brokenWords),
    ...promiseReason('promise_due', due, dueWords),
  ]
}

function promiseReason(
  kind: 'promise_broken' | 'promise_due',
  promises: readonly PromiseView[],
  wordsOf: (promises: readonly PromiseView[]) => string,
): Reason[] {
  if (promises.length === 0) return []
  const ids = promises.map(promise => promise.promiseId).sort()
  const dueDays = promises.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).sort()
  return [
    {
      kind,
      subjects: ids,
      // A weight is 1..5.
      size: clamp01(Math.max(...promises.map(promise => promise.weight)) / 5),
      evidence: ids,
      dueOn: dueDays[0] ?? null,
      ...(kind === 'promise_broken' && dueDays[0] !== undefined ? { since: dueDays[0] } : {}),
      words: wordsOf(promises),
    },
  ]
}

function brokenWords(promises: readonly PromiseView[]): string {
  const [first] = promises
  if (promises.length > 1)
    return `${promises.length} promises of ours are past their day or broken${daysOf(promises)}.`
  const what = first?.status === 'broken' ? 'was broken' : 'is past its day'
  return `A promise of ours${daysOf(promises, ' due on ')} ${what}.`
}

function dueWords(promises: readonly PromiseView[]): string {
  return promises.length > 1
    ? `${promises.length} promises of ours fall due${daysOf(promises, ' on ')}.`
    : `A promise of ours falls due${daysOf(promises, ' on ')}.`
}

/** The days they are due on, the first first; empty where none names one. */
function daysOf(promises: readonly PromiseView[], before = ', due on '): string {
  const days = [...new Set(promises.flatMap(({ dueOn }) => dueOn ?? []))].sort()
  return days.length === 0 ? '' : `${before}${enumerated(days)}`
}
