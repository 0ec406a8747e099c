// Pieces that the answers of several routes share, each with its unit and meaning.
import { dayParam } from '@rung/http-service'
import { z } from 'zod'
import { ACCOUNT_MARKS, MARK_NAMES } from '../account-marks.ts'

export const evidence = z
  .array(z.string())
  .describe(
    'Ids of the facts behind the value, in id order; of an unknown value, those that went stale, if any',
  )

export const ageDays = z
  .number()
  .nullable()
  .describe('Days since the newest of these facts occurred; null when there is none')

export const shareOrUnknown = z.number().min(0).max(1).nullable()

const markWords = Object.entries(ACCOUNT_MARKS)
  .map(([name, meaning]) => `${name}: ${meaning}`)
  .join('. ')

export const markName = z.enum(MARK_NAMES)

export const marks = z
  .array(markName)
  .describe(`What the score and the band are to be read with, by name. ${markWords}`)

export const versions = z
  .object({
    engine: z.string().describe('Version of the calculation'),
    policy: z.string().describe('Version of the policy: weights, dampers, bands'),
    model: z.string().describe('Version of the set of renewal risk models'),
  })
  .describe('The same facts under the same versions give the same answer, bit for bit')
  .meta({ id: 'Versions' })

export const input = {
  asOf: dayParam.describe('The day judged'),
  knownAt: z.iso.datetime().describe('Only facts recorded by this instant were used'),
}

export const accountWords = {
  accountId: z.string().describe('Our id of the account'),
  externalId: z.string().nullable().describe('Your own id of the account'),
  name: z.string().nullable().describe('Joined at display; never an input. Null when unknown or erased'),
  segment: z.string().nullable().describe('As known then; null when nobody said'),
}

export const accountParam = z.object({
  id: z.string().min(1).max(255).describe('Id of the account, or your own externalId of it'),
})
