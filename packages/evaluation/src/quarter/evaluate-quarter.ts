// `npm run evaluate -- quarter`: a quarter lived in our order and in those that a team goes by without it, over many simulated books.
import { shareOut } from '../share-out.ts'
import { describeQuarter } from './describe-quarter.ts'
import { addKept, type Kept, nothingKept } from './keeps-its-word.ts'
import type { QuarterSize, SeedFigures } from './measure-seed.ts'
import type { QuarterTask } from './quarter-worker.ts'

export type QuarterInput = QuarterSize & {
  readonly seeds: number
  /** The others follow it. */
  readonly firstSeed: number
}

/** Five CSMs of four hours a day, a hundred accounts each, for thirteen weeks. */
export const FULL_QUARTER = { seeds: 20, accounts: 500, csms: 5, days: 91, hours: 4, everyDays: 7 } as const

/** True when lists kept their word on every day. That our order saves most is no condition: it is what is measured. */
export async function evaluateQuarter({ seeds, firstSeed, ...size }: QuarterInput): Promise<boolean> {
  const began = performance.now()
  const tasks = Array.from({ length: seeds }, (_, index): QuarterTask => ({ seed: firstSeed + index, size }))
  const worker = new URL('./quarter-worker.ts', import.meta.url)
  const figures = await shareOut<QuarterTask, SeedFigures>(worker, tasks, done => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${seeds} seeds`)
  })
  if (process.stderr.isTTY) process.stderr.write('\r')
  const seconds = Math.round((performance.now() - began) / 1_000)
  const { accounts, csms, days, hours, everyDays } = size
  console.log(
    `${seeds} books (seeds ${firstSeed} to ${firstSeed + seeds - 1}) of ${accounts} accounts, ${csms} CSMs of ${hours} hours a day, ${days} days, judged every ${everyDays} days; ${seconds} s\n`,
  )
  console.log(describeQuarter(figures))
  const kept = figures.map(each => each.kept).reduce(addKept, nothingKept)
  console.log(`\n${describeKept(kept)}`)
  return keptItsWord(kept)
}

export function keptItsWord({
  lost,
  twice,
  rebuiltOtherwise,
  followUpsDue,
  followUpsOnTheirDay,
}: Kept): boolean {
  return lost + twice + rebuiltOtherwise === 0 && followUpsDue === followUpsOnTheirDay
}

function describeKept(kept: Kept): string {
  const { lists, reasons, lost, twice, rebuiltOtherwise, followUpsDue, followUpsOnTheirDay } = kept
  return [
    `${lists} lists of ours out of ${reasons} reasons: ${lost} lost, ${twice} shown twice, ${rebuiltOtherwise} lists other ones when built again,`,
    `${followUpsOnTheirDay} of ${followUpsDue} follow-ups on their day.`,
  ].join(' ')
}
