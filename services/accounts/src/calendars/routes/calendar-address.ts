// /v1/calendar-address: the secret address by which a calendar program reads what a person's customers renew and were promised.
import { type App, answering, instantParam, originOf } from '@rung/http-service'
import { z } from 'zod'
import type { AccountsDeps } from '../../deps.ts'
import {
  type MadeAddress,
  makeCalendarAddress,
  readCalendarAddress,
  revokeCalendarAddress,
} from '../actions/calendar-address.ts'

const madeAt = instantParam.describe('When it was made')
const ownAddress = z
  .object({ createdAt: madeAt.nullable().describe('When it was made; null: there is none') })
  .meta({ id: 'CalendarAddress' })
const madeAddress = z
  .object({
    createdAt: madeAt,
    renewals: z.string().describe('Address of the calendar of renewals: a secret, shown this once'),
    promises: z.string().describe('Address of the calendar of promises, likewise'),
  })
  .meta({ id: 'CalendarAddressMade' })

export function serveCalendarAddress(app: App, deps: AccountsDeps): void {
  app.get(
    '/v1/calendar-address',
    {
      config: { scope: 'session' },
      schema: {
        tags: ['calendars'],
        summary: 'Is there a calendar address',
        description: 'One’s own. The address itself is nowhere: only its SHA-256 is kept.',
        response: { 200: ownAddress },
      },
    },
    async request => ({ createdAt: (await readCalendarAddress(deps, request.caller))?.createdAt ?? null }),
  )
  app.post(
    '/v1/calendar-address',
    {
      config: { scope: 'session' },
      schema: {
        tags: ['calendars'],
        summary: 'Make a calendar address',
        description:
          'For calendar programs that cannot sign in (Google Calendar, Outlook on the web): two addresses with one secret of 256 random bits, shown this once, that open the calendars of renewals and of promises and nothing else. They show what the person may see at the time of each look, and nothing once the person may sign in no more. One a person: it takes the place of the one before, which opens nothing from then on. Whoever knows the address reads the calendars: programs that can sign in take `GET /v1/renewals.ics` with a key.',
        response: { 201: madeAddress },
      },
    },
    async (request, reply) => {
      const origin = originOf(request)
      const answer = answering(reply, ({ row, token }: MadeAddress) => ({
        status: 201,
        body: {
          createdAt: row.createdAt,
          renewals: `${origin}/v1/calendars/${token}/renewals.ics`,
          promises: `${origin}/v1/calendars/${token}/promises.ics`,
        },
      }))
      await makeCalendarAddress(deps, request.caller, answer.keep)
      return answer.send()
    },
  )
  app.delete(
    '/v1/calendar-address',
    {
      config: { scope: 'session' },
      schema: {
        tags: ['calendars'],
        summary: 'Revoke the calendar address',
        description: 'It opens nothing from now on. Again it changes nothing.',
        response: { 204: z.null().describe('Revoked.') },
      },
    },
    async (request, reply) => {
      await revokeCalendarAddress(deps, request.caller)
      return reply.code(204).send(null)
    },
  )
}
