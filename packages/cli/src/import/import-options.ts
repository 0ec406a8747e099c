// What an import is given, and what it tells of its progress.
import type { ApiClient } from '../api-client.ts'
import type { CheckedImport } from './check-import.ts'
import type { Reporter } from './import-report.ts'
import type { MendedRows } from './mended-rows.ts'
import type { Mapping } from './read-mapping.ts'

export type ImportProgress = {
  start(resource: string): void
  bytes(count: number): void
  sent(count: number): void
  end(resource: string): void
}

export type ImportOptions = {
  readonly client: ApiClient
  readonly folder: string
  readonly mapping: Mapping
  readonly rejectsFile: string
  readonly progress: ImportProgress
  /** Checks and maps everything, and sends nothing. */
  readonly dryRun?: boolean
  /** A mended file of rejects, whose rows stand in the place of theirs. */
  readonly mended?: string
  /** Stops the import after what is in flight. */
  readonly signal?: AbortSignal
}

export type Run = Omit<ImportOptions, 'mended'> & {
  readonly checked: CheckedImport
  readonly mended: MendedRows
  readonly reporter: Reporter
}
