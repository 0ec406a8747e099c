// POST /v1/signals: what other systems say about accounts.
import {
  type App,
  answerBatch,
  answering,
  batchAnswer,
  batchOf,
  dayParam,
  parseItems,
  plainNumber,
  problemOf,
  rejectedItem,
} from '@rung/http-service'
import { z } from 'zod'
import { type ExternalSignal, type ExternalSignalResult, stateSignals } from '../../actions/state-signals.ts'
import type { AccountsDeps } from '../../deps.ts'
import { referenceField } from '../../facts/fields.ts'
import { ACCOUNTS_POLICY } from '../../policy.ts'

const { externalEvidence, externalSignalsPerAccount } = ACCOUNTS_POLICY

const signal = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9_.:-]{0,99}$/, { error: 'must be small letters, digits and _ . : -' })
    .meta({ description: 'Your name of it.', examples: ['hubspot.deal_stage'] }),
  value: z
    .union([plainNumber, z.string().max(200), z.boolean(), z.null()])
    .meta({ description: 'Null when it is not known any more. No words and no personal data.' }),
  stakeholder: referenceField('stakeholder it is about, when it is not the account').nullish(),
  evidence: z
    .array(z.string().min(1).max(200))
    .max(externalEvidence)
    .default([])
    .meta({ description: 'Ids in your own system.' }),
  ageDays: z.int().min(0).max(36_500).nullish().meta({ description: 'How old the newest of them is.' }),
})

const statement = z
  .strictObject({
    account: referenceField('account'),
    asOf: dayParam.optional().describe('The day it is true for. Default: today.'),
    signals: z.array(signal).min(1).max(externalSignalsPerAccount).describe('What is said of it.'),
  })
  .meta({ id: 'SignalStatement' })

export function serveStateSignals(app: App, deps: AccountsDeps): void {
  app.post(
    '/v1/signals',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['signals'],
        summary: 'Create signals of another system',
        description:
          'Up to 1,000 accounts. What a statement names is set, what it does not name stays as it was said before. Kept as context `external`, beside the signals of Rung.',
        body: batchOf(statement),
        response: { 200: batchAnswer },
      },
    },
    async (request, reply) => {
      const { accepted, rejected } = parseItems(request.body.items, statement)
      const answer = answering(reply, (results: readonly ExternalSignalResult[]) => {
        const settled = results.map((result, at) => {
          const index = accepted[at]?.index ?? at
          return result.status === 'rejected'
            ? rejectedItem(index, problemOf(result.refusal))
            : { index, status: result.status, id: result.accountId }
        })
        return { status: 200, body: answerBatch([...settled, ...rejected]) }
      })
      await stateSignals(
        deps,
        request.caller.workspaceId,
        accepted.map(item => statementOf(item.value)),
        answer.keep,
      )
      return answer.send()
    },
  )
}

function statementOf(body: z.output<typeof statement>): ExternalSignal {
  return {
    account: body.account,
    asOf: body.asOf ?? null,
    signals: body.signals.map(each => ({
      name: each.name,
      value: each.value,
      stakeholder: each.stakeholder ?? null,
      evidence: each.evidence,
      ageDays: each.ageDays ?? null,
    })),
  }
}
