// From a file to facts: which kinds there are, which column is which field, what each cell becomes, what comes back to be mended.
import { describe, expect, it } from 'vitest'
import { convertRow, type ReadBy } from './convert-rows.ts'
import { factsOfDocument } from './facts-of-document.ts'
import { matchColumns } from './match-columns.ts'
import { rejectsCsv } from './rejects-csv.ts'
import { problemWords } from './send-facts.ts'

const document = {
  paths: {
    '/v1/accounts/batch': {
      post: {
        requestBody: {
          content: {
            'application/json': {
              schema: {
                properties: { items: { type: 'array', items: { $ref: '#/components/schemas/Account' } } },
              },
            },
          },
        },
      },
    },
    '/v1/people/batch': {
      post: {
        'x-roles': { manager: 'all', csm: 'none' },
        requestBody: {
          content: {
            'application/json': { schema: { properties: { items: { items: { properties: {} } } } } },
          },
        },
      },
    },
    '/v1/forecast': {},
  },
  components: {
    schemas: {
      Account: {
        type: 'object',
        properties: {
          externalId: { type: 'string', description: 'Your own id' },
          name: { anyOf: [{ type: 'string' }, { type: 'null' }] },
          seats: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
          arrMinor: { type: 'integer' },
          share: { type: 'number' },
          closedOn: { type: 'string', format: 'date' },
          paysFor: { anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'null' }] },
          isTrial: { type: 'boolean' },
          band: { type: 'string', enum: ['healthy', 'at_risk'] },
          filter: { type: 'object' },
        },
      },
    },
  },
}

const [kind] = factsOfDocument(document, 'csm')
if (kind === undefined) throw new Error('the document of this test has one kind')

const by = (fieldOf: Record<string, string>, more: Partial<ReadBy> = {}): ReadBy => ({
  fieldOf,
  dayFormat: 'dd.MM.yyyy',
  sums: 'major',
  currency: 'EUR',
  ...more,
})

describe('the kinds of facts', () => {
  it('are those that one may send', () => {
    const namesFor = (role: string) => factsOfDocument(document, role).map(({ name }) => name)
    expect(namesFor('csm')).toEqual(['accounts'])
    expect(namesFor('manager')).toEqual(['accounts', 'people'])
  })

  it('are those that come in batches, with the fields that a cell can hold', () => {
    expect(kind.name).toBe('accounts')
    expect(kind.fields.map(({ name, kind: of }) => [name, of])).toEqual([
      ['externalId', 'text'],
      ['name', 'text'],
      ['seats', 'whole'],
      ['arrMinor', 'minor'],
      ['share', 'number'],
      ['closedOn', 'day'],
      ['paysFor', 'texts'],
      ['isTrial', 'flag'],
      ['band', 'text'],
    ])
  })
})

describe('columns', () => {
  it('are matched by name whatever the spelling, and by the words of other tools, each field once', () => {
    expect(matchColumns(['Customer ID', 'external_id', 'Company', 'ARR', 'Shoe size'], kind.fields)).toEqual({
      external_id: 'externalId',
      Company: 'name',
      ARR: 'arrMinor',
    })
  })
})

describe('a row', () => {
  it('becomes a fact, cell by cell; an empty cell is left out', () => {
    const row = {
      a: 'x1',
      b: '',
      c: '12',
      d: '48,000.50',
      e: '31.12.2026',
      f: 'y; z',
      g: 'Yes',
      h: 'At risk',
      i: '0,5',
    }
    const fieldOf = {
      a: 'externalId',
      b: 'name',
      c: 'seats',
      d: 'arrMinor',
      e: 'closedOn',
      f: 'paysFor',
      g: 'isTrial',
      h: 'band',
      i: 'share',
    }
    expect(convertRow(row, kind, by(fieldOf))).toEqual({
      row,
      fact: {
        externalId: 'x1',
        seats: 12,
        arrMinor: 4_800_050,
        closedOn: '2026-12-31',
        paysFor: ['y', 'z'],
        isTrial: true,
        band: 'at_risk',
        share: 0.5,
      },
    })
  })

  it.each([
    ['seats', '12.5', 'a whole number'],
    ['closedOn', '2026-13-01', 'a day'],
    ['closedOn', '28.03.26', 'a day'],
    ['closedOn', '31.02.2026', 'a day'],
    ['isTrial', 'maybe', 'yes or no'],
    ['arrMinor', 'much', 'a sum'],
    ['share', 'half', 'a number'],
    ['band', 'purple', 'none of healthy, at_risk'],
  ])('says what is wrong with %s of "%s"', (field, text, words) => {
    const converted = convertRow({ cell: text }, kind, by({ cell: field }))
    expect('problem' in converted ? converted.problem : '').toContain(words)
  })

  it('takes sums in minor units, instants as they are, and no for an answer', () => {
    const fieldOf = { a: 'arrMinor', b: 'closedOn', c: 'isTrial' }
    const row = { a: '4800050', b: '2026-03-28T09:30:00Z', c: 'no' }
    expect(convertRow(row, kind, by(fieldOf, { sums: 'minor' }))).toMatchObject({
      fact: { arrMinor: 4_800_050, closedOn: '2026-03-28T09:30:00Z', isTrial: false },
    })
  })

  it('is refused when nothing is in it', () => {
    expect(convertRow({ a: ' ' }, kind, by({ a: 'name' }))).toMatchObject({ problem: 'The row is empty.' })
  })
})

describe('what is refused', () => {
  it('comes back as a file with the problem beside each row', () => {
    const rejects = [{ row: { a: 'x, "y"', b: '' }, problem: 'seats: is no number' }]
    expect(rejectsCsv(['a', 'b'], rejects)).toBe('a,b,problem\r\n"x, ""y""",,seats: is no number\r\n')
  })

  it('says the fields that are wrong, else what the answer says', () => {
    const errors = [{ field: 'seats', message: 'must be 0 or more', fix: 'Leave it out.' }]
    expect(problemWords({ detail: 'Bad', errors })).toBe('seats: must be 0 or more: Leave it out.')
    expect(problemWords({ detail: 'Bad' })).toBe('Bad')
    expect(problemWords(undefined)).toBe('It was refused.')
  })
})
