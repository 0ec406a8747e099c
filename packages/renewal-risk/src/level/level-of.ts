// Models at the level of a workspace's own renewals: the expert's, the base rates alone, and a learned one whose newest renewals end otherwise.
import { day } from '@rung/kernel'
import { sigmoid } from '@rung/statistics'
import { assessRisk } from '../assess-risk.ts'
import type { ResolvedRenewal } from '../fit/fit-options.ts'
import { MILLIONTHS } from '../millionths.ts'
import { type Estimate, type RiskModel, TERM_TYPES } from '../model.ts'
import { type FittedLevel, fitLevel } from './fit-level.ts'
import type { LevelPolicy } from './level-policy.ts'

/** What is known of the contract itself: who gave notice has decided, whatever the base rate is. */
const OF_THE_CONTRACT = ['days_to_due', 'notice_given']

/** The expert's weights, with the base of each term type where the workspace's own decided renewals put it. In the order of their days. */
export function priorAtLevel(
  prior: RiskModel,
  renewals: readonly ResolvedRenewal[],
  version: string,
  policy: LevelPolicy,
): RiskModel {
  const base = prior.base
  const levels = levelsOf(prior, renewals, type => sigmoid(base[type].logOdds), policy)
  const moved = TERM_TYPES.map((type): [string, Estimate] => {
    const level = levels.get(type)
    return [
      type,
      level === undefined ? base[type] : { logOdds: base[type].logOdds + level.shift, sd: level.sd },
    ]
  })
  const model: RiskModel = {
    ...prior,
    version,
    n: renewals.length,
    base: Object.fromEntries(moved) as RiskModel['base'],
  }
  return atNewestLevel(model, renewals, policy)
}

/** The base rate of each term type, and nothing of the customer: what answers where nothing tells customers apart. */
export function baseRates(
  prior: RiskModel,
  renewals: readonly ResolvedRenewal[],
  version: string,
  policy: LevelPolicy,
): RiskModel {
  const bare = { ...prior, terms: prior.terms.filter(term => OF_THE_CONTRACT.includes(term.feature)) }
  const termTypes = TERM_TYPES.filter(type => renewals.some(each => each.termType === type))
  return { ...priorAtLevel(bare, renewals, version, policy), basis: 'learned', termTypes }
}

/**
 * The same model; where the losses of its newest renewals lie further from what it says of them than chance puts them, at the level of
 * those. Of the blocks that drifted the one that did so most. Renewals in the order of their days.
 */
export function atNewestLevel(
  model: RiskModel,
  renewals: readonly ResolvedRenewal[],
  policy: LevelPolicy,
): RiskModel {
  const drifted = policy.newestShares
    .map(share => newestOf(renewals, share))
    .filter(block => block.length >= policy.leastOfNewest)
    .map(block => ({ block, deviations: Math.abs(deviationsOf(model, block)) }))
    .filter(({ deviations }) => deviations > policy.driftDeviations)
    .toSorted((a, b) => b.deviations - a.deviations)[0]
  if (drifted === undefined) return model
  const { block } = drifted
  // Drawn to what the model itself says of them.
  const meanOf = (type: string) => {
    const said = logitsOf(
      model,
      block.filter(row => row.termType === type),
    ).map(sigmoid)
    return said.reduce((sum, p) => sum + p, 0) / said.length
  }
  const levels = levelsOf(model, block, meanOf, policy)
  return { ...model, level: Object.fromEntries([...levels].map(([type, { shift }]) => [type, shift])) }
}

/** The newest renewals by share. */
export function newestOf<R>(renewals: readonly R[], share: number): readonly R[] {
  return renewals.slice(renewals.length - Math.floor(share * renewals.length))
}

/** (losses - sum of p) / sqrt(sum of p (1 - p)). */
function deviationsOf(model: RiskModel, renewals: readonly ResolvedRenewal[]): number {
  const said = logitsOf(model, renewals).map(sigmoid)
  const expected = said.reduce((sum, p) => sum + p, 0)
  const variance = said.reduce((sum, p) => sum + p * (1 - p), 0)
  return (renewals.filter(row => row.lost).length - expected) / Math.sqrt(variance)
}

function levelsOf(
  model: RiskModel,
  renewals: readonly ResolvedRenewal[],
  rateOf: (type: (typeof TERM_TYPES)[number]) => number,
  { strength }: LevelPolicy,
): Map<string, FittedLevel> {
  const byType = Map.groupBy(renewals, row => row.termType)
  return new Map(
    [...byType].map(([type, rows]) => {
      const logits = logitsOf(model, rows)
      const levelRows = rows.map((row, at) => ({ logit: logits[at] as number, lost: row.lost }))
      return [type, fitLevel(levelRows, rateOf(type), strength)]
    }),
  )
}

function logitsOf(model: RiskModel, renewals: readonly ResolvedRenewal[]): number[] {
  return renewals.map(row => {
    const dueOn = day(row.dueOn)
    const facts = { dueOn, termType: row.termType, features: row.features }
    return assessRisk(facts, model, dueOn).logitMillionths / MILLIONTHS
  })
}
