// What was done in one order so far: what is put away, agreed, learned, and taken away.
import type { AgreedFollowUp, DelayDraw, Hold, RecordedResult } from '@rung/worklist'
import type { TakenAway } from './planted-effects.ts'

export type Past = {
  readonly holds: readonly Hold[]
  readonly followUps: readonly AgreedFollowUp[]
  readonly results: readonly RecordedResult[]
  /** Lots of cards that wait, where a share of them does. */
  readonly draws: readonly DelayDraw[]
  /** Play of each action that worked, by the id of what was agreed in it. */
  readonly worked: ReadonlyMap<string, string>
  readonly takenOf: (accountId: string) => TakenAway
  readonly nextAttempt: (accountId: string, play: string) => number
  readonly triesOf: (accountId: string, play: string) => number
  readonly setTries: (accountId: string, play: string, tries: number) => void
  readonly hold: (holds: readonly Hold[]) => void
  readonly drawLots: (draws: readonly DelayDraw[]) => void
  readonly learn: (result: RecordedResult) => void
  readonly agree: (followUp: Omit<AgreedFollowUp, 'actionId'>, works: boolean) => void
  readonly take: (accountId: string, more: (before: TakenAway) => TakenAway) => void
}

export function nothingDone(): Past {
  const holds: Hold[] = []
  const followUps: AgreedFollowUp[] = []
  const results: RecordedResult[] = []
  const draws: DelayDraw[] = []
  const worked = new Map<string, string>()
  const taken = new Map<string, TakenAway>()
  const attempts = new Map<string, number>()
  const tries = new Map<string, number>()
  const takenOf = (accountId: string): TakenAway => taken.get(accountId) ?? {}
  return {
    holds,
    followUps,
    results,
    draws,
    worked,
    takenOf,
    nextAttempt: (accountId, play) => {
      const attempt = (attempts.get(`${accountId} ${play}`) ?? 0) + 1
      attempts.set(`${accountId} ${play}`, attempt)
      return attempt
    },
    triesOf: (accountId, play) => tries.get(`${accountId} ${play}`) ?? 0,
    setTries: (accountId, play, count) => void tries.set(`${accountId} ${play}`, count),
    hold: more => void holds.push(...more),
    drawLots: more => void draws.push(...more),
    learn: result => void results.push(result),
    agree: (followUp, works) => {
      const actionId = `wla_${String(followUps.length).padStart(6, '0')}`
      followUps.push({ ...followUp, actionId })
      if (works) worked.set(actionId, followUp.play)
    },
    take: (accountId, more) => void taken.set(accountId, more(takenOf(accountId))),
  }
}
