import { isRefusal, isStorableText } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { cursorInteger, cursorText } from './fields.ts'
import { pageOf, pageQuery } from './page.ts'
import { dayParam } from './time-params.ts'

describe('the query of a list', () => {
  it('asks for 100 unless told, 1 to 1000', () => {
    expect(pageQuery.parse({})).toEqual({ limit: 100 })
    expect(pageQuery.parse({ limit: '1000', cursor: 'abc' })).toEqual({ limit: 1000, cursor: 'abc' })
    for (const limit of ['0', '1001', '1.5', 'ten', '', '-1']) {
      expect(pageQuery.safeParse({ limit }).success).toBe(false)
    }
  })
})

describe('a page', () => {
  it('holds items of one kind and the cursor of the next page or null', () => {
    const page = pageOf(z.object({ id: z.string() }))
    expect(page.parse({ data: [{ id: 'a' }], nextCursor: null })).toEqual({
      data: [{ id: 'a' }],
      nextCursor: null,
    })
    expect(page.safeParse({ data: [{ id: 1 }], nextCursor: null }).success).toBe(false)
    expect(page.safeParse({ data: [] }).success).toBe(false)
  })
})

describe('a cursor', () => {
  const key = z.tuple([z.string(), z.number(), z.null()])

  it('gives back the sort key it was made of, and is safe in an address', () => {
    fc.assert(
      fc.property(fc.string().filter(isStorableText), fc.integer(), (text, number) => {
        const cursor = encodeCursor([text, number, null])
        expect(cursor).toMatch(/^[\w-]+$/)
        expect(decodeCursor(cursor, key)).toEqual([text, number, null])
      }),
    )
  })

  it('of another list, or of no list, is an invalid refusal that names the field', () => {
    const others = ['', 'x', '!!!', 'AAAA', encodeCursor(['a']), encodeCursor([1, 1, null]), 'bnVsbA']
    for (const other of others) {
      const refused = decodeCursor(other, key)
      expect(isRefusal(refused) && refused).toMatchObject({ code: 'invalid', field: 'cursor' })
    }
    expect(isRefusal(decodeCursor(encodeCursor(['2026-02-30']), z.tuple([dayParam])))).toBe(true)
  })

  it('that holds what no column can is refused, though its shape is right', () => {
    for (const text of ['a\0b', '\ud83d', 'x'.repeat(1001)]) {
      expect(isRefusal(decodeCursor(encodeCursor([text]), z.tuple([cursorText])))).toBe(true)
    }
    for (const number of [2 ** 31, -(2 ** 31), 1.5]) {
      expect(isRefusal(decodeCursor(encodeCursor([number]), z.tuple([cursorInteger])))).toBe(true)
    }
  })

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string(), sent => {
        const decoded = decodeCursor(sent, key)
        expect(isRefusal(decoded) || Array.isArray(decoded)).toBe(true)
      }),
    )
  })
})
