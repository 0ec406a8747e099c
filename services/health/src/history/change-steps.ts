// A part of a day's change, with the facts that came in behind it and those that fell out.
import type { Cause, Change } from '@rung/health-score'
import type { Day } from '@rung/kernel'
import type { ChangeStep, CounterfactualScore, Pair } from './explained-change.ts'

export function stepOf(day: Day, cause: Cause, change: Change, moved: Moved): ChangeStep[] {
  if (change.contributions.length === 0) return []
  const contributions = change.contributions.map(each => ({
    ...each,
    ...(each.kind === 'component' ? moved(each.name) : { gained: [], lost: [] }),
  }))
  return [{ day, cause, hundredths: change.hundredths, contributions }]
}

export type Moved = (component: string) => {
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

export function movedBetween(pairs: readonly Pair[]): Moved {
  return name => ({
    gained: pairs.flatMap(({ before, after }) => without(behind(after, name), behind(before, name))),
    lost: pairs.flatMap(({ before, after }) => without(behind(before, name), behind(after, name))),
  })
}

function behind(score: CounterfactualScore, name: string): readonly string[] {
  return score.evidence[name] ?? []
}

export function without(ids: readonly string[], others: readonly string[]): string[] {
  const told = new Set(others)
  return ids.filter(id => !told.has(id))
}
