// Files as others write them: encodings, delimiters, quotes, and rows that are broken.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { type DeclaredLayout, readLayout } from './file-layout.ts'
import { type BadRow, type Row, readRows } from './read-rows.ts'
import { splitCsv } from './split-csv.ts'

const folder = mkdtempSync(join(tmpdir(), 'rung-rows-'))
afterAll(() => rmSync(folder, { recursive: true }))

const NEEDED = ['id', 'name']
let files = 0
const layoutOf = (text: string | Buffer, declared: DeclaredLayout = {}, needed = NEEDED) => {
  files += 1
  const path = join(folder, `file-${files}.csv`)
  writeFileSync(path, text)
  return readLayout(path, declared, new Set(needed))
}
const read = async (text: string | Buffer, declared: DeclaredLayout = {}) => {
  const blank: number[] = []
  const all: (Row | BadRow)[] = await Array.fromAsync(
    readRows(await layoutOf(text, declared), { blank: line => blank.push(line), bytes: () => {} }),
  )
  const bad = all.filter((row): row is BadRow => 'kind' in row)
  return { rows: all.filter(row => !('kind' in row)), bad, blank }
}
const names = async (text: string | Buffer, declared = {}) =>
  (await read(text, declared)).rows.map(row => row.columns.name)
const utf16 = (text: string, mark = '\ufeff') => Buffer.from(`${mark}${text}`, 'utf16le')

