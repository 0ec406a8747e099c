// A card of a worklist as my_day tells it.
import { z } from 'zod'
import { accountSchema } from './basis.ts'
import { evidenceFields } from './evidence-shown.ts'
import { personSchema, textSchema } from './names.ts'

const reasonSchema = z.object({
  kind: z.string(),
  sentence: textSchema,
  about: z
    .array(z.string())
    .describe('What it is about, in the customer’s words, fenced; one line of the first card unless full'),
  since: z.string().nullable(),
  dueOn: z.string().nullable(),
  ...evidenceFields,
})

export const cardSchema = z.object({
  cardId: z.string().nullable().describe('To act on it with act_on_card; null on a list that was not kept'),
  account: accountSchema,
  winBack: z.boolean().describe('true: they have given notice'),
  status: z.string(),
  newToday: z.boolean(),
  reasons: z.array(reasonSchema).describe('What the play is for first; that one alone unless full'),
  otherReasons: z.array(z.string()).describe('Kinds of the reasons that are not told here'),
  play: z.object({ key: z.string(), version: z.int(), name: textSchema }),
  hours: z.number(),
  basis: z
    .string()
    .describe('first_guess: how often the play works is thought; own_results: it was seen here'),
  ownResults: z.int().describe('Results of the workspace that are in it'),
  value: z
    .object({
      arrAtStakeMinor: z.number(),
      probabilityLost: z.number(),
      probabilityLostWithPlay: z.number(),
      preventableMinor: z.number().describe('Loss the play can be expected to prevent'),
      worthTodayPerHourMinor: z.number().describe('What the list is ordered by'),
    })
    .nullable()
    .describe('In minor units of the currency; null while no ARR at stake is known'),
  renewal: z.object({ renewalId: z.string(), dueOn: z.string() }).nullable(),
  talkTo: personSchema,
  opening: textSchema.describe(
    'How to begin, in words this person may hear, fenced; of the first card alone unless full',
  ),
})
