// `rung import` as a user meets it: dry runs, exit codes, mistakes by their line, failing servers, rows mended and fed back.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CliRun, type Failure, type Gateway, runCli, startGateway } from './run-cli.ts'

let rung: TestRung
const folders: string[] = []
const gateways: Gateway[] = []
beforeAll(async () => {
  rung = await startTestRung('2026-07-01')
})
afterAll(async () => {
  await Promise.all(gateways.map(gateway => gateway.close()))
  await rung.stop()
  await Promise.all(folders.map(folder => rm(folder, { recursive: true })))
})

const MAPPING = `name: Small
tables:
  customers: { file: customers.csv, key: id }
  terms: { file: terms.csv }
facts:
  - resource: accounts
    from: customers
    fields:
      externalId: id
      name: name
      seats: { column: seats, as: integer }
  - resource: subscriptions
    from: terms
    fields:
      externalId: term
      account: customer
      plan: plan
      arrMinor: { column: price, multiply: quantity, as: minor }
      currency: { column: currency, case: upper }
      startsOn: { column: starts, as: day, format: dd.MM.yyyy }
`
const CUSTOMERS = 'id,name,seats\nc1,Harbour,4\nc2,Summit,nine\nc3,Cobalt,2\n,,\n,Nameless,1\n'
const TERMS = `term,customer,plan,price,quantity,currency,starts
t1,c1,Team,19.99,12,eur,05.01.2026
t2,c3,Team,1500,12,jpy,05.01.2026
t3,c9,Team,19.99,1,eur,05.01.2026
t4,c1,Team,19.999,1,eur,05.01.2026
t5,c1,Team,19.99,1,eur,30.02.2026
`

type Place = { readonly folder: string; readonly workspace: TestWorkspace }
const place = async (files: Record<string, string | Buffer> = {}): Promise<Place> => {
  const folder = await mkdtemp(join(tmpdir(), 'rung-cli-'))
  folders.push(folder)
  const all = { 'customers.csv': CUSTOMERS, 'terms.csv': TERMS, 'mapping.yaml': MAPPING, ...files }
  await Promise.all(Object.entries(all).map(([name, text]) => writeFile(join(folder, name), text)))
  return { folder, workspace: await rung.workspace('Small') }
}
const run = (
  { folder, workspace }: Place,
  args: readonly string[] = [],
  url = rung.address,
): Promise<CliRun> =>
  runCli(['import', '.', '--mapping', 'mapping.yaml', ...args], { url, key: workspace.adminKey, cwd: folder })
const failing = async (
  fail: (call: { path: string; body: string }) => Failure | Promise<Failure>,
): Promise<Gateway> => {
  const gateway = await startGateway(rung.address, fail)
  gateways.push(gateway)
  return gateway
}
const facts = async ({ workspace }: Place, resource: string): Promise<Record<string, unknown>[]> =>
  (await workspace.client.get<{ data: Record<string, unknown>[] }>(`/v1/${resource}?limit=500`)).data
/** Counts of a resource in the summary, in the order of its columns. */
const row = (stdout: string, resource: string): number[] =>
  (stdout.split('\n').find(line => line.startsWith(`${resource} `)) ?? '')
    .slice(resource.length)
    .trim()
    .split(/\s+/)
    .map(Number)
const rejectsOf = async ({ folder }: Place, name = 'import.rejects.csv'): Promise<string[]> =>
  (await readFile(join(folder, name), 'utf8')).trimEnd().split('\n')

