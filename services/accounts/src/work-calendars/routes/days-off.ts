// /v1/days-off and /v1/holiday-countries: which days are off, and where public holidays are known.

import { listHolidayCountries } from '@rung/directory'
import { type App, dayParam, idText } from '@rung/http-service'
import { dayOf, isRefusal } from '@rung/kernel'
import { z } from 'zod'
import type { AccountsDeps } from '../../deps.ts'
import { listDaysOff } from '../actions/list-days-off.ts'
import { readCalendarFile } from '../calendar-file/read-calendar-file.ts'
import { WORK_CALENDAR_POLICY } from '../policy.ts'
import { calendarFile, calendarFileAnswer, countriesAnswer, daysOffAnswer } from './schema.ts'

export function serveDaysOff(app: App, deps: AccountsDeps): void {
  app.get(
    '/v1/days-off',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['work-calendars'],
        summary: 'List the days off of a person or of the workspace',
        description:
          'By what is stated now. Days of the week on which somebody never works are not among them.',
        querystring: z.object({
          csm: idText
            .optional()
            .describe('Id or externalId of one of your own people, or `me`. Default: the workspace'),
          from: dayParam.describe('First day looked at'),
          until: dayParam.describe(
            `First day no longer looked at, at most ${WORK_CALENDAR_POLICY.spanDays} days after`,
          ),
        }),
        response: { 200: daysOffAnswer },
      },
    },
    async ({ caller, query: { csm = null, from, until } }) => {
      const listed = await listDaysOff(deps, caller, { person: csm, from, until })
      if (isRefusal(listed)) throw listed
      return { data: listed }
    },
  )
  app.post(
    '/v1/work-calendars/read-file',
    {
      config: { scope: 'write', roles: { csm: 'all' } },
      schema: {
        tags: ['work-calendars'],
        summary: 'Read the days off out of a calendar file',
        description:
          'Writes nothing: send the days as `added` of a calendar of work. Whole-day events that are not over; what repeats on the same day each year does so, other yearly rules are told for three years ahead. Each day is there once: one of each year goes before one of a single year. What is left out is named with its line and why.',
        body: calendarFile,
        response: { 200: calendarFileAnswer },
      },
    },
    async ({ body }) => {
      const read = await readCalendarFile(body.file, dayOf(deps.clock()))
      if (isRefusal(read)) throw read
      return { days: [...read.days], leftOut: [...read.leftOut] }
    },
  )
  app.get(
    '/v1/holiday-countries',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['work-calendars'],
        summary: 'List countries whose public holidays are known',
        description: 'With the regions in which they differ.',
        response: { 200: countriesAnswer },
      },
    },
    async () => ({
      data: (await listHolidayCountries()).map(country => ({ ...country, regions: [...country.regions] })),
    }),
  )
}
