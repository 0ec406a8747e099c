// Files as spreadsheets and other tools write them.
import { describe, expect, it } from 'vitest'
import { readCsv } from './read-csv.ts'

const read = (content: string | Uint8Array<ArrayBuffer>) => readCsv(new File([content], 'crm.csv'))

describe('a file', () => {
  it('is read with a byte order mark, semicolons, CRLF, quotes, and commas within cells', async () => {
    const text =
      '\uFEFFId;Company;ARR\r\nk-1;Müller, Söhne;48,000.50\r\n"k;2";"Ein ""großer""\r\nKunde";1\r\n\r\n'
    expect(await read(text)).toEqual({
      name: 'crm.csv',
      columns: ['Id', 'Company', 'ARR'],
      rows: [
        { Id: 'k-1', Company: 'Müller, Söhne', ARR: '48,000.50' },
        { Id: 'k;2', Company: 'Ein "großer"\r\nKunde', ARR: '1' },
      ],
    })
  })

  it('keeps its umlauts when Windows wrote it', async () => {
    const { rows } = await read(
      Uint8Array.from([...'Id,Name\nk,M'].map(each => each.charCodeAt(0)).concat(0xfc)),
    )
    expect(rows).toEqual([{ Id: 'k', Name: 'Mü' }])
  })

  it('has each column once, those of one name and of none by their place', async () => {
    const { columns, rows } = await read('Name\tName\t\tproblem\na\tb\tc\tbad\n')
    expect(columns).toEqual(['Name', 'Name (2)', 'Column 3'])
    expect(rows[0]).toMatchObject({ Name: 'a', 'Name (2)': 'b', 'Column 3': 'c' })
  })

  it('is no such file without rows', async () => {
    await expect(read('Id;Name\n')).rejects.toThrow('crm.csv has no rows below its first line.')
  })
})
