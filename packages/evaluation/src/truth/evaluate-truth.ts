// `npm run evaluate -- truth`: planted truths against what Rung says of them, over many simulated workspaces.
import { describeFigures, figuresAsMarkdown } from './describe-figures.ts'
import { type Figure, figuresOf } from './figures.ts'
import { allKinds } from './kinds/all-kinds.ts'
import type { Size } from './run-seed.ts'
import { runSeeds } from './run-seeds.ts'
import { COUNTED_EVERY_DAYS, FOLLOWED_DAYS } from './watch-customer.ts'

export type AsOf = Size & {
  readonly seeds: number
  /** The others follow it. */
  readonly firstSeed: number
  readonly format: 'table' | 'markdown' | 'json'
}

export const FULL = { seeds: 20, accounts: 2_000, days: 180, everyDays: 14 } as const
export const SHORT = { seeds: 2, accounts: 100, days: 180, everyDays: 14 } as const

/** True when every kind was planted and found at least once: what was never so, or never told, measures nothing. */
export async function evaluateTruth(input: AsOf): Promise<boolean> {
  const { seeds, firstSeed, accounts, days, everyDays, format } = input
  if (COUNTED_EVERY_DAYS % everyDays !== 0) {
    throw new RangeError(`--every must divide ${COUNTED_EVERY_DAYS}, and ${everyDays} does not`)
  }
  const began = performance.now()
  const tallies = await runSeeds({ first: firstSeed, seeds }, { accounts, days, everyDays }, done => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${seeds} seeds`)
  })
  if (process.stderr.isTTY) process.stderr.write('\r')
  const figures = figuresOf(
    tallies,
    allKinds.map(kind => kind.name),
  )
  const seconds = Math.round((performance.now() - began) / 1_000)
  if (format === 'json')
    console.log(JSON.stringify({ input, seconds, figures, mean: meanOf(figures) }, null, 2))
  else {
    console.log(
      `${seeds} workspaces (seeds ${firstSeed} to ${firstSeed + seeds - 1}) of ${accounts} accounts over ${days} days, judged every ${everyDays} days and, where something is ` +
        `first told, to the day by halving; counted every ${COUNTED_EVERY_DAYS} days, followed for ${FOLLOWED_DAYS}; ${seconds} s\n`,
    )
    console.log(format === 'markdown' ? figuresAsMarkdown(figures) : describeFigures(figures))
    const { precision, recall } = meanOf(figures)
    console.log(
      `\nmean over ${figures.length} kinds: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    )
  }
  return figures.every(({ so, told }) => so > 0 && told > 0)
}

/** One number for all kinds, each counting alike. */
export function meanOf(figures: readonly Figure[]): { readonly precision: number; readonly recall: number } {
  const mean = (of: (figure: Figure) => number | null) =>
    figures.reduce((sum, figure) => sum + (of(figure) ?? 0), 0) / figures.length
  return { precision: mean(({ precision }) => precision.value), recall: mean(({ recall }) => recall.value) }
}
