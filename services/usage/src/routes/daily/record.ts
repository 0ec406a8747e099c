// POST /v1/usage/daily: what a warehouse knows of account-days, in place of events.
import {
  type App,
  answerBatch,
  answering,
  type BatchResult,
  batchAnswer,
  batchOf,
  dayParam,
  idText,
  instantParam,
  parseItems,
} from '@rung/http-service'
import { z } from 'zod'
import { recordDailyUsage } from '../../actions/record-daily-usage.ts'
import type { CollectorDeps } from '../../deps.ts'
import { tallyDaily } from '../../sources/tally-daily.ts'
import { eventName } from '../fields.ts'
import { watchRequests } from '../sources/watch-requests.ts'

// A catalogue of events; a year of such days still adds up exactly.
const EVENTS_MOST = 1_000

const item = z
  .strictObject({
    account: idText.describe('Its id or externalId'),
    day: dayParam,
    activeUsers: z
      .int()
      .min(0)
      .max(1_000_000_000)
      .nullable()
      .default(null)
      .describe('How many people were active that day; null when only events are counted'),
    counts: z
      .record(eventName, z.int().min(0).max(1_000_000_000))
      .refine(counts => Object.keys(counts).length <= EVENTS_MOST, {
        error: `holds more than ${EVENTS_MOST} events`,
        params: { fix: 'Send the events that count; the rest as one.' },
      })
      .describe('How often each event occurred; `{}` for none')
      .meta({ examples: [{ report: 12, invite: 1 }] }),
    recordedAt: instantParam.optional().describe('When these numbers became known; left out, now'),
  })
  .meta({ id: 'DailyUsage' })

export function serveDaily(
  app: App,
  { database, clock, sources, countRefusedRequest }: CollectorDeps,
  collected: () => void,
): void {
  const body = batchOf(item)
  app.post(
    '/v1/usage/daily',
    {
      config: { scope: 'write' },
      onResponse: watchRequests({ sources, count: countRefusedRequest, clock }, 'daily'),
      schema: {
        tags: ['usage'],
        summary: 'Record daily usage',
        description: `Counts by event and the number of active people, for each account and day. Sent again they change \
nothing; other numbers are a correction. Where events count on an account-day, as they came first or an admin chose them, the \
numbers are kept and \`note\` says so: PUT /v1/usage-sources.`,
        body,
        response: { 200: batchAnswer },
      },
    },
    async (request, reply) => {
      const { accepted, rejected } = parseItems(request.body.items, item)
      const { workspaceId, keyId } = request.caller
      const answer = answering(reply, (results: readonly BatchResult[]) => ({
        status: 200,
        body: answerBatch([...results, ...rejected]),
      }))
      const now = clock()
      const results = await recordDailyUsage(database, { workspaceId, keyId, now }, accepted, answer.keep)
      sources.note(workspaceId, [tallyDaily(keyId, now, request.body.items, [...results, ...rejected])])
      collected()
      return answer.send()
    },
  )
}
