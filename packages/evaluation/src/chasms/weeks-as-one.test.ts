// Weeks in which nothing moved are told as one: a book says by them what it says of each week by itself.
import { type AccountWeek, chasmPolicy, diagnose, quarterEnds } from '@rung/chasms'
import { addDays, type Day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { drawCompany } from './draw-company.ts'

const { attainedFrom, historyWeeks } = chasmPolicy
const isHeld = ({ trust }: AccountWeek) => (trust === null ? null : trust >= attainedFrom)
const isAlike = (a: AccountWeek, b: AccountWeek): boolean =>
  a.usageSide === b.usageSide && a.ladderLevel === b.ladderLevel && isHeld(a) === isHeld(b)

/** As a service reads them: what is watched moves, or CSM and A are asked for. */
function asOne(weeks: readonly AccountWeek[], wholeWeeks: ReadonlySet<Day>): AccountWeek[] {
  const told: AccountWeek[] = []
  for (const [accountId, own] of Map.groupBy(weeks, each => each.accountId)) {
    for (const next of own.toSorted((a, b) => (a.week < b.week ? -1 : 1))) {
      const last = told.at(-1)
      const lasts = last?.weeks ?? 1
      const follows = last?.accountId === accountId && addDays(last.week, 7 * lasts) === next.week
      if (follows && isAlike(last, next) && !wholeWeeks.has(next.week))
        told[told.length - 1] = { ...last, weeks: lasts + 1 }
      else told.push(next)
    }
  }
  return told
}

describe('weeks of accounts that are told as one', () => {
  it.each(['deliver', 'execute', 'healthy'] as const)('change no word of a diagnosis: %s', kind => {
    const { facts, asOf } = drawCompany({ kind, seed: 311, times: 1 })
    const last = facts.accountWeeks.map(({ week }) => week).reduce((a, b) => (a > b ? a : b))
    const mondays = Array.from({ length: historyWeeks + 1 }, (_, index) =>
      addDays(last, 7 * (index - historyWeeks)),
    )
    const accountWeeks = asOne(facts.accountWeeks, new Set(quarterEnds(mondays, chasmPolicy)))
    expect(accountWeeks.length).toBeLessThan(0.5 * facts.accountWeeks.length)
    expect(diagnose({ ...facts, accountWeeks }, chasmPolicy, asOf)).toEqual(
      diagnose(facts, chasmPolicy, asOf),
    )
  })
})
