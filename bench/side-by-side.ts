// Times several ways of doing a thing in turns, so that whatever else the machine does falls on all of them alike.
import { median } from './ask-book.ts'

export type Way = { readonly name: string; readonly work: () => void }

/** Prints the median of each way in milliseconds, and its ratio to the first. */
export function sideBySide(ways: readonly [Way, ...Way[]], rounds = 30): void {
  const tookMs = new Map(ways.map(way => [way.name, [] as number[]]))
  for (let round = -3; round < rounds; round++) {
    for (const { name, work } of ways) {
      const start = performance.now()
      work()
      // The first rounds warm up.
      if (round >= 0) tookMs.get(name)?.push(performance.now() - start)
    }
  }
  const first = median(tookMs.get(ways[0].name) ?? [])
  for (const { name } of ways) {
    const middle = median(tookMs.get(name) ?? [])
    console.log(`  ${name.padEnd(44)} ${middle.toFixed(3).padStart(9)} ms   x ${(middle / first).toFixed(2)}`)
  }
}
