// `npm run evaluate -- chasms`: simulated companies with a planted chasm and healthy ones, against what the diagnosis says of them.
import { shareOut } from '../share-out.ts'
import { describeChasms, IN_TIME_WEEKS, QUIET } from './describe-chasms.ts'
import type { CompanyTask } from './draw-company.ts'
import type { CompanyFigures } from './measure-company.ts'
import { CHASM_OF, KINDS, PLANTED } from './story.ts'

export type ChasmsInput = {
  readonly seeds: number
  readonly firstSeed: number
  /** How strong the stories are, in those of `story.ts`. */
  readonly times: number
  /** Weeks over which stories creep on; left out: none to three. */
  readonly creepWeeks?: number | undefined
}

/** Of each kind that is planted, this share is named in time. */
const LEAST_NAMED = 0.9

/** True when the planted chasm is named first and in time in nine of ten companies of each kind, and of nothing no more is told than stated. */
export async function evaluateChasms({ seeds, firstSeed, times, creepWeeks }: ChasmsInput): Promise<boolean> {
  const tasks = KINDS.flatMap(kind =>
    Array.from(
      { length: seeds },
      (_, index): CompanyTask => ({
        kind,
        seed: firstSeed + index,
        times,
        ...(creepWeeks === undefined ? {} : { creepWeeks }),
      }),
    ),
  )
  const worker = new URL('./chasm-worker.ts', import.meta.url)
  const figures = await shareOut<CompanyTask, CompanyFigures>(worker, tasks, done => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${tasks.length} companies`)
  })
  if (process.stderr.isTTY) process.stderr.write('\r')
  console.log(
    `${seeds} companies a kind (seeds ${firstSeed} to ${firstSeed + seeds - 1}), stories ${times} times as strong as written${creepWeeks === undefined ? '' : `, creeping on over ${creepWeeks} weeks`}\n`,
  )
  console.log(describeChasms(figures))
  return holds(figures)
}

export function holds(figures: readonly CompanyFigures[]): boolean {
  const named = PLANTED.every(kind => {
    const own = figures.filter(each => each.kind === kind)
    const inTime = own.filter(({ found }) => found?.chasm === CHASM_OF[kind] && found.weeks <= IN_TIME_WEEKS)
    return inTime.length >= LEAST_NAMED * own.length
  })
  return named && QUIET.every(({ kinds }) => isQuiet(figures.filter(({ kind }) => kinds.includes(kind))))
}

function isQuiet(figures: readonly CompanyFigures[]): boolean {
  const sum = (of: (each: CompanyFigures) => number): number =>
    figures.reduce((total, each) => total + of(each), 0)
  const findings = sum(each => each.falseFindings) * 5 * 52 <= sum(each => each.quietWeeks)
  const symptoms = sum(each => each.falseSymptoms) * 2 * 52 <= sum(each => each.quietSymptomWeeks)
  return findings && symptoms
}
