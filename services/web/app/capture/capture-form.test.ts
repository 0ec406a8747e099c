// What forms ask, as data: what they begin with, what is missing, what is sent, whose fault is where.
import { describe, expect, it } from 'vitest'
import {
  bodyOf,
  type Fields,
  faultsOf,
  includesId,
  initialValues,
  missingFields,
  toggled,
} from './capture-form.ts'
import { CAPTURE_KINDS, CAPTURE_NAMES } from './capture-kinds.ts'

const fields: Fields = [
  { name: 'statement', label: 'In their words', kind: 'words' },
  { name: 'importance', label: 'How important', kind: 'scale' },
  { name: 'measure.target', label: 'Target', kind: 'number' },
  { name: 'measure.startsOn', label: 'Since', kind: 'day', initial: 'today' },
  { name: 'share', label: 'Share', kind: 'percent', isOptional: true },
  { name: 'source', label: 'Source', kind: 'choice', initial: 'customer' },
]

const FILLED = {
  statement: 'Two days',
  importance: '5',
  'measure.startsOn': '2026-11-28',
  source: 'customer',
}

describe('what a form begins with', () => {
  it('is what was handed in, else its own beginning', () => {
    expect(initialValues(fields, { statement: 'Invoices out in two days' }, '2026-11-28')).toEqual({
      statement: 'Invoices out in two days',
      importance: '',
      'measure.target': '',
      'measure.startsOn': '2026-11-28',
      share: '',
      source: 'customer',
    })
  })
})

describe('what is missing', () => {
  it('is said at its field, not of what may be left out', () => {
    expect(
      missingFields(fields, {
        importance: '5',
        'measure.target': '2',
        'measure.startsOn': ' ',
        source: 'csm',
      }),
    ).toEqual({
      statement: 'Needed: in their words.',
      'measure.startsOn': 'Needed: since.',
    })
  })

  it('is a number where digits are asked for', () => {
    expect(missingFields(fields, { ...FILLED, 'measure.target': '12 h', share: 'much' })).toEqual({
      'measure.target': '“12 h” is no number: write digits alone, such as 12.5.',
      share: '“much” is no number: write digits alone, such as 12.5.',
    })
    expect(missingFields(fields, { ...FILLED, 'measure.target': '2,5' })).toEqual({})
  })
})

describe('several people in one value', () => {
  it('come and go by their ids, and are sent as a list', () => {
    const both = toggled(toggled('', 'stk_1'), 'stk_2')
    expect([includesId(both, 'stk_1'), includesId(both, 'stk_2'), includesId('', 'stk_1')]).toEqual([
      true,
      true,
      false,
    ])
    const people: Fields = [{ name: 'stakeholders', label: 'With whom', kind: 'stakeholders' }]
    expect(bodyOf(people, { stakeholders: both })).toEqual({ stakeholders: ['stk_1', 'stk_2'] })
    expect(toggled(both, 'stk_1')).toBe('stk_2')
    expect(missingFields(people, { stakeholders: toggled('stk_2', 'stk_2') })).toEqual({
      stakeholders: 'Needed: with whom.',
    })
  })
})

describe('what is sent', () => {
  it('has numbers as numbers, per cent as a share, dots as objects, and nothing that was left empty', () => {
    const values = {
      statement: ' Two days ',
      importance: '5',
      'measure.target': '2,5',
      'measure.startsOn': '2026-11-28',
      share: '81',
    }
    expect(bodyOf(fields, values)).toEqual({
      statement: 'Two days',
      importance: 5,
      measure: { target: 2.5, startsOn: '2026-11-28' },
      share: 0.81,
    })
  })
})

describe('faults the API names', () => {
  it('stand at their field, others are said of the whole', () => {
    expect(
      faultsOf(fields, [
        { field: 'measure.target', message: 'equals the baseline', fix: 'Say where they want to be.' },
        { field: 'body.importance', message: 'is above 5' },
        { field: 'account', message: 'is unknown' },
        { message: 'is refused' },
      ]),
    ).toEqual({
      byField: {
        'measure.target': 'equals the baseline. Say where they want to be.',
        importance: 'is above 5',
      },
      others: ['account: is unknown', 'is refused'],
    })
  })
})

describe('the forms there are', () => {
  it('ask each thing once, under a label, and choices have something to choose', () => {
    for (const name of CAPTURE_NAMES) {
      const { fields: asked } = CAPTURE_KINDS[name]
      expect(new Set(asked.map(field => field.name)).size, name).toBe(asked.length)
      expect(
        asked.filter(({ kind, choices }) => kind === 'choice' && (choices ?? []).length < 2),
        name,
      ).toEqual([])
    }
  })
})
