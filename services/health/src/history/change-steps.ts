// A part of a day's change, with the facts that came in behind it and those that fell out.
import { type Cause, type Change, changeBetween, type KeptContribution, partKey } from '@rung/health-score'
import type { Day } from '@rung/kernel'
import type { ChangeStep, CounterfactualScore, Pair, WeighedScore } from './explained-change.ts'

export function stepOf(day: Day, cause: Cause, change: Change, moved: Moved): ChangeStep[] {
  if (change.contributions.length === 0) return []
  const contributions = change.contributions.map(each => ({
    ...each,
    ...moved(each.name),
  }))
  return [{ day, cause, hundredths: change.hundredths, contributions }]
}

export type Moved = (contribution: string) => {
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

export function movedBetween(pairs: readonly Pair[]): Moved {
  return name => ({
    gained: pairs.flatMap(({ before, after }) => without(behind(after, name), behind(before, name))),
    lost: pairs.flatMap(({ before, after }) => without(behind(before, name), behind(after, name))),
  })
}

/** Contributions that changed with the opening and rest in it on facts of which the day before knew nothing, those that ended among them. */
export function newsIn(before: WeighedScore, opened: WeighedScore): ReadonlySet<string> {
  const moved = movedBetween([{ before, after: opened }])
  const isNews = ({ name }: KeptContribution) => moved(name).gained.some(fact => !before.knows(fact))
  return new Set(changeBetween(before, opened).contributions.filter(isNews).map(partKey))
}

/** Of the contributions that a change has; of others nothing. */
export function movedIn(change: Change, moved: Moved): Moved {
  const names = new Set(change.contributions.map(({ name }) => name))
  return name => (names.has(name) ? moved(name) : { gained: [], lost: [] })
}

function behind(score: CounterfactualScore, name: string): readonly string[] {
  return score.evidence[name] ?? []
}

export function without(ids: readonly string[], others: readonly string[]): string[] {
  const told = new Set(others)
  return ids.filter(id => !told.has(id))
}
