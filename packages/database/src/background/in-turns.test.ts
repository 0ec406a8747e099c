// Work in the background leaves turns of the event loop to others, and shares the ones it takes.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { inTurns } from './in-turns.ts'

/** Counts turns of the event loop from now on. */
function countTurns(): { turns(): number; stop(): void } {
  let turns = 0
  let counting = true
  const count = async (): Promise<void> => {
    while (counting) {
      await nextTurn()
      turns += 1
    }
  }
  void count()
  return {
    turns: () => turns,
    stop: () => {
      counting = false
    },
  }
}

it('gives what each item gives, in order, with a turn between two', async () => {
  const counted = countTurns()
  const at = await inTurns(['a', 'b', 'c'], (item, index) => ({ item, index, turn: counted.turns() }))
  counted.stop()
  expect(at.map(({ item, index }) => `${item}${index}`)).toEqual(['a0', 'b1', 'c2'])
  expect(new Set(at.map(({ turn }) => turn)).size).toBe(3)
})

it('takes one item a turn, however many work at once', async () => {
  const counted = countTurns()
  const works = ['a', 'b', 'c'].map(() => inTurns([1, 2, 3, 4], () => counted.turns()))
  const turns = (await Promise.all(works)).flat()
  counted.stop()
  expect(new Set(turns).size).toBe(turns.length)
})

it('goes on for others when an item of one throws', async () => {
  const failing = inTurns([1], () => {
    throw new Error('this one')
  })
  const other = inTurns([1, 2], item => item)
  await expect(failing).rejects.toThrow('this one')
  expect(await other).toEqual([1, 2])
  expect(await inTurns([], item => item)).toEqual([])
})
