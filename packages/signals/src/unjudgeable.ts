// A judgement that throws is a problem of its own account: told as such where one is asked for, left out where many are.
import { isDatabaseAway, reasonOf } from '@rung/database'
import { type Refusal, refuse } from '@rung/kernel'

/** An account that a list leaves out, since its judgement throws. */
export type LeftOut = {
  readonly accountId: string
  /** The error, without what it quotes of the data. */
  readonly reason: string
}

/** Told of each account that is left out. */
export type LeaveOut = (account: LeftOut) => void

/** The refusal that says why an account cannot be judged. Its `cause` is for the log. */
export function unjudgeable(accountId: string, error: unknown): Refusal {
  const refusal = refuse(
    'stuck',
    `Account ${accountId} cannot be judged by its facts as they stand: ${reasonOf(error)}.`,
    {
      fix: 'Correct or retract the fact that the reason speaks of, or ask for a day or an instant before it. GET /v1/stuck-accounts lists such accounts.',
    },
  )
  return Object.assign(refusal, { cause: error })
}

/**
 * Judges one account. What it throws becomes a refusal of that account alone; with `leaveOut` that one is told and
 * nothing is given. A refusal too: nothing in the request is to blame for a fact that is no day. A database that is away
 * goes through as it is.
 */
export function judging<T>(accountId: string, judge: () => T): T
export function judging<T>(accountId: string, judge: () => T, leaveOut: LeaveOut | undefined): T | undefined
export function judging<T>(accountId: string, judge: () => T, leaveOut?: LeaveOut): T | undefined {
  try {
    return judge()
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    if (leaveOut === undefined) throw unjudgeable(accountId, error)
    leaveOut({ accountId, reason: reasonOf(error) })
    return undefined
  }
}
