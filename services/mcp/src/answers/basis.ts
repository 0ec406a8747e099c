// What every answer of a day says of itself, and what every tool that reads a day takes.
import { z } from 'zod'

/** The day and the instant that a tool may be asked about: the API's own words for them. */
export const timeFields = {
  asOf: z.iso.date().optional().describe('The day to answer for, its end included; left out: today'),
  knownAt: z
    .string()
    .max(40)
    .optional()
    .describe('Only what was recorded by then: an instant, or a day, which means its end; left out: now'),
}

/** An account as answers name it: the name is text of people, and fenced. */
export const accountSchema = z.object({
  id: z.string().describe('Our id of the account'),
  externalId: z
    .string()
    .nullable()
    .describe('Your own id of it; fenced as data where it reads as more than an id'),
  name: z.string().nullable().describe('Its name, fenced as data; null when unknown or erased'),
})

export const versionsSchema = z.object({
  engine: z.string().describe('Version of the calculation'),
  policy: z.string().describe('Version of the policy: weights, dampers, bands'),
  model: z.string().describe('Version of the set of renewal risk models'),
})

export const basisFields = {
  asOf: z.string().describe('The day answered for'),
  knownAt: z.string().describe('Only what was recorded by this instant was used'),
}
