// The ledger as given, when, then; and what no history can do.
import { isRefusal } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import { checkMove, decide, evolve, type PromiseCommand, type PromiseEvent } from './ledger.ts'
import type { PromiseFact } from './promise.ts'

const made: PromiseEvent = { type: 'made', id: 'prm_1', on: dayAt(9), dueOn: dayAt(60), weight: 3 }
const settled = (as: 'kept' | 'broken' | 'withdrawn', days: number): PromiseEvent => ({
  type: 'settled',
  as,
  on: dayAt(days),
})
const make: PromiseCommand = { type: 'make', id: 'prm_1', on: dayAt(9), dueOn: dayAt(60), weight: 3 }
const settle = (as: 'kept' | 'broken' | 'withdrawn', days: number): PromiseCommand => ({
  type: 'settle',
  as,
  on: dayAt(days),
})
const given = (...events: PromiseEvent[]) => events.reduce<PromiseFact | null>(evolve, null)

describe('the promise ledger', () => {
  it('given nothing, when made, then it is open, unconfirmed, and its understanding unknown', () => {
    expect(decide(null, make)).toEqual([made])
    expect(given(made)).toEqual({
      id: 'prm_1',
      madeOn: dayAt(9),
      dueOn: dayAt(60),
      weight: 3,
      confirmedOn: null,
      saidBack: false,
      understanding: 'unknown',
      status: 'open',
      settledOn: null,
    })
    expect(decide(null, { ...make, dueOn: null })).toEqual([{ ...made, dueOn: null }])
  })

  it.each(['kept', 'broken', 'withdrawn'] as const)(
    'given it is open, when %s, then it is settled on that day',
    as => {
      expect(decide(given(made), settle(as, 31))).toEqual([settled(as, 31)])
      expect(given(made, settled(as, 31))).toMatchObject({ status: as, settledOn: dayAt(31) })
    },
  )

  it('given it is open, when confirmed and understood, then both are told', () => {
    const confirmed: PromiseEvent = { type: 'confirmed', on: dayAt(12) }
    const understood: PromiseEvent = { type: 'understood', understanding: 'partial' }
    expect(decide(given(made), { type: 'confirm', on: dayAt(12) })).toEqual([confirmed])
    expect(decide(given(made), { type: 'understand', understanding: 'partial' })).toEqual([understood])
    expect(given(made, confirmed, understood)).toMatchObject({
      confirmedOn: dayAt(12),
      understanding: 'partial',
      status: 'open',
    })
  })

  it('given it is open, when the customer says it back, then that is told once', () => {
    expect(decide(given(made), { type: 'say_back' })).toEqual([{ type: 'said_back' }])
    const saidBack = given(made, { type: 'said_back' })
    expect(saidBack).toMatchObject({ saidBack: true, status: 'open' })
    expect(decide(saidBack, { type: 'say_back' })).toEqual([])
  })

  it('gives no event for what is so already', () => {
    const kept = given(made, { type: 'confirmed', on: dayAt(12) }, settled('kept', 31))
    expect(decide(kept, settle('kept', 40))).toEqual([])
    expect(decide(kept, { type: 'confirm', on: dayAt(12) })).toEqual([])
    expect(decide(kept, { type: 'understand', understanding: 'unknown' })).toEqual([])
  })

  it.each<[string, PromiseFact | null, PromiseCommand, string, string | undefined]>([
    ['make it twice', given(made), make, 'conflict', 'id'],
    ['make it weigh 6', null, { ...make, weight: 6 }, 'invalid', 'weight'],
    ['make it weigh 0', null, { ...make, weight: 0 }, 'invalid', 'weight'],
    ['make it weigh 1.5', null, { ...make, weight: 1.5 }, 'invalid', 'weight'],
    ['make it due before it is made', null, { ...make, dueOn: dayAt(8) }, 'invalid', 'dueOn'],
    ['settle what was never made', null, settle('kept', 31), 'not_found', undefined],
    ['keep it before it is made', given(made), settle('kept', 8), 'invalid', 'settledOn'],
    ['keep a broken one', given(made, settled('broken', 20)), settle('kept', 31), 'conflict', 'status'],
    ['break a kept one', given(made, settled('kept', 20)), settle('broken', 31), 'conflict', 'status'],
    ['withdraw a kept one', given(made, settled('kept', 20)), settle('withdrawn', 31), 'conflict', 'status'],
    ['confirm before it is made', given(made), { type: 'confirm', on: dayAt(8) }, 'invalid', 'confirmedOn'],
    [
      'confirm a kept one',
      given(made, settled('kept', 20)),
      { type: 'confirm', on: dayAt(31) },
      'conflict',
      'confirmedOn',
    ],
    [
      'have a kept one said back',
      given(made, settled('kept', 20)),
      { type: 'say_back' },
      'conflict',
      'customerWords',
    ],
    [
      're-understand a broken one',
      given(made, settled('broken', 20)),
      { type: 'understand', understanding: 'aligned' },
      'conflict',
      'understanding',
    ],
  ])('refuses to %s', (_, promise, command, code, field) => {
    const refusal = decide(promise, command)
    expect(isRefusal(refusal)).toBe(true)
    expect(refusal).toMatchObject({ code })
    if (isRefusal(refusal)) expect(refusal.field).toBe(field)
  })

  it('allows a status to follow itself, and open to become any other', () => {
    expect(checkMove('kept', 'kept')).toBeUndefined()
    expect(checkMove('open', 'withdrawn')).toBeUndefined()
    expect(checkMove('kept', 'open')).toMatchObject({ code: 'conflict', field: 'status' })
  })

  it('throws on a history that did not begin with the promise', () => {
    expect(() => evolve(null, settled('kept', 31))).toThrow('before it is made')
  })
})

describe('what holds of every history', () => {
  const days = fc.integer({ min: 0, max: 60 }).map(dayAt)
  const commands: fc.Arbitrary<PromiseCommand> = fc.oneof(
    fc.record({
      type: fc.constant('make' as const),
      id: fc.constant('prm_1'),
      on: days,
      dueOn: fc.option(days, { nil: null }),
      weight: fc.nat(6),
    }),
    fc.record({ type: fc.constant('confirm' as const), on: days }),
    fc.record({ type: fc.constant('say_back' as const) }),
    fc.record({
      type: fc.constant('understand' as const),
      understanding: fc.constantFrom('aligned' as const, 'partial' as const, 'misaligned' as const),
    }),
    fc.record({
      type: fc.constant('settle' as const),
      as: fc.constantFrom('kept' as const, 'broken' as const, 'withdrawn' as const),
      on: days,
    }),
  )
  const run = (promise: PromiseFact | null, command: PromiseCommand) => {
    const events = decide(promise, command)
    return isRefusal(events) ? promise : events.reduce(evolve, promise)
  }

  it('a settled promise is never changed again, and a day of settlement stands exactly with a settled status', () => {
    fc.assert(
      fc.property(fc.array(commands), list => {
        let promise: PromiseFact | null = null
        for (const command of list) {
          const next = run(promise, command)
          if (promise !== null && promise.status !== 'open') expect(next).toBe(promise)
          if (next !== null) expect(next.settledOn === null).toBe(next.status === 'open')
          promise = next
        }
      }),
    )
  })

  it('the same command twice is the command once', () => {
    fc.assert(
      fc.property(fc.array(commands), commands, (list, command) => {
        const once = run(list.reduce<PromiseFact | null>(run, null), command)
        expect(run(once, command)).toStrictEqual(once)
      }),
    )
  })
})
