// From CSV rows to facts: what is sent, what is refused with its line, what is flagged.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { PLAIN_CELLS } from './cell-format.ts'
import { readLayout } from './file-layout.ts'
import { collectFlags } from './flag-facts.ts'
import { createReporter } from './import-report.ts'
import { mapRows } from './map-rows.ts'
import type { FactMapping } from './mapping.ts'
import { createSeen } from './natural-key.ts'
import { readRows } from './read-rows.ts'
import { createRejectsFile } from './rejects-file.ts'
import type { Known } from './row-mapper.ts'
import { sumPerDay } from './sum-per-day.ts'

const folder = mkdtempSync(join(tmpdir(), 'rung-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string | Buffer): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const silent = { blank: () => {}, bytes: () => {} }
const rowsOf = async (path: string) => readRows(await readLayout(path, {}, new Set()), silent)
const fact = (part: Partial<FactMapping>): FactMapping => ({
  resource: 'tickets',
  from: 't',
  rejects: [],
  flags: [],
  fields: {},
  sumPerDay: false,
  ...part,
})
const run = async (mapping: FactMapping, path: string, more: Partial<Known> = {}) => {
  const rejects = join(folder, 'rejects.csv')
  const layout = await readLayout(path, {}, new Set())
  const reporter = createReporter(createRejectsFile(rejects, layout.columns))
  const seen = mapping.sumPerDay ? undefined : createSeen(mapping.resource, { isStatedTwice: false })
  const known: Known = { lookup: () => undefined, reporter, cells: PLAIN_CELLS, entry: 0, seen, ...more }
  const facts = await Array.fromAsync(mapRows(mapping, 'tickets.csv', await rowsOf(path), known))
  const report = await reporter.finish()
  return { facts, report, rejects: readFileSync(rejects, 'utf8').trimEnd().split('\n').slice(1) }
}

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
    expect(rejects.map(line => line.replace(/,[0-9a-f]{12},/, ',#,'))).toEqual([
      'tickets,tickets.csv,3,closed_before_opened,closed first,#,2,2024-01-02,2024-01-01,1,',
      'tickets,tickets.csv,4,duplicate_id,id 1 stands in an earlier row,#,1,2024-01-02,,1,',
      'tickets,tickets.csv,5,unreadable,"concern.level: ""many"" is not a number",#,4,2024-01-02,,many,',
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
          when: { left: 'odd', is: '=', right: { const: 'yes' } },
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
      sumPerDay: true,
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

describe('a row without a key', () => {
  const touches = fact({ resource: 'touches', fields: { externalId: 'id', account: 'a', notes: 'n' } })

  it('is refused with a reason, and the others go in', async () => {
    const path = file('keys.csv', 'id,a,n\n1,x,one\n,x,two\n  ,x,three\nNULL,x,four\n1.23457E+11,x,five\n')
    const { facts, rejects } = await run(touches, path)
    expect(facts.map(one => one.body.externalId)).toEqual(['1'])
    expect(rejects.map(line => line.split(',').slice(2, 4).join(' '))).toEqual([
      '3 no_key',
      '4 no_key',
      '5 no_key',
      '6 unreadable',
    ])
  })

  it('is refused when its key is composed of columns of which one is empty', async () => {
    const composed = fact({ ...touches, fields: { externalId: { template: '{a}:{n}' }, account: 'a' } })
    const { facts, report } = await run(composed, file('composed.csv', 'a,n\nx,1\n,2\nx,\n'))
    expect(facts.map(one => one.body.externalId)).toEqual(['x:1'])
    expect([...report.rejectsByKind]).toEqual([['touches no_key', 2]])
  })

  it('is given one by a hash where the mapping asks for it, the same at each run', async () => {
    const hashed = fact({
      ...touches,
      fields: { externalId: { hash: ['a', 'n'] }, account: 'a', notes: 'n' },
    })
    const path = file('hashed.csv', 'a,n\nx,one\nx,two\n,\nx,one\n')
    const [first, second] = [await run(hashed, path), await run(hashed, path)]
    expect(first.facts).toHaveLength(2)
    expect(second.facts.map(one => one.body)).toEqual(first.facts.map(one => one.body))
    expect([...first.report.skippedByKind]).toEqual([['touches repeated_row', 1]])
  })

  it('is refused for usage and milestones by the fields that are their key', async () => {
    const usage = fact({
      resource: 'usage/daily',
      sumPerDay: true,
      fields: { account: 'a', day: { column: 'd', as: 'day' }, 'counts.{f}': { column: 'n', as: 'integer' } },
    })
    const path = file('keyless.csv', 'a,d,f,n\nx,2026-01-05,e,1\n,2026-01-05,e,1\nx,,e,1\nx,2026-01-05,,1\n')
    const { facts, report } = await run(usage, path)
    expect(facts).toHaveLength(1)
    expect([...report.rejectsByKind]).toEqual([
      ['usage/daily no_key', 2],
      ['usage/daily unreadable', 1],
    ])
  })
})

describe('two rows of one fact', () => {
  const accounts = fact({ resource: 'accounts', fields: { externalId: 'id', name: 'n', recordedAt: 'at' } })

  it('are one when they say the same, and the second is refused when it says another thing', async () => {
    const path = file('twice.csv', 'id,n,at\n1,A,\n1,A,\n1,B,\n 1 ,A,\n')
    const { facts, report, rejects } = await run(accounts, path)
    expect(facts).toHaveLength(1)
    expect([...report.skippedByKind]).toEqual([['accounts repeated_row', 2]])
    expect(rejects[0]).toContain('an earlier row says otherwise of externalId ""1""')
  })

  it('are two revisions when they declare when each became known', async () => {
    const path = file('revisions.csv', 'id,n,at\n1,A,2026-01-01\n1,B,2026-02-01\n1,C,2026-02-01\n')
    const { facts, report } = await run(accounts, path)
    expect(facts.map(one => one.body.name)).toEqual(['A', 'B'])
    expect(report.rejected).toBe(1)
  })

  it('of which another entry of the mapping says a part must agree where both speak', async () => {
    const seen = createSeen('accounts', { isStatedTwice: true })
    const first = await run(accounts, file('part-1.csv', 'id,n,at\n1,A,\n2,B,\n'), { seen })
    const segments = fact({ resource: 'accounts', fields: { externalId: 'id', name: 'n', segment: 's' } })
    const path = file('part-2.csv', 'id,n,s\n1,A,small\n2,Other,small\n3,C,small\n')
    const second = await run(segments, path, { seen, entry: 1 })
    expect(first.facts).toHaveLength(2)
    expect(second.facts.map(one => one.body.externalId)).toEqual(['1', '3'])
    expect(second.rejects[0]).toContain('an earlier row says otherwise of name of externalId ""2""')
  })

  it('may be told apart by columns: the first of each is taken', async () => {
    const distinct = fact({ ...accounts, distinct: ['id'], fields: { externalId: 'id', name: 'n' } })
    const { facts, report } = await run(distinct, file('distinct.csv', 'id,n\n1,A\n1,B\n2,C\n'))
    expect(facts.map(one => one.body.name)).toEqual(['A', 'C'])
    expect([...report.skippedByKind]).toEqual([['accounts repeated_row', 1]])
    const whole = fact({ ...distinct, distinct: true })
    expect((await run(whole, file('whole.csv', 'id,n\n1,A\n1,A \n'))).facts).toHaveLength(1)
  })
})

describe('an empty cell', () => {
  it('is null where null clears a field, and is left out elsewhere', async () => {
    const mapping = fact({
      resource: 'accounts',
      fields: { externalId: 'id', csm: 'owner', occurredAt: 'since' },
    })
    const path = file('clear.csv', 'id,owner,since\n1,,\n')
    const { facts } = await run(mapping, path, { nullable: new Set(['csm']) })
    expect(facts[0]?.body).toEqual({ externalId: '1', csm: null })
  })
})

describe('signals', () => {
  it('are named by their fields, or by a column', async () => {
    const fields = {
      account: 'a',
      asOf: { column: 'd', as: 'day' },
      'signals.crm.score': { column: 'n', as: 'number' },
      'signals.{name}': 'v',
    } as const
    const path = file(
      'signals.csv',
      'a,d,n,name,v\nx,2026-01-05,7.5,tier,gold\nx,2026-01-05,7.5,plan,pro\nx,2026-01-05,8,tier,gold\n',
    )
    const { facts, rejects } = await run(fact({ resource: 'signals', fields }), path)
    expect(facts[0]?.body).toEqual({
      account: 'x',
      asOf: '2026-01-05',
      signals: [
        { name: 'crm.score', value: 7.5 },
        { name: 'tier', value: 'gold' },
      ],
    })
    expect(facts).toHaveLength(2)
    expect(rejects[0]).toContain('says otherwise of account ""x"", asOf ""2026-01-05""')
  })
})

async function* from<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list
}
