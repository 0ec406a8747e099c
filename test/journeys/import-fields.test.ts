// Every field of every kind of fact goes in from a CSV file by a mapping, lists and numbers too, and reads back as it was meant.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ImportReport, readMapping, runImport } from '@rung/cli'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERY_FIELD, type Row, SET_BY_RUNG } from './every-field.ts'
import { type Leaf, leavesOf, resourcesOf } from './fields-of-facts.ts'

type Document = Parameters<typeof resourcesOf>[0]
type Fact = Readonly<Record<string, unknown>>

let rung: TestRung
let document: Document
let folder: string
let workspace: TestWorkspace
beforeAll(async () => {
  rung = await startTestRung('2026-07-01')
  workspace = await rung.workspace('Every field')
  document = await workspace.client.get<Document>('/openapi.json')
  folder = await mkdtemp(join(tmpdir(), 'rung-fields-'))
})
afterAll(async () => {
  await rung.stop()
  await rm(folder, { recursive: true })
})

describe('an import', () => {
  it('has a row here for every field that the API takes of every kind of fact, and for no other', () => {
    const taken = resourcesOf(document).flatMap(resource =>
      leavesOf(document, resource).map(({ path }) => `${resource} ${path}`),
    )
    const here = Object.entries(EVERY_FIELD).flatMap(([resource, rows]) =>
      [...new Set(rows.flatMap(row => Object.keys(row)))].map(path => `${resource} ${anyOfList(path)}`),
    )
    expect(taken.length).toBeGreaterThan(200)
    expect([...here, ...SET_BY_RUNG].toSorted()).toEqual(taken.toSorted())
  })

  it('finds each of them in its dry run, sets each, and nothing more when it is run again', async () => {
    const mapping = await writeAll()
    const dry = await importAll(mapping, { dryRun: true })
    expect(dry.firstRejects.map(({ reason }) => reason)).toEqual([])
    const { counts, firstRejects } = await importAll(mapping)
    expect(firstRejects.map(({ resource, reason }) => `${resource}: ${reason}`)).toEqual([])
    for (const [resource, rows] of Object.entries(EVERY_FIELD)) {
      expect([resource, counts.get(resource)]).toEqual([
        resource,
        expect.objectContaining({ created: rows.length, corrected: 0 }),
      ])
      expect([resource, dry.counts.get(resource)?.valid]).toEqual([resource, rows.length])
    }
    const again = await importAll(mapping)
    expect(
      [...again.counts].map(([resource, { created, corrected }]) => [resource, created, corrected]),
    ).toEqual([...again.counts.keys()].map(resource => [resource, 0, 0]))
  })

  it('reads back as it was meant', async () => {
    const read = new Map<string, readonly Fact[]>()
    for (const resource of Object.keys(EVERY_FIELD)) {
      if (isReadBack(document, resource)) read.set(resource, await factsOf(resource))
    }
    expect(read.size).toBeGreaterThan(20)
    const nameOf = new Map([...read.values()].flat().map(fact => [String(fact.id), String(fact.externalId)]))
    for (const [resource, facts] of read) {
      const leaves = new Map(leavesOf(document, resource).map(leaf => [leaf.path, leaf]))
      for (const row of EVERY_FIELD[resource] ?? []) {
        const fact = facts.find(each => each.externalId === row.externalId)
        for (const [path, cell] of Object.entries(row)) {
          const leaf = leaves.get(path) as Leaf
          const found = named(valueAt(fact, path.replaceAll('[]', '').split('.')), nameOf)
          expect([resource, path, asRead(found, leaf)]).toEqual([resource, path, meant(cell, leaf)])
        }
      }
    }
  })

  it('refuses in its dry run what names nothing, by every field by which the server does', async () => {
    const strangers = Object.entries(EVERY_FIELD)
      .filter(([resource]) => isReadBack(document, resource))
      .map(([resource, rows]) => {
        const fields = leavesOf(document, resource).filter(
          ({ path, type }) =>
            path !== 'externalId' && (type === 'text' || type === 'list') && !path.includes('[]'),
        )
        const isSaid = (path: string) => rows.find(row => path in row) ?? {}
        return [
          resource,
          fields.map(({ path }) => ({ ...isSaid(path), externalId: `no-${path}`, [path]: 'nobody' })),
        ] as const
      })
    const mapping = await writeAll(Object.fromEntries(strangers))
    await importAll(mapping, { dryRun: true })
    const dry = await refusedByField()
    await importAll(mapping)
    const real = (await refusedByField()).filter(line => / is called "nobody"/.test(line))
    expect(real.length).toBeGreaterThan(35)
    const fieldsOf = (lines: readonly string[]) =>
      lines.flatMap(line => /^([^ ]+ no-[^ ]+).*"nobody"/.exec(line)?.[1] ?? [])
    expect(fieldsOf(dry)).toEqual(expect.arrayContaining(fieldsOf(real)))
    expect(fieldsOf(real)).toEqual(
      expect.arrayContaining(['accounts no-parent', 'accounts no-paysFor', 'stakeholders no-mergedInto']),
    )
  })
})