describe('a dry run', () => {
  it('sends nothing, counts, and shows what would be refused and why', async () => {
    const here = await place()
    const { code, stdout } = await run(here, ['--dry-run'])
    expect(row(stdout, 'accounts')).toEqual([5, 1, 2, 2, 0])
    expect(row(stdout, 'subscriptions')).toEqual([5, 0, 2, 3, 0])
    expect(stdout).toContain('customers.csv:3: seats: "nine" is not a number')
    expect(stdout).toContain('customers.csv:6: externalId is empty')
    expect(stdout).toContain(
      'terms.csv:4: account: accounts has no "c9", neither in this import nor on the server',
    )
    expect(stdout).toContain('terms.csv:5: arrMinor: "19.999" has more decimals than EUR has (2)')
    expect(stdout).toContain('a dry run: nothing was sent')
    expect(code).toBe(1)
    expect(await facts(here, 'accounts')).toEqual([])
  })

  it('knows what the server has, and judges bodies by the schema of the server', async () => {
    const here = await place({
      'terms.csv': 'term,customer,plan,price,quantity,currency,starts\nt1,known,,1,1,€,05.01.2026\n',
    })
    await here.workspace.client.post('/v1/accounts', { externalId: 'known' })
    const bad = await run(here, ['--dry-run'])
    expect(bad.stdout).toContain('terms.csv:2: arrMinor: "€" is not a currency')
    await writeFile(
      join(here.folder, 'terms.csv'),
      'term,customer,plan,price,quantity,currency,starts\nt1,known,,1,1,eur,05.01.2026\n',
    )
    expect(row((await run(here, ['--dry-run'])).stdout, 'subscriptions')).toEqual([1, 0, 1, 0, 0])
  })
})

describe('an import', () => {
  it('ends with 1 when more rows were refused than --max-rejects, and changes nothing when run again', async () => {
    const here = await place()
    const first = await run(here, ['--max-rejects', '4'])
    expect(row(first.stdout, 'accounts')).toEqual([5, 1, 2, 0, 0, 2, 0])
    expect(row(first.stdout, 'subscriptions')).toEqual([5, 0, 2, 0, 0, 3, 0])
    expect(first.stdout).toContain('5 rows were refused; they stand in import.rejects.csv')
    expect(first).toMatchObject({ code: 1, stderr: expect.stringContaining('more than --max-rejects 4') })
    expect(await facts(here, 'subscriptions')).toMatchObject([
      { externalId: 't1', arrMinor: 23988, currency: 'EUR', startsOn: '2026-01-05' },
      { externalId: 't2', arrMinor: 18000, currency: 'JPY' },
    ])
    const again = await run(here, ['--max-rejects', '5'])
    expect(again.code).toBe(0)
    expect(row(again.stdout, 'accounts')).toEqual([5, 1, 0, 0, 2, 2, 0])
    expect(row(again.stdout, 'subscriptions')).toEqual([5, 0, 0, 0, 2, 3, 0])
    expect(await facts(here, 'accounts')).toHaveLength(2)
  })

  it('takes its rejects back, mended, and then has them all', async () => {
    const here = await place()
    await run(here)
    const rejects = await readFile(join(here.folder, 'import.rejects.csv'), 'utf8')
    const mended = rejects
      .replace(',c2,Summit,nine,', ',c2,Summit,9,')
      .replace(',,Nameless,1,', ',c9,Named,1,')
      .replaceAll('19.999', '19.99')
      .replaceAll('30.02.2026', '28.02.2026')
    await writeFile(join(here.folder, 'mended.csv'), mended)
    const { code, stdout } = await run(here, ['--mended', 'mended.csv'])
    expect(row(stdout, 'accounts')).toEqual([5, 1, 2, 0, 2, 0, 0])
    expect(row(stdout, 'subscriptions')).toEqual([5, 0, 3, 0, 2, 0, 0])
    expect(code).toBe(0)
    expect(await rejectsOf(here)).toEqual(['resource,file,line,kind,reason'])
    expect((await facts(here, 'accounts')).map(each => each.name).sort()).toEqual([
      'Cobalt',
      'Harbour',
      'Named',
      'Summit',
    ])
  })

  it('refuses to put a mended row in the place of another', async () => {
    const here = await place()
    await run(here)
    await writeFile(
      join(here.folder, 'customers.csv'),
      CUSTOMERS.replace('c2,Summit,nine', 'c2,Summit,eight'),
    )
    const { code, stderr } = await run(here, ['--mended', 'import.rejects.csv', '--rejects', 'other.csv'])
    expect(stderr).toContain('customers.csv:3 is not the row that was refused: the file has changed since')
    expect(code).toBe(1)
  })

  it('is refused before anything is sent, with every mistake by its line', async () => {
    const here = await place({
      'mapping.yaml': MAPPING.replace('name: name', 'name: nmae')
        .replace('resource: subscriptions', 'resource: subscription')
        .replace('plan: plan', 'plann: plan')
        .replace('externalId: id', 'segment: id'),
    })
    const { code, stderr } = await run(here)
    expect(code).toBe(1)
    expect(stderr).toContain(
      'mapping.yaml:10: facts.0.fields.name: customers.csv has no column "nmae": did you mean "name"?',
    )
    expect(stderr).toContain('mapping.yaml:8: facts.0.fields: accounts needs externalId')
    expect(stderr).toContain(
      'mapping.yaml:12: facts.1.resource: the server takes no batches of "subscription": did you mean "subscriptions"?',
    )
    expect(await facts(here, 'accounts')).toEqual([])
    const second = await place({
      'mapping.yaml': MAPPING.replace('plan: plan', 'plann: plan').replace('terms.csv', 'term.csv'),
    })
    const other = await run(second)
    expect(other.stderr).toContain(
      'facts.1.fields.plann: subscriptions has no field "plann": did you mean "plan"?',
    )
    expect(other.stderr).toContain(
      'mapping.yaml:4: tables.terms.file: there is no file term.csv in .: did you mean "terms.csv"?',
    )
  })
})

