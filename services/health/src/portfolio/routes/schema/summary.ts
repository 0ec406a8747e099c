// The answer of a portfolio's summary: how many accounts there are of each kind, and their ARR.
import { leftOutSchema, plainNumber } from '@rung/http-service'
import { markName } from '@rung/judgement/requests'
import { z } from 'zod'
import { bandName, stateName } from '../../../requests/account-filters.ts'
import { input, pending } from './shown-day.ts'

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
