// From CSV rows to facts: what is sent, what is refused with its line, what is flagged.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { collectFlags } from './flag-facts.ts'
import { createReporter } from './import-report.ts'
import { mapRows } from './map-rows.ts'
import { type FactMapping, readMapping } from './mapping.ts'
import { readRows } from './read-rows.ts'
import { sumPerDay } from './sum-per-day.ts'

const folder = mkdtempSync(join(tmpdir(), 'rung-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string | Buffer): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const silent = { malformed: () => {}, bytes: () => {} }
const fact = (part: Partial<FactMapping>): FactMapping => ({
  resource: 'tickets',
  from: 't',
  rejects: [],
  flags: [],
  fields: {},
  sumPerDay: false,
  ...part,
})
const run = async (mapping: FactMapping, path: string) => {
  const rejects = join(folder, 'rejects.csv')
  const reporter = createReporter(rejects)
  const facts = await Array.fromAsync(
    mapRows(mapping, 'tickets.csv', readRows(path, silent), { lookup: () => undefined, reporter }),
  )
  const report = await reporter.finish()
  return { facts, report, rejects: readFileSync(rejects, 'utf8').trimEnd().split('\n').slice(1) }
}

describe('reading rows', () => {
  it('reads plain and gzipped files alike, quotes and line breaks in cells included', async () => {
    const text = 'id,words\n1,"a, b"\n2,"two\nlines"\n3,c\n'
    const plain = await Array.fromAsync(readRows(file('plain.csv', text), silent))
    const packed = await Array.fromAsync(readRows(file('packed.csv.gz', gzipSync(text)), silent))
    expect(packed).toEqual(plain)
    expect(plain.map(row => row.columns.words)).toEqual(['a, b', 'two\nlines', 'c'])
    expect(plain.map(row => row.line)).toEqual([2, 4, 5])
  })

  it('hands over a row with too few columns, and goes on', async () => {
    const malformed: number[] = []
    const rows = await Array.fromAsync(
      readRows(file('short.csv', 'id,words\n1\n2,b\n'), {
        ...silent,
        malformed: row => void malformed.push(row.line),
      }),
    )
    expect(rows.map(row => row.columns.id)).toEqual(['2'])
    expect(malformed).toEqual([2])
  })

  it('fails for a file that is not there', async () => {
    await expect(Array.fromAsync(readRows(join(folder, 'none.csv'), silent))).rejects.toThrow('ENOENT')
    await expect(Array.fromAsync(readRows(join(folder, 'none.csv.gz'), silent))).rejects.toThrow('ENOENT')
  })
})

describe('mapping rows', () => {
  it('refuses by rule, by a second appearance and by what it cannot read, each with its line', async () => {
    const mapping = fact({
      unique: 'id',
      rejects: [
        {
          kind: 'closed_before_opened',
          why: 'closed first',
          when: { left: 'closed', is: '<', right: 'opened' },
        },
      ],
      fields: {
        externalId: 'id',
        openedAt: { column: 'opened', as: 'day' },
        'concern.level': { column: 'n', as: 'integer' },
      },
    })
    const path = file(
      'tickets.csv',
      'id,opened,closed,n\n1,2024-01-02,2024-01-03,1\n2,2024-01-02,2024-01-01,1\n1,2024-01-02,,1\n4,2024-01-02,,many\n',
    )
    const { facts, report, rejects } = await run(mapping, path)
    expect(facts.map(one => one.body)).toEqual([
      { externalId: '1', openedAt: '2024-01-02', concern: { level: 1 } },
    ])
    expect(rejects).toEqual([
      'tickets,tickets.csv,3,closed_before_opened,closed first',
      'tickets,tickets.csv,4,duplicate_id,id 1 stands in an earlier row',
      'tickets,tickets.csv,5,unreadable,"concern.level: ""many"" is not a number"',
    ])
    expect(report.counts.get('tickets')).toMatchObject({ rows: 4, rejected: 3 })
    expect([...report.rejectsByKind]).toEqual([
      ['tickets closed_before_opened', 1],
      ['tickets duplicate_id', 1],
      ['tickets unreadable', 1],
    ])
  })

  it('passes over and counts what `where` leaves out', async () => {
    const mapping = fact({ where: { left: 'kind', is: 'in', values: ['a'] }, fields: { externalId: 'id' } })
    const { facts, report } = await run(mapping, file('where.csv', 'id,kind\n1,a\n2,b\n'))
    expect(facts).toHaveLength(1)
    expect(report.counts.get('tickets')).toMatchObject({ rows: 2, skipped: 1, rejected: 0 })
  })

  it('lets a flagged row in, and makes a fact of each flag', async () => {
    const mapping = fact({
      resource: 'accounts',
      flags: [
        {
          kind: 'odd',
          why: 'it is odd',
          when: { left: 'odd', is: '=', right: { as: 'text', const: 'yes' } },
        },
      ],
      fields: { externalId: 'id' },
    })
    const { facts } = await run(mapping, file('flags.csv', 'id,odd\n1,yes\n2,no\n'))
    const flagged = collectFlags('accounts')
    expect(await Array.fromAsync(flagged.watch(from(facts)))).toHaveLength(2)
    expect((await Array.fromAsync(flagged.bodies())).map(one => one.body)).toEqual([
      {
        externalId: 'accounts:1:odd',
        account: '1',
        resource: 'accounts',
        factExternalId: '1',
        kind: 'odd',
        why: 'it is odd',
      },
    ])
  })

  it('names a field by a column, and adds rows of one account and day up', async () => {
    const mapping = fact({
      resource: 'usage/daily',
      fields: {
        account: 'a',
        day: 'd',
        activeUsers: { column: 'u', as: 'integer' },
        'counts.{feature}': { column: 'n', as: 'integer' },
      },
    })
    const path = file(
      'usage.csv',
      'a,d,u,feature,n\nx,2024-01-01,2,f1,3\nx,2024-01-01,5,f1,4\nx,2024-01-01,,f2,1\ny,2024-01-01,,f1,1\n',
    )
    const { facts } = await run(mapping, path)
    expect((await Array.fromAsync(sumPerDay(from(facts)))).map(one => one.body)).toEqual([
      { account: 'x', day: '2024-01-01', activeUsers: 5, counts: { f1: 7, f2: 1 } },
      { account: 'y', day: '2024-01-01', counts: { f1: 1 } },
    ])
  })
})

describe('a mapping file', () => {
  it('is refused with every mistake by its place', () => {
    const path = file(
      'bad.yaml',
      'name: x\ntables: { t: { file: t.csv, sort: 1 } }\nfacts: [{ resource: tickets, from: t }]\n',
    )
    expect(() => readMapping(path)).toThrow(/tables\.t: .*sort[\s\S]*facts\.0\.fields/)
  })

  it('is refused when it names a table that it does not have', () => {
    const path = file(
      'table.yaml',
      'name: x\ntables: {}\nfacts: [{ resource: tickets, from: gone, fields: {} }]\n',
    )
    expect(() => readMapping(path)).toThrow('no table is called gone')
  })
})

async function* from<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list
}