describe('an export of a CRM of twenty customers', () => {
  const regions = ['north', 'south', 'east', 'west']
  const shops = Array.from({ length: 15 }, (_, at) => `shop-${at + 1}`)
  // Children first, as a report that is sorted by name puts them, each of the region that pays for it.
  const rows = [
    ...shops.map((id, at) => [id, regions[at % 4], '', 'Jan;Feb;Dez', at === 0 ? '2026-06-01' : '']),
    ...regions.map((id, at) => [id, 'group', shops.filter((_, shop) => shop % 4 === at).join(';'), '', '']),
    ['group', '', '', '', ''],
  ]
  const mapping = `name: CRM
tables: { customers: { file: customers.csv } }
facts:
  - resource: accounts
    from: customers
    fields: { externalId: Id, parent: Parent, paysFor: { column: Pays for, as: list } }
  - resource: account-seasons
    from: customers
    where: { left: Season, is: present }
    fields:
      externalId: { template: "{Id}:season" }
      account: Id
      months: { column: Season, as: list, map: { Jan: 1, Feb: 2, Dez: 12 } }
      occurredAt: { const: "2025-01-01" }
  - resource: account-pauses
    from: customers
    where: { left: Paused since, is: present }
    fields: { externalId: { template: "{Id}:pause" }, account: Id, startsOn: { column: Paused since, as: day } }
`

  it('goes in at the first try, children before parents, each naming the other', async () => {
    const csv = ['Id,Parent,Pays for,Season,Paused since', ...rows.map(row => row.join(','))].join('\n')
    const crm = await crmOf('CRM', csv, mapping)
    const dry = await crm.run({ dryRun: true })
    expect([...dry.counts].map(([resource, { valid }]) => [resource, valid])).toEqual([
      ['accounts', 20],
      ['account-seasons', 15],
      ['account-pauses', 1],
    ])
    expect(changesOf(await crm.run())).toEqual([
      ['accounts', 20, 0, 0],
      ['account-seasons', 15, 0, 0],
      ['account-pauses', 1, 0, 0],
    ])
    expect(changesOf(await crm.run()).map(([, ...changes]) => changes)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ])
    const accounts = await crm.facts('accounts')
    const shop = accounts.find(({ externalId }) => externalId === 'shop-1')
    expect(accounts.find(({ id }) => id === shop?.parent)).toMatchObject({
      externalId: 'north',
      paysFor: expect.arrayContaining([shop?.id]),
    })
    const [season] = await crm.facts('account-seasons')
    expect(season).toMatchObject({ months: [1, 2, 12] })
  })

  it('that goes round in circles is told so before and when it is sent, and the others go in', async () => {
    const round = ['Id,Parent,Pays for', 'a,c,', 'b,a,', 'c,b,', 'd,e,', 'e,,', 'f,nobody,'].join('\n')
    const crm = await crmOf(
      'Round',
      round,
      mapping.slice(0, mapping.indexOf('  - resource: account-seasons')),
    )
    for (const options of [{ dryRun: true }, {}]) {
      const { firstRejects } = await crm.run(options)
      const reasons = firstRejects.map(({ row, reason }) => `${row.columns.Id} ${reason}`)
      expect(
        reasons.filter(each => /^[abc] parent: goes round in a circle: /.test(each)).length,
      ).toBeGreaterThan(0)
      expect(reasons.filter(each => /^f parent: .*"nobody"/.test(each))).toHaveLength(1)
      expect(reasons.filter(each => /^[de] /.test(each))).toEqual([])
    }
    const accounts = await crm.facts('accounts')
    const parentOf = new Map(accounts.map(({ externalId, parent }) => [externalId, parent]))
    expect(parentOf.get('d')).toBe(accounts.find(({ externalId }) => externalId === 'e')?.id)
  })
})

/** A folder with one file and a workspace of its own to import it into. */
async function crmOf(name: string, csv: string, mapping: string) {
  const crm = join(folder, name)
  await mkdir(crm)
  await writeFile(join(crm, 'customers.csv'), `${csv}\n`)
  await writeFile(join(crm, 'mapping.yaml'), mapping)
  const { client } = await rung.workspace(name)
  return {
    run: (more: { readonly dryRun?: boolean } = {}) =>
      runImport({
        client,
        folder: crm,
        mapping: readMapping(join(crm, 'mapping.yaml')),
        rejectsFile: join(crm, 'rejects.csv'),
        progress: SILENT,
        ...more,
      }),
    facts: async (resource: string) =>
      (await client.get<{ data: readonly Fact[] }>(`/v1/${resource}?limit=100`)).data,
  }
}

