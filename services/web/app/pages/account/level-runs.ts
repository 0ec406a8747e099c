// On which level of the ladder we stood from when to when, of the days that an account's history shows.
import type { Answer } from '@rung/client'
import { formatDay } from '../../controls/format.ts'
import { LEVEL_WORDS } from '../../controls/health-words.ts'

type Point = Answer<'get', '/v1/accounts/{id}/history'>['points'][number]
export type LevelPoint = Pick<Point, 'day' | 'level' | 'relationship'>

/** Days in a row on one level, both included; null while it is unknown. */
export type LevelRun = { readonly from: string; readonly to: string; readonly level: number | null }

export function levelRuns(points: readonly LevelPoint[]): LevelRun[] {
  const runs: LevelRun[] = []
  for (const { day, level } of points) {
    const last = runs.at(-1)
    if (last?.level === level) runs[runs.length - 1] = { ...last, to: day }
    else runs.push({ from: day, to: day, level })
  }
  return runs
}

/** Where R was known before levels were kept: the first day that has one; null where none lacks it. */
export function levelsKeptSince(points: readonly LevelPoint[]): string | null {
  const lacks = points.findLastIndex(({ level, relationship }) => level === null && relationship !== null)
  return lacks === -1 ? null : (points[lacks + 1]?.day ?? null)
}

/** `3 Credible source`; `unknown` where nobody knows. */
export const levelName = (level: number | null): string =>
  level === null ? 'unknown' : `${level} ${LEVEL_WORDS[level]}`

/** `On 3 Credible source since 7 Aug 2026, before on 2 Transactional.` */
export function levelWords(points: readonly LevelPoint[]): string {
  const runs = levelRuns(points)
  const [now, before] = [runs.at(-1), runs.findLast((run, at) => run.level !== null && at < runs.length - 1)]
  if (now === undefined || (now.level === null && before === undefined))
    return 'On which level we stood is not known of any of these days.'
  const since = formatDay(now.from)
  if (now.level === null) return `Unknown since ${since}, before on ${levelName(before?.level ?? null)}.`
  if (runs.length === 1) return `On ${levelName(now.level)} on every day since ${since}.`
  return `On ${levelName(now.level)} since ${since}${before === undefined ? '' : `, before on ${levelName(before.level)}`}.`
}
