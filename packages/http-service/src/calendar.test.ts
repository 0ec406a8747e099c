// A calendar as calendar programs read it, whatever customers call themselves.
import { describe, expect, it } from 'vitest'
import { calendarOf } from './calendar.ts'

const textOf = (summary: string, lines: readonly string[] = []): string =>
  calendarOf(
    'Renewals',
    [{ id: 'rnw_1', on: '2026-03-04', summary, lines }],
    new Date('2026-03-01T00:00:00Z'),
  )

describe('a calendar', () => {
  it('holds names of customers as text: no event, line or property of theirs', () => {
    const text = textOf('Acme\r\nEND:VEVENT, "Inc"; \\n renews', ['a\r\nb', 'c'])
    expect(text.split('\r\n').filter(line => line.startsWith('END:VEVENT'))).toHaveLength(1)
    expect(text).toContain('SUMMARY:Acme END:VEVENT\\, "Inc"\\; \\\\n renews\r\n')
    expect(text).toContain('DESCRIPTION:a\\nb\\nc\r\n')
  })

  it('holds no control characters, which no calendar may, and turns no direction of what follows', () => {
    const text = textOf('Ac\u0007me\u001b[2J \u202egnp renews', ['bell\u0007'])
    expect(text).toContain('SUMMARY:Acme[2J gnp renews\r\n')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
  })

  it('folds long lines at 75 bytes and through no character', () => {
    const text = textOf(`${'🙂'.repeat(60)} ${'é'.repeat(90)} renews`)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.isWellFormed()).toBe(true)
    expect(text.replaceAll('\r\n ', '')).toContain(`${'🙂'.repeat(60)} ${'é'.repeat(90)} renews`)
  })
})
