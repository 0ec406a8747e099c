// What a map of a portfolio is asked and answers.
import { dayParam } from '@rung/http-service'
import { z } from 'zod'
import { bandName, stateName } from '../../requests/account-filters.ts'
import { summaryQuery } from './schema/query.ts'

const MOST_ACCOUNTS = 20_000

export const mapQuery = summaryQuery.extend({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_ACCOUNTS)
    .default(MOST_ACCOUNTS)
    .describe('The most accounts to answer with, 1 to 20,000'),
})

const share = z.number().min(0).max(1).nullable()

export const mapAnswer = z
  .object({
    asOf: dayParam.describe('The day shown'),
    knownAt: z.iso.datetime().describe('Only facts recorded by this instant were used'),
    currency: z.string().nullable().describe('ISO 4217, of all amounts'),
    total: z.int().describe('How many accounts the filters leave, those past `limit` too'),
    accountIds: z.array(z.string()).describe('Our ids of the accounts'),
    names: z.array(z.string().nullable()).describe('Their names; null for none'),
    usage: z.array(share).describe('U: usage, 0..1, to three digits; null when unknown'),
    attained: z
      .array(share)
      .describe('A: how far outcomes are attained, 0..1, to three digits; null when unknown'),
    arrMinor: z
      .array(z.int().nullable())
      .describe('ARR in minor units of the workspace’s currency; null while unknown'),
    bands: z.array(bandName).describe('Bands of their scores'),
    states: z.array(stateName).describe('States, usage beside outcome'),
    provisional: z.array(z.boolean()).describe('Whether the band is from little'),
  })
  .meta({ id: 'PortfolioMap' })
