// Each migration lies in a range of numbers that migrations/README lists, one line a range.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rangeBreaks, readRanges } from './migration-ranges.ts'

describe('the ranges of migrations/README', () => {
  it('hold every migration, in order, and share no number', () => {
    const ranges = readRanges(readFileSync('migrations/README.md', 'utf8'))
    const files = globSync('*/*.sql', { cwd: 'migrations' })
    expect(ranges.length).toBeGreaterThan(40)
    expect(files.length).toBeGreaterThan(100)
    expect(rangeBreaks(ranges, files)).toEqual([])
  })

  it('would not hold a file outside, a range out of order or one number twice', () => {
    const ranges = readRanges('- 0010-0019 accounts\n- 0019-0029 signals\n- 0005 usage\n- no number\n')
    expect(rangeBreaks(ranges, ['usage/0031-days.sql', 'signals/0021-due-work.sql'])).toEqual([
      '0019-0029 is out of order or shares a number',
      '0005-0005 is out of order or shares a number',
      'usage/0031-days.sql lies in no range of migrations/README',
    ])
  })
})
