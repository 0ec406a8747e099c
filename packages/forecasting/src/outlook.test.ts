// What goes into a forecast: open and decided renewals, a CSM's call, and what is refused.

import { discreteQuantile } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import { arrAfterByCall } from './csm-call.ts'
import { outcomeSet } from './outcome-set.ts'
import { decidedOutlook, outlookOf } from './outlook-of.ts'
import { forecastPolicy } from './policy.ts'
import { assertOutlook, type RenewalOutlook } from './renewal-outlook.ts'
import { totalKnown } from './total-known.ts'

const outlook: RenewalOutlook = {
  renewalId: 'rnw_1',
  arrMinor: 1000,
  chanceLost: 0.2,
  kept: [{ as: 'renewed', chance: 1, arrAfterMinor: 1000 }],
}

describe('outlookOf', () => {
  it('sets amounts by the share of each way of being kept, to the minor unit', () => {
    const split = { contracted: 0.1, renewed: 0.7, expanded: 0.2 }
    const found = outlookOf({ renewalId: 'rnw_1', arrMinor: 333, chanceLost: 0.2, split }, forecastPolicy)
    expect(found.kept.map(way => [way.as, way.arrAfterMinor])).toEqual([
      ['contracted', 250],
      ['renewed', 333],
      ['expanded', 400],
    ])
  })
})

describe('decidedOutlook', () => {
  it('names what a decided renewal became', () => {
    const became = (arrAfterMinor: number) =>
      decidedOutlook({ renewalId: 'rnw_1', arrMinor: 1000, arrAfterMinor }).kept.map(way => way.as)
    expect(became(900)).toEqual(['contracted'])
    expect(became(1000)).toEqual(['renewed'])
    expect(became(1100)).toEqual(['expanded'])
    expect(became(0)).toEqual([])
  })
})

describe('outcomeSet', () => {
  it('counts no expansion in what is retained, and merges what comes to the same', () => {
    const kept = [
      { as: 'contracted', chance: 0.25, arrAfterMinor: 0 },
      { as: 'renewed', chance: 0.5, arrAfterMinor: 1000 },
      { as: 'expanded', chance: 0.25, arrAfterMinor: 1300 },
    ] as const
    expect(outcomeSet({ ...outlook, kept }, 'retained')).toMatchObject({
      amountsMinor: [0, 1000],
      ifLost: [1, 0],
      ifKept: [0.25, 0.75],
    })
    expect(outcomeSet({ ...outlook, kept }, 'arrAfter').amountsMinor).toEqual([0, 1000, 1300])
  })

  it('leaves out what cannot happen', () => {
    expect(outcomeSet({ ...outlook, chanceLost: 1 }, 'arrAfter').amountsMinor).toEqual([0])
    expect(outcomeSet({ ...outlook, chanceLost: 0 }, 'arrAfter').amountsMinor).toEqual([1000])
    const never = { as: 'expanded', chance: 0, arrAfterMinor: 2000 } as const
    expect(outcomeSet({ ...outlook, kept: [...outlook.kept, never] }, 'arrAfter').amountsMinor).toEqual([
      0, 1000,
    ])
  })
})

describe('assertOutlook', () => {
  it('lets a distribution pass, a lost one without kept outcomes too', () => {
    expect(() => assertOutlook(outlook)).not.toThrow()
    expect(() => assertOutlook({ ...outlook, chanceLost: 1, kept: [] })).not.toThrow()
  })

  it('names the renewal that is not one', () => {
    const way = { as: 'renewed', chance: 1, arrAfterMinor: 1000 } as const
    const bad: Partial<RenewalOutlook>[] = [
      { arrMinor: 0 },
      { arrMinor: 0.5 },
      { chanceLost: -0.1 },
      { chanceLost: Number.NaN },
      { kept: [] },
      { kept: [], chanceLost: 1.1 },
      { kept: [{ ...way, chance: 0.5 }] },
      { kept: [{ ...way, chance: 0.5 }], chanceLost: 1 },
      { kept: [{ ...way, chance: -1 }] },
      { kept: [{ ...way, arrAfterMinor: -5 }] },
      { kept: [{ ...way, arrAfterMinor: 0.5 }] },
    ]
    for (const part of bad) expect(() => assertOutlook({ ...outlook, ...part })).toThrow('renewal rnw_1')
  })
})

describe('quantile', () => {
  it('is the smallest amount reached with the level, and the largest when rounding falls short', () => {
    expect(discreteQuantile([0, 100], [0.2, 0.8], 0.1, 1e-9)).toBe(0)
    expect(discreteQuantile([0, 100], [0.2, 0.8], 0.2, 1e-9)).toBe(0)
    expect(discreteQuantile([0, 100], [0.2, 0.8], 0.5, 1e-9)).toBe(100)
    expect(discreteQuantile([0, 100], [0.2, 0.7], 0.95, 1e-9)).toBe(100)
  })
})

describe('arrAfterByCall', () => {
  it('takes a call at its word, or at the probability beside it', () => {
    const by = (call: 'churned' | 'contracted' | 'renewed' | 'expanded', probabilityKept: number | null) =>
      arrAfterByCall(100_00, { call, probabilityKept }, forecastPolicy)
    expect(by('churned', null)).toBe(0)
    expect(by('renewed', null)).toBe(100_00)
    expect(by('expanded', null)).toBe(120_00)
    expect(by('contracted', 0.9)).toBeCloseTo(67_50, 9)
    expect(by('churned', 0.2)).toBeCloseTo(20_00, 9)
  })
})

describe('totalKnown', () => {
  it('adds up what was spoken of and says how much that is', () => {
    const found = totalKnown([
      { arrMinor: 1000, arrAfterMinor: 1500 },
      { arrMinor: 1000, arrAfterMinor: 0 },
      { arrMinor: 2000, arrAfterMinor: null },
    ])
    expect(found).toEqual({
      renewals: 2,
      arrDueMinor: 2000,
      retainedMinor: 1000,
      arrAfterMinor: 1500,
      grr: 0.5,
      nrr: 0.75,
      coverage: 0.5,
    })
  })

  it('has no rate of nothing', () => {
    expect(totalKnown([])).toMatchObject({ grr: null, nrr: null, coverage: null })
  })
})
