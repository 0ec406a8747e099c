// A mapping with mistakes is refused with all of them, each by its line and with its fix.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readMapping } from './read-mapping.ts'

const folder = mkdtempSync(join(tmpdir(), 'rung-mapping-'))
afterAll(() => rmSync(folder, { recursive: true }))

const mistakesOf = (text: string): string => {
  const path = join(folder, 'm.yaml')
  writeFileSync(path, text)
  try {
    readMapping(path)
    return ''
  } catch (error) {
    return (error as Error).message.replaceAll(path, 'm.yaml')
  }
}
const mapping = (fields: string, more = '') => `name: Test
tables:
  t: { file: t.csv }
  u: { file: u.csv, key: id }
facts:
  - resource: subscriptions
    from: t
${more}    fields:
${fields}
`

describe('a mapping', () => {
  it('tells every mistake by its line, with the word that was meant', () => {
    const text =
      'name: x\ntables:\n  t: { file: t.csv, delimeter: ";" }\nfacts:\n  - resource: tickets\n    from: t\n'
    const message = mistakesOf(text)
    expect(message).toContain(
      'm.yaml:3: tables.t.delimeter: there is no word "delimeter" here: did you mean "delimiter"?',
    )
    expect(message).toContain('m.yaml:5: facts.0.fields:')
  })

  it.each([
    [
      '      seats: { colum: n, as: integer }',
      'm.yaml:9: facts.0.fields.seats.colum: there is no word "colum" here: did you mean "column"?',
    ],
    [
      '      seats: { as: integer }',
      'm.yaml:9: facts.0.fields.seats: a value comes from exactly one of column, const',
    ],
    ['      seats: { column: n, const: 1 }', 'this one has column and const'],
    ['      seats: { column: n, as: int }', 'm.yaml:9: facts.0.fields.seats.as: '],
    [
      '      startsOn: { column: d, as: day, format: DD-MM-YYYY }',
      'm.yaml:9: facts.0.fields.startsOn.format: "DD-MM-YYYY": years are yyyy',
    ],
    ['      startsOn: { column: d, as: day, format: dd-mm-yyyy }', 'mm are minutes, months are MM'],
    ['      startsOn: { column: d, format: dd-MM-yyyy }', 'format is for times: add `as: day`'],
    ['      startsOn: { column: d, as: day, epoch: seconds, excel: 1900 }', 'say one of epoch and excel'],
    [
      '      startsOn: { column: d, as: instant, zone: Berlin }',
      'm.yaml:9: facts.0.fields.startsOn.zone: is not a zone',
    ],
    [
      '      arrMinor: { column: a, as: minor }',
      'm.yaml:9: facts.0.fields.arrMinor.as: `as: minor` needs a currency',
    ],
    ['      arrMinor: { column: a, currency: EUR }', 'currency is for amounts: add `as: minor`'],
    [
      '      seats: { runningTotal: { column: n, per: s }, as: integer }',
      'm.yaml:9: facts.0.fields.seats.runningTotal: runningTotal needs sortBy',
    ],
    [
      '      account: { lookup: { table: uu, by: s, column: id } }',
      'no table is called uu: did you mean "u"?',
    ],
    [
      '      account: { lookup: { table: t, by: s, column: id } }',
      'm.yaml:3: tables.t: is looked up: it needs a key',
    ],
  ])('%s: %s', (fields, message) => {
    expect(mistakesOf(mapping(fields))).toContain(message)
  })

  it.each([
    ['    where: { left: a, is: "=" }\n', 'm.yaml:8: facts.0.where: `is: "="` needs `right`'],
    ['    where: { left: a, is: in }\n', '`is: in` needs `values`'],
    ['    where: { left: a }\n', 'a condition needs left and is'],
    ['    where: { left: a, is: like, right: b }\n', 'm.yaml:8: facts.0.where.is: '],
    ['    wher: { left: a, is: present }\n', 'did you mean "where"?'],
  ])('%s: %s', (more, message) => {
    expect(mistakesOf(mapping('      externalId: a', more))).toContain(message)
  })

  it('tells a mistake of YAML by its line', () => {
    expect(mistakesOf('name: x\nname: y\n')).toContain('m.yaml:2: ')
    expect(mistakesOf('name: [x\n')).toContain('this is not YAML')
  })

  it('knows the encodings there are, and numbers that could not be read', () => {
    const head = (words: string) =>
      `name: x\n${words}\ntables: { t: { file: t.csv } }\nfacts: [{ resource: accounts, from: t, fields: {} }]\n`
    expect(mistakesOf(head('encoding: ansi-ish'))).toContain('m.yaml:2: encoding: is not an encoding')
    expect(mistakesOf(head('decimal: ","\nthousands: ","'))).toContain('decimal and thousands are both ","')
    expect(mistakesOf(head('delimiter: tab'))).toBe('')
    expect(mistakesOf(head('delimiter: "::"'))).toContain('m.yaml:2: delimiter: one character')
    expect(mistakesOf(head('encoding: latin1\ndecimal: ","\nthousands: "."'))).toBe('')
  })

  it('takes the currency of the fact, of a table, of the top, or the only one there is', () => {
    const amount = '      arrMinor: { column: a, as: minor }'
    expect(mistakesOf(mapping(`${amount}\n      currency: cur`))).toBe('')
    expect(mistakesOf(mapping(amount).replace('name: Test', 'name: Test\ncurrency: EUR'))).toBe('')
    expect(mistakesOf(mapping(amount).replace('t.csv }', 't.csv, currency: JPY }'))).toBe('')
    const other = '  - resource: subscriptions\n    from: t\n    fields: { currency: { const: EUR } }\n'
    expect(mistakesOf(`${mapping(amount)}${other}`)).toBe('')
  })
})
