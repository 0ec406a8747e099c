// POST /v1/milestones/reached: milestones that another system says were reached.
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
import { recordReached } from '../../actions/record-reached.ts'
import type { UsageDeps } from '../../deps.ts'

const item = z
  .strictObject({
    account: idText.describe('Its id or externalId'),
    milestone: idText.describe('The key of a milestone that is defined without a metric'),
    reachedOn: dayParam.nullable().describe('Null takes it back'),
    recordedAt: instantParam.optional().describe('When it became known; left out, now'),
  })
  .meta({ id: 'MilestoneReached' })

export function serveRecordReached(app: App, { database, clock }: UsageDeps): void {
  const body = batchOf(item)
  app.post(
    '/v1/milestones/reached',
    {
      config: { scope: 'write', roles: { csm: 'own' } },
      schema: {
        tags: ['milestones'],
        summary: 'Record milestones reached',
        description: 'Sent again it changes nothing; another day is a correction.',
        body,
        response: { 200: batchAnswer },
      },
    },
    async (request, reply) => {
      const { accepted, rejected } = parseItems(request.body.items, item)
      const sender = { caller: request.caller, now: clock() }
      const answer = answering(reply, (results: readonly BatchResult[]) => ({
        status: 200,
        body: answerBatch([...results, ...rejected]),
      }))
      await recordReached(database, sender, accepted, answer.keep)
      return answer.send()
    },
  )
}