const changesOf = ({ counts }: ImportReport) =>
  [...counts].map(([resource, { created, corrected, rejected }]) => [resource, created, corrected, rejected])

const SILENT = { start: () => {}, bytes: () => {}, sent: () => {}, end: () => {} }

/** A file and an entry of the mapping for each kind; every value by the type that the API says. */
async function writeAll(rows: Readonly<Record<string, readonly Row[]>> = EVERY_FIELD): Promise<string> {
  const tables: string[] = []
  const facts: string[] = []
  for (const [resource, each] of Object.entries(rows)) {
    const table = resource.replace('/', '_')
    const typeOf = new Map(leavesOf(document, resource).map(({ path, type }) => [path, type]))
    const columns = [...new Set(each.flatMap(row => Object.keys(row)))]
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
    const lines = [columns, ...each.map(row => columns.map(path => row[path] ?? ''))]
    await writeFile(
      join(folder, `${table}.csv`),
      `${lines.map(line => line.map(quoted).join()).join('\n')}\n`,
    )
    tables.push(`  ${table}: { file: ${table}.csv }`)
    const fields = columns.map(path => {
      const type = path.includes('[]') ? 'list' : typeOf.get(anyOfList(path))
      const as = type === 'text' ? '' : `, as: ${type}`
      return `      "${path}": { column: "${path}"${as} }`
    })
    facts.push(`  - resource: ${resource}\n    from: ${table}\n    fields:\n${fields.join('\n')}`)
  }
  const setup = SETUP.map(line => `  - ${line}`)
  const mapping = join(folder, 'mapping.yaml')
  const text = `name: All\nsetup:\n${setup.join('\n')}\ntables:\n${tables.join('\n')}\nfacts:\n${facts.join('\n')}\n`
  await writeFile(mapping, text)
  return mapping
}

const SETUP = [
  '{ post: /v1/metrics, body: { key: reports, filter: { events: [report] }, aggregation: { kind: count }, windowDays: 28 } }',
  '{ post: /v1/milestones, body: { key: first_report, metric: reports, threshold: 1 } }',
  '{ post: /v1/milestones, body: { key: many_reports, metric: reports, threshold: 100 } }',
  '{ post: /v1/milestones, body: { key: onboarded } }',
]

const importAll = (mapping: string, more: { readonly dryRun?: boolean } = {}) =>
  runImport({
    client: workspace.client,
    folder,
    mapping: readMapping(mapping),
    rejectsFile: join(folder, 'rejects.csv'),
    progress: SILENT,
    ...more,
  })

/** What the file of rejects says: resource, name and reason of each. */
async function refusedByField(): Promise<string[]> {
  const rejects = await readFile(join(folder, 'rejects.csv'), 'utf8')
  return rejects.split('\n').flatMap(line => {
    const [resource] = line.split(',')
    const [name] = /\bno-[\w.]+/.exec(line) ?? []
    return name === undefined ? [] : [`${resource} ${name} ${line.replaceAll('""', '"')}`]
  })
}

/** A field of any part of a list: `signals[].name` of `signals[0].name`. */
const anyOfList = (path: string): string => path.replaceAll('[0]', '[]')

const isReadBack = (from: Document, resource: string): boolean =>
  from.paths[`/v1/${resource}/{id}`]?.put !== undefined

async function factsOf(resource: string): Promise<readonly Fact[]> {
  const facts: Fact[] = []
  for (const { externalId } of EVERY_FIELD[resource] ?? []) {
    facts.push(await workspace.client.get<Fact>(`/v1/${resource}/${externalId}`))
  }
  return facts
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  const [head, ...rest] = path
  if (head === undefined) return value
  if (Array.isArray(value)) return value.map(each => valueAt(each, path))
  return valueAt((value as Fact | null | undefined)?.[head], rest)
}

/** What is answered by our ids, by the names of the file. */
function named(value: unknown, nameOf: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map(each => named(each, nameOf))
  return typeof value === 'string' ? (nameOf.get(value) ?? value) : value
}

const asRead = (value: unknown, { format }: Leaf): unknown =>
  format === 'moment' ? new Date(String(value)).toISOString() : value

function meant(cell: string, { path, type, items, format }: Leaf): unknown {
  if (format === 'moment') return new Date(cell).toISOString()
  const isNumber = type === 'list' ? items === 'number' : type === 'integer' || type === 'number'
  const one = (text: string) => (isNumber ? Number(text) : type === 'boolean' ? text === 'true' : text)
  return type === 'list' || path.includes('[]') ? cell.split(';').map(one) : one(cell)
}