describe('what Excel saves', () => {
  const plain = 'id,name\n1,Bäcker Öl\n2,"Møller, A/S"\n'
  const expected = ['Bäcker Öl', 'Møller, A/S']

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${plain}`)],
    ['CRLF', Buffer.from(plain.replaceAll('\n', '\r\n'))],
    ['CR alone', Buffer.from(plain.replaceAll('\n', '\r'))],
    ['semicolons', Buffer.from('id;name\n1;Bäcker Öl\n2;Møller, A/S\n')],
    ['sep= on the first line', Buffer.from('sep=;\r\nid;name\r\n1;Bäcker Öl\r\n2;"Møller, A/S"\r\n')],
    [
      'a mark, sep= and semicolons',
      Buffer.from('\ufeffsep=;\r\nid;name\r\n1;Bäcker Öl\r\n2;Møller, A/S\r\n'),
    ],
    ['UTF-16 text with tabs', utf16('id\tname\r\n1\tBäcker Öl\r\n2\tMøller, A/S\r\n')],
    ['UTF-16, big end first', utf16('id\tname\r\n1\tBäcker Öl\r\n2\tMøller, A/S\r\n').swap16()],
    ['gzipped', gzipSync(plain)],
    ['no line end at the end', Buffer.from(plain.trimEnd())],
  ])('%s', async (_, bytes) => {
    expect(await names(bytes)).toEqual(expected)
  })

  it('is read by a declared encoding', async () => {
    const western = Buffer.from('id,name\n1,B\xe4cker \x80\n', 'latin1')
    expect(await names(western, { encoding: 'windows-1252' })).toEqual(['Bäcker €'])
    expect(await names(Buffer.from('id,name\n1,\xa4\n', 'latin1'), { encoding: 'iso-8859-15' })).toEqual([
      '€',
    ])
    expect(await names(utf16('id,name\n1,Öl\n', ''), { encoding: 'utf-16le' })).toEqual(['Öl'])
    const japanese = Buffer.from([
      0x69, 0x64, 0x2c, 0x6e, 0x61, 0x6d, 0x65, 0x0a, 0x31, 0x2c, 0x93, 0xfa, 0x0a,
    ])
    expect(await names(japanese, { encoding: 'shift_jis' })).toEqual(['日'])
  })

  it('ends where a character of several bytes lies across the pieces in which a file is read', async () => {
    const long = `id,name\n${Array.from({ length: 20_000 }, (_, index) => `${index},${'ö'.repeat(1 + (index % 7))}`).join('\n')}\n`
    for (const bytes of [Buffer.from(long), utf16(long)]) {
      const found = await names(bytes)
      expect(found).toHaveLength(20_000)
      expect(found.every((name, index) => name === 'ö'.repeat(1 + (index % 7)))).toBe(true)
    }
  })
})

describe('bytes that are not of the encoding', () => {
  it('refuse their row, with a word on `encoding`, and no other', async () => {
    const { rows, bad } = await read(Buffer.from('id,name\n1,B\xe4cker\n2,Miller\n', 'latin1'))
    expect(rows.map(row => row.columns.name)).toEqual(['Miller'])
    expect(bad).toMatchObject([{ line: 2, kind: 'undecodable', columns: { id: '1', name: 'Bäcker' } }])
    expect(bad[0]?.reason).toContain('say which `encoding` the file has, e.g. `encoding: windows-1252`')
  })

  it('refuse the file when they are in its first line, or it is UTF-16 and does not say so', async () => {
    await expect(layoutOf(Buffer.from('id,name,gr\xf6\xdfe\n', 'latin1'))).rejects.toThrow(
      '`encoding: windows-1252`',
    )
    await expect(layoutOf(utf16('id,name\n1,x\n', ''))).rejects.toThrow('say `encoding: utf-16le`')
    await expect(layoutOf('\ufeffid,name\n', { encoding: 'windows-1252' })).rejects.toThrow(
      '`encoding: utf-8`',
    )
    await expect(layoutOf(Buffer.from('PK\u0003\u0004...'))).rejects.toThrow('save it as CSV')
  })
})

describe('the first line', () => {
  it('tells a wrong delimiter, and names the right one', async () => {
    await expect(layoutOf('id;name\n1;x\n', { delimiter: ',' })).rejects.toThrow(
      'is not parted by "," but by ";": say `delimiter: ";"`, or nothing',
    )
    await expect(layoutOf('id\tname\n1\tx\n', { delimiter: ';' })).rejects.toThrow(
      'but by "\\t" (a tab): say `delimiter: "\\t"`',
    )
    expect((await layoutOf('id|name\n1|x\n')).columns).toEqual(['id', 'name'])
    expect((await layoutOf('id^name\n1^x\n', { delimiter: '^' })).columns).toEqual(['id', 'name'])
  })

  it('may hold no two columns of one name', async () => {
    await expect(layoutOf('id,name,amount, name \n')).rejects.toThrow(
      'has two columns called "name", columns 2 and 4',
    )
    expect((await layoutOf('id,name,,\n')).columns).toEqual(['id', 'name', '', ''])
  })

  it('may have other names for columns, and lack some that are optional', async () => {
    const declared = { columns: { name: ['Name', 'Full name'], id: ['ID'] }, optional: ['email'] }
    const layout = await layoutOf('ID;Full name;Name\n1;Ada Obi;Ada\n', declared, ['id', 'name', 'email'])
    expect(layout).toMatchObject({ delimiter: ';', columns: ['id', 'Full name', 'name'], absent: ['email'] })
    const rows = await Array.fromAsync(readRows(layout, { blank: () => {}, bytes: () => {} }))
    expect(rows[0]?.columns).toEqual({ id: '1', 'Full name': 'Ada Obi', name: 'Ada', email: '' })
    expect((await layoutOf('name,Name\n', declared)).columns).toEqual(['name', 'Name'])
  })

  it('may stand after blank lines, hold quotes and line breaks, and must be there', async () => {
    expect((await layoutOf('\n\n"id","name\nin full",name\n')).columns).toEqual([
      'id',
      'name\nin full',
      'name',
    ])
    await expect(layoutOf('')).rejects.toThrow('is empty')
    await expect(layoutOf('\n \n')).rejects.toThrow('is empty')
  })
})

describe('rows', () => {
  it('stand on the line on which they end; quotes hold commas and line breaks', async () => {
    const { rows } = await read('id,name\n1,"a, b"\n2,"two\nlines"\n3,"say ""hi"""\n')
    expect(rows.map(row => row.columns.name)).toEqual(['a, b', 'two\nlines', 'say "hi"'])
    expect(rows.map(row => row.line)).toEqual([2, 4, 5])
  })

  it('that are blank are passed over and told', async () => {
    const { rows, blank } = await read('id,name\n1,a\n\n,\n  , \n2,b\n')
    expect(rows.map(row => row.line)).toEqual([2, 6])
    expect(blank).toEqual([3, 4, 5])
  })

  it('with too few or too many cells are refused; empty cells at the end are no cells', async () => {
    const { rows, bad } = await read('id,name\n1\n2,b,\n3,c,more\n4,d\n')
    expect(rows.map(row => row.columns.id)).toEqual(['2', '4'])
    expect(bad).toMatchObject([
      { line: 2, columns: { id: '1', name: '' }, reason: 'the row has 1 cells and the first line 2' },
      { line: 4, columns: { id: '3', name: 'c' }, surplus: 'more' },
    ])
  })

  it('with a broken quote are refused, and take no other row with them', async () => {
    const { rows, bad } = await read('id,name\n1,"a"b\n2,c\n3,5" pipe\n4,"never closed\n5,e\n6,"f\nf"\n7,g\n')
    expect(rows.map(row => row.columns.id)).toEqual(['2', '5', '6', '7'])
    expect(bad.map(row => [row.line, row.surplus])).toEqual([
      [2, '1,"a"b'],
      [4, '3,5" pipe'],
      [5, '4,"never closed'],
    ])
    const last = await read('id,name\n1,a\n2,"never closed\n3,c\n')
    expect(last.rows.map(row => row.columns.id)).toEqual(['1', '3'])
    expect(last.bad[0]?.reason).toContain('is never closed')
  })

  it('of any cells are read back as they were written, in whatever pieces they come', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ü', ' ', ',', ';', '"', '\n', '\r', '1') })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', ';'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.nat(12),
        async (rows, delimiter, end, size) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
          const text = rows.map(row => row.map(quoted).join(delimiter) + end).join('')
          const records = await Array.fromAsync(splitCsv(pieces(text, size + 1), delimiter))
          expect(records.map(record => record.cells)).toEqual(rows)
        },
      ),
    )
  })
})

describe('cutting text into records', () => {
  it('gives what a well-kept parser gives, of any text that it takes', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', ',', '"', '""', '\n', '\r\n', '","'),
      maxLength: 40,
    })
    await fc.assert(
      fc.asyncProperty(text, async csv => {
        const reference = parsed(csv)
        if (!reference) return
        const records = await Array.fromAsync(splitCsv(pieces(csv, 5), ','))
        expect(records.map(record => record.cells)).toEqual(reference)
      }),
      { numRuns: 2000 },
    )
  })
})

function parsed(csv: string): string[][] | undefined {
  try {
    return parse(csv, { relax_column_count: true, record_delimiter: ['\r\n', '\n'] }) as string[][]
  } catch {
    return undefined
  }
}

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}
