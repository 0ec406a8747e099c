// GET /v1/worklists/:csm/digest: the day's list, short, as a mail or a channel shows it.
import { type App, dayParam, originOf } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import { openWorklist } from '../actions/open-worklist.ts'
import { readBookLines } from '../actions/read-book-lines.ts'
import { digestOf } from '../digest/digest.ts'
import { digestHtml } from '../digest/digest-html.ts'
import { digestSlack } from '../digest/digest-slack.ts'
import { digestText } from '../digest/digest-text.ts'
import { presentWorklist } from '../present-worklist.ts'
import { csmParam } from './read.ts'

const FORMS = {
  text: { type: 'text/plain; charset=utf-8', of: digestText },
  html: { type: 'text/html; charset=utf-8', of: digestHtml },
  slack: {
    type: 'application/json; charset=utf-8',
    of: (digest: Parameters<typeof digestSlack>[0]) => JSON.stringify(digestSlack(digest)),
  },
} as const

const query = z.object({
  date: dayParam.optional().describe('The day of the list. Default: today where the CSM is'),
  format: z
    .enum(['text', 'html', 'slack'])
    .default('text')
    .describe(
      '`text` and `html`: ready to be mailed, nothing is loaded from elsewhere. `slack`: blocks to be posted to an incoming webhook, within Slack’s limits; words of customers neither mention nor link',
    ),
})

export function serveWorklistDigest(app: App, { database, clock, newId }: PlaybookDeps): void {
  app.get(
    '/v1/worklists/:csm/digest',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['worklists'],
        summary: 'The worklist of a CSM for a day, short',
        description:
          'Of each open card who, why, what is at stake and how to begin, with a link to the account, and what is asked of the company; for a mail or a channel. Like the list it is kept by its first reading of the day.',
        params: z.object({ csm: csmParam }),
        querystring: query,
        response: {
          200: {
            description: 'The digest',
            content: {
              'text/plain': { schema: z.string().describe('As plain text') },
              'text/html': { schema: z.string().describe('As HTML, styles at each element') },
              'application/json': { schema: z.looseObject({}).describe('As a message of Slack') },
            },
          },
        },
      },
    },
    async (request, reply) => {
      const { date = null, format } = request.query
      const { workspaceId, personId } = request.caller
      const [now, address] = [clock(), originOf(request)]
      const input = { workspaceId, csm: request.params.csm, callerId: personId, date, now }
      const opened = orThrow(await openWorklist(database, input, newId))
      const company = await readBookLines(database, opened, { workspaceId, address, now })
      const digest = digestOf(presentWorklist(opened), address, { company })
      const { type, of } = FORMS[format]
      // a text whatever it holds: written out already
      return reply.type(type).serializer(String).send(of(digest))
    },
  )
}
