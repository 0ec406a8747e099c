// How much an answer says.
import { describe, expect, it } from 'vitest'
import { fitted, type Item, ROOM_BYTES } from './fitted.ts'

const items = (count: number, length = 10): Item<{ name: string }>[] =>
  Array.from({ length: count }, (_, index) => {
    const name = `${index}`.padEnd(length, 'x')
    return { value: { name }, words: `line ${name}` }
  })
const bytes = (text: string) => Buffer.byteLength(text)

describe('fitted', () => {
  it('says everything that fits, and that nothing was left out', () => {
    const { values, words, leftOut } = fitted(items(3))
    expect(values).toHaveLength(3)
    expect(words.split('\n')).toHaveLength(3)
    expect(leftOut).toBeNull()
  })

  it('stops at the limit that was asked for, and says how many more there are', () => {
    expect(fitted(items(10), { limit: 4, total: 25 })).toMatchObject({
      values: { length: 4 },
      leftOut: { count: 21, why: 'limit', ask: 'ask with a higher limit' },
    })
  })

  it('stays within 4 KB in both forms, with what stands beside the items, and goes beyond it when asked', () => {
    const besides = { value: 'x'.repeat(1000), words: 'y'.repeat(500) }
    const { values, words, leftOut } = fitted(items(100, 90), { besides })
    expect(bytes(words) + 500).toBeLessThanOrEqual(ROOM_BYTES)
    expect(bytes(JSON.stringify({ values, leftOut })) + 1000).toBeLessThanOrEqual(ROOM_BYTES)
    expect(leftOut).toMatchObject({ count: 100 - values.length, why: 'room', ask: 'ask with full: true' })
    expect(words).toMatch(
      /\d+ more left out \(the answer would be longer than 4 KB\): ask with full: true\.$/,
    )
    expect(fitted(items(100, 90), { besides, full: true })).toMatchObject({
      values: { length: 100 },
      leftOut: null,
    })
  })

  it('says that there are others where nobody counted them, and what to do where no limit is higher', () => {
    expect(fitted(items(3), { limit: 3, more: true })).toMatchObject({
      words: expect.stringContaining('Others left out (more were not asked for)'),
      leftOut: { count: null, why: 'limit' },
    })
    expect(fitted(items(500), { limit: 500, total: 900, full: true }).leftOut).toEqual({
      ...{ count: 400, why: 'limit', ask: 'narrow the question: 500 are the most' },
    })
  })

  it('keeps the first items: a short one far behind does not slip in', () => {
    const { values } = fitted([...items(2, 3000), ...items(1, 1)])
    expect(values).toHaveLength(1)
  })
})
