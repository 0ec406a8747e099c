// Which revision of a fact holds: the one recorded last by then, and among equals the one stored last.

import { type Day, endOf } from '@rung/kernel'

type Timed = { readonly revision: number; readonly recordedAt: Date }

/**
 * The newest revision with `recordedAt <= knownAt`, or undefined when nothing was known.
 *
 * Newest by `recordedAt`, then by `revision`: history that arrives late takes its place in the past and does not
 * undo what was learned after it.
 */
export function inForce<R extends Timed>(history: readonly R[], knownAt: Date): R | undefined {
  let newest: R | undefined
  for (const revision of history) {
    if (revision.recordedAt > knownAt) continue
    if (newest === undefined || isLater(revision, newest)) newest = revision
  }
  return newest
}

function isLater(a: Timed, b: Timed): boolean {
  const gap = a.recordedAt.getTime() - b.recordedAt.getTime()
  return gap === 0 ? a.revision > b.revision : gap > 0
}

type Revision = Timed & { readonly id: string; readonly retracted: boolean; readonly occurredAt: Date }

/**
 * The same as `readFacts`, of revisions already at hand: of each fact the one in force at `knownAt`, then those not
 * retracted that occurred by the end of `asOf`. For judging many days of one account at the price of one read.
 */
export function holding<R extends Revision>(
  revisions: readonly R[],
  when: { readonly asOf: Day; readonly knownAt: Date },
): R[] {
  const byFact = Map.groupBy(revisions, revision => revision.id)
  const until = endOf(when.asOf)
  return [...byFact.values()].flatMap(history => {
    const newest = inForce(history, when.knownAt)
    return newest === undefined || newest.retracted || newest.occurredAt > until ? [] : [newest]
  })
}
