// A pin's rules and life.
import { isRefusal } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import { checkPin, type Pin, pinInForce } from './pin.ts'
import { ladderPolicy as policy } from './policy.ts'

const pin = (id: string, pinned: number, expires: number): Pin => ({
  id,
  occurredOn: dayAt(pinned),
  expiresOn: dayAt(expires),
  level: 4,
})

describe('a pin', () => {
  it('holds for 1 to 90 days, else it is refused with the fix', () => {
    expect(checkPin(pin('pin_1', 0, 90), policy)).toBeUndefined()
    expect(checkPin(pin('pin_1', 0, 1), policy)).toBeUndefined()
    const refusal = checkPin(pin('pin_1', 0, 91), policy)
    expect(isRefusal(refusal)).toBe(true)
    expect(refusal).toMatchObject({ code: 'invalid', field: 'expiresOn' })
    expect(isRefusal(checkPin(pin('pin_1', 0, 0), policy))).toBe(true)
  })

  it('is in force from its day to the day before its expiry, the newest one winning', () => {
    const pins = [pin('pin_2', 5, 9), pin('pin_1', 0, 30)]
    expect([-1, 0, 5, 8, 9, 29, 30].map(at => pinInForce(pins, dayAt(at))?.id ?? null)).toEqual([
      null,
      'pin_1',
      'pin_2',
      'pin_2',
      'pin_1',
      'pin_1',
      null,
    ])
  })
})
