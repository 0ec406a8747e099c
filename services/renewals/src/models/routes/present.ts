// Models and trainings as they are answered.
import type { z } from 'zod'
import type { ListedModel } from '../actions/list-models.ts'
import type { ModelRun } from '../storage/model-runs.ts'
import type { modelHead, runAnswer } from './schema.ts'

export function presentModel(model: ListedModel): z.output<typeof modelHead> {
  const { learnedAt, inForceAt, retiredAt } = model
  return {
    ...model,
    learnedAt: learnedAt?.toISOString() ?? null,
    inForceAt: inForceAt?.toISOString() ?? null,
    retiredAt: retiredAt?.toISOString() ?? null,
  }
}

export function presentRun({ run, ranAt, resolved, leads }: ModelRun): z.output<typeof runAnswer> {
  return { run, ranAt: ranAt.toISOString(), resolved, leads: leads.map(lead => ({ ...lead })) }
}
