// CSV: what is written reads back as it was, no text is a formula, and who asks for JSON gets JSON.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { App } from './app.ts'
import { createAppUnderTest } from './app-under-test.ts'
import { csvOf, listOrCsv, prefersCsv, sendList } from './csv.ts'

/** Another reading of RFC 4180, character by character. */
function parse(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (quoted) {
      if (char === '"' && text[at + 1] === '"') cell += text[++at]
      else if (char === '"') quoted = false
      else cell += char
    } else if (char === '"') quoted = true
    else if (char === ',') {
      row.push(cell)
      cell = ''
    } else if (char === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      at++
    } else cell += char
  }
  return rows
}

describe('a list as CSV', () => {
  it('reads back as it was written, but for an apostrophe before what is a formula', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('a,b', '"', 'a\r\nb', '=1+1', ' @x', '\t1', '-1', '＝1'),
    )
    fc.assert(
      fc.property(fc.array(fc.record({ a: text, b: text })), rows => {
        const [head, ...lines] = parse(csvOf(rows, ['a', 'b']))
        expect(head).toEqual(['a', 'b'])
        expect(lines).toHaveLength(rows.length)
        for (const [at, { a, b }] of rows.entries()) {
          for (const [wanted, found] of [
            [a, lines[at]?.[0]],
            [b, lines[at]?.[1]],
          ] as const) {
            expect(found === wanted || found === `'${wanted}`).toBe(true)
            expect(found).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/)
          }
        }
      }),
    )
  })

  it('keeps numbers numbers, leaves what is unknown empty, follows paths and joins lists', () => {
    const rows = [{ id: 'a', trend: -3.5, next: { dueOn: '2026-05-01' }, flags: ['x', 'y'], is: true }]
    expect(csvOf(rows, ['id', 'trend', 'next.dueOn', 'flags', 'is', 'gone', 'next.no.where'])).toBe(
      'id,trend,next.dueOn,flags,is,gone,next.no.where\r\na,-3.5,2026-05-01,x;y,true,,\r\n',
    )
    expect(csvOf([{ next: null }], ['next.dueOn'])).toBe('next.dueOn\r\n\r\n')
  })

  it.each([
    [undefined, false],
    ['*/*', false],
    ['application/json', false],
    ['text/csv', true],
    ['text/csv;q=0.5, application/json', false],
    ['application/json;q=0.5, text/csv', true],
    ['text/csv;q=0', false],
    ['TEXT/CSV; charset=utf-8', true],
  ])('for Accept %s: %s', (accept, wanted) => expect(prefersCsv(accept)).toBe(wanted))
})

describe('a route that answers both', () => {
  let app: App
  beforeAll(async () => {
    ;({ app } = await createAppUnderTest())
    const things = z.object({
      data: z.array(z.object({ id: z.string() })),
      nextCursor: z.string().nullable(),
    })
    const querystring = z.object({ limit: z.coerce.number(), cursor: z.string().optional() })
    app.get(
      '/things',
      { config: { scope: 'public' }, schema: { querystring, response: { 200: listOrCsv(things) } } },
      async (request, reply) => sendList(request, reply, { data: [{ id: 'a' }], nextCursor: 'c&d' }, ['id']),
    )
  })
  afterAll(() => app.close())

  it('sends what is asked for, and names the next page', async () => {
    const json = await app.inject({ url: '/things?limit=1' })
    expect([json.headers['content-type'], json.json()]).toEqual([
      'application/json; charset=utf-8',
      { data: [{ id: 'a' }], nextCursor: 'c&d' },
    ])
    const csv = await app.inject({ url: '/things?limit=1', headers: { accept: 'text/csv' } })
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      vary: expect.stringContaining('accept'),
      link: '</things?limit=1&cursor=c%26d>; rel="next"',
    })
    expect(csv.body).toBe('id\r\na\r\n')
  })
})
