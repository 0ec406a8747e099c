// What a training is asked for, and the leads and steps that it has.
import { chooseLead } from '@rung/judgement'
import { isRefusal, type Refusal } from '@rung/kernel'
import { priorModels } from '@rung/renewal-risk'
import type { BackfillSpan } from '../storage/training-progress.ts'

export type TrainingRequest = {
  readonly workspaceId: string
  /** Null: every lead. */
  readonly leadDays: number | null
  /** Null when it was time. */
  readonly by: { readonly keyId: string; readonly personId: string | null } | null
  /** Whether past days that it needs and nobody judged are judged first; else it learns from what is there. */
  readonly mayBackfill: boolean
}

/** The days it waits for, what is read, each lead, and what is kept. */
export function stepsOf(leads: readonly number[], backfill: BackfillSpan | null): number {
  return (backfill === null ? 0 : 1) + leads.length + 2
}

export function leadsOf(leadDays: number | null): readonly number[] | Refusal {
  const lead = chooseLead(leadDays, priorModels)
  if (isRefusal(lead)) return lead
  return lead === null ? priorModels.map(model => model.leadDays) : [lead]
}
