// CSV files through a mapping and the API: counts, rejects with their lines, and twice changes nothing.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type ImportReport, readMapping, runImport } from '@rung/cli'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { r3Saas, ravenStack, type Tables } from './export-tables.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url))

let rung: TestRung
const folders: string[] = []
beforeAll(async () => {
  rung = await startTestRung('2026-07-01')
})
afterAll(async () => {
  await rung.stop()
  await Promise.all(folders.map(folder => rm(folder, { recursive: true })))
})

const MAPPING = `
name: Small
tables:
  customers: { file: customers.csv, key: id }
  calls: { file: calls.csv.gz }
facts:
  - resource: accounts
    from: customers
    unique: id
    where: { left: kind, is: "=", right: { const: customer } }
    flags:
      - kind: no_seats
        why: the row says nothing of seats
        when: { left: seats, is: empty }
    fields:
      externalId: id
      name: name
      seats: { column: seats, as: integer }
      occurredAt: { column: since, as: instant }
      recordedAt: { column: since, as: instant }
  - resource: touches
    from: calls
    unique: call
    rejects:
      - kind: before_customer
        why: the call lies before the customer
        when: { left: at, is: "<", right: { lookup: { table: customers, by: customer, column: since } } }
    fields:
      externalId: call
      account: customer
      kind: { const: call }
      notes: said
      occurredAt: { column: at, as: instant }
      recordedAt: { column: at, as: instant }
`
const CUSTOMERS = `id,name,kind,seats,since
c1,"Harbour, Foods",customer,4,2025-01-10
c2,Summit Rail,customer,,2025-02-01
c3,Never Signed,prospect,9,2025-02-01
c1,Harbour again,customer,5,2025-03-01
c4,Half a seat,customer,1.5,2025-03-01
c5,too,many,columns,2025-03-01,here
`
const CALLS = `call,customer,at,said
t1,c1,2025-03-01,"Two
lines"
t2,c2,2025-01-01,Before
t3,c9,2025-03-01,Nobody
t4,c1,yesterday,When
`

describe('an import of CSV files', () => {
  let folder: string
  let workspace: TestWorkspace
  beforeAll(async () => {
    folder = await folderOf({ 'customers.csv': CUSTOMERS, 'calls.csv.gz': CALLS, 'mapping.yaml': MAPPING })
    workspace = await rung.workspace('Small')
  })
  const run = () => importFolder(workspace, folder, join(folder, 'mapping.yaml'))

  it('books every row: taken, passed over, flagged or refused', async () => {
    const { counts, rejectsByKind, flagsByKind } = await run()
    const nothing = { skipped: 0, corrected: 0, unchanged: 0, flagged: 0 }
    expect(counts.get('accounts')).toEqual({
      ...nothing,
      rows: 6,
      skipped: 1,
      created: 2,
      rejected: 3,
      flagged: 1,
    })
    expect(counts.get('touches')).toEqual({ ...nothing, rows: 4, created: 1, rejected: 3 })
    expect(Object.fromEntries(rejectsByKind)).toEqual({
      'accounts duplicate_id': 1,
      'accounts malformed': 1,
      'accounts unreadable': 1,
      'touches before_customer': 1,
      'touches refused_account': 1,
      'touches unreadable': 1,
    })
    expect(Object.fromEntries(flagsByKind)).toEqual({ 'accounts no_seats': 1 })
  })

  it('writes down each refused row with its line and its reason', async () => {
    const text = await readFile(join(folder, 'rejects.csv'), 'utf8')
    const [head, ...lines] = text.trim().split('\n')
    expect(head).toBe(
      'resource,file,line,kind,reason,fingerprint,id,name,kind (column),seats,since,call,customer,at,said,surplus',
    )
    const places = lines.map(line => line.split(',').slice(0, 4).join(',')).sort()
    expect(places).toEqual([
      'accounts,customers.csv,5,duplicate_id',
      'accounts,customers.csv,6,unreadable',
      'accounts,customers.csv,7,malformed',
      'touches,calls.csv.gz,4,before_customer',
      'touches,calls.csv.gz,5,refused_account',
      'touches,calls.csv.gz,6,unreadable',
    ])
    expect(text).toContain('"seats: ""1.5"" is not a whole number: `round: half_up` would make it one"')
    expect(text).toMatch(/,[0-9a-f]{12},c4,Half a seat,customer,1.5,2025-03-01,/)
  })

  it('leaves facts that can be read, known since the day they say, and flags beside them', async () => {
    const account = await workspace.client.get('/v1/accounts/c1?knownAt=2025-01-31')
    expect(account).toMatchObject({ name: 'Harbour, Foods', seats: 4, declared: true })
    expect(await workspace.client.get('/v1/touches/t1')).toMatchObject({ notes: 'Two\nlines' })
    const flags = await workspace.client.get<{ data: object[] }>('/v1/data-flags?account=c2')
    expect(flags.data).toMatchObject([{ kind: 'no_seats', factExternalId: 'c2' }])
  })

  it('changes nothing when it is run again', async () => {
    const { counts } = await run()
    for (const [resource, { created, corrected, unchanged }] of counts) {
      expect({ resource, created, corrected }).toEqual({ resource, created: 0, corrected: 0 })
      expect(unchanged).toBeGreaterThan(0)
    }
  })
})

describe.each([
  ['r3-saas', r3Saas],
  ['ravenstack', ravenStack],
] as const)('examples/%s.mapping.yaml', (name, tables) => {
  it('says only what the API takes, every field of it, and no more the second time', async () => {
    const workspace = await rung.workspace(name)
    const folder = await folderOf(csvOf(tables))
    const mapping = join(EXAMPLES, `${name}.mapping.yaml`)
    const first = await importFolder(workspace, folder, mapping)
    expect(await readFile(join(folder, 'rejects.csv'), 'utf8')).toBe('resource,file,line,kind,reason\n')
    const said = new Set(readMapping(mapping).facts.map(fact => fact.resource))
    for (const resource of said)
      expect([resource, first.counts.get(resource)?.created]).not.toEqual([resource, 0])
    const again = await importFolder(workspace, folder, mapping)
    const changed = [...again.counts.values()].map(({ created, corrected }) => created + corrected)
    expect(changed.every(count => count === 0)).toBe(true)
    await rung.settle()
    const accounts = await workspace.client.get<{ data: { id: string }[] }>('/v1/accounts')
    expect(accounts.data).toHaveLength(2)
    for (const { id } of accounts.data) await workspace.client.get(`/v1/accounts/${id}/health`)
  })
})

async function importFolder(
  workspace: TestWorkspace,
  folder: string,
  mapping: string,
): Promise<ImportReport> {
  const nothing = () => undefined
  return runImport({
    client: workspace.client,
    folder,
    mapping: readMapping(mapping),
    rejectsFile: join(folder, 'rejects.csv'),
    progress: { start: nothing, bytes: nothing, sent: nothing, end: nothing },
  })
}

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rung-import-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text)
  }
  return folder
}

function csvOf(tables: Tables): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tables).map(([file, [head, ...rows]]) => [
      file,
      [head, ...rows].map(row => `${row?.join(',')}\n`).join(''),
    ]),
  )
}
