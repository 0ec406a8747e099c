// Long work in the background, an item a turn of the event loop: whoever waits for an answer has the turns between.
import { setImmediate as nextTurn } from 'node:timers/promises'

let last: Promise<unknown> = Promise.resolve()

/**
 * The next turn of the event loop that no other work of the background has: however many loops of a process judge at once, one
 * of their items is worked on between two looks at what came in.
 */
export function backgroundTurn(): Promise<unknown> {
  last = last.then(() => nextTurn())
  return last
}

/** `items.map(each)`, an item a turn. The first one that throws ends it. */
export async function inTurns<A, B>(items: readonly A[], each: (item: A, index: number) => B): Promise<B[]> {
  const done: B[] = []
  for (const [index, item] of items.entries()) {
    await backgroundTurn()
    done.push(each(item, index))
  }
  return done
}
