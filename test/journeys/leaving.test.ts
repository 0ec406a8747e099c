// A workspace leaves: exported by the command, put into another installation where every answer is the same, and deleted.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProgram } from '@rung/cli'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { searchDatabase } from '@rung/test-harness/search-database'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { answersOf } from './answers.ts'
import { recordHarbour } from './harbour.ts'

const TODAY = '2026-03-18'
const NAME = 'Quokka Dispatch'
const WORD = 'zanzibarite'

let here: TestRung
let there: TestRung
let folder: string
let file: string
let ours: { readonly id: string; readonly key: string }
let neighbour: { readonly id: string; readonly key: string }
let before: ReadonlyMap<string, string>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rung-leaving-'))
  file = join(folder, 'export.ndjson')
  ;[here, there] = await Promise.all([startTestRung(TODAY), startTestRung(TODAY)])
  // Both draw ids and keys alike: so that none of ours is drawn again there, others come first.
  for (let other = 0; other < 6; other++) await here.workspace('Who was here before')
  ours = await filled(NAME)
  neighbour = await filled('Who stays')
  before = await answers(here, ours.key)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await Promise.all([here.stop(), there.stop()])
})

async function filled(name: string): Promise<{ id: string; key: string }> {
  const { id, adminKey, client } = await here.workspace(name)
  await client.post('/v1/people', { externalId: 'cleo', name: `Cleo ${WORD}`, hoursPerDay: 6 })
  const spoken = await client.post<{ key: string }>('/v1/keys', { scope: 'write', person: 'cleo' })
  await recordHarbour({ facts: here.client(spoken.key), events: client, today: TODAY })
  const touch = { externalId: 't', account: 'harbour', kind: 'call', notes: WORD }
  await client.post('/v1/touches', touch)
  await client.post('/v1/touches', { ...touch, notes: `${WORD}, corrected` })
  await here.settle()
  return { id, key: adminKey }
}

/** Runs `rung workspace ...` and gives what it prints. */
async function command(rung: TestRung, key: string, ...words: string[]): Promise<string> {
  const lines: string[] = []
  const heard = vi.spyOn(console, 'log').mockImplementation(line => void lines.push(String(line)))
  const environment = { RUNG_URL: rung.address, RUNG_KEY: key, RUNG_OPERATOR_KEY: rung.operatorKey }
  try {
    const program = createProgram(environment, rung.clock.now)
    await program.parseAsync(['node', 'rung', 'workspace', ...words])
  } finally {
    heard.mockRestore()
  }
  return lines.join('\n')
}

/** All answers, without the id of the request that a problem names. */
async function answers(rung: TestRung, key: string): Promise<Map<string, string>> {
  const all = await answersOf(rung, key, TODAY)
  return new Map([...all].map(([path, text]) => [path, text.replace(/"instance":"req_\w+"/, '')]))
}

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\n')

describe('rung workspace export', () => {
  it('writes every row of the workspace and none of another, and says how many', async () => {
    const said = await command(here, ours.key, 'export', '--to', file)
    const lines = linesOf(file)
    expect(said).toContain(`${lines.length - 2} rows`)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      rungExport: 1,
      workspace: { id: ours.id, name: NAME },
    })
    const { counts } = JSON.parse(lines.at(-1) ?? '')
    const [held] = await here.query<{ count: number }>(
      'select count(*) as count from outcomes.measurements where workspace_id = $1',
      [ours.id],
    )
    expect(counts['outcomes.measurements']).toBe(held?.count)
    expect(held?.count).toBeGreaterThan(0)
    const text = lines.join('\n')
    expect(text).toContain(WORD)
    expect(text).not.toContain(neighbour.id)
  })

  it('holds both revisions of a corrected fact, with the words of each', () => {
    const rows = linesOf(file).map(line => JSON.parse(line))
    const touches = rows.filter(({ table, row }) => table === 'accounts.touches' && row.external_id === 't')
    expect(touches.map(({ row }) => row.revision)).toEqual([1, 2])
    const texts = rows.filter(({ table }) => table === 'accounts.words').map(({ row }) => row.text)
    expect(texts).toEqual(expect.arrayContaining([WORD, `${WORD}, corrected`]))
  })
})

