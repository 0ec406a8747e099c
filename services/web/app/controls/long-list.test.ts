// What of a long list is drawn first, and how much room is held for the rest.
import { describe, expect, it } from 'vitest'
import { firstOf, listedOf, roomBelow } from './long-list.ts'

const rows = Array.from({ length: 100 }, (_, at) => at)

describe('a long list', () => {
  it('begins with what fills a screen, in its order', () => {
    expect(firstOf(rows, false)).toEqual(rows.slice(0, 20))
  })

  it('is drawn at once where it was there before, and where it is short: the same list, so that nothing is to come', () => {
    expect(firstOf(rows, true)).toBe(rows)
    const short = rows.slice(0, 20)
    expect(firstOf(short, false)).toBe(short)
  })

  it('holds room for the rows to come, and none once they are there or fewer come', () => {
    expect(roomBelow(rows, firstOf(rows, false), 60)).toBe(4_800)
    expect(roomBelow(rows, rows, 60)).toBe(0)
    expect(roomBelow(rows.slice(0, 3), rows, 60)).toBe(0)
  })

  it('is told from another by what was asked, and knows whose rows it still shows', () => {
    const answered = { isPlaceholderData: false, isFetchedAfterMount: true }
    const [watch, risk] = [{ band: 'watch' }, { band: 'at_risk' }]
    expect(listedOf(watch, answered)).toEqual({ name: '{"band":"watch"}', isFormer: false, isKept: false })
    expect(listedOf(risk, answered).name).not.toBe(listedOf(watch, answered).name)
    expect(listedOf(watch, { ...answered, isPlaceholderData: true }).isFormer).toBe(true)
    expect(listedOf(watch, { ...answered, isFetchedAfterMount: false }).isKept).toBe(true)
  })
})
