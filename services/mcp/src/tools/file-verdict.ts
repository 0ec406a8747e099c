// file_verdict: what a CSM says of an outcome, before they see what the customer says. Previewed first.
import { addDays, day } from '@rung/kernel'
import { z } from 'zod'
import { guarded, guardFields, guardOutput } from '../answers/guarded-write.ts'
import { textOf } from '../answers/names.ts'
import { readPerson } from '../finding/find-by-name.ts'
import { personWords } from '../finding/find-stakeholder.ts'
import { idField } from '../finding/name-fields.ts'
import { defineTool, WRITES } from './tool.ts'

const NAME = 'file_verdict'
/** What a verdict speaks of, in days. */
const PERIOD_DAYS = 30

export const fileVerdict = defineTool({
  name: NAME,
  title: 'File a verdict',
  description:
    'Files how far a CSM thinks a customer got one outcome, 1 to 5, for 30 days. It is given blind: what the customer said of that period opens by it. Ask the CSM for the number; never work it out yourself. First as a preview that changes nothing; then with its confirm.',
  input: z.object({
    outcome: idField().describe('The outcome: its id (out_...) or your own id, as account_brief names it'),
    verdict: z.int().min(1).max(5).describe('1: nothing of it, 5: all of it, as the CSM said it'),
    periodStartsOn: z.iso.date().describe('The first of the 30 days it speaks of'),
    person: idField()
      .optional()
      .describe('Whose verdict: id, your own id or name; left out: the person of your key'),
    ...guardFields,
  }),
  output: z.object({
    ...guardOutput,
    result: z
      .object({ id: z.string(), revision: z.int(), recordedAt: z.string(), write: z.string() })
      .nullable()
      .describe('The verdict that was filed; null of a preview'),
  }),
  annotations: WRITES,
  scope: 'write',
  answer: async call => {
    const { api, input } = call
    const { verdict, periodStartsOn } = input
    const [outcome, person] = await Promise.all([
      api.get('/v1/outcomes/{id}', { path: { id: input.outcome } }),
      readPerson(api, input.person ?? call.person),
    ])
    const body = { outcome: outcome.id, verdict, periodStartsOn, person: person?.id }
    const lastDay = addDays(day(periodStartsOn), PERIOD_DAYS - 1)
    const whose = person === undefined ? 'of nobody in particular' : `by ${personWords(person)}`
    return guarded(call, {
      tool: NAME,
      to: 'POST /v1/vendor-verdicts',
      body,
      means: [
        `${verdict} of 5, ${whose}, for ${textOf(outcome.statement) ?? 'an outcome whose words were erased'} (${outcome.id}), for ${periodStartsOn} to ${lastDay}.`,
        'Filing opens what the customer said of that period: after it nobody can say it blind.',
      ],
      send: async idempotencyKey => {
        const fact = await api.post('/v1/vendor-verdicts', { body, idempotencyKey })
        return { id: fact.id, revision: fact.revision, recordedAt: fact.recordedAt, write: fact.write }
      },
      done: ({ id, write }) => `verdict ${id} (${write}).`,
    })
  },
})
