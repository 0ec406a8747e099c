// Keeps the count of what came in, what became of it, and why rows were refused; hands the refused ones to a file.
import type { Refused } from './refused-row.ts'
import type { RejectsFile } from './rejects-file.ts'

export type ResourceCounts = {
  rows: number
  skipped: number
  created: number
  corrected: number
  unchanged: number
  rejected: number
  flagged: number
  /** Of a dry run: rows that would be sent. */
  valid?: number
}

export type ImportReport = {
  readonly counts: ReadonlyMap<string, Readonly<ResourceCounts>>
  /** `resource kind` to the number of rows refused; likewise flagged, and passed over for another reason than `where`. */
  readonly rejectsByKind: ReadonlyMap<string, number>
  readonly flagsByKind: ReadonlyMap<string, number>
  readonly skippedByKind: ReadonlyMap<string, number>
  /** `table` to the number of look-ups that found no row in it. */
  readonly lookupsMissed: ReadonlyMap<string, number>
  /** The first refusals, as an example. */
  readonly firstRejects: readonly Refused[]
  readonly rejected: number
}

export type Reporter = {
  count(resource: string, what: keyof ResourceCounts, by?: number): void
  flag(resource: string, kind: string): void
  skip(resource: string, kind: string): void
  missLookup(table: string): void
  refuse(row: Refused): void
  /** What is known so far. */
  report(): ImportReport
  /** Closes the file of rejects. */
  finish(): Promise<ImportReport>
}

const FIRST = 10

export function createReporter(rejects: RejectsFile): Reporter {
  const counts = new Map<string, ResourceCounts>()
  const [rejectsByKind, flagsByKind, skippedByKind, lookupsMissed] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  const firstRejects: Refused[] = []
  let rejected = 0
  const countsOf = (resource: string): ResourceCounts => {
    const known = counts.get(resource)
    if (known) return known
    const fresh = { rows: 0, skipped: 0, created: 0, corrected: 0, unchanged: 0, rejected: 0, flagged: 0 }
    counts.set(resource, fresh)
    return fresh
  }
  const report = (): ImportReport => ({
    counts,
    rejectsByKind,
    flagsByKind,
    skippedByKind,
    lookupsMissed,
    firstRejects,
    rejected,
  })
  return {
    count: (resource, what, by = 1) => {
      const known = countsOf(resource)
      known[what] = (known[what] ?? 0) + by
    },
    flag: (resource, kind) => bump(flagsByKind, `${resource} ${kind}`),
    skip: (resource, kind) => bump(skippedByKind, `${resource} ${kind}`),
    missLookup: table => bump(lookupsMissed, table),
    refuse: row => {
      countsOf(row.resource).rejected += 1
      rejected += 1
      bump(rejectsByKind, `${row.resource} ${row.kind}`)
      if (firstRejects.length < FIRST) firstRejects.push(row)
      rejects.write(row)
    },
    report,
    finish: async () => {
      await rejects.close()
      return report()
    },
  }
}

function bump(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}
