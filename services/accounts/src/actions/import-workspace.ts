// Fills a workspace from an export of another installation: begun, filled piece by piece, and opened when it is whole.
import { BY_OPERATOR, recordAudit } from '@rung/audit'
import { isWorkspaceId, type Tx } from '@rung/database'
import { listAccountIds } from '@rung/directory'
import type { Keep } from '@rung/http-service'
import { dayOf, type Refusal, refuse } from '@rung/kernel'
import { markDue } from '@rung/signals'
import type { AccountsDeps } from '../deps.ts'
import {
  countRows,
  deleteRows,
  fillTable,
  listWorkspaceTables,
  readSchemaNumber,
  type TableRow,
} from '../storage/workspace-rows.ts'
import { findWorkspaceRow, insertWorkspace, openWorkspace, type WorkspaceRow } from '../storage/workspaces.ts'
import { keepKey, type MadeKey } from './create-key.ts'

export type ExportHead = {
  readonly schema: number
  readonly workspace: {
    readonly id: string
    readonly name: string
    readonly currency: string
    readonly createdAt: Date
  }
}

/**
 * Makes the workspace under its own id, closed to everybody until {@link completeImport}. Begun again it goes on: rows that
 * are there stay. The id stays, since hashes of erased names and shares drawn by hash rest on it; so a workspace can be
 * moved to another installation and not copied beside itself.
 */
export async function beginImport(
  deps: AccountsDeps,
  { schema, workspace }: ExportHead,
): Promise<WorkspaceRow | Refusal> {
  const { id, name, currency, createdAt } = workspace
  if (!isWorkspaceId(id)) return refuse('invalid', 'is not the id of a workspace', { field: 'workspace.id' })
  return deps.database.inWorkspace(id, async tx => {
    const ours = await readSchemaNumber(tx)
    if (schema !== ours) {
      return refuse('conflict', `The file has schema ${schema}, this database ${ours}.`, {
        field: 'schema',
        fix: 'Bring both installations to the same release, then export again.',
      })
    }
    const known = await findWorkspaceRow(tx)
    if (known !== undefined && !known.filling) return alreadyThere(id)
    const row = { workspaceId: id, name, currency, createdAt, filling: true }
    if (known === undefined) await insertWorkspace(tx, row)
    return row
  })
}

/** Puts rows in; resolves to how many were not there yet. Sent again they change nothing. */
export async function fillImport(
  deps: AccountsDeps,
  workspaceId: string,
  rows: readonly TableRow[],
): Promise<number | Refusal> {
  try {
    return await deps.database.inWorkspace(workspaceId, tx => fill(tx, rows))
  } catch (error) {
    // Values that no column of that table takes, or none where there must be one: the file was changed.
    if (!/^2[23]/.test((error as { code?: string }).code ?? '')) throw error
    return refuse('invalid', `hold a value that their table does not take: ${(error as Error).message}`, {
      field: 'rows',
      fix: UNCHANGED,
    })
  }
}

async function fill(tx: Tx, rows: readonly TableRow[]): Promise<number | Refusal> {
  const known = await findWorkspaceRow(tx)
  if (known?.filling !== true) return nothingBegun(tx.workspaceId)
  const tables = new Set(await listWorkspaceTables(tx))
  const stray = rows.findIndex(({ table }) => !tables.has(table))
  if (stray >= 0) {
    return refuse('invalid', 'is not a table of workspaces', { field: `rows.${stray}.table`, fix: UNCHANGED })
  }
  let added = 0
  for (const [table, of] of Map.groupBy(rows, each => each.table)) {
    const objects = of.map(each => each.row)
    added += await fillTable(tx, table, objects)
  }
  return added
}

/** Opens it once every table holds as many rows as were exported, and makes all of its accounts due. */
export function completeImport(
  deps: AccountsDeps,
  workspaceId: string,
  exported: Readonly<Record<string, number>>,
  keep: Keep<MadeKey>,
): Promise<MadeKey | Refusal> {
  return deps.database.inWorkspace(workspaceId, async tx => {
    const known = await findWorkspaceRow(tx)
    if (known?.filling !== true) return nothingBegun(workspaceId)
    const counts = await countRows(tx)
    const names = [...new Set([...Object.keys(counts), ...Object.keys(exported)])].sort()
    const differing = names.find(name => (counts[name] ?? 0) !== (exported[name] ?? 0))
    if (differing !== undefined) {
      return refuse(
        'conflict',
        `${differing} holds ${counts[differing] ?? 0} rows, and ${exported[differing] ?? 0} were exported.`,
        { field: `counts.${differing}`, fix: 'Send all rows of the file again, then complete the import.' },
      )
    }
    await openWorkspace(tx)
    const now = deps.clock()
    const accountIds = await listAccountIds(tx)
    await markDue(
      tx,
      ['usage', 'outcomes', 'accounts'],
      accountIds.map(accountId => ({ accountId, since: dayOf(now) })),
    )
    await recordAudit(tx, [
      {
        action: 'workspace.imported',
        subject: { kind: 'workspaces', id: workspaceId },
        accountId: null,
        before: null,
        after: { rows: Object.values(counts).reduce((sum, count) => sum + count, 0) },
        by: BY_OPERATOR,
        at: now,
      },
    ])
    const name = 'admin key of the import'
    const made = await keepKey(tx, deps, {
      scope: 'admin',
      name,
      personId: null,
      expiresAt: null,
      origins: null,
      createdBy: null,
    })
    await keep(tx, made)
    return made
  })
}

/** Takes back an import that was begun and not completed. */
export function abandonImport(deps: AccountsDeps, workspaceId: string): Promise<number | Refusal> {
  return deps.database.inWorkspace(workspaceId, async tx => {
    const known = await findWorkspaceRow(tx)
    return known?.filling === true ? deleteRows(tx) : nothingBegun(workspaceId)
  })
}

const UNCHANGED = 'Send the lines of an export as they are.'

const alreadyThere = (id: string): Refusal =>
  refuse('conflict', `Workspace ${id} is in this installation already.`, {
    field: 'workspace.id',
    fix: 'Import it into another installation, or delete it here first.',
  })

const nothingBegun = (id: string): Refusal =>
  refuse('not_found', `No import of workspace ${id} has been begun.`, {
    fix: 'Begin with POST /v1/workspace-imports and the first line of the export.',
  })
