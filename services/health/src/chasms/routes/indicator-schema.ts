// Pieces that answers about the whole book share: an indicator with its weeks, an interval, a concern.

import { CHASMS, SUBJECTS } from '@rung/chasms'
import { dayParam } from '@rung/http-service'
import { z } from 'zod'

const share = z.number().min(0).max(1)

export const chasmName = z.enum(CHASMS)
export const subjectName = z.enum(SUBJECTS)

export const interval = z
  .object({ low: z.number().describe('Lower end'), high: z.number().describe('Upper end') })
  .meta({ id: 'ShareInterval' })

const indicatorWeek = z
  .object({
    week: dayParam.describe('The Monday it begins with'),
    hits: z.int().describe('Of those known, how many are as they should be'),
    of: z.int().describe('How many are known'),
    all: z.int().describe('How many there were'),
    told: z
      .boolean()
      .describe(
        'Whether its source had spoken by then, and was neither silent nor telling far more or less than it does now; what was not told is unknown, not zero',
      ),
  })
  .meta({ id: 'IndicatorWeek' })

export const indicator = z
  .object({
    name: z.string().describe('Its name, such as `concern_answered`'),
    weeks: z.array(indicatorWeek).describe('The last whole weeks, as many as were asked for, in order'),
    value: share
      .nullable()
      .describe('hits / of over the last 13 whole weeks, 0..1, more is better; null: nothing of it is known'),
    interval: interval.nullable().describe('95 % interval of `value` (Wilson 1927); null with it'),
    hits: z.int().describe('Of the last 13 whole weeks: as they should be'),
    of: z.int().describe('Of the last 13 whole weeks: known'),
    coverage: share.describe('of / all over the last 13 whole weeks, 0..1: how much of it is known'),
    known: z
      .boolean()
      .describe('Whether enough is known for its changes to be watched: coverage from 0.5 and 20 things on'),
    watched: z.boolean().describe('Whether its changes are watched; false: it is shown alone'),
  })
  .meta({ id: 'ChasmIndicator' })

export const concern = z
  .object({
    level: z.int().min(1).max(5).describe('Level of the ladder it belongs to, 1 to 5'),
    tag: z.string().nullable().describe('Its short tag; null: any of its level'),
  })
  .meta({ id: 'ConcernKey' })

export const bookAccount = z
  .object({
    accountId: z.string().describe('Our id of the account'),
    name: z.string().nullable().describe('Joined at display; null when unknown or erased'),
  })
  .meta({ id: 'BookAccount' })
