// What reasons about outcomes share: which they are about, what speaks for it, a share as it is said.
import { mergeEvidence } from '@rung/kernel'
import type { OutcomeView } from './account-view.ts'

export const percent = (share: number) => `${Math.round(share * 100)} %`

export const idsOf = (outcomes: readonly OutcomeView[]) => outcomes.map(outcome => outcome.outcomeId).sort()

export const evidenceOf = (outcomes: readonly OutcomeView[]) =>
  mergeEvidence(outcomes.map(outcome => outcome.evidence))
