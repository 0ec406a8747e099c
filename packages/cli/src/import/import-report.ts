// Keeps the count of what came in, what became of it, and why rows were refused; writes the refused ones to a file.
import { createWriteStream, type WriteStream } from 'node:fs'

export type Refused = {
  readonly resource: string
  readonly file: string
  readonly line: number
  readonly kind: string
  readonly reason: string
}

export type ResourceCounts = {
  rows: number
  skipped: number
  created: number
  corrected: number
  unchanged: number
  rejected: number
  flagged: number
}

export type ImportReport = {
  readonly counts: ReadonlyMap<string, Readonly<ResourceCounts>>
  /** `resource kind` to the number of rows refused; likewise flagged. */
  readonly rejectsByKind: ReadonlyMap<string, number>
  readonly flagsByKind: ReadonlyMap<string, number>
}

export type Reporter = {
  count(resource: string, what: keyof ResourceCounts, by?: number): void
  flag(resource: string, kind: string): void
  refuse(row: Refused): void
  finish(): Promise<ImportReport>
}

/** Reports into `rejectsFile`, a CSV with one line a refused row: resource, file, line, kind, reason. */
export function createReporter(rejectsFile: string): Reporter {
  const counts = new Map<string, ResourceCounts>()
  const rejectsByKind = new Map<string, number>()
  const flagsByKind = new Map<string, number>()
  const out: WriteStream = createWriteStream(rejectsFile)
  out.write('resource,file,line,kind,reason\n')
  const countsOf = (resource: string): ResourceCounts => {
    const known = counts.get(resource)
    if (known) return known
    const fresh = { rows: 0, skipped: 0, created: 0, corrected: 0, unchanged: 0, rejected: 0, flagged: 0 }
    counts.set(resource, fresh)
    return fresh
  }
  return {
    count: (resource, what, by = 1) => {
      countsOf(resource)[what] += by
    },
    flag: (resource, kind) => bump(flagsByKind, `${resource} ${kind}`),
    refuse: row => {
      countsOf(row.resource).rejected += 1
      bump(rejectsByKind, `${row.resource} ${row.kind}`)
      out.write(`${[row.resource, row.file, row.line, row.kind, row.reason].map(csvCell).join(',')}\n`)
    },
    finish: () =>
      new Promise((resolve, reject) => {
        out.on('error', reject)
        out.end(() => resolve({ counts, rejectsByKind, flagsByKind }))
      }),
  }
}

function bump(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}

function csvCell(value: string | number): string {
  const text = String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
