// How far one day may move an account of which nothing new is heard, and where it moved further.
import { FADING_DAYS } from '@rung/kernel'
import type { Policies } from '../truth/judge/policies.ts'
import { LAST_HEARD } from './any-day.arbitrary.ts'
import { type DayJudged, type FrozenAccount, judgeDaily } from './frozen-account.ts'

/**
 * Nothing that passes its date takes all of the scale in less than four weeks: facts run out over 45 days, a promise comes to count
 * over the 15 of its grace and takes half at most. Of a score that is 100 / 28 points a day; of P(lost) 1 / 28, which at a half is 4 / 28
 * in log-odds. The last 15 days of onboarding change what is asked of an account altogether: a fifteenth of it a day.
 */
export const MOST_A_DAY = { points: 100 / 28, logOdds: 4 / 28 }
export const MOST_A_DAY_OF_ONBOARDING = { points: 100 / 15, logOdds: 4 / 15 }

export type Step = { readonly asOf: string; readonly points: number; readonly logOdds: number }

/** The days, of so many after the last on which anything was heard, on which it moved by more than it may; the next after the first. */
export function cliffsOf(account: FrozenAccount, policies: Policies, days: number): Step[] {
  const judged = judgeDaily(account, policies, LAST_HEARD, days)
  return judged.slice(1).flatMap((after, at) => {
    const before = judged[at] as DayJudged
    const most = isOnboarding(before) ? MOST_A_DAY_OF_ONBOARDING : MOST_A_DAY
    const step = stepBetween(before, after)
    return step.points > most.points || step.logOdds > most.logOdds ? [step] : []
  })
}

/**
 * A score is held where something that is known counts in full: what rests on the last that runs out is about to be unknown, and has no
 * number then. A renewal is held against itself, but for the tickets that pass their target: each is told on its day.
 */
function stepBetween(before: DayJudged, after: DayJudged): Step {
  const isHeld = isFirm(before) && isFirm(after)
  const points = isHeld ? Math.abs((after.score ?? 0) - (before.score ?? 0)) : 0
  const isSame = before.renewalId !== null && before.renewalId === after.renewalId
  const logOdds = isSame ? Math.abs(withoutTickets(after) - withoutTickets(before)) : 0
  return { asOf: after.asOf, points, logOdds }
}

function isFirm({ judgement }: DayJudged): boolean {
  return Object.values(judgement.judged.components).some(
    ({ value, counts = 1, expiring = [] }) =>
      value !== null && counts === 1 && expiring.every(({ daysLeft }) => daysLeft > FADING_DAYS),
  )
}

function withoutTickets({ judgement, logOdds }: DayJudged): number {
  const [next] = judgement.renewals
  const tickets = next?.risk.contributions.find(({ name }) => name === 'tickets_past_target')
  return (logOdds ?? 0) - (tickets?.millionths ?? 0) / 1e6
}

function isOnboarding({ judgement, asOf }: DayJudged): boolean {
  const until = judgement.signals.account.value('onboarding_until')
  return until !== null && asOf < until
}
