// POST /v1/{track,identify,group,page,screen,alias,batch}: Segment's HTTP API, answered once what was sent is durable.
import type { App } from '@rung/http-service'
import { refuse } from '@rung/kernel'
import { z } from 'zod'
import { collectCalls, type Receipt } from '../../actions/collect-calls.ts'
import { CALL_TYPES, type CallType } from '../../calls/call.ts'
import { type Envelope, parseCall } from '../../calls/parse-call.ts'
import type { Fields } from '../../calls/read-fields.ts'
import type { UsageDeps } from '../../deps.ts'
import { collectorPolicy } from '../../policy.ts'
import { callSchemas, receiptsAnswer } from './call-schema.ts'

const SUMMARIES: Readonly<Record<CallType, string>> = {
  track: 'Collect something a person did',
  identify: 'Collect who a person is',
  group: 'Collect which account a person belongs to',
  page: 'Collect a page that a person saw',
  screen: 'Collect a screen that a person saw',
  alias: 'Collect another name of a person',
}

const DESCRIPTION = `As Segment's HTTP API: Basic auth with the key as user name, or Bearer; gzip is taken. Answers once \
everything accepted is stored. A rejected call is told in its receipt and holds up no other; it can be sent again.`

export function serveCollector(app: App, deps: UsageDeps, collected: () => void): void {
  const { database, clock, newId } = deps
  const take = async (
    workspaceId: string,
    sent: readonly unknown[],
    type: CallType | undefined,
    shared: Fields,
  ) => {
    const receivedAt = clock()
    const envelope: Envelope = { type, shared, receivedAt, newMessageId: () => newId('msg') }
    const calls = sent.map(call => parseCall(call, envelope, collectorPolicy))
    const receipts = await collectCalls(
      { database, newId, policy: collectorPolicy },
      workspaceId,
      calls,
      receivedAt,
    )
    collected()
    return answerOf(receipts)
  }

  for (const type of CALL_TYPES) {
    app.post(
      `/v1/${type}`,
      {
        config: { scope: 'collect', judgesText: true },
        bodyLimit: collectorPolicy.batchBytes,
        schema: {
          tags: ['collector'],
          summary: SUMMARIES[type],
          description: DESCRIPTION,
          body: callSchemas[type],
          response: { 200: receiptsAnswer },
        },
      },
      request => take(request.caller.workspaceId, [request.body], type, {}),
    )
  }

  app.post(
    '/v1/batch',
    {
      config: { scope: 'collect', judgesText: true },
      bodyLimit: collectorPolicy.batchBytes,
      schema: {
        tags: ['collector'],
        summary: 'Collect many calls',
        description: `${DESCRIPTION} Up to ${collectorPolicy.batchCalls} calls and ${collectorPolicy.batchBytes / 1024} KB; \
each up to ${collectorPolicy.callBytes / 1024} KB. \`context\`, \`sentAt\` and \`recordedAt\` hold for every call that has none \
of its own.`,
        body: z.looseObject({
          batch: z
            .array(z.unknown().meta({ $ref: '#/components/schemas/SegmentCallInput' }))
            .describe('The calls'),
          context: z.looseObject({}).nullish().describe('For every call that has none of its own'),
          sentAt: z.string().nullish().describe('Likewise'),
          recordedAt: z.string().nullish().describe('Likewise'),
        }),
        response: { 200: receiptsAnswer },
      },
    },
    request => {
      const { batch, ...shared } = request.body
      if (batch.length > collectorPolicy.batchCalls) {
        throw refuse('too_large', `holds more than ${collectorPolicy.batchCalls} calls`, {
          field: 'batch',
          fix: 'Send it in several batches.',
        })
      }
      return take(request.caller.workspaceId, batch, undefined, shared)
    },
  )
}

function answerOf(receipts: readonly Receipt[]): z.output<typeof receiptsAnswer> {
  const counts = { accepted: 0, duplicate: 0, rejected: 0 }
  for (const receipt of receipts) counts[receipt.status] += 1
  return { success: true, counts, receipts: [...receipts] }
}
