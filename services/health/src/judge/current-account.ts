// A judged day cut down to its current rows: the account's own, one an open renewal, one a contradiction.
import { type Contradiction, isProvisional } from '@rung/health-score'
import {
  atLead,
  type KeptRenewal,
  type ListedColumns,
  type StoredScore,
  type WorklistFacts,
  wholeMinor,
} from '@rung/judgement'
import type { FoldedScore } from './score-history.ts'

export type CurrentAccount = {
  readonly score: StoredScore & { readonly listed: ListedColumns }
  readonly recordedAt: Date
  readonly isProvisional: boolean
  readonly isClosed: boolean
  /** Null in a row from before it was kept. */
  readonly lossRisk: number | null
  /** Null in a row from before it was kept. */
  readonly worklist: WorklistFacts | null
  readonly contradictions: readonly Contradiction[]
}

/** One that was judged now. */
export type JudgedAccount = CurrentAccount & { readonly worklist: WorklistFacts }

/** Null where the newest day was judged by another engine and stays as it is. */
export function currentAccount({ score, recordedAt, shown }: FoldedScore): JudgedAccount | null {
  const { listed } = score
  if (shown === null || listed === null) return null
  return {
    score: { ...score, listed },
    recordedAt,
    isProvisional: isProvisional(score.coverage, score.attained),
    isClosed: shown.isClosed,
    lossRisk: shown.lossRisk,
    worklist: shown.worklist,
    contradictions: shown.contradictions,
  }
}

/** What each lead's model would have a renewal sorted by. */
export function sortedByLead(kept: KeptRenewal) {
  const leads = kept.atLeads.map(({ leadDays }) => ({ leadDays, at: atLead(kept, leadDays) }))
  return {
    leadDays: leads.map(({ leadDays }) => leadDays),
    probabilities: leads.map(({ at }) => at.risk.probabilityLost),
    arrAtRiskMinor: leads.map(({ at }) => wholeMinor(at.arrAtRiskMinor)),
  }
}
