// An import's report as a reader of a terminal wants it.
import type { ImportReport, ResourceCounts } from './import-report.ts'

const COLUMNS = ['rows', 'skipped', 'created', 'corrected', 'unchanged', 'rejected', 'flagged'] as const
const DRY_COLUMNS = ['rows', 'skipped', 'valid', 'rejected', 'flagged'] as const

/** A table of counts a resource, then what was passed over, refused and flagged by kind, and the first refusals. */
export function describeImport(
  report: ImportReport,
  rejectsFile: string,
  { isDryRun = false }: { readonly isDryRun?: boolean } = {},
): string {
  const columns: readonly (keyof ResourceCounts)[] = isDryRun ? DRY_COLUMNS : COLUMNS
  const lines = ['', `resource           ${columns.map(name => name.padStart(10)).join('')}`]
  for (const [resource, counts] of report.counts) {
    lines.push(resource.padEnd(19) + columns.map(name => String(counts[name] ?? 0).padStart(10)).join(''))
  }
  lines.push(...kinds('passed over, beside what `where` leaves out', report.skippedByKind))
  lines.push(...kinds('look-ups that found no row, by table', report.lookupsMissed))
  lines.push(...kinds(`rejected, by kind (rows in ${rejectsFile})`, report.rejectsByKind))
  lines.push(...firstRejects(report))
  lines.push(...kinds('flagged, by kind', report.flagsByKind))
  return lines.join('\n')
}

function kinds(title: string, byKind: ReadonlyMap<string, number>): string[] {
  if (byKind.size === 0) return []
  return ['', title, ...[...byKind].map(([kind, count]) => `  ${String(count).padStart(7)}  ${kind}`)]
}

function firstRejects({ firstRejects, rejected }: ImportReport): string[] {
  if (firstRejects.length === 0) return []
  const title =
    rejected > firstRejects.length ? `the first ${firstRejects.length} of ${rejected} rejected` : 'rejected'
  return ['', title, ...firstRejects.map(({ file, row, reason }) => `  ${file}:${row.line}: ${reason}`)]
}