describe('rung workspace import', () => {
  it('opens nothing from a file that broke off, nor one with a row missing', async () => {
    const lines = linesOf(file)
    const broken = join(folder, 'broken.ndjson')
    writeFileSync(broken, lines.slice(0, 40).join('\n'))
    await expect(command(there, '', 'import', broken)).rejects.toThrow('the export broke off')
    expect(await status(there, ours.key)).toBe(401)
    const one = lines.findIndex(line => line.startsWith('{"table":"outcomes.outcomes"'))
    writeFileSync(broken, lines.filter((_, index) => index !== one).join('\n'))
    await expect(command(there, '', 'import', broken)).rejects.toThrow('outcomes.outcomes holds')
    expect(await status(there, ours.key)).toBe(401)
  })

  it('goes on from there, and every answer of today and of the past is the same, by the same key', async () => {
    expect(await command(there, '', 'import', file)).toContain(`workspace ${ours.id}`)
    expect(await answers(there, ours.key)).toEqual(before)
    await there.settle()
    expect(await answers(there, ours.key)).toEqual(before)
  })

  it('refuses one that is there already', async () => {
    await expect(command(there, '', 'import', file)).rejects.toThrow('is in this installation already')
  })

  it('goes on collecting and judging where it left off', async () => {
    const client = there.client(ours.key)
    await client.post('/v1/track', { event: 'Invoice Sent', userId: 'new', context: { groupId: 'harbour' } })
    await client.post('/v1/pulses', { account: 'harbour', pulse: 'at_risk' })
    await there.settle()
    const { data } = await client.get<{ data: unknown[] }>('/v1/audit')
    expect(data).toContainEqual(expect.objectContaining({ action: 'workspace.imported' }))
    expect((await answers(there, ours.key)).get('/v1/accounts/harbour/usage')).not.toBe(
      before.get('/v1/accounts/harbour/usage'),
    )
  })
})

describe('rung workspace delete', () => {
  it('says what it would delete, and does nothing without the exact name', async () => {
    await expect(command(here, ours.key, 'delete')).rejects.toThrow(`--confirm '${NAME}'`)
    await expect(command(here, ours.key, 'delete', '--confirm', 'quokka dispatch')).rejects.toThrow(
      'is not the name of this workspace',
    )
    expect(await answers(here, ours.key)).toEqual(before)
  })

  it('leaves nothing of it in any table, while facts and events still come in, and closes its keys', async () => {
    const sendOn = async (): Promise<number> => {
      for (let sent = 0; ; sent++) {
        const pulse = { externalId: `late ${sent}`, account: 'harbour', pulse: 'healthy' }
        const call = { event: 'Invoice Sent', userId: WORD, context: { groupId: 'harbour' } }
        const [fact] = await Promise.all([
          here.call({ method: 'POST', path: '/v1/pulses', key: ours.key, body: pulse }),
          here.call({ method: 'POST', path: '/v1/track', key: ours.key, body: call }),
        ])
        if (fact.status === 401) return sent
      }
    }
    const sample = Promise.all([sendOn(), sendOn(), sendOn()])
    const [said, sent] = await Promise.all([command(here, ours.key, 'delete', '--confirm', NAME), sample])
    expect(said).toMatch(/is deleted: \d+ rows/)
    expect(sent.length).toBe(3)
    await here.settle()
    const found = await searchDatabase(here, [ours.id, ours.id.slice(3), NAME])
    expect(found).toEqual([])
    expect(await status(here, ours.key)).toBe(401)
  })

  it('leaves the neighbour as it was', async () => {
    const left = await answers(here, neighbour.key)
    expect(left.size).toBe(before.size)
    expect(JSON.parse(left.get('/v1/accounts/harbour/health') ?? '')).toMatchObject({
      score: JSON.parse(before.get('/v1/accounts/harbour/health') ?? '').score,
    })
  })
})

async function status(rung: TestRung, key: string): Promise<number> {
  return (await rung.call({ method: 'GET', path: '/v1/workspace', key })).status
}
