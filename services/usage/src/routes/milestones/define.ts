// POST /v1/milestones: defines a milestone, measured here or recorded by another system.
import { type App, answering } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { type Defined, defineMilestone } from '../../actions/define.ts'
import type { UsageDeps } from '../../deps.ts'
import { definedStatus } from '../fields.ts'
import { milestoneBody, presentMilestone, shownMilestone } from './schema.ts'

const definedMilestone = shownMilestone.extend({ status: definedStatus }).meta({ id: 'DefinedMilestone' })

export function serveDefineMilestone(app: App, { database, clock }: UsageDeps, changed: () => void): void {
  app.post(
    '/v1/milestones',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['milestones'],
        summary: 'Define a milestone',
        description: `By its key. Measured: reached on the first active day as of which the metric is at or above the \
threshold, past days included. Recorded by another system: without a metric, by POST /v1/milestones/reached.`,
        body: milestoneBody,
        response: { 200: definedMilestone },
      },
    },
    async (request, reply) => {
      const row = { ...request.body, updatedAt: clock() }
      const answer = answering(reply, (status: Defined) => ({
        status: 200,
        body: { ...presentMilestone(row), status },
      }))
      const defined = await defineMilestone(database, request.caller.workspaceId, row, answer.keep)
      if (isRefusal(defined)) throw defined
      changed()
      return answer.send()
    },
  )
}
