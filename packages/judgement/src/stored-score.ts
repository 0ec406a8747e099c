// A score as it is kept, and a judgement cut down to it: what must be equal when a past score is computed again.
import type { Band, KeptContribution, PairName } from '@rung/health-score'
import type { Day } from '@rung/kernel'
import type { GapState } from '@rung/success-gap'
import type { HealthPolicies } from './health-policies.ts'
import type { Judgement } from './judgement.ts'
import { type ListedColumns, listedColumns } from './listed-columns.ts'

export type KeptContradiction = { readonly pair: PairName; readonly size: number; readonly since: Day }

export type StoredScore = {
  readonly accountId: string
  readonly asOf: Day
  readonly usage: number | null
  readonly attained: number | null
  readonly state: GapState
  readonly scoreHundredths: number | null
  readonly band: Band
  readonly coverage: number
  /** Of a row by a former engine in that engine's form. */
  readonly contributions: readonly KeptContribution[]
  readonly contradictions: readonly KeptContradiction[]
  /** Null in a row from before lists could be read of it: `rung scores rebuild` makes it anew. */
  readonly listed: ListedColumns | null
  readonly engineVersion: string
  readonly policyVersion: string
  readonly modelVersion: string
}

/** A row: `recordedAt` is the newest instant of what it was made from, and never before its day begins. */
export type KeptScore = { readonly score: StoredScore; readonly recordedAt: Date }

export function storedScoreOf(judgement: Judgement, policies: HealthPolicies): StoredScore {
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
    listed: listedColumns(judgement, policies),
    engineVersion: versions.engine,
    policyVersion: versions.policy,
    modelVersion: versions.model,
  }
}

function contradictionsOf(judgement: Judgement): KeptContradiction[] {
  return judgement.contradictions.map(({ pair, size, since }) => ({ pair, size, since }))
}
