// Files as foreign programs write them, through the whole product: what comes in is what was meant, or is refused.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ImportReport, readMapping, runImport } from '@rung/cli'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let rung: TestRung
const folders: string[] = []
beforeAll(async () => {
  rung = await startTestRung('2026-07-01')
})
afterAll(async () => {
  await rung.stop()
  await Promise.all(folders.map(folder => rm(folder, { recursive: true })))
})

type Files = Readonly<Record<string, string | Buffer>>

describe('a German spreadsheet', () => {
  const mapping = `
name: German
decimal: ","
thousands: "."
zone: Europe/Berlin
tables:
  kunden: { file: kunden.csv, encoding: windows-1252, empty: [k.A., "-"] }
  vertraege: { file: vertraege.csv }
facts:
  - resource: accounts
    from: kunden
    fields: { externalId: Nr, name: Name, seats: { column: Plätze, as: integer } }
  - resource: subscriptions
    from: vertraege
    fields:
      externalId: Vertrag
      account: Kunde
      arrMinor: { column: Betrag, as: minor }
      currency: Währung
      startsOn: { column: Beginn, as: day, format: dd.MM.yyyy }
      occurredAt: { column: Unterschrift, as: instant, format: "dd.MM.yyyy HH:mm" }
`
  const files: Files = {
    'mapping.yaml': mapping,
    'kunden.csv': Buffer.from(
      'sep=;\r\nNr;Name;Pl\xe4tze\r\n007;B\xe4cker & S\xf6hne;1.200\r\n8;M\xfcller \x80;k.A.\r\n;;\r\n',
      'latin1',
    ),
    'vertraege.csv': Buffer.from(
      '\ufeffVertrag\tKunde\tBetrag\tWährung\tBeginn\tUnterschrift\r\n' +
        'V1\t 007 \t12.345,67\tEUR\t05.01.2026\t01.12.2025 10:00\r\n' +
        'V2\t8\t1.500\tJPY\t05.01.2026\t01.07.2025 10:00\r\n' +
        'V3\t8\t12.345,678\tEUR\t05.01.2026\t01.12.2025 10:00\r\n' +
        'V4\t8\t100,00\tEUR\t30.02.2026\t01.12.2025 10:00\r\n' +
        'V5\t8\t100.00\tEUR\t05.01.2026\t29.03.2026 02:30\r\n',
      'utf16le',
    ),
  }

  it('is read as it is written', async () => {
    const workspace = await rung.workspace('German')
    const { report, rejects } = await importFiles(workspace, files)
    expect(await factsOf(workspace, 'accounts')).toMatchObject([
      { externalId: '007', name: 'Bäcker & Söhne', seats: 1200 },
      { externalId: '8', name: 'Müller €', seats: null },
    ])
    expect(await factsOf(workspace, 'subscriptions')).toMatchObject([
      { externalId: 'V1', arrMinor: 1234567, startsOn: '2026-01-05', occurredAt: '2025-12-01T09:00:00.000Z' },
      { externalId: 'V2', arrMinor: 1500, currency: 'JPY', occurredAt: '2025-07-01T08:00:00.000Z' },
    ])
    expect(Object.fromEntries(report.rejectsByKind)).toEqual({ 'subscriptions unreadable': 3 })
    expect(Object.fromEntries(report.skippedByKind)).toEqual({ 'accounts blank_row': 1 })
    expect(rejects).toContain('has more decimals than EUR has (2)')
    expect(rejects).toContain('""30.02.2026"" is not written ""dd.MM.yyyy""')
    const again = await importFiles(workspace, files)
    expect(changesOf(again.report)).toBe(0)
  })
})

describe('a ledger of movements', () => {
  const mapping = `
name: Movements
currency: EUR
tables: { moves: { file: moves.csv } }
facts:
  - resource: accounts
    from: moves
    distinct: [account]
    fields: { externalId: account }
  - resource: subscriptions
    from: moves
    where: { left: step, is: "=", right: { const: 1 } }
    fields: { externalId: sub, account: account, arrMinor: { column: change, as: minor }, currency: { const: EUR }, startsOn: at }
  - resource: subscription-changes
    from: moves
    sortBy: [sub, step]
    where: { left: step, is: ">", right: { const: 1 } }
    fields:
      externalId: { template: "{sub}:{step}" }
      subscription: sub
      effectiveOn: at
      arrMinor: { runningTotal: { column: change, per: sub }, as: minor }
`
  it('is added up in the order of its numbers, not of their letters', async () => {
    const workspace = await rung.workspace('Movements')
    const steps = [10, 9, 2, 11, 1].map(step => `a,s,${step},150.00,2026-01-${String(step).padStart(2, '0')}`)
    const moves = `account,sub,step,change,at\n${steps.join('\n')}\n`
    const { report } = await importFiles(workspace, { 'mapping.yaml': mapping, 'moves.csv': moves })
    expect(report.rejected).toBe(0)
    const changes = await factsOf(workspace, 'subscription-changes')
    const byStep = new Map(changes.map(each => [each.externalId, each.arrMinor]))
    expect(['s:2', 's:9', 's:10', 's:11'].map(id => byStep.get(id))).toEqual([15000, 30000, 45000, 60000])
  })
})

