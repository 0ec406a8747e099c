// What Rung sees of the book on each day: judged every few days as known then, and viewed on the day, as a list sees it.
import { type Judgement, viewOn, type WorklistFacts, worklistFacts } from '@rung/judgement'
import { aimsOf, type Candidate, findReasons } from '@rung/worklist'
import { dayAt } from '../truth/calendar.ts'
import { judgeCustomer } from '../truth/judge/judge-customer.ts'
import type { Policies } from '../truth/judge/policies.ts'
import type { BookAccount } from './book.ts'

/** An account on a day, as a list sees it. */
export type SeenAccount = {
  readonly candidate: Candidate
  /** 0..100; null while unknown. */
  readonly score: number | null
}

export type Seen = {
  /** Score of an account by the newest judgement of a day, 0..100; null while unknown. */
  readonly scoreOn: (account: BookAccount, t: number) => number | null
  readonly on: (account: BookAccount, t: number) => SeenAccount
}

type Judged = {
  readonly facts: WorklistFacts
  readonly expected: number | null
  readonly score: number | null
}

const FALL_DAYS = 28

/** `everyDays` divides 28, the days from which a fall on the ladder is told. */
export function seeBook(
  book: readonly BookAccount[],
  policies: Policies,
  { days, everyDays }: { readonly days: number; readonly everyDays: number },
): Seen {
  if (FALL_DAYS % everyDays !== 0) {
    throw new RangeError(`--every must divide ${FALL_DAYS}, and ${everyDays} does not`)
  }
  const judged = new Map(book.map(account => [account.id, judgeDays(account, policies, days, everyDays)]))
  const at = ({ id }: BookAccount, t: number): Judged | undefined =>
    judged.get(id)?.[Math.floor((t + FALL_DAYS) / everyDays)]
  const newest = (account: BookAccount, t: number): Judged => {
    const found = at(account, t)
    if (found === undefined) throw new RangeError(`day ${t} of ${account.id} was not judged`)
    return found
  }
  const see = (account: BookAccount, t: number): SeenAccount => {
    const { facts, score } = newest(account, t)
    const before = at(account, t - FALL_DAYS)?.expected ?? null
    return { score, candidate: candidateOn(account, facts, before, policies, t) }
  }
  // every order sees the same
  const seen = new Map(book.map(({ id }) => [id, new Map<number, SeenAccount>()]))
  return {
    scoreOn: (account, t) => newest(account, t).score,
    on: (account, t) => {
      const found = seen.get(account.id)?.get(t) ?? see(account, t)
      seen.get(account.id)?.set(t, found)
      return found
    },
  }
}

function judgeDays(account: BookAccount, policies: Policies, days: number, everyDays: number): Judged[] {
  const found: Judged[] = []
  let previous: Judgement | null = null
  for (let t = -FALL_DAYS; t < days; t += everyDays) {
    const { health } = judgeCustomer(account.simulation, policies, previous, t)
    found.push({
      facts: worklistFacts(health, policies.health),
      expected: health.signals.account.value('ladder_expected'),
      score: inPoints(health.health.scoreHundredths),
    })
    previous = health
  }
  return found
}

const inPoints = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100)

function candidateOn(
  { id }: BookAccount,
  facts: WorklistFacts,
  expectedBefore: number | null,
  { health }: Policies,
  t: number,
): Candidate {
  const day = dayAt(t)
  const view = viewOn(facts, day, expectedBefore)
  const { nextLevel, concerns } = facts.talk
  return {
    accountId: id,
    isOwn: true,
    aims: aimsOf(view.outcomes),
    paused: view.pause !== null,
    contact: null,
    reasons: findReasons(view, health.worklist.reasons, day),
    renewals: view.renewals,
    nextLevel,
    concernLevels: concerns.map(({ level }) => level),
  }
}
