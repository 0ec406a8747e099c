// What a portfolio and its summary are asked and answer.
import { dayParam, idText, leftOutSchema, nameText, pageOf, pageQuery, plainNumber } from '@rung/http-service'
import { ACCOUNT_FLAGS, FLAG_NAMES } from '@rung/judgement'
import {
  accountWords,
  judgementQuery,
  markName,
  marks,
  shareOrUnknown,
  versions,
} from '@rung/judgement/requests'
import { LIMITS } from '@rung/kernel'
import { z } from 'zod'
import {
  bandFilter,
  bandName,
  csmFilter,
  segmentFilter,
  stateFilter,
  stateName,
} from '../../requests/account-filters.ts'
import { SORT_NAMES } from '../sorts.ts'

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

const flagName = z.enum(FLAG_NAMES)
const flagWords = Object.entries(ACCOUNT_FLAGS)
  .map(([name, meaning]) => `${name}: ${meaning}`)
  .join('. ')

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

const trend = z
  .number()
  .nullable()
  .describe(
    'Points the score rose (more than 0) or fell since the newest score so many days before; null without one',
  )

export const portfolioAccount = z
  .object({
    ...accountWords,
    csmId: z.string().nullable().describe('The CSM who looks after the account'),
    parentId: z.string().nullable().describe('Our id of the account that it belongs to; null for none'),
    paidById: z.string().nullable().describe('Our id of the account that pays for it; null for none'),
    paysForIds: z.array(z.string()).describe('Our ids of the accounts that it pays for'),
    score: z.number().nullable().describe('Points 0..100; null when nothing of weight is known'),
    band: bandName.describe('Of the score'),
    provisional: z
      .boolean()
      .describe(
        'Less than half of all weight is known, or nobody knows whether they got what they wanted: the band is from little',
      ),
    coverage: z.number().describe('Share 0..1 of all weight that is known'),
    state: stateName.describe('Usage beside outcome'),
    since: dayParam.describe('First day of that state'),
    attained: shareOrUnknown.describe('A: how far outcomes are attained, 0..1; null when unknown'),
    usage: shareOrUnknown.describe('U: usage, 0..1; null when unknown'),
    relationship: shareOrUnknown.describe('R: the relationship ladder, 0..1; null when unknown'),
    trust: shareOrUnknown.describe('T: trust, 0..1; null when unknown'),
    trend30d: trend,
    trend90d: trend,
    arrMinor: z
      .int()
      .nullable()
      .describe('ARR in minor units of the workspace’s currency; null while unknown'),
    currency: z.string().nullable().describe('ISO 4217'),
    nextRenewal: z
      .object({
        renewalId: z.string().describe('Our id of the renewal'),
        dueOn: dayParam.describe('The day it is due; past when nobody decided it'),
        probabilityLost: z.number().min(0).max(1).describe('P(lost)'),
      })
      .nullable()
      .describe('The open renewal that is due first; null without one'),
    flags: z.array(flagName).describe(`What stands out, by name. ${flagWords}`),
    marks,
    judgedOn: dayParam.describe(
      'The day this was judged for: today, but just after midnight and for what waits',
    ),
    pending: z.boolean().describe('True while the account waits to be judged anew'),
    versions,
  })
  .meta({ id: 'PortfolioAccount' })

export type PortfolioAccount = z.output<typeof portfolioAccount>

const pending = z
  .int()
  .describe(
    'Accounts of the workspace that wait to be judged anew: a fact, the day, the config or a model changed',
  )

const input = {
  asOf: dayParam.describe('The day shown'),
  knownAt: z.iso.datetime().describe('Only facts recorded by this instant were used'),
}

export const portfolioAnswer = pageOf(portfolioAccount).extend({
  ...input,
  pending,
  stuckAccounts: leftOutSchema,
})

const counted = {
  accounts: z.int().describe('How many'),
  provisional: z.int().describe('How many of them are provisional'),
  arrMinor: plainNumber.describe('Sum of their ARR, where it is known, in minor units'),
  arrUnknown: z.int().describe('How many of them have no known ARR'),
}
const groupOf = <T extends z.ZodType>(key: T) => z.array(z.object({ key, ...counted }))

export const summaryAnswer = z
  .object({
    ...input,
    currency: z.string().nullable().describe('ISO 4217, of all amounts'),
    all: z.object(counted).describe('All accounts that the filters leave'),
    bands: groupOf(bandName.describe('The band')).describe('By band of the score'),
    states: groupOf(stateName.describe('The state')).describe('By state, usage beside outcome'),
    segments: groupOf(z.string().nullable().describe('The segment; null for none')).describe('By segment'),
    csms: groupOf(z.string().nullable().describe('Our id of the CSM; null for none')).describe('By CSM'),
    marks: groupOf(markName.describe('The mark')).describe(
      'By mark; an account may have several or none, so that they add up to no more than those marked',
    ),
    pending,
    stuckAccounts: leftOutSchema,
  })
  .meta({ id: 'PortfolioSummary' })

export type SummaryAnswer = z.output<typeof summaryAnswer>
