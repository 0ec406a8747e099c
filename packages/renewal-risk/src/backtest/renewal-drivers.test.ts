// What drove renewals, and how far today has drifted from what was learned.
import { describe, expect, it } from 'vitest'
import { backtestPolicy } from './backtest-policy.ts'
import { calibrationDrift, inputDrift, inputParts } from './drift.ts'
import { policy, renewals } from './planted-renewals.fixture.ts'
import { renewalDrivers } from './renewal-drivers.ts'

describe('renewalDrivers', () => {
  const rows = renewals(600, 14, draw => {
    const attained = draw()
    const hostile = draw() < 0.3
    const pulse = draw() < 0.5 ? 'healthy' : draw() < 0.5 ? 'at_risk' : null
    return {
      features: { attained, hostile, pulse, same: 1, yes: true, never: null },
      logit: -2 * attained + (hostile ? 1.5 : 0),
    }
  })

  it('gives the odds ratio of a flag beside the one counted by hand', () => {
    const count = (hostile: boolean, lost: boolean) =>
      rows.filter(row => row.features.hostile === hostile && row.lost === lost).length
    const byHand = (count(true, true) * count(false, false)) / (count(true, false) * count(false, true))
    const driver = renewalDrivers(rows, { driverPenalty: 1e-9 }).find(each => each.feature === 'hostile')
    expect(driver?.oddsRatio).toBeCloseTo(byHand, 4)
    const sd = Math.sqrt(
      1 / count(true, true) + 1 / count(false, false) + 1 / count(true, false) + 1 / count(false, true),
    )
    expect(driver?.low95).toBeCloseTo(byHand * Math.exp(-1.959_964 * sd), 3)
    expect(driver).toMatchObject({ value: true, perSd: null, n: 600 })
  })

  it('leaves out what is the same for all, holds each word against the others, and puts the surest first', () => {
    const drivers = renewalDrivers(rows, backtestPolicy)
    expect(drivers.map(each => `${each.feature} ${each.value}`).toSorted()).toEqual([
      'attained null',
      'hostile true',
      'pulse at_risk',
      'pulse healthy',
    ])
    expect(['attained', 'hostile']).toContain(drivers[0]?.feature)
    expect(drivers.find(each => each.feature === 'attained')?.oddsRatio).toBeLessThan(1)
    expect(drivers.find(each => each.feature === 'pulse')?.n).toBeLessThan(600)
  })

  it('stays finite where all with a flag were lost, and silent where all ended alike', () => {
    const split = rows.map(row => ({
      features: { flag: row.lost, first: row.lost ? (row.features.attained ?? null) : null },
      lost: row.lost,
    }))
    const drivers = renewalDrivers(split, backtestPolicy)
    expect(drivers.map(each => each.feature)).toEqual(['flag'])
    expect(drivers[0]?.high95).toBeLessThan(1e9)
  })
})

describe('drift', () => {
  const then = renewals(500, 15, draw => ({
    features: { a: draw(), pulse: draw() < 0.5 ? 'healthy' : 'watch', flag: draw() < 0.5, gone: null },
    logit: 0,
  })).map(row => row.features)
  const parts = inputParts(then, policy)

  it('reads the same population as steady, and another as drifted', () => {
    expect(inputDrift(parts, then, policy).map(each => [each.name, each.reading, each.index])).toEqual([
      ['a', 'steady', 0],
      ['flag', 'steady', 0],
      ['gone', 'steady', 0],
      ['pulse', 'steady', 0],
    ])
    const other = then.map(({ a, ...row }) => ({ ...row, a: Number(a) / 2, pulse: 'unheard', gone: 3 }))
    const readings = Object.fromEntries(
      inputDrift(parts, other, policy).map(each => [each.name, each.reading]),
    )
    expect(readings).toEqual({ a: 'drifted', flag: 'steady', gone: 'drifted', pulse: 'drifted' })
  })

  it('sees values that went unknown, and a word where numbers were', () => {
    const half = then.map((row, at) => (at % 3 === 0 ? { ...row, a: null } : row))
    expect(inputDrift(parts, half, policy)[0]).toMatchObject({ reading: 'drifted', unknownThen: 0 })
    const few = then.map((row, at) => (at % 12 === 0 ? { ...row, a: 'odd' } : row))
    expect(inputDrift(parts, few, policy)[0]).toMatchObject({ reading: 'drifted' })
    const shifted = then.map(row => ({ ...row, flag: row.flag === true || Number(row.a) < 0.32 }))
    expect(inputDrift(parts, shifted, policy)[1]).toMatchObject({ name: 'flag', reading: 'moved' })
  })

  it('holds losses to what was said, within what chance does', () => {
    const predicted = new Array<number>(100).fill(0.2)
    const lost = (count: number) => predicted.map((_, at) => at < count)
    expect(calibrationDrift(predicted, lost(20))).toMatchObject({ n: 100, lost: 20, reading: 'calibrated' })
    expect(calibrationDrift(predicted, lost(35)).reading).toBe('underpredicted')
    expect(calibrationDrift(predicted, lost(8)).reading).toBe('overpredicted')
    expect(calibrationDrift(predicted, lost(20)).low95).toBeCloseTo(20 - 1.959_964 * 4, 6)
  })
})
