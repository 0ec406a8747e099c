// Accounts that fall together, and an event that most of them stopped sending.
import { addDays, type Day, day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { type EventUse, fleetChange, silentEvents } from './fleet-change.ts'
import { usagePolicy } from './policy.ts'
import { NO_CHANGE } from './use-change.ts'

const JUNE = day('2026-06-01')
const reading = (people: number | null, events = people, fellOn: Day | null = null) => ({
  change: { people: { ...NO_CHANGE, value: people }, events: { ...NO_CHANGE, value: events } },
  fellOn,
})
const fell = (share: number, on: Day = JUNE) => reading(Math.log(share), Math.log(share), on)
const times = <T>(count: number, of: (index: number) => T) => Array.from({ length: count }, (_, at) => of(at))
const fleet = (readings: Parameters<typeof fleetChange>[0]) => fleetChange(readings, usagePolicy)

describe('the source of a workspace', () => {
  it('is in doubt when most accounts fell within a week', () => {
    const readings = [...times(13, at => fell(0.5, addDays(JUNE, at % 7))), ...times(9, () => reading(0))]
    expect(fleet(readings)).toEqual({
      people: Math.log(0.5),
      events: Math.log(0.5),
      since: JUNE,
      accounts: 22,
      fallen: 13,
    })
  })

  it('is not where half fell, where they fell one after the other, or by little', () => {
    expect(fleet([...times(11, () => fell(0.5)), ...times(11, () => reading(0))])).toBeNull()
    expect(fleet(times(22, at => fell(0.5, addDays(JUNE, -at * 3))))).toBeNull()
    expect(fleet(times(22, () => reading(Math.log(0.85))))).toBeNull()
    expect(fleet(times(22, () => reading(Math.log(0.5))))).toBeNull()
  })

  it('is told from at least twenty accounts with a habit', () => {
    expect(fleet([...times(19, () => fell(0.5)), ...times(9, () => reading(null))])).toBeNull()
    expect(fleet(times(20, () => fell(0.5)))).toMatchObject({ accounts: 20 })
    expect(fleet([])).toBeNull()
  })

  it('is read of events alone where nothing says how many people there were', () => {
    expect(fleet(times(20, () => reading(null, Math.log(0.4), JUNE)))).toMatchObject({
      people: 0,
      events: Math.log(0.4),
    })
    expect(fleet(times(20, () => reading(Math.log(0.4), 0.2, JUNE)))).toMatchObject({ events: 0 })
  })
})

describe('an event that most accounts stopped sending', () => {
  const use = (event: string, recent: number, weeksBefore = 4, lastOn = JUNE): EventUse => ({
    ...{ event, silent: recent === 0, weeksBefore, lastOn },
  })

  it('is told with the day after its last', () => {
    const uses = [
      ...times(21, () => use('Report', 3)),
      ...times(21, () => use('Browse', 3)),
      ...times(14, at => use('Export', 0, 3, addDays(JUNE, at - 7))),
      ...times(9, () => use('Export', 5)),
      ...times(25, () => use('Archive', 0)),
    ]
    expect(silentEvents(uses, usagePolicy)).toEqual([
      { event: 'Archive', since: '2026-06-02', accounts: 25, silent: 25 },
      { event: 'Export', since: '2026-06-02', accounts: 23, silent: 14 },
    ])
  })

  it('is none that was rare, that half go on sending, or that few ever sent', () => {
    const uses = [
      ...times(30, () => use('Yearly', 0, 2)),
      ...times(12, () => use('Half', 0)),
      ...times(12, () => use('Half', 1)),
      ...times(19, () => use('Few', 0)),
    ]
    expect(silentEvents(uses, usagePolicy)).toEqual([])
  })
})
