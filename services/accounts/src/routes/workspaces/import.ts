// /v1/workspace-imports: puts an export into this installation, as the operator.
import { type App, answering, countNumber, instantParam } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import type { MadeKey } from '../../actions/create-key.ts'
import { EXPORT_FORMAT } from '../../actions/export-workspace.ts'
import { abandonImport, beginImport, completeImport, fillImport } from '../../actions/import-workspace.ts'
import type { AccountsDeps } from '../../deps.ts'
import { currencyField, nameField } from '../../facts/fields.ts'
import { ACCOUNTS_POLICY } from '../../policy.ts'

const workspaceId = z
  .string()
  .regex(/^ws_[0-9a-z]{26}$/)
  .describe('Our id of the workspace, as in the first line of the export.')
const ofWorkspace = z.object({ workspace: workspaceId })
const tableName = z.string().min(1).max(100)
const rowCount = countNumber

const head = z
  .strictObject({
    rungExport: z.literal(EXPORT_FORMAT).describe('The form of the file.'),
    schema: z.int().min(0).max(1_000_000).describe('The newest migration of the database it came from.'),
    exportedAt: instantParam.describe('When it was exported.'),
    workspace: z
      .strictObject({
        id: workspaceId,
        name: nameField,
        currency: currencyField,
        createdAt: instantParam.describe('When it was made.'),
      })
      .describe('What was exported, under the id it keeps.'),
  })
  .meta({ id: 'WorkspaceExportHead' })

const begun = z
  .object({
    workspace: workspaceId,
    status: z.literal('filling').describe('It takes rows, and nobody may look into it yet.'),
  })
  .meta({ id: 'WorkspaceImport' })

const piece = z
  .strictObject({
    rows: z
      .array(
        z.strictObject({
          table: tableName.describe('The table of the row.'),
          row: z.record(z.string().max(100), z.unknown()).describe('Its columns, as exported.'),
        }),
      )
      .min(1)
      .max(ACCOUNTS_POLICY.importRowsMost)
      .describe('Lines of the export, as they are.'),
  })
  .meta({ id: 'WorkspaceImportRows' })

const completed = z
  .object({
    workspace: workspaceId,
    adminKeyId: z.string().describe('The id of that key, to revoke it by.'),
    adminKey: z.string().describe('A key of scope admin. It is shown this once.'),
  })
  .meta({ id: 'CompletedWorkspaceImport' })

const exportCounts = z
  .strictObject({ counts: z.record(tableName, rowCount).describe('Rows by table.') })
  .meta({ id: 'WorkspaceExportCounts' })

const tags = ['workspaces']
const config = { scope: 'operator' } as const

export function serveImportWorkspace(app: App, deps: AccountsDeps): void {
  serveBeginImport(app, deps)
  serveAddRows(app, deps)
  serveCompleteImport(app, deps)
  serveAbandonImport(app, deps)
}

function serveBeginImport(app: App, deps: AccountsDeps): void {
  app.post(
    '/v1/workspace-imports',
    {
      config,
      schema: {
        tags,
        summary: 'Begin to import a workspace',
        description:
          'Send the first line of an export. The workspace keeps its id; one that is here already is refused with 409, and so is an export of another schema. Begun again, an import goes on.',
        body: head,
        response: { 201: begun },
      },
    },
    async (request, reply) => {
      const row = await beginImport(deps, request.body)
      if (isRefusal(row)) throw row
      return reply.code(201).send({ workspace: row.workspaceId, status: 'filling' as const })
    },
  )
}

function serveAddRows(app: App, deps: AccountsDeps): void {
  app.post(
    '/v1/workspace-imports/:workspace/rows',
    {
      config,
      bodyLimit: ACCOUNTS_POLICY.importBytesMost,
      schema: {
        tags,
        summary: 'Add rows to an import',
        description:
          'The lines between the first and the last, in any pieces, in the order of the file. Sent again they change nothing.',
        params: ofWorkspace,
        body: piece,
        response: { 200: z.object({ added: rowCount.describe('Rows that were not there yet.') }) },
      },
    },
    async request => {
      const added = await fillImport(deps, request.params.workspace, request.body.rows)
      if (isRefusal(added)) throw added
      return { added }
    },
  )
}

function serveCompleteImport(app: App, deps: AccountsDeps): void {
  app.post(
    '/v1/workspace-imports/:workspace/complete',
    {
      config,
      schema: {
        tags,
        summary: 'Complete an import',
        description:
          'Send the last line of the export. When every table holds as many rows as were exported, the workspace opens: its keys work, its accounts are judged. Else 409 names the first table that differs, and nothing opens.',
        params: ofWorkspace,
        body: exportCounts,
        response: { 201: completed },
      },
    },
    async (request, reply) => {
      const { workspace } = request.params
      const answer = answering(reply, ({ row, text }: MadeKey) => ({
        status: 201,
        body: { workspace, adminKeyId: row.id, adminKey: text },
      }))
      const key = await completeImport(deps, workspace, request.body.counts, answer.keep)
      if (isRefusal(key)) throw key
      return answer.send()
    },
  )
}

function serveAbandonImport(app: App, deps: AccountsDeps): void {
  app.delete(
    '/v1/workspace-imports/:workspace',
    {
      config,
      schema: {
        tags,
        summary: 'Abandon an import',
        description: 'Takes back an import that was begun and not completed, with all of its rows.',
        params: ofWorkspace,
        response: { 200: z.object({ rows: rowCount.describe('Rows that were deleted.') }) },
      },
    },
    async request => {
      const rows = await abandonImport(deps, request.params.workspace)
      if (isRefusal(rows)) throw rows
      return { rows }
    },
  )
}
