// The one loop: looks until stopped, rests as it is told, is woken, and ends without waiting for a rest.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLoop, NO_REST, type Rest } from './create-loop.ts'
import { createScheduled, SCHEDULE } from './schedule.ts'

const HOUR_MS = 3_600_000
const hours = (atLeast: number, atMost: number): Rest => ({
  atLeastMs: atLeast * HOUR_MS,
  atMostMs: atMost * HOUR_MS,
})

// Time is turned by hand.
beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** A loop that counts its looks and rests as the list says, the last rest again and again. */
function counting(...rests: Rest[]) {
  let looks = 0
  const loop = createLoop(async () => {
    looks += 1
    return rests[Math.min(looks, rests.length) - 1] ?? NO_REST
  })
  return { ...loop, looks: () => looks }
}

describe('a loop', () => {
  it('looks again at once, or after its rest, and no more once stopped', async () => {
    const loop = counting(NO_REST, NO_REST, hours(0, 1))
    loop.start()
    await pass(0)
    expect(loop.looks()).toBe(3)
    await pass(HOUR_MS)
    expect(loop.looks()).toBe(4)
    await loop.stop()
    await pass(9 * HOUR_MS)
    expect([loop.looks(), loop.isStopped()]).toEqual([4, true])
  })

  it('ends once the process is told to stop, though nobody stopped it', async () => {
    const stopping = new AbortController()
    let looks = 0
    const loop = createLoop(async () => {
      looks += 1
      return hours(0, 1)
    }, stopping.signal)
    loop.start()
    await pass(0)
    expect([looks, loop.isStopped()]).toEqual([1, false])
    stopping.abort()
    await pass(9 * HOUR_MS)
    expect([looks, loop.isStopped()]).toEqual([1, true])
    await loop.stop()
  })

  it('started twice is one loop, and can be started again', async () => {
    const loop = counting(hours(0, 1))
    loop.start()
    loop.start()
    await pass(0)
    expect(loop.looks()).toBe(1)
    await loop.stop()
    loop.start()
    await pass(0)
    expect(loop.looks()).toBe(2)
    await loop.stop()
  })

  it('is woken out of a rest, but not before the rest it must have', async () => {
    const loop = counting(hours(1, 3))
    loop.start()
    await pass(0)
    loop.wake()
    await pass(HOUR_MS - 1)
    expect(loop.looks()).toBe(1)
    await pass(1)
    expect(loop.looks()).toBe(2)
    await pass(2 * HOUR_MS)
    loop.wake()
    await pass(0)
    expect(loop.looks()).toBe(3)
    await loop.stop()
  })

  it('that is woken in mid-look looks once more without a rest', async () => {
    let looks = 0
    const loop = createLoop(async () => {
      looks += 1
      if (looks === 1) loop.wake()
      return hours(0, 1)
    })
    loop.start()
    await pass(0)
    expect(looks).toBe(2)
    await loop.stop()
  })

  it('ends after the look in hand', async () => {
    const look = Promise.withResolvers<Rest>()
    const loop = createLoop(() => look.promise)
    loop.start()
    let isOver = false
    const stopped = loop.stop().then(() => {
      isOver = true
    })
    await pass(HOUR_MS)
    expect(isOver).toBe(false)
    look.resolve(NO_REST)
    await stopped
  })
})

describe('a scheduled task', () => {
  it('runs at once and at the pace of the table, though it failed', async () => {
    const errors: object[] = []
    let runs = 0
    const loop = createScheduled({
      task: 'train_models',
      run: async () => {
        runs += 1
        throw new Error('not this time')
      },
      log: { error: details => void errors.push(details) },
    })
    loop.start()
    await pass(0)
    await pass(SCHEDULE.train_models.lookEveryMs)
    await loop.stop()
    expect(runs).toBe(2)
    expect(errors).toMatchObject([{ task: 'train_models' }, { task: 'train_models' }])
  })
})
