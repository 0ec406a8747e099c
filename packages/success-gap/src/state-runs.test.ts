// Runs of states, and the day usage and outcome parted, through unknown days and noise.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import { foldState, type GapState } from './fold-state.ts'
import { successGapPolicy as policy } from './policy.ts'
import { partedOn, type StateOnDay, stateRuns } from './state-runs.ts'

type Share = number | null
const history = (shares: readonly (readonly [Share, Share])[]): StateOnDay[] => {
  let previous: GapState | null = null
  return shares.map(([u, a], at) => {
    previous = foldState(previous, dayAt(at), u, a, policy)
    const { state, usage, attained } = previous
    return { day: dayAt(at), state, usage, attained }
  })
}
const parted = (...shares: (readonly [Share, Share])[]) => partedOn(history(shares))

const THRIVING = [0.8, 0.8] as const
const HOLLOW = [0.8, 0.2] as const
const QUIET = [0.2, 0.8] as const
const FAILING = [0.2, 0.2] as const
const UNKNOWN = [0.8, null] as const

describe('the runs of states', () => {
  it('go from the first day of one state to the first of the next, the last one open', () => {
    expect(stateRuns(history([THRIVING, THRIVING, HOLLOW, UNKNOWN, UNKNOWN, HOLLOW]))).toEqual([
      { state: 'thriving', since: dayAt(0), until: dayAt(2) },
      { state: 'hollow', since: dayAt(2), until: dayAt(3) },
      { state: 'unknown', since: dayAt(3), until: dayAt(5) },
      { state: 'hollow', since: dayAt(5), until: null },
    ])
    expect(stateRuns([])).toEqual([])
  })
})

describe('the day usage and outcome parted', () => {
  it('is the first day on which one is high and the other low', () => {
    expect(parted(THRIVING, THRIVING, HOLLOW, HOLLOW)).toBe(dayAt(2))
    expect(parted(FAILING, QUIET)).toBe(dayAt(1))
    expect(parted(HOLLOW)).toBe(dayAt(0))
  })

  it('is none while they go together, while one is unknown, and of no history', () => {
    expect(parted(HOLLOW, THRIVING)).toBeNull()
    expect(parted(HOLLOW, FAILING)).toBeNull()
    expect(parted(HOLLOW, UNKNOWN)).toBeNull()
    expect(parted()).toBeNull()
  })

  it('lives on through days on which one is unknown: nobody saw them meet', () => {
    expect(parted(THRIVING, HOLLOW, UNKNOWN, UNKNOWN, HOLLOW)).toBe(dayAt(1))
    expect(parted(HOLLOW, UNKNOWN, THRIVING, UNKNOWN, HOLLOW)).toBe(dayAt(4))
  })

  it('lives on when both change sides at once', () => {
    expect(parted(THRIVING, HOLLOW, QUIET)).toBe(dayAt(1))
  })

  it('is not moved by noise at the middle', () => {
    expect(parted([0.8, 0.48], [0.8, 0.54], [0.8, 0.46])).toBe(dayAt(0))
    expect(parted([0.8, 0.48], [0.8, 0.56], [0.8, 0.44])).toBe(dayAt(2))
  })
})

describe('what holds of every history', () => {
  const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null })
  const noise = fc.double({ min: 0.45, max: 0.55, noNaN: true })
  const days = fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 40 })

  it('the runs cover every day once, neighbours differ, and the last agrees with the folded state', () => {
    fc.assert(
      fc.property(days, shares => {
        const all = history(shares)
        const runs = stateRuns(all)
        for (const { day, state } of all) {
          const covering = runs.filter(run => run.since <= day && (run.until === null || day < run.until))
          expect(covering.map(run => run.state)).toEqual([state])
        }
        for (const [at, run] of runs.entries()) expect(runs[at + 1]?.state).not.toBe(run.state)
        const folded = shares.reduce<GapState | null>(
          (state, [u, a], at) => foldState(state, dayAt(at), u, a, policy),
          null,
        )
        expect(runs.at(-1)).toEqual({ state: folded?.state, since: folded?.since, until: null })
      }),
    )
  })

  it('parted names a day exactly in the states whose sides differ, never later than the state began', () => {
    fc.assert(
      fc.property(days, shares => {
        const all = history(shares)
        const run = stateRuns(all).at(-1)
        const on = partedOn(all)
        expect(on !== null).toBe(run?.state === 'hollow' || run?.state === 'quiet_success')
        if (on !== null && run !== undefined) expect(on <= run.since).toBe(true)
      }),
    )
  })

  it('on the day they parted the sides differ, since then they never met, and just before they had or nothing was known', () => {
    fc.assert(
      fc.property(days, shares => {
        const all = history(shares)
        const on = partedOn(all)
        if (on === null) return
        const known = all.filter(({ usage, attained }) => usage !== null && attained !== null)
        const at = known.findIndex(each => each.day === on)
        expect(at).toBeGreaterThanOrEqual(0)
        for (const each of known.slice(at)) expect(each.usage).not.toBe(each.attained)
        const before = known[at - 1]
        if (before !== undefined) expect(before.usage).toBe(before.attained)
      }),
    )
  })

  it('days that repeat the day before may be left out', () => {
    fc.assert(
      fc.property(days, shares => {
        const all = history(shares)
        const changes = all.filter((each, at) => {
          const before = all[at - 1]
          return before?.usage !== each.usage || before.attained !== each.attained
        })
        expect(partedOn(changes)).toBe(partedOn(all))
        expect(stateRuns(changes)).toEqual(stateRuns(all))
      }),
    )
  })

  it('noise within 0.45..0.55 after a known day moves neither runs nor parting', () => {
    fc.assert(
      fc.property(days, fc.array(fc.tuple(noise, noise)), (shares, noisy) => {
        const all = history(shares)
        if (all.at(-1)?.state === 'unknown') return
        const more = history([...shares, ...noisy])
        expect(stateRuns(more)).toEqual(stateRuns(all))
        expect(partedOn(more)).toBe(partedOn(all))
      }),
    )
  })
})
