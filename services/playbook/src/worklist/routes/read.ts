// GET /v1/worklists/:csm: the accounts worth a CSM's hours today, and what to say to each.
import { type App, dayParam } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import { openWorklist } from '../actions/open-worklist.ts'
import { presentWorklist } from '../present-worklist.ts'
import { worklistAnswer } from './schema/worklist.ts'

export const csmParam = z
  .string()
  .min(1)
  .max(255)
  .describe('Id of the CSM, or your own externalId of them; `me` is the person the key speaks for')

const query = z.object({
  date: dayParam.optional().describe('The day of the list. Default: today where the CSM is'),
})

export function serveReadWorklist(app: App, { database, clock, newId }: PlaybookDeps): void {
  app.get(
    '/v1/worklists/:csm',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['worklists'],
        summary: 'The worklist of a CSM for a day',
        description:
          'One card an account, its reasons merged, ordered by the loss an hour of work can be expected to prevent, filled to the CSM’s hours. The first reading of a day keeps the list: later ones add what arose since, and move nothing.',
        params: z.object({ csm: csmParam }),
        querystring: query,
        response: { 200: worklistAnswer },
      },
    },
    async request => {
      const { workspaceId, personId } = request.caller
      const input = {
        workspaceId,
        csm: request.params.csm,
        callerId: personId,
        date: request.query.date ?? null,
        now: clock(),
      }
      const opened = orThrow(await openWorklist(database, input, newId))
      return presentWorklist(opened)
    },
  )
}
