// The section on what customers do in the product, and the usage policy that was in force when.
import type { Tx } from '@rung/database'
import { type Ramp, type ScoredMetric, type UsagePolicy, usagePolicy } from '@rung/usage-metrics'
import { z } from 'zod'
import { days, number, rule, weight } from './field.ts'
import { withoutTrend } from './former-usage.ts'
import { type DraftPolicy, type PolicyAt, readDraftPolicy, readPolicies } from './policy-reader.ts'
import { overlay, type Section } from './section.ts'

function ramp(
  unit: string,
  what: string,
  [least, most]: readonly [number, number],
  better: 'more' | 'fewer',
) {
  const order = better === 'more' ? 'above' : 'below'
  return z
    .strictObject({
      poor: number(unit, `${what}: at or beyond this it scores 0`, least, most),
      healthy: number(unit, `${what}: at or beyond this it scores 1`, least, most),
      weight: weight(`${what}: its share of the usage score, relative to the other metrics`),
    })
    .refine(
      ({ poor, healthy }: Ramp) => (better === 'more' ? poor < healthy : poor > healthy),
      rule('healthy', `is not ${order} poor`, `Set healthy ${order} poor: ${better} is better here.`),
    )
    .meta({ description: `${what}: a straight line from poor (0) to healthy (1)` })
}

const ramps = z
  .strictObject({
    seatUtilisation: ramp('share of one', 'Seats in use', [0, 1], 'more'),
    activeDays28: ramp('days of 28', 'Active days', [0, 28], 'more'),
    coreFeatureShare28: ramp('share of one', 'Core features used', [0, 1], 'more'),
    daysSinceLastEvent: ramp('days', 'Days since the last event', [0, 3650], 'fewer'),
    peopleChange: ramp(
      'natural logarithm of a ratio',
      'People of 14 days by the account’s own habit (-0.223 is a fifth fewer)',
      [-5, 3],
      'more',
    ),
  } satisfies Record<ScoredMetric, z.ZodType>)
  .refine(
    metrics => Object.values(metrics).some(metric => metric.weight > 0),
    rule('seatUtilisation.weight', 'all weights are 0', 'Give at least one metric a weight above 0.'),
  )
  .meta({ description: 'How each metric becomes a share of one, and what it weighs in the usage score U' })

export const usageSection: Section<UsagePolicy> = {
  name: 'usage',
  schema: z
    .strictObject({
      ramps,
      habitLeastSpans: number(
        'spans of 14 days',
        'With fewer whole ones before the last there is no habit',
        1,
        6,
      ),
      habitBestSpans: number(
        'spans of 14 days',
        'How many of six in a row must reach a level for it to be the best of the term, which a collapse is held against',
        1,
        6,
      ),
      collapse: z
        .strictObject({
          from: number('share of one', 'Of the best habit of the term: below it a fall is a collapse', 0, 1),
          to: number('share of one', 'At or below this it is one altogether, and becomes no habit', 0, 1),
        })
        .refine(
          ({ from, to }) => to < from,
          rule('to', 'is not below from', 'Set to below from: a deeper fall is more of a collapse.'),
        )
        .meta({
          description: 'From which share of the best habit on a fall is remembered for the whole term',
        }),
      fellBelow: number(
        'natural logarithm of a ratio',
        'People have fallen while their change is below this (-0.223 is a fifth fewer)',
        -5,
        0,
      ),
      sourceDownAfterDays: days('Silence of the whole workspace after which its source counts as down'),
      usualGapOverDays: days('How far back a person’s own visits tell their usual gap'),
      usualGapLeastGaps: number('gaps', 'With fewer gaps between visits a person has no usual one', 1, 100),
    })
    .meta({ id: 'ConfigUsage', description: 'What customers do in the product' }),
  builtIn: usagePolicy,
}

/** The sections the usage context judges by. */
export const USAGE_SECTIONS: readonly string[] = [usageSection.name]

/** The usage policy in force at any instant. */
export function readUsagePolicies(tx: Tx): Promise<PolicyAt<UsagePolicy>> {
  return readPolicies(tx, USAGE_SECTIONS, usagePolicy, build)
}

/** The usage policy of the draft under shadow; undefined unless there is one that changes it. */
export function readDraftUsagePolicy(tx: Tx): Promise<DraftPolicy<UsagePolicy> | undefined> {
  return readDraftPolicy(tx, USAGE_SECTIONS, build)
}

function build(stated: Readonly<Record<string, unknown>>, version: string): UsagePolicy {
  return { ...overlay(usagePolicy, withoutTrend(stated)[usageSection.name]), version }
}
