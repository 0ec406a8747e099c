// Rows for the tests of fitting, drawn from a fixed sequence, so that every run sees the same.
import { boxMuller, mulberry32, sigmoid } from '@rung/statistics'
import type { RiskModel } from '../model.ts'
import { priorModels } from '../policy.ts'
import type { FitOptions, ResolvedRenewal } from './fit-options.ts'

/** Rows whose features are drawn, and which are lost with the probability that `logit` says. */
export function drawRows(
  count: number,
  seed: number,
  features: (draw: () => number, normal: () => number) => ResolvedRenewal['features'],
  logit: (features: ResolvedRenewal['features']) => number,
): ResolvedRenewal[] {
  const draw = mulberry32(seed)
  const normal = boxMuller(draw)
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
  basis: 'linear',
  richest: 'terms',
  directions: {},
  folds: 'shuffled',
}
