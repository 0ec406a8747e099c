// An import's report as a reader of a terminal wants it.
import type { ImportReport } from './import-report.ts'

/** A table of counts a resource, then rejects and flags by kind. */
export function describeImport(report: ImportReport, rejectsFile: string): string {
  const lines = [
    '',
    'resource                 rows   skipped   created corrected unchanged  rejected   flagged',
  ]
  for (const [resource, counts] of report.counts) {
    const { rows, skipped, created, corrected, unchanged, rejected, flagged } = counts
    const numbers = [rows, skipped, created, corrected, unchanged, rejected, flagged]
    lines.push(resource.padEnd(19) + numbers.map(number => String(number).padStart(10)).join(''))
  }
  const kinds = (title: string, byKind: ReadonlyMap<string, number>): string[] =>
    byKind.size === 0
      ? []
      : ['', title, ...[...byKind].map(([kind, count]) => `  ${String(count).padStart(7)}  ${kind}`)]
  lines.push(...kinds(`rejected, by kind (rows in ${rejectsFile})`, report.rejectsByKind))
  lines.push(...kinds('flagged, by kind', report.flagsByKind))
  return lines.join('\n')
}
