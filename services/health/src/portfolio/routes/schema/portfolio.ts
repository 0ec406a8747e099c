// The answer of a portfolio: its accounts, each with its score and what stands out.
import { dayParam, leftOutSchema, pageOf } from '@rung/http-service'
import { accountWords, marks, shareOrUnknown, versions } from '@rung/judgement/requests'
import { z } from 'zod'
import { bandName, stateName } from '../../../requests/account-filters.ts'
import { flagName, flagWords } from './flag.ts'
import { input, pending } from './shown-day.ts'

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

export const portfolioAnswer = pageOf(portfolioAccount).extend({
  ...input,
  pending,
  stuckAccounts: leftOutSchema,
})
