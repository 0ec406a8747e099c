// Marks that began or ended on a day.
import type { MarkRun } from '@rung/judgement'
import type { Day } from '@rung/kernel'
import type { MarkChange } from './explained-change.ts'

/** One that ended did so on the day, whatever was planned: a pause may end early. */
export function markChangesOf(day: Day, before: readonly MarkRun[], after: readonly MarkRun[]): MarkChange[] {
  const others = (runs: readonly MarkRun[], than: readonly MarkRun[]) =>
    runs.filter(({ name }) => than.every(other => other.name !== name))
  return [
    ...others(before, after).map(
      ({ name, from }) => ({ day, mark: name, change: 'ended', from, until: day }) as const,
    ),
    ...others(after, before).map(
      ({ name, from, until }) => ({ day, mark: name, change: 'began', from, until }) as const,
    ),
  ]
}
