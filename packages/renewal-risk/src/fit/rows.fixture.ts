// Rows for the tests of fitting, drawn from a fixed sequence, so that every run sees the same.
import { sigmoid } from '../logit.ts'
import type { RiskModel } from '../model.ts'
import { priorModels } from '../policy.ts'
import type { FitOptions, ResolvedRenewal } from './fit-model.ts'

/** 0..1, the same sequence for the same seed (Mulberry32). */
export function drawFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Standard normal, by Box and Muller. */
export function normalFrom(draw: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
}

/** Rows whose features are drawn, and which are lost with the probability that `logit` says. */
export function drawRows(
  count: number,
  seed: number,
  features: (draw: () => number, normal: () => number) => ResolvedRenewal['features'],
  logit: (features: ResolvedRenewal['features']) => number,
): ResolvedRenewal[] {
  const draw = drawFrom(seed)
  const normal = normalFrom(draw)
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
