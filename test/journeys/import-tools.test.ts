// The mappings that ship for other tools: exports under the tools' own column names through the whole product, twice.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ImportReport, readMapping, runImport } from '@rung/cli'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TOOL_EXPORTS, type ToolExport } from './tool-exports.ts'

const EXAMPLES = new URL('../../examples', import.meta.url).pathname

let rung: TestRung
const folders: string[] = []
beforeAll(async () => {
  rung = await startTestRung('2026-07-01')
})
afterAll(async () => {
  await rung.stop()
  await Promise.all(folders.map(folder => rm(folder, { recursive: true })))
})

describe.each(TOOL_EXPORTS)('the example mapping $mapping', tool => {
  it('makes facts of the export, refuses what is odd with a reason, and changes nothing the second time', async () => {
    const workspace = await rung.workspace(tool.mapping)
    const dry = await importExport(workspace, tool, { dryRun: true })
    const first = await importExport(workspace, tool)
    expect(Object.fromEntries(first.rejectsByKind)).toEqual(tool.rejected)
    expect(dry.rejected).toBe(first.rejected)
    expect([...dry.counts].map(([resource, counts]) => [resource, counts.valid ?? 0])).toEqual(
      [...first.counts].map(([resource, counts]) => [resource, counts.created]),
    )
    for (const [resource, expected] of Object.entries(tool.facts)) {
      const { data } = await workspace.client.get<{ data: { externalId: string }[] }>(
        `/v1/${resource}?limit=500`,
      )
      const inOrder = data.toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1))
      expect(inOrder).toMatchObject(expected)
      expect(inOrder).toHaveLength(expected.length)
    }
    const again = await importExport(workspace, tool)
    for (const [resource, { created, corrected }] of again.counts) {
      expect({ resource, created, corrected }).toEqual({ resource, created: 0, corrected: 0 })
    }
    await rung.settle()
    const accounts = await workspace.client.get<{ data: { id: string }[] }>('/v1/accounts')
    for (const { id } of accounts.data) await workspace.client.get(`/v1/accounts/${id}/health`)
  })
})

async function importExport(
  workspace: TestWorkspace,
  tool: ToolExport,
  more: { readonly dryRun?: boolean } = {},
): Promise<ImportReport> {
  const folder = await mkdtemp(join(tmpdir(), 'rung-tool-'))
  folders.push(folder)
  await Promise.all(Object.entries(tool.files).map(([name, text]) => writeFile(join(folder, name), text)))
  const nothing = () => undefined
  return runImport({
    client: workspace.client,
    folder,
    mapping: readMapping(join(EXAMPLES, `${tool.mapping}.mapping.yaml`)),
    rejectsFile: join(folder, 'rejects.csv'),
    progress: { start: nothing, bytes: nothing, sent: nothing, end: nothing },
    ...more,
  })
}
