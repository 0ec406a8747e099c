// Which revision of a fact holds: the one recorded last by then, and among equals the one stored last.

type Timed = { readonly revision: number; readonly recordedAt: Date }

/**
 * The newest revision with `recordedAt <= knownAt`, or undefined when nothing was known.
 *
 * Newest by `recordedAt`, then by `revision`: history that arrives late takes its place in the past and does not
 * undo what was learnt after it.
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
