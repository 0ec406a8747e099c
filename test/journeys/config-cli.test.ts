// `rung config` as somebody types it: show, draft, shadow, publish, rollback, discard.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProgram } from '@rung/cli'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

let rung: TestRung
let workspace: TestWorkspace
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rung-config-'))
  rung = await startTestRung('2026-03-18')
  workspace = await rung.workspace('At a terminal')
  await workspace.client.post('/v1/accounts', { externalId: 'acme', name: 'Acme', segment: 'smb', seats: 3 })
  await workspace.client.post('/v1/pulses', { account: 'acme', pulse: 'healthy' })
  const survey = { account: 'acme', kind: 'benevolence', score: 5 }
  await workspace.client.post('/v1/surveys', survey)
  await rung.settle()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await rung.stop()
})

/** What the command prints. */
async function config(...words: string[]): Promise<string> {
  const lines: string[] = []
  const heard = vi.spyOn(console, 'log').mockImplementation(line => void lines.push(String(line)))
  const environment = { RUNG_URL: rung.address, RUNG_KEY: workspace.adminKey }
  try {
    await createProgram(environment, rung.clock.now).parseAsync(['node', 'rung', 'config', ...words])
  } finally {
    heard.mockRestore()
  }
  return lines.join('\n')
}
function file(text: string): string {
  const path = join(folder, 'change.yaml')
  writeFileSync(path, text)
  return path
}

describe('rung config', () => {
  it('shows the document in force, which drafts nothing new', async () => {
    const document = await config('show')
    expect(JSON.parse(document)).toMatchObject({ health: { bands: { healthyFrom: 70 } } })
    expect(await config('draft', file(document))).toMatch(/^draft cfd_\w+ says what is in force already$/)
    expect(await config('discard')).toMatch(/is discarded$/)
  })

  it('drafts what a file names, shows who would change band, and publishes it', async () => {
    const drafted = await config(
      'draft',
      file('health:\n  bands:\n    watchFrom: 69.5\n'),
      '--note',
      'Stricter',
    )
    expect(drafted).toContain('health.bands.watchFrom: 40 -> 69.5')
    const shadow = await config('shadow')
    expect(shadow).toContain('1 of 1 accounts would change band')
    expect(shadow).toMatch(/watch -> at_risk: 1/)
    expect(shadow).toContain('Acme: ')
    expect(await config('publish')).toMatch(/^version 1 is in force since 2026-03-18T12:00:00.000Z: health$/)
  })

  it('drafts a former version to go back to', async () => {
    expect(await config('rollback', '0')).toContain('health.bands.watchFrom: 69.5 -> 40')
  })

  it('says what is wrong with a file, field by field, and that there is no draft to publish', async () => {
    await config('discard')
    const bad = config('draft', file('health: {bands: {healthyFrom: 20}}'))
    await expect(bad).rejects.toThrow('document.health.bands.healthyFrom: is not above watchFrom')
    await expect(config('publish')).rejects.toThrow('no draft is open')
  })
})
