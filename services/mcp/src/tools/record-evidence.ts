// record_evidence: what shows how somebody at an account sees us, as a dated fact. Previewed first.
import { dayOf } from '@rung/kernel'
import { z } from 'zod'
import { LEVEL_WORDS } from '../answers/field-words.ts'
import { spoken } from '../answers/figures.ts'
import { guarded, guardFields, guardOutput } from '../answers/guarded-write.ts'
import { accountWords, nameOf } from '../answers/names.ts'
import { personWords, readStakeholder } from '../finding/find-stakeholder.ts'
import { accountField, idField } from '../finding/name-fields.ts'
import { defineTool, WRITES } from './tool.ts'

const NAME = 'record_evidence'

export const recordEvidence = defineTool({
  name: NAME,
  title: 'Record evidence',
  description:
    'Records what a person at an account said or did that shows on which of five levels they see you (1 commodity, 2 transactional, 3 credible source, 4 partner, 5 trusted adviser), or doubt about it. First as a preview that changes nothing; then with its confirm. Quote them word by word, never your summary.',
  input: z.object({
    account: accountField,
    stakeholder: idField().describe('Who: id, your own id, or a part of their name at that account'),
    level: z.int().min(1).max(5).describe('The level it is evidence of'),
    speaks: z.enum(['for', 'against']).describe('for: it shows that level; against: it is doubt about it'),
    strength: z.enum(['weak', 'moderate', 'strong']),
    source: z
      .enum(['customer_said', 'observed', 'csm_judgement'])
      .describe(
        'customer_said: their own words; observed: somebody saw it; csm_judgement: an opinion of yours',
      ),
    quote: z.string().min(1).max(2_000).optional().describe('What they said, in their words'),
    occurredAt: z.iso.date().optional().describe('The day it happened; left out: now'),
    ...guardFields,
  }),
  output: z.object({
    ...guardOutput,
    result: z
      .object({ id: z.string(), revision: z.int(), recordedAt: z.string(), write: z.string() })
      .nullable()
      .describe('The fact that was written; null of a preview'),
  }),
  annotations: WRITES,
  scope: 'write',
  answer: async call => {
    const { api, input } = call
    const { level, speaks, strength, source, quote, occurredAt } = input
    const { account, stakeholder } = await readStakeholder(api, { ...input, today: dayOf(call.now) })
    const body = {
      account: account.id,
      stakeholder: stakeholder.id,
      ...{
        level,
        polarity: speaks === 'for' ? (1 as const) : (-1 as const),
        strength,
        source,
        quote,
        occurredAt,
      },
    }
    const at = accountWords({ id: account.id, name: nameOf(account.name) })
    return guarded(call, {
      tool: NAME,
      to: 'POST /v1/ladder-evidence',
      body,
      means: [
        `${spoken(source)}, ${strength}, ${speaks} level ${level} (${LEVEL_WORDS[level]}): ${personWords(stakeholder)} at ${at}, ${occurredAt ?? 'now'}.`,
      ],
      send: async idempotencyKey => {
        const fact = await api.post('/v1/ladder-evidence', { body, idempotencyKey })
        return { id: fact.id, revision: fact.revision, recordedAt: fact.recordedAt, write: fact.write }
      },
      done: ({ id, write }) => `ladder evidence ${id} (${write}).`,
    })
  },
})