describe('rows that look others up', () => {
  const mapping = `
name: Look-ups
tables:
  companies: { file: companies.csv, key: { column: Name, case: lower } }
  calls: { file: calls.csv }
facts:
  - resource: accounts
    from: companies
    fields: { externalId: Id, name: Name }
  - resource: touches
    from: calls
    fields:
      externalId: { hash: row }
      account: { lookup: { table: companies, by: { column: Company, case: lower }, column: Id }, required: true }
      kind: { const: call }
      occurredAt: { column: At, as: instant }
`
  it('find them by trimmed keys, and are refused when they find none or two', async () => {
    const workspace = await rung.workspace('Look-ups')
    const files = {
      'mapping.yaml': mapping,
      'companies.csv': 'Id,Name\n1, Harbour \n2,Twin\n3,twin\n',
      'calls.csv':
        'Company,At\nHARBOUR ,2026-01-05\nTwin,2026-01-05\nNobody,2026-01-05\nHarbour,2026-01-05\n',
    }
    const { report, rejects } = await importFiles(workspace, files)
    expect(report.counts.get('touches')).toMatchObject({ rows: 4, created: 2, rejected: 2 })
    expect(rejects).toContain('companies has 2 rows with the key ""twin"" that differ in Id')
    expect(rejects).toContain('account: is empty, and required')
    expect(Object.fromEntries(report.lookupsMissed)).toEqual({ companies: 1 })
    expect(changesOf((await importFiles(workspace, files)).report)).toBe(0)
  })
})

describe('an export of a CRM', () => {
  const mapping = `
name: CRM
tables: { accounts: { file: accounts.csv } }
facts:
  - resource: accounts
    from: accounts
    fields: { externalId: id, name: name, segment: segment }
  - resource: signals
    from: accounts
    fields:
      account: id
      asOf: { column: updated, as: day }
      signals.crm_score: { column: score, as: number }
      signals.crm_tier: { column: tier, case: lower }
`
  const head = 'id,name,segment,score,tier,updated'
  const files = (rows: string): Files => ({ 'mapping.yaml': mapping, 'accounts.csv': `${head}\n${rows}\n` })

  it('changes the fields that it names, clears those it has emptied, and leaves the rest', async () => {
    const workspace = await rung.workspace('CRM')
    await workspace.client.post('/v1/people', { externalId: 'amara', name: 'Amara' })
    await importFiles(workspace, files('c1,Harbour,large,7.5,Gold,2026-06-01'))
    await workspace.client.post('/v1/accounts', {
      externalId: 'c1',
      name: 'Harbour',
      segment: 'large',
      csm: 'amara',
    })
    const { report } = await importFiles(workspace, files('c1,Harbour Foods,,7.5,Gold,2026-06-01'))
    expect(report.counts.get('accounts')).toMatchObject({ corrected: 1 })
    const [account] = await factsOf(workspace, 'accounts')
    expect(account).toMatchObject({ name: 'Harbour Foods', segment: null })
    expect(account?.csm).not.toBeNull()
  })

  it('states signals of its own, once', async () => {
    const workspace = await rung.workspace('CRM signals')
    const rows = 'c1,Harbour,large,7.5,Gold,2026-06-01\nc2,Summit,,,Silver,2026-06-01'
    const first = await importFiles(workspace, files(rows))
    expect(first.report.counts.get('signals')).toMatchObject({ rows: 2, created: 2, rejected: 0 })
    const again = await importFiles(workspace, files(rows))
    expect(again.report.counts.get('signals')).toMatchObject({ created: 0, unchanged: 2 })
  })
})

async function importFiles(
  workspace: TestWorkspace,
  files: Files,
): Promise<{ readonly report: ImportReport; readonly rejects: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'rung-foreign-'))
  folders.push(folder)
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)))
  const nothing = () => undefined
  const rejectsFile = join(folder, 'rejects.csv')
  const report = await runImport({
    client: workspace.client,
    folder,
    mapping: readMapping(join(folder, 'mapping.yaml')),
    rejectsFile,
    progress: { start: nothing, bytes: nothing, sent: nothing, end: nothing },
  })
  return { report, rejects: await readFile(rejectsFile, 'utf8') }
}

async function factsOf(workspace: TestWorkspace, resource: string): Promise<Record<string, unknown>[]> {
  const { data } = await workspace.client.get<{ data: Record<string, unknown>[] }>(
    `/v1/${resource}?limit=500`,
  )
  return data.toSorted((a, b) => (String(a.externalId) < String(b.externalId) ? -1 : 1))
}

function changesOf(report: ImportReport): number {
  return [...report.counts.values()].reduce((sum, { created, corrected }) => sum + created + corrected, 0)
}
