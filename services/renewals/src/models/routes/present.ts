// Models and trainings as they are answered.
import type { z } from 'zod'
import type { ListedModel } from '../actions/list-models.ts'
import type { ModelRun } from '../storage/model-runs.ts'
import type { TrainingProgress } from '../storage/training-progress.ts'
import type { modelHead } from './schema/model-head.ts'
import type { progressAnswer, runAnswer } from './schema/training.ts'

export function presentModel(model: ListedModel): z.output<typeof modelHead> {
  const { learnedAt, inForceAt, retiredAt } = model
  return {
    ...model,
    answersFor: [...model.answersFor],
    learnedAt: learnedAt?.toISOString() ?? null,
    inForceAt: inForceAt?.toISOString() ?? null,
    retiredAt: retiredAt?.toISOString() ?? null,
  }
}

export function presentRun({ run, ranAt, resolved, leads }: ModelRun): z.output<typeof runAnswer> {
  return {
    run,
    ranAt: ranAt.toISOString(),
    resolved,
    leads: leads.map(lead => ({ withoutSignals: null, unheard: null, answersFor: 'all' as const, ...lead })),
  }
}

export function presentProgress(progress: TrainingProgress): z.output<typeof progressAnswer> {
  const { stage, step, steps, startedAt, backfill } = progress
  return { stage, step, steps, words: wordsOf(progress), startedAt: startedAt.toISOString(), backfill }
}

function wordsOf({ stage, step, steps, backfill }: TrainingProgress): string {
  if (stage === 'backfill' && backfill !== null) {
    const { accountDays, accounts, from, to } = backfill
    return `Nobody judged ${accountDays} days of ${accounts} accounts between ${from} and ${to}, on which renewals were to be decided. They are judged now; then it learns.`
  }
  if (step === steps) return 'What it learned is kept.'
  const isReading = step === (backfill === null ? 1 : 2)
  return isReading
    ? 'Decided renewals are read, each as it was known on its decision day.'
    : 'Models are learned for each lead, and judged on later renewals.'
}
