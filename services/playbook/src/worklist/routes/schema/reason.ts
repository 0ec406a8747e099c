// Why an account is looked at: the reason of a card, and of what is on none.
import { dayParam } from '@rung/http-service'
import { evidence } from '@rung/judgement/requests'
import { REASON_KINDS } from '@rung/worklist'
import { z } from 'zod'

const aReason = {
  kind: z.enum(REASON_KINDS).describe('What it is'),
  words: z.string().describe('One plain sentence, without personal data'),
  sentence: z.string().describe('The same with people by name; joined at display, without who was erased'),
  subjects: z
    .array(z.string())
    .describe('Ids of the outcomes, promises, people or renewals it is about; empty when it is the account'),
  about: z
    .array(z.string())
    .describe(
      'For you to read: what it is about, each a line. Outcomes in the customer’s words with what was measured, what is wanted and the days; promises in their words; tickets by subject and day; people by name, part and day; who gave which verdict. On a card each line is said once, under the first reason it belongs to. Joined at display, without what was erased',
    ),
  size: z.number().min(0).max(1).describe('How large it is, 0..1'),
  evidence,
  since: dayParam.nullable().describe('Since when; null when it names no day'),
  dueOn: dayParam.nullable().describe('The day by which it matters; null when it names none'),
}

export const passedOverReason = z.object(aReason).meta({ id: 'PassedOverReason' })

export const reason = z
  .object({
    ...aReason,
    newToday: z.boolean().describe('True when it arose after the morning'),
  })
  .meta({ id: 'WorklistReason' })
