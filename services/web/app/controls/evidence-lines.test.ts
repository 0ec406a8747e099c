// Facts behind a number in the order they are read.
import { describe, expect, it } from 'vitest'
import { asRead } from './as-read.ts'
import { evidenceGroups, speakerBefore, type ToldEvidence } from './evidence-lines.ts'

const told = (id: string, day: string | null, more: Partial<ToldEvidence> = {}): ToldEvidence => ({
  id,
  day,
  status: 'known',
  who: null,
  what: `What ${id} says.`,
  dates: [],
  ...more,
})

describe('facts behind a number', () => {
  it('stand newest first, those without a day last, with who says so', () => {
    const lines = evidenceGroups([
      told('mea_1', '2025-11-04', { who: { name: 'Integration' } }),
      told('cvd_1', null, { status: 'unknown' }),
      told('evd_1', '2025-11-20', { status: 'retracted', who: { name: null } }),
    ])
    expect(lines.map(({ id, who, isTakenBack }) => [id, who, isTakenBack])).toEqual([
      ['evd_1', null, true],
      ['mea_1', 'Integration', false],
      ['cvd_1', null, false],
    ])
  })

  it('tell days of use as one line, and one day as itself', () => {
    const days = [told('day:2025-11-01', '2025-11-01'), told('day:2025-11-03', '2025-11-03')]
    const [joined] = evidenceGroups([...days, told('mea_1', '2025-11-02')])
    expect(asRead(joined?.what)).toMatch(
      /^Used on 2 days, the last on 3 Nov 2025\.$|^Used on 2 days, the last on Nov 3, 2025\.$/,
    )
    expect(evidenceGroups(days.slice(0, 1))[0]?.what).toBe('What day:2025-11-01 says.')
    expect(evidenceGroups([])).toEqual([])
  })
})

describe('whose word a sentence is', () => {
  it('is said before it, unless it says so itself', () => {
    expect(speakerBefore('Dana Haas', 'Dana Haas gave 2 of 5.')).toBeNull()
    expect(speakerBefore('sales', 'Sales promised export; still open.')).toBeNull()
    expect(speakerBefore('Dana Haas', 'They opened a ticket.')).toBe('Dana Haas')
    expect(speakerBefore(null, 'They opened a ticket.')).toBeNull()
  })
})
