// The revisions of one account in memory, asked as the store is asked: as of a day, as known at an instant.
import type { Day } from '@rung/kernel'
import type { RevisionKey } from './storage/read-revisions.ts'

export type Timeline<R extends RevisionKey> = {
  /** All of them, in the order given. */
  readonly revisions: readonly R[]
  /**
   * For each context the newest day on or before `asOf`, in the newest revision recorded by `knownAt`. `accepts` passes
   * over revisions. In the order in which the contexts first appear.
   */
  at(asOf: Day, knownAt: Date, accepts?: (revision: R) => boolean): R[]
  /**
   * Those recorded after `knownAt` that take the place of what was known then, at the instant they were recorded: of the
   * same day or of a later one, up to `asOf`.
   */
  after(asOf: Day, knownAt: Date): R[]
}

/** Of revisions by context, day and instant, as `readRevisionKeys` gives them for one account. */
export function timelineOf<R extends RevisionKey>(revisions: readonly R[]): Timeline<R> {
  const contexts = [...Map.groupBy(revisions, revision => revision.context).values()]
  return {
    revisions,
    at: (asOf, knownAt, accepts = () => true) =>
      contexts.flatMap(ofContext => {
        const found = ofContext.findLast(
          revision => revision.asOf <= asOf && revision.recordedAt <= knownAt && accepts(revision),
        )
        return found === undefined ? [] : [found]
      }),
    after: (asOf, knownAt) =>
      contexts.flatMap(ofContext => {
        const from = ofContext.findLastIndex(
          revision => revision.asOf <= asOf && revision.recordedAt <= knownAt,
        )
        return ofContext
          .slice(from + 1)
          .filter(revision => revision.asOf <= asOf && revision.recordedAt > knownAt)
      }),
  }
}
