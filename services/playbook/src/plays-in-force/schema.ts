// The parts of a play that cards, plays and whoever offers them in a product answer alike.
import { CONTENT_KINDS, type PlayContent } from '@rung/worklist'
import { z } from 'zod'

export const playContent = z
  .object({
    kind: z.enum(CONTENT_KINDS).describe('What it is'),
    title: z.string().describe('What it is called, for the customer'),
    text: z.string().describe('What the customer reads: plain text, in the second person'),
    url: z.string().nullable().describe('An https address; null where the text says it all'),
    minutes: z
      .object({
        value: z.number().describe('Minutes it takes'),
        measuredBy: z.string().describe('Who measured that'),
      })
      .nullable()
      .meta({ id: 'MeasuredMinutes' })
      .describe('How long it takes; null where nobody measured it'),
    price: z
      .object({
        amountMinor: z.int().describe('In minor units of the currency'),
        currency: z.string().describe('ISO 4217'),
      })
      .nullable()
      .meta({ id: 'PlayPrice' })
      .describe('Of a paid service; null for all else'),
  })
  .meta({ id: 'PlayContent' }) satisfies z.ZodType<PlayContent>

export const playStep = z
  .object({
    day: z.int().describe('So many days after the play begins'),
    task: z.string().describe('What to do then'),
  })
  .meta({ id: 'PlayStep' })