// each waits for its own server, as long as `rung` does
describe.concurrent('a server that fails', () => {
  it('is asked again, as long after as it says', async () => {
    const here = await place({
      'customers.csv': 'id,name,seats\nc1,Harbour,4\n',
      'terms.csv': `${TERMS.split('\n')[0]}\n`,
    })
    const failures: Failure[] = [
      { status: 503, headers: { 'retry-after': '1' } },
      { status: 429 },
      { status: 502 },
      'drop',
    ]
    const gateway = await failing(({ path }) =>
      path === '/v1/accounts/batch' ? failures.shift() : undefined,
    )
    const { code, stdout } = await run(here, [], gateway.url)
    expect(row(stdout, 'accounts')).toEqual([1, 0, 1, 0, 0, 0, 0])
    expect(code).toBe(0)
    expect(gateway.seen.filter(call => call === 'POST /v1/accounts/batch')).toHaveLength(5)
  })

  it('at one row refuses that row alone', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => `c${index},Customer ${index},1\n`).join('')
    const here = await place({
      'customers.csv': `id,name,seats\n${rows}`,
      'terms.csv': `${TERMS.split('\n')[0]}\n`,
    })
    const gateway = await failing(({ body }) => (body.includes('"Customer 4"') ? { status: 500 } : undefined))
    const { code, stdout } = await run(here, [], gateway.url)
    expect(row(stdout, 'accounts')).toEqual([9, 0, 8, 0, 0, 1, 0])
    expect(stdout).toContain('customers.csv:6: the server failed at this row')
    expect(code).toBe(1)
  })

  it('for good ends the import with a summary of what is in', async () => {
    const here = await place()
    const gateway = await failing(({ path }) =>
      path === '/v1/subscriptions/batch' ? { status: 503 } : undefined,
    )
    const { code, stdout, stderr } = await run(here, [], gateway.url)
    expect(row(stdout, 'accounts')).toEqual([5, 1, 2, 0, 0, 2, 0])
    expect(stderr).toContain('the import stopped half way: POST /v1/subscriptions/batch: 503')
    expect(stderr).toContain('running it again does the rest')
    expect(code).toBe(1)
    expect((await rejectsOf(here)).length).toBeGreaterThan(1)
  })

  it('is no reason to lose the summary when the user stops it', async () => {
    const here = await place()
    const child = { pid: 0 }
    const heard = Promise.withResolvers<void>()
    // The first batch is answered once the process has heard that it is to stop.
    const gateway = await failing(async ({ path }) => {
      if (path !== '/v1/accounts/batch') return undefined
      process.kill(child.pid, 'SIGINT')
      await heard.promise
      return undefined
    })
    const { code, stdout, stderr } = await runCli(['import', '.', '--mapping', 'mapping.yaml'], {
      url: gateway.url,
      key: here.workspace.adminKey,
      cwd: here.folder,
      onStart: pid => {
        child.pid = pid
      },
      onError: text => {
        if (text.includes('stopping after what is in flight')) heard.resolve()
      },
    })
    expect(row(stdout, 'accounts')).toEqual([5, 1, 2, 0, 0, 2, 0])
    expect(stderr).toContain('the import stopped half way: interrupted')
    expect(code).toBe(130)
    expect(await facts(here, 'subscriptions')).toEqual([])
  })
})
