// Who says that a day is off: the person before the workspace, and both before the calendar of public holidays.
import { type Day, day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { dayOffRule, whereTheyAre } from './day-off-rule.ts'
import { NO_DAYS_OFF, type StatedDaysOff } from './stated-days-off.ts'

const friday = day('2026-04-03')
const other = day('2026-04-30')
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
      expect(dayOffRule(who, goodFriday)(friday)).toEqual({ name: 'Good Friday', source: 'public_holiday' })
    }
    expect(dayOffRule({ team: null, own: null }, goodFriday)(other)).toBeNull()
  })

  it('is what the workspace adds and not what it strikes', () => {
    expect(dayOffRule({ team: bridge, own: null }, goodFriday)(other)).toEqual({
      name: 'Bridge day',
      source: 'workspace',
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
    })
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
