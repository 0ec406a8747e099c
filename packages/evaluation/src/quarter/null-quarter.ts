// Whether lots tell an effect that is none: cards of a lived quarter wait by lot, their scores are read sixty days later, each day anew.
import { daysBetween } from '@rung/kernel'
import { assessEffect, type EffectAnswer, type SettledDraw } from '@rung/worklist'
import { dayAt } from '../truth/calendar.ts'
import type { BookAccount } from './book.ts'
import { liveQuarter, type Quarter } from './live-quarter.ts'

/** What acting at once adds to a score, as a share of 100 points; no score leaves 0..1. 0: nothing. */
export type Planted = { readonly adds: number }

export type LookedAt = {
  /** Of each day on which a score came in. */
  readonly answers: readonly EffectAnswer[]
  /** What acting at once really added, on average over the cards that were drawn. */
  readonly really: number
}

/** Nothing that is done changes a fact, so that whatever the lot tells beside `adds` is false. */
export function lookDaily(quarter: Quarter, { adds }: Planted): LookedAt {
  const { policy, book, days } = quarter
  const { resultDays } = policy.effect
  const accounts = new Map(book.map(account => [account.id, account]))
  const { draws } = liveQuarter(quarter, 'ours', () => {}).past
  const settled = draws.flatMap(({ accountId, drawnOn, arm, chance }) => {
    const account = accounts.get(accountId)
    const t = daysBetween(dayAt(0), drawnOn)
    const [expected, result] = account === undefined ? [] : scoresOf(account, quarter, t, t + resultDays)
    if (expected === undefined || result === undefined) return []
    const added = Math.min(1, result + adds) - result
    const draw: SettledDraw = { arm, chance, expected, result: arm === 'now' ? result + added : result }
    return [{ readOn: t + resultDays, draw, added }]
  })
  const answers = Array.from({ length: days }, (_, index) => index + resultDays).flatMap(t => {
    if (!settled.some(({ readOn }) => readOn === t)) return []
    const known = settled.filter(({ readOn }) => readOn <= t)
    return [
      assessEffect(
        known.map(({ draw }) => draw),
        policy.effect,
      ),
    ]
  })
  const really = settled.reduce((sum, { added }) => sum + added, 0) / Math.max(1, settled.length)
  return { answers, really }

  function scoresOf(account: BookAccount, { seen }: Quarter, t: number, later: number): number[] {
    const scores = [seen.scoreOn(account, t), seen.scoreOn(account, later)]
    return scores.every(score => score !== null) ? scores.map(score => Number(score) / 100) : []
  }
}
