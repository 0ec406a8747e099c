// A score as it is kept, and a judgement cut down to it: what must be equal when a past score is computed again.
import type { Band, Contradiction, Contribution } from '@rung/health-score'
import type { Day } from '@rung/kernel'
import type { GapState } from '@rung/success-gap'
import type { Judgement } from '../judgement/judge-account.ts'

/** A contradiction without its sides: enough to list, to sort and to go on from the next day. */
export type StoredContradiction = Pick<Contradiction, 'pair' | 'distance' | 'size' | 'since'>

export type StoredScore = {
  readonly accountId: string
  readonly asOf: Day
  readonly usage: number | null
  readonly attained: number | null
  readonly state: GapState
  readonly scoreHundredths: number | null
  readonly band: Band
  readonly coverage: number
  readonly contributions: readonly Contribution[]
  readonly contradictions: readonly StoredContradiction[]
  readonly engineVersion: string
  readonly policyVersion: string
  readonly modelVersion: string
}

export function storedScoreOf(judgement: Judgement): StoredScore {
  const { health, judged, versions } = judgement
  return {
    accountId: judgement.accountId,
    asOf: judgement.asOf,
    usage: judged.components.usage.value,
    attained: judged.components.outcomes.value,
    state: judgement.state,
    scoreHundredths: health.scoreHundredths,
    band: health.band,
    coverage: health.coverage,
    contributions: health.contributions,
    contradictions: judgement.contradictions.map(({ pair, distance, size, since }) => ({
      pair,
      distance,
      size,
      since,
    })),
    engineVersion: versions.engine,
    policyVersion: versions.policy,
    modelVersion: versions.model,
  }
}
