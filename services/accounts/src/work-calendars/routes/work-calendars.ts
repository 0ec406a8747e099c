// /v1/work-calendars: which days are off, for the workspace and for people in other places.
import { fullyNamed } from '@rung/directory'
import { type App, idText } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import type { AccountsDeps } from '../../deps.ts'
import { type ListedCalendars, listWorkCalendars } from '../actions/list-work-calendars.ts'
import { saveWorkCalendar } from '../actions/save-work-calendar.ts'
import { calendarSchema, calendarsAnswer, calendarWanted } from './schema.ts'

const ABOUT =
  'All of it at once: what is left out is none. Public holidays are those on which nobody works; half days among them are worked, and days that are given for a holiday on a weekend are days off. What is due on a day off is due on the next working day, and no list is sent. It holds from now on: days that were set stay. The same again changes nothing.'

export function serveWorkCalendars(app: App, deps: AccountsDeps): void {
  app.get(
    '/v1/work-calendars',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['work-calendars'],
        summary: 'List the days off that were stated',
        description:
          'Of the workspace, and of each person who stated their own. Which days they come to: GET /v1/days-off.',
        response: { 200: calendarsAnswer },
      },
    },
    async ({ caller }) => {
      const { workspace, people } = await listWorkCalendars(deps, caller)
      return {
        workspace: present(workspace),
        people: people.map(row => ({ personId: row.personId, ...present(row) })),
      }
    },
  )
  app.put(
    '/v1/work-calendars/workspace',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['work-calendars'],
        summary: 'State the days off of the workspace',
        description: ABOUT,
        body: calendarWanted,
        response: { 200: calendarSchema },
      },
    },
    async ({ caller, body }) => answer(await saveWorkCalendar(deps, caller, null, body)),
  )
  app.put(
    '/v1/work-calendars/people/:person',
    {
      config: { scope: 'write', roles: { csm: 'own' } },
      schema: {
        tags: ['work-calendars'],
        summary: 'State the days off of a person',
        description: `${ABOUT} What a person states goes before what the workspace states; one who states nothing has the workspace’s. A key that names a person, and a CSM who is signed in, state their own alone.`,
        params: z.object({ person: idText.describe('Id or externalId of one of your own people, or `me`') }),
        body: calendarWanted,
        response: { 200: calendarSchema },
      },
    },
    async ({ caller, params, body }) => answer(await saveWorkCalendar(deps, caller, params.person, body)),
  )
}

function answer(saved: Awaited<ReturnType<typeof saveWorkCalendar>>) {
  if (isRefusal(saved)) throw saved
  return present(saved)
}

const NONE = { country: null, region: null, added: [], struck: [], recordedAt: null }

function present(row: ListedCalendars['workspace']): z.output<typeof calendarSchema> {
  if (row === undefined) return NONE
  const { country, region, added, struck, recordedAt } = row
  return { country, region, added: added.map(fullyNamed), struck: [...struck], recordedAt }
}
