// Who says that a day is off: the person before the workspace, and both before the calendar of public holidays.
import { type Day, day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { dayOffRule, whereTheyAre } from './day-off-rule.ts'
import { NO_DAYS_OFF, type StatedDaysOff } from './stated-days-off.ts'

const friday = day('2026-04-03')
const other = day('2026-04-30')
const plain = { half: false, everyYear: false }
const goodFriday = (asked: Day) => (asked === friday ? 'Good Friday' : null)
const stated = (more: Partial<StatedDaysOff>): StatedDaysOff => ({ ...NO_DAYS_OFF, ...more })
const bridge = stated({ added: [{ day: other, name: 'Bridge day' }] })
const worksFriday = stated({ struck: [friday] })

describe('a day off', () => {
  it('is a public holiday where nobody says otherwise', () => {
    for (const who of [
      { team: null, own: null },
      { team: bridge, own: NO_DAYS_OFF },
    ]) {
      expect(dayOffRule(who, goodFriday)(friday)).toEqual({
        name: 'Good Friday',
        source: 'public_holiday',
        ...plain,
      })
    }
    expect(dayOffRule({ team: null, own: null }, goodFriday)(other)).toBeNull()
  })

  it('is what the workspace adds and not what it strikes', () => {
    expect(dayOffRule({ team: bridge, own: null }, goodFriday)(other)).toEqual({
      name: 'Bridge day',
      source: 'workspace',
      ...plain,
    })
    expect(dayOffRule({ team: worksFriday, own: null }, goodFriday)(friday)).toBeNull()
  })

  it('is first of all what the person says', () => {
    const worksBridge = stated({ struck: [other] })
    expect(dayOffRule({ team: bridge, own: worksBridge }, goodFriday)(other)).toBeNull()
    const offFriday = stated({ added: [{ day: friday, name: 'My own' }] })
    expect(dayOffRule({ team: worksFriday, own: offFriday }, goodFriday)(friday)).toEqual({
      name: 'My own',
      source: 'person',
      ...plain,
    })
  })
})

describe('a day off of each year', () => {
  const eve = { day: day('2024-12-24'), name: 'Christmas Eve', everyYear: true, half: true }
  const ruleOf = (more: Partial<StatedDaysOff>) =>
    dayOffRule({ team: stated({ added: [eve], ...more }), own: null }, () => null)

  it('is off from its first year on, as a half day where it is one', () => {
    const off = { name: 'Christmas Eve', source: 'workspace', half: true, everyYear: true }
    expect(['2023-12-24', '2024-12-24', '2031-12-24'].map(each => ruleOf({})(day(each)))).toEqual([
      null,
      off,
      off,
    ])
  })

  it('is worked in a year in which it is struck, and what is said of a day itself goes before it', () => {
    const inTwo = ruleOf({ struck: [day('2025-12-24')] })
    expect([inTwo(day('2025-12-24')), inTwo(day('2026-12-24'))?.name]).toEqual([null, 'Christmas Eve'])
    const closed = { day: day('2026-12-24'), name: 'Closed' }
    expect(ruleOf({ added: [eve, closed] })(day('2026-12-24'))).toEqual({
      name: 'Closed',
      source: 'workspace',
      ...plain,
    })
  })

  it('is that which began last of several, and 29 February in leap years alone', () => {
    const renamed = { ...eve, day: day('2026-12-24'), name: 'Eve' }
    const rule = ruleOf({ added: [renamed, eve, { ...eve, day: day('2024-02-29'), name: 'Leap day' }] })
    expect(['2025-12-24', '2026-12-24'].map(each => rule(day(each))?.name)).toEqual(['Christmas Eve', 'Eve'])
    expect(['2025-02-28', '2025-03-01', '2028-02-29'].map(each => rule(day(each))?.name)).toEqual([
      undefined,
      undefined,
      'Leap day',
    ])
  })
})

describe('the place whose holidays hold', () => {
  it('is the person’s country with its region, else the workspace’s', () => {
    const team = stated({ country: 'DE', region: 'BY' })
    expect(whereTheyAre({ team, own: stated({ country: 'GB' }) })).toEqual({ country: 'GB', region: null })
    expect(whereTheyAre({ team, own: bridge })).toEqual({ country: 'DE', region: 'BY' })
    expect(whereTheyAre({ team, own: null })).toEqual({ country: 'DE', region: 'BY' })
    expect(whereTheyAre({ team: null, own: null })).toEqual({ country: null, region: null })
  })
})
