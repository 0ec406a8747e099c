// How a mapping's values read: sources, transforms, and what cannot be read.
import { describe, expect, it } from 'vitest'
import { PLAIN_CELLS } from './cell-format.ts'
import { conditionHolds } from './condition-holds.ts'
import { evaluateValue } from './evaluate-value.ts'
import type { Condition } from './mapping.ts'
import { readMapping } from './read-mapping.ts'
import type { Columns, RowContext } from './reading.ts'
import { Unreadable } from './unreadable.ts'
import type { ValueSpec } from './value-spec.ts'

const ACCOUNTS: Readonly<Record<string, Columns>> = {
  a1: { signup: '2024-01-05', name: 'Ada', arr: '1.200,50' },
}
const reading = (row: Record<string, string>, more: Partial<RowContext> = {}): RowContext => ({
  row,
  cells: PLAIN_CELLS,
  runningValues: new Map(),
  currency: () => 'EUR',
  lookup: ({ table, column }, key) => {
    const found = table === 'accounts' ? ACCOUNTS[key] : undefined
    return found && { text: found[column], cells: { ...PLAIN_CELLS, decimal: ',', thousands: '.' } }
  },
  ...more,
})
const value = (spec: ValueSpec, row: Record<string, string>) => evaluateValue(spec, reading(row))

