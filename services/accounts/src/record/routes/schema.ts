// A fact as people read it, as the API answers it: shared by evidence, the record and what happened on an account's lines.
import { dayParam } from '@rung/http-service'
import { z } from 'zod'

export const speakerSchema = z
  .object({
    id: z.string().nullable().describe('Our id of the stakeholder or person; null of a source'),
    kind: z
      .enum(['stakeholder', 'person', 'source'])
      .describe('Somebody at the account, one of your people, or where it comes from'),
    name: z.string().nullable().describe('Joined at display; null without a name and when erased'),
    role: z.string().nullable().describe('The part a stakeholder has, in words: `economic buyer`'),
  })
  .meta({ id: 'FactSpeaker' })

export const factAccountSchema = z
  .object({
    id: z.string().describe('Our id of the account'),
    name: z.string().nullable().describe('Joined at display; null without a name'),
  })
  .meta({ id: 'FactAccount' })

export const factWriterSchema = z
  .object({
    id: z
      .string()
      .describe('The key, session, verdict request or answer to a nudge that it was written with'),
    kind: z.enum(['key', 'session', 'customer_link', 'nudge', 'other']).describe('What that is'),
    name: z.string().nullable().describe('The person it speaks for, else what the key is called'),
  })
  .meta({ id: 'FactWriter' })

export const datesField = z
  .array(
    z.object({
      at: z.int().min(0).describe('Characters of `what` before it'),
      length: z.int().min(1).describe('Characters it takes there'),
      date: z.string().describe('The day `2026-03-01`, or the instant it is the day of in UTC'),
    }),
  )
  .describe('Where `what` names a day, in order: so that a page says it in the reader’s language and zone')

export const factShape = {
  id: z.string().describe('Our id of the fact, as answers name it'),
  who: speakerSchema.nullable().describe('Whose word it is; null where it is nobody’s in particular'),
  what: z.string().describe('One sentence in English, for people: amounts rounded, long quotes cut'),
  dates: datesField,
  account: factAccountSchema.nullable().describe('Null for facts of the whole workspace'),
}

export const kindWords = 'The kind of fact, as in its path: `customer-verdicts`'
export const dayField = dayParam.describe('The day (UTC) on which it was so')
export const recordedAtField = z.iso.datetime().describe('When this revision became known')
