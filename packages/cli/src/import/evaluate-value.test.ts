// How a mapping's values read: sources, transforms, and what cannot be read.
import { describe, expect, it } from 'vitest'
import { conditionHolds } from './condition-holds.ts'
import { evaluateValue, type Reading, Unreadable } from './evaluate-value.ts'
import { type Condition, readMapping, type ValueSpec } from './mapping.ts'

const reading = (row: Record<string, string>, memory: Reading['memory'] = new Map()): Reading => ({
  row,
  memory,
  lookup: (table, key) =>
    table === 'accounts' && key === 'a1' ? { signup: '2024-01-05', name: 'Ada' } : undefined,
})
const value = (spec: object, row: Record<string, string>) =>
  evaluateValue({ as: 'text', ...spec } as ValueSpec, reading(row))

describe('a value', () => {
  it('comes from a column, a constant, a template or another table', () => {
    expect(evaluateValue('id', reading({ id: ' x1 ' }))).toBe('x1')
    expect(value({ const: 'EUR' }, {})).toBe('EUR')
    expect(value({ template: '{id}:{n}' }, { id: 'x', n: '2' })).toBe('x:2')
    expect(value({ lookup: { table: 'accounts', by: 'account', column: 'name' } }, { account: 'a1' })).toBe(
      'Ada',
    )
  })

  it('is empty when any part of a template is, or when the other table has no such row', () => {
    expect(value({ template: '{id}:{n}' }, { id: 'x', n: '' })).toBeUndefined()
    expect(
      value({ lookup: { table: 'accounts', by: 'account', column: 'name' } }, { account: 'a2' }),
    ).toBeUndefined()
  })

  it('takes the first that is not empty, else the default', () => {
    expect(value({ firstOf: ['a', 'b'] }, { a: '', b: 'two' })).toBe('two')
    expect(value({ column: 'a', default: 'none' }, { a: '' })).toBe('none')
  })

  it.each([
    [{ as: 'integer' }, '12', 12],
    [{ as: 'number' }, '1.5', 1.5],
    [{ as: 'minor' }, '19.99', 1999],
    [{ as: 'minor', multiply: 12 }, '0.1', 120],
    [{ as: 'boolean' }, 'False', false],
    [{ as: 'boolean' }, 'yes', true],
    [{ as: 'day' }, '2024-03-01 10:00:00', '2024-03-01'],
    [{ as: 'day', addDays: 1 }, '2024-02-28', '2024-02-29'],
    [{ as: 'instant' }, '2024-03-01 10:00:00', '2024-03-01T10:00:00.000Z'],
    [{ as: 'instant' }, '2024-03-01', '2024-03-01T00:00:00.000Z'],
    [{ as: 'instant' }, '2024-03-01T10:00:00+02:00', '2024-03-01T08:00:00.000Z'],
    [{ as: 'list' }, 'a; b', ['a', 'b']],
    [{ map: { medium: 'normal' } }, 'medium', 'normal'],
  ])('%j reads %s', (spec, text, expected) => {
    expect(value({ column: 'c', ...spec }, { c: text })).toEqual(expected)
  })

  it.each([
    [{ as: 'integer' }, '1.5', 'not a whole number'],
    [{ as: 'number' }, 'many', 'not a number'],
    [{ as: 'boolean' }, 'perhaps', 'neither true nor false'],
    [{ as: 'day' }, '2024-02-30', 'does not begin with a day'],
    [{ as: 'instant' }, 'yesterday', 'not an instant'],
    [{ map: { low: 'low' } }, 'huge', 'none of low'],
    [{ addDays: 1 }, 'soon', 'addDays needs a day'],
  ])('%j refuses %s', (spec, text, message) => {
    expect(() => value({ column: 'c', ...spec }, { c: text })).toThrow(message)
  })

  it('names a column that is not there', () => {
    expect(() => evaluateValue('nope', reading({}))).toThrow(new Unreadable('there is no column "nope"'))
  })

  it('adds up without drift, and carries the newest value that was not empty, each per key', () => {
    const memory: Reading['memory'] = new Map()
    const total = { as: 'minor', runningTotal: { column: 'mrr', per: 'sub' } } as const
    const seats = { as: 'integer', carry: { column: 'seats', per: 'sub' } } as const
    const rows = [
      { sub: 's', mrr: '0.1', seats: '5' },
      { sub: 's', mrr: '0.2', seats: '' },
      { sub: 't', mrr: '7', seats: '' },
    ]
    const read = rows.map(row => [
      evaluateValue(total, reading(row, memory)),
      evaluateValue(seats, reading(row, memory)),
    ])
    expect(read).toEqual([
      [10, 5],
      [30, 5],
      [700, undefined],
    ])
  })
})

describe('a condition', () => {
  const holds = (condition: Condition, row: Record<string, string>) => conditionHolds(condition, reading(row))

  it('compares days as text, and does not hold when a side is empty', () => {
    const late: Condition = { left: 'used', is: '>', right: 'ended' }
    expect(holds(late, { used: '2024-02-01', ended: '2024-01-31' })).toBe(true)
    expect(holds(late, { used: '2024-02-01', ended: '' })).toBe(false)
    expect(holds(late, { used: '', ended: '2024-01-31' })).toBe(false)
  })

  it('compares numbers by size', () => {
    const more: Condition = {
      left: { column: 'a', as: 'integer' },
      is: '>=',
      right: { as: 'text', const: 9 },
    }
    expect(holds(more, { a: '10' })).toBe(true)
    expect(holds(more, { a: '8' })).toBe(false)
  })

  it('knows empty, present, in, not in, all and any', () => {
    expect(holds({ left: 'a', is: 'empty' }, { a: '' })).toBe(true)
    expect(holds({ left: 'a', is: 'present' }, { a: '' })).toBe(false)
    expect(holds({ left: 'a', is: 'in', values: ['x'] }, { a: 'x' })).toBe(true)
    expect(holds({ left: 'a', is: 'not in', values: ['x'] }, { a: 'x' })).toBe(false)
    const both: Condition[] = [
      { left: 'a', is: '=', right: { as: 'text', const: 'x' } },
      { left: 'a', is: '!=', right: { as: 'text', const: 'x' } },
    ]
    expect(holds({ all: both }, { a: 'x' })).toBe(false)
    expect(holds({ any: both }, { a: 'x' })).toBe(true)
  })

  it('says what it lacks', () => {
    expect(() => holds({ left: 'a' }, { a: 'x' })).toThrow('needs left and is')
  })
})

describe('the example mappings', () => {
  it.each(['examples/r3-saas.mapping.yaml', 'examples/ravenstack.mapping.yaml'])('%s is a mapping', file => {
    expect(readMapping(file).facts.length).toBeGreaterThan(3)
  })
})
