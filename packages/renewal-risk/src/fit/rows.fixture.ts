// Rows for the tests of fitting, drawn from a fixed sequence, so that every run sees the same.
import { drawsFrom, normalsFrom, sigmoid } from '@rung/statistics'
import type { RiskModel } from '../model.ts'
import { priorModels } from '../policy.ts'
import type { FitOptions, ResolvedRenewal } from './fit-model.ts'

/** Rows whose features are drawn, and which are lost with the probability that `logit` says. */
export function drawRows(
  count: number,
  seed: number,
  features: (draw: () => number, normal: () => number) => ResolvedRenewal['features'],
  logit: (features: ResolvedRenewal['features']) => number,
): ResolvedRenewal[] {
  const draw = drawsFrom(seed)
  const normal = normalsFrom(draw)
  return Array.from({ length: count }, () => {
    const drawn = features(draw, normal)
    return { features: drawn, lost: draw() < sigmoid(logit(drawn)), termType: 'annual', dueOn: '2026-01-01' }
  })
}

export const prior = priorModels[0] as RiskModel

export const plainOptions: FitOptions = {
  version: 'learned-1',
  leadDays: 30,
  prior,
  isPriorTrusted: false,
  basis: 'straight',
  richest: 'terms',
  directions: {},
  folds: 'mixed',
}