describe('a value', () => {
  it('comes from a column, a constant, a template or another table', () => {
    expect(value('id', { id: ' x1 ' })).toBe('x1')
    expect(value({ const: 'EUR' }, {})).toBe('EUR')
    expect(value({ template: '{id}:{n}' }, { id: 'x', n: '2' })).toBe('x:2')
    expect(value({ lookup: { table: 'accounts', by: 'account', column: 'name' } }, { account: ' a1 ' })).toBe(
      'Ada',
    )
  })

  it('of another table is read as that table writes', () => {
    const spec = { lookup: { table: 'accounts', by: 'account', column: 'arr' }, as: 'minor' } as const
    expect(value(spec, { account: 'a1' })).toBe(120050)
  })

  it('is empty when any part of a template is, or when the other table has no such row', () => {
    expect(value({ template: '{id}:{n}' }, { id: 'x', n: ' ' })).toBeUndefined()
    expect(
      value({ lookup: { table: 'accounts', by: 'account', column: 'name' } }, { account: 'a2' }),
    ).toBeUndefined()
  })

  it('takes the first that is not empty, else the default', () => {
    expect(value({ firstOf: ['a', 'b'] }, { a: '', b: 'two' })).toBe('two')
    expect(value({ column: 'a', default: 'none' }, { a: '' })).toBe('none')
    expect(value({ firstOf: ['a', 'b'], default: 'none' }, { a: '', b: '' })).toBe('none')
  })

  it('takes the smallest and the largest by what they are', () => {
    const row = { a: '9', b: '10', c: '', d: '2026-01-05 10:00:00', e: '2026-01-05T09:00:00+02:00' }
    expect(value({ minOf: ['a', 'b', 'c'], as: 'integer' }, row)).toBe(9)
    expect(value({ maxOf: ['a', 'b', 'c'], as: 'integer' }, row)).toBe(10)
    expect(value({ minOf: ['d', 'e'], as: 'instant' }, row)).toBe('2026-01-05T07:00:00.000Z')
    expect(value({ maxOf: ['c'] }, row)).toBeUndefined()
  })

  it('is a hash of columns, the same for the same cells, and empty when all of them are', () => {
    const spec = { hash: ['a', 'b'] }
    const one = value(spec, { a: 'x', b: ' y ', c: '1' })
    expect(one).toMatch(/^[0-9a-f]{32}$/)
    expect(value(spec, { a: 'x', b: 'y', c: '2' })).toBe(one)
    expect(value(spec, { a: 'y', b: 'x', c: '1' })).not.toBe(one)
    expect(value({ hash: 'row' }, { a: 'x', b: 'y' })).toBe(value({ hash: 'row' }, { b: 'y', a: 'x' }))
    expect(value(spec, { a: ' ', b: 'NULL', c: '1' })).toBeUndefined()
  })

  it.each<[ValueSpec, string, unknown]>([
    [{ column: 'c', as: 'integer' }, '12', 12],
    [{ column: 'c', as: 'integer' }, '4.0', 4],
    [{ column: 'c', as: 'integer', round: 'half_up' }, '4.5', 5],
    [{ column: 'c', as: 'number' }, '1.5', 1.5],
    [{ column: 'c', as: 'number', decimal: ',', thousands: '.' }, '1.234,5', 1234.5],
    [{ column: 'c', as: 'percent' }, '85 %', 0.85],
    [{ column: 'c', as: 'percent' }, '7.5', 0.075],
    [{ column: 'c', as: 'minor' }, '19.99', 1999],
    [{ column: 'c', as: 'minor', multiply: 12 }, '0.1', 120],
    [{ column: 'c', as: 'minor', currency: 'JPY' }, '1500', 1500],
    [{ column: 'c', as: 'minor', currency: 'KWD' }, '1.234', 1234],
    [{ column: 'c', as: 'minor', round: 'half_up' }, '19.995', 2000],
    [{ column: 'c', as: 'minor' }, '(120.50)', -12050],
    [{ column: 'c', as: 'minor', strip: ['$', ','] }, '$1,200.50', 120050],
    [{ column: 'c', as: 'boolean' }, 'False', false],
    [{ column: 'c', as: 'boolean' }, 'Y', true],
    [{ column: 'c', as: 'boolean' }, 'TRUE', true],
    [{ column: 'c', as: 'boolean' }, '0', false],
    [{ column: 'c', as: 'day' }, '2024-03-01 10:00:00', '2024-03-01'],
    [{ column: 'c', as: 'day', addDays: 1 }, '2024-02-28', '2024-02-29'],
    [{ column: 'c', as: 'day', format: 'dd/MM/yyyy' }, '05/01/2026', '2026-01-05'],
    [{ column: 'c', as: 'instant' }, '2024-03-01 10:00:00', '2024-03-01T10:00:00.000Z'],
    [{ column: 'c', as: 'instant', excel: true }, '46027.5', '2026-01-05T12:00:00.000Z'],
    [{ column: 'c', as: 'list' }, 'a; b;', ['a', 'b']],
    [{ column: 'c', as: 'list', items: 'integer' }, '12; 1;2', [12, 1, 2]],
    [{ column: 'c', as: 'list', items: 'number', separator: ',' }, '0.5, 2', [0.5, 2]],
    [{ column: 'c', as: 'list', map: { Jan: 1, Dec: 12, Off: null } }, 'Dec|Jan|Off', [12, 1]],
    [{ column: 'c', as: 'list', items: 'integer', map: { winter: '12;1;2' } }, 'winter', [12, 1, 2]],
    [{ column: 'c', as: 'text' }, '007', '007'],
    [{ column: 'c' }, '007', '007'],
    [{ column: 'c', map: { medium: 'normal' } }, 'medium', 'normal'],
    [{ column: 'c', map: { monthly: 1 } }, 'monthly', 1],
    [{ column: 'c', case: 'lower', map: { medium: 'normal' } }, 'MEDIUM', 'normal'],
    [{ column: 'c', case: 'upper' }, 'eur', 'EUR'],
    [{ column: 'c', case: 'snake' }, 'Closed - Won', 'closed_won'],
    [{ column: 'c', empty: ['N/A', '-'] }, 'N/A', undefined],
    [{ column: 'c' }, 'NULL', undefined],
    [{ column: 'c' }, '\\N', undefined],
  ])('%j reads %s', (spec, text, expected) => {
    expect(value(spec, { c: text })).toEqual(expected)
  })

  it.each<[ValueSpec, string, string]>([
    [{ column: 'c', as: 'integer' }, '1.5', 'not a whole number'],
    [{ column: 'c', as: 'integer' }, '9007199254740993', 'too large to be counted exactly'],
    [{ column: 'c', as: 'integer' }, '1.23457E+11', 'rounded by a spreadsheet'],
    [{ column: 'c', as: 'number' }, 'many', 'not a number'],
    [{ column: 'c', as: 'minor' }, '19.999', 'more decimals than EUR has (2)'],
    [{ column: 'c', as: 'minor', currency: 'JPY' }, '10.50', 'more decimals than JPY has (0)'],
    [{ column: 'c', as: 'minor', currency: { const: 'XQZ' } }, '10', 'not a currency'],
    [{ column: 'c', as: 'boolean' }, 'perhaps', 'neither true nor false'],
    [{ column: 'c', as: 'day' }, '2024-02-30', 'a day that no calendar has'],
    [{ column: 'c', as: 'instant' }, 'yesterday', 'not a day or time'],
    [{ column: 'c', map: { low: 'low' } }, 'huge', 'none of low'],
    [{ column: 'c', addDays: 1 }, 'soon', 'addDays needs a day'],
    [{ column: 'c' }, '#REF!', "a spreadsheet's error"],
    [{ column: 'c', required: true }, '', 'is empty, and required'],
    [{ column: 'c', divide: 0, as: 'number' }, '5', 'divides by zero'],
  ])('%j refuses %s', (spec, text, message) => {
    expect(() => value(spec, { c: text })).toThrow(message)
  })

  it('names a column that is not there', () => {
    expect(() => evaluateValue('nope', reading({}))).toThrow(new Unreadable('there is no column "nope"'))
    expect(() => evaluateValue('constructor', reading({}))).toThrow('there is no column "constructor"')
  })

  it('computes with other columns, exactly, and is empty when one of them is', () => {
    const price: ValueSpec = { column: 'price', multiply: 'quantity', as: 'minor' }
    expect(value(price, { price: '19.99', quantity: '3' })).toBe(5997)
    expect(value(price, { price: '19.99', quantity: '' })).toBeUndefined()
    expect(() => value(price, { price: '19.99', quantity: 'three' })).toThrow('"three" is not a number')
    const net: ValueSpec = {
      column: 'gross',
      subtract: { column: 'discount', default: 0 },
      multiply: 12,
      as: 'minor',
    }
    expect(value(net, { gross: '100', discount: '5.50' })).toBe(119450)
    expect(value(net, { gross: '100', discount: '' })).toBe(120000)
    expect(value({ column: 'total', divide: 'n', add: 1, as: 'number' }, { total: '10', n: '4' })).toBe(3.5)
  })

  it('computes with several one after another, and moves days and times', () => {
    const arr: ValueSpec = {
      column: 'price',
      multiply: ['quantity', { column: 'every', map: { month: 12, year: 1 } }],
      as: 'minor',
    }
    expect(value(arr, { price: '9.90', quantity: '3', every: 'month' })).toBe(35640)
    const ends: ValueSpec = { column: 'starts', as: 'day', addMonths: 'months' }
    expect(value(ends, { starts: '2026-01-31', months: '1' })).toBe('2026-02-28')
    expect(value(ends, { starts: '2026-01-31', months: '' })).toBeUndefined()
    expect(() => value(ends, { starts: '2026-01-31', months: '1.5' })).toThrow('"1.5" months are not whole')
    const answered: ValueSpec = { column: 'at', as: 'instant', addMinutes: 'minutes' }
    expect(value(answered, { at: '2026-01-05 10:00', minutes: '90' })).toBe('2026-01-05T11:30:00.000Z')
  })

  it('takes an amount in the currency of its column, its fact or its table', () => {
    const own: ValueSpec = { column: 'a', as: 'minor', currency: { column: 'cur', case: 'upper' } }
    expect(value(own, { a: '1500', cur: 'jpy' })).toBe(1500)
    expect(value(own, { a: '1500', cur: 'eur' })).toBe(150000)
    expect(() => value(own, { a: '1500', cur: '' })).toThrow('names no currency')
    const ofFact = reading({ a: '1.5' }, { currency: () => 'KWD' })
    expect(evaluateValue({ column: 'a', as: 'minor' }, ofFact)).toBe(1500)
  })

  it('adds up without drift, and carries the newest value that was not empty, each per key', () => {
    const runningValues: RowContext['runningValues'] = new Map()
    const total = { as: 'minor', runningTotal: { column: 'mrr', per: 'sub' } } as const
    const seats = { as: 'integer', carry: { column: 'seats', per: 'sub' } } as const
    const rows = [
      { sub: 's', mrr: '0.1', seats: '5' },
      { sub: 's', mrr: '0.2', seats: '' },
      { sub: 't', mrr: '7', seats: '' },
    ]
    const read = rows.map(row => [
      evaluateValue(total, reading(row, { runningValues })),
      evaluateValue(seats, reading(row, { runningValues })),
    ])
    expect(read).toEqual([
      [10, 5],
      [30, 5],
      [700, undefined],
    ])
  })

  it('knows no total after a row whose amount cannot be read', () => {
    const runningValues: RowContext['runningValues'] = new Map()
    const total = { as: 'minor', runningTotal: { column: 'mrr', per: 'sub' } } as const
    const at = (sub: string, mrr: string) => evaluateValue(total, reading({ sub, mrr }, { runningValues }))
    expect(at('s', '5')).toBe(500)
    expect(() => at('s', 'five')).toThrow('not a number')
    expect(() => at('s', '5')).toThrow('an earlier row holds "five"')
    expect(at('t', '5')).toBe(500)
  })
})

