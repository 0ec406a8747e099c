// What a portfolio and its summary are asked: filters, order.
import { dayParam, idText, nameText, pageQuery } from '@rung/http-service'
import { judgementQuery, markName } from '@rung/judgement/requests'
import { LIMITS } from '@rung/kernel'
import { z } from 'zod'
import { bandFilter, csmFilter, segmentFilter, stateFilter } from '../../../requests/account-filters.ts'
import { SORT_NAMES } from '../../sorts.ts'
import { flagName } from './flag.ts'

const share = z.coerce.number().min(0).max(1).optional()
const points = z.coerce.number().min(0).max(100).optional()
const change = z.coerce.number().min(-100).max(100).optional()
const amount = z.coerce.number().int().min(0).max(LIMITS.minorMost).optional()

const range = <T extends z.ZodType>(of: T, what: string) =>
  [of.describe(`Only of at least this ${what}`), of.describe(`Only of at most this ${what}`)] as const

const [minScore, maxScore] = range(points, 'score, points 0..100')
const [minCoverage, maxCoverage] = range(share, 'coverage, 0..1')
const [minAttained, maxAttained] = range(share, 'outcome attained (A), 0..1')
const [minUsage, maxUsage] = range(share, 'usage (U), 0..1')
const [minRelationship, maxRelationship] = range(share, 'relationship (R), 0..1')
const [minTrust, maxTrust] = range(share, 'trust (T), 0..1')
const [minTrend30d, maxTrend30d] = range(change, 'change of the score over 30 days, points')
const [minTrend90d, maxTrend90d] = range(change, 'change of the score over 90 days, points')
const [minArrMinor, maxArrMinor] = range(amount, 'ARR, minor units')
const [minRenewalRisk, maxRenewalRisk] = range(share, 'P(lost) of the next renewal, 0..1')

const filters = {
  ...judgementQuery.shape,
  name: nameText
    .optional()
    .describe(
      'Only of accounts whose name or externalId, as they are today, holds this text, in either case',
    ),
  csm: csmFilter,
  segment: segmentFilter,
  parent: idText.optional().describe('Only of accounts that belong to this account: its id or externalId'),
  paidBy: idText.optional().describe('Only of accounts that this account pays for: its id or externalId'),
  band: bandFilter,
  state: stateFilter,
  provisional: z
    .enum(['true', 'false'])
    .optional()
    .describe('Only of provisional scores (true), or of others (false)'),
  flag: flagName.optional().describe('Only of accounts with this flag'),
  contradiction: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      'Only of accounts of which views disagree (true), or of none do (false): of the present alone, without `asOf` and `knownAt`',
    ),
  mark: markName.optional().describe('Only of accounts with this mark'),
  renewalFrom: dayParam.optional().describe('Only where the next renewal is due on this day or later'),
  renewalTo: dayParam.optional().describe('Only where the next renewal is due before this day'),
  minScore,
  maxScore,
  minCoverage,
  maxCoverage,
  minAttained,
  maxAttained,
  minUsage,
  maxUsage,
  minRelationship,
  maxRelationship,
  minTrust,
  maxTrust,
  minTrend30d,
  maxTrend30d,
  minTrend90d,
  maxTrend90d,
  minArrMinor,
  maxArrMinor,
  minRenewalRisk,
  maxRenewalRisk,
}

export const summaryQuery = z.object(filters)

export const portfolioQuery = pageQuery.extend({
  ...filters,
  sort: z
    .enum(SORT_NAMES)
    .default('score')
    .describe('By what; of a score also the order of bands. What is unknown comes last, whatever the order'),
  order: z
    .enum(['asc', 'desc'])
    .default('asc')
    .describe('asc: the lowest, earliest or first by name comes first'),
})
