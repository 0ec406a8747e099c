// A score as it is kept, and a judgement cut down to it: what must be equal when a past score is computed again.
import type { Band, Contribution, PairName } from '@rung/health-score'
import type { Day } from '@rung/kernel'
import type { GapState } from '@rung/success-gap'
import type { HealthPolicies } from './health-policies.ts'
import type { Judgement } from './judge-account.ts'
import { type ListedColumns, listedColumns } from './listed-columns.ts'

export type KeptContradiction = { readonly pair: PairName; readonly size: number; readonly since: Day }

/** The same day without the verdicts that are sealed to one person: what lives on to the next day for them. */
export type SealedScore = {
  /** The person. */
  readonly for: string
  readonly state: GapState
  readonly contradictions: readonly KeptContradiction[]
  readonly scoreHundredths: number | null
  readonly band: Band
}

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
  readonly contradictions: readonly KeptContradiction[]
  /** Null when nothing is sealed to anybody. */
  readonly sealed: SealedScore | null
  /** Null in a row from before lists could be read of it: `rung scores rebuild` makes it anew. */
  readonly listed: ListedColumns | null
  readonly engineVersion: string
  readonly policyVersion: string
  readonly modelVersion: string
}

/** A row: `recordedAt` is the newest instant of what it was made from, and never before its day begins. */
export type KeptScore = { readonly score: StoredScore; readonly recordedAt: Date }

export function storedScoreOf(
  judgement: Judgement,
  sealed: SealedScore | null,
  policies: HealthPolicies,
): StoredScore {
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
    contradictions: contradictionsOf(judgement),
    sealed,
    listed: listedColumns(judgement, policies),
    engineVersion: versions.engine,
    policyVersion: versions.policy,
    modelVersion: versions.model,
  }
}

/** Of a judgement made without what is sealed to `personId`. */
export function sealedScoreOf(judgement: Judgement, personId: string): SealedScore {
  const { health, state } = judgement
  return {
    for: personId,
    state,
    contradictions: contradictionsOf(judgement),
    scoreHundredths: health.scoreHundredths,
    band: health.band,
  }
}

function contradictionsOf(judgement: Judgement): KeptContradiction[] {
  return judgement.contradictions.map(({ pair, size, since }) => ({ pair, size, since }))
}