describe('a condition', () => {
  const holds = (condition: Condition, row: Record<string, string>) => conditionHolds(condition, reading(row))

  it('compares days and times by time, and does not hold when a side is empty', () => {
    const late: Condition = { left: 'used', is: '>', right: 'ended' }
    expect(holds(late, { used: '2024-02-01', ended: '2024-01-31' })).toBe(true)
    expect(holds(late, { used: '2024-02-01', ended: '' })).toBe(false)
    expect(holds(late, { used: '', ended: '2024-01-31' })).toBe(false)
    // As text "2024-01-31T09" would come after "2024-01-31 10".
    expect(holds(late, { used: '2024-01-31T09:00', ended: '2024-01-31 10:00' })).toBe(false)
    const typed: Condition = {
      left: { column: 'used', as: 'day', format: 'dd.MM.yyyy' },
      is: '<=',
      right: 'ended',
    }
    expect(holds(typed, { used: '31.01.2024', ended: '2024-02-01 10:00:00' })).toBe(true)
    expect(holds(typed, { used: '02.02.2024', ended: '2024-02-01' })).toBe(false)
  })

  it('compares numbers by size, also when one side alone says that it is one, or none does', () => {
    const more: Condition = { left: { column: 'a', as: 'integer' }, is: '>=', right: { const: 9 } }
    expect([holds(more, { a: '10' }), holds(more, { a: '8' })]).toEqual([true, false])
    expect(holds({ left: 'a', is: '>', right: { const: 1000 } }, { a: '900' })).toBe(false)
    expect(holds({ left: 'a', is: '<', right: 'b' }, { a: '9', b: '10' })).toBe(true)
    expect(holds({ left: 'a', is: '=', right: { const: 1.5 } }, { a: '1.50' })).toBe(true)
    expect(holds({ left: 'a', is: 'in', values: [1, 2] }, { a: '2.0' })).toBe(true)
  })

  it('compares truth values as such', () => {
    expect(holds({ left: 'flag', is: '=', right: { const: true } }, { flag: 'TRUE' })).toBe(true)
    expect(holds({ left: 'flag', is: '!=', right: { const: true } }, { flag: 'no' })).toBe(true)
  })

  it('refuses an order of what has none, and of dates in some order of day and month', () => {
    const before: Condition = { left: 'a', is: '<', right: 'b' }
    expect(() => holds(before, { a: '05-01-2026', b: '10-01-2025' })).toThrow('has no order as it is written')
    expect(() => holds(before, { a: 'gold', b: 'silver' })).toThrow('say what they are')
    const asText: Condition = { left: { column: 'a', as: 'text' }, is: '<', right: 'b' }
    expect(holds(asText, { a: 'gold', b: 'silver' })).toBe(true)
  })

  it('takes bare columns for the same only when their texts are: ids may begin with zeros', () => {
    expect(holds({ left: 'a', is: '=', right: 'b' }, { a: '007', b: '7' })).toBe(false)
    expect(holds({ left: 'a', is: '=', right: 'b' }, { a: ' x', b: 'x ' })).toBe(true)
  })

  it('knows empty, present, in, not in, all and any', () => {
    expect(holds({ left: 'a', is: 'empty' }, { a: '' })).toBe(true)
    expect(holds({ left: 'a', is: 'present' }, { a: '' })).toBe(false)
    expect(holds({ left: 'a', is: 'in', values: ['x'] }, { a: 'x' })).toBe(true)
    expect(holds({ left: 'a', is: 'not in', values: ['x'] }, { a: 'x' })).toBe(false)
    const both: Condition[] = [
      { left: 'a', is: '=', right: { const: 'x' } },
      { left: 'a', is: '!=', right: { const: 'x' } },
    ]
    expect(holds({ all: both }, { a: 'x' })).toBe(false)
    expect(holds({ any: both }, { a: 'x' })).toBe(true)
  })
})

describe('the example mappings', () => {
  it.each(['examples/r3-saas.mapping.yaml', 'examples/ravenstack.mapping.yaml'])('%s is a mapping', file => {
    expect(readMapping(file).facts.length).toBeGreaterThan(3)
  })
})
