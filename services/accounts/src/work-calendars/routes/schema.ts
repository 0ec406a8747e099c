// Days off on the wire.
import { dayParam, instantParam } from '@rung/http-service'
import { z } from 'zod'
import { WORK_CALENDAR_POLICY } from '../policy.ts'

const { daysMost, fileMost, nameMost } = WORK_CALENDAR_POLICY

const namedDay = z
  .strictObject({
    day: dayParam.describe('The day'),
    name: z.string().trim().min(1).max(nameMost).describe('What it is called, such as "Company holiday"'),
    everyYear: z
      .boolean()
      .default(false)
      .describe(
        'Whether it is off on that day of each year, from this one on. What is said of a single day goes before',
      ),
    half: z
      .boolean()
      .default(false)
      .describe(
        'Whether half of it is worked: a list is made for half of the hours, and things may be due on it',
      ),
  })
  .meta({ id: 'NamedDay' })

const stated = {
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'is no code of a country')
    .nullable()
    .default(null)
    .describe(
      'ISO 3166-1 code of the country whose public holidays are days off. Null: none; of a person: those of the workspace',
    )
    .meta({ examples: ['DE'] }),
  region: z
    .string()
    .min(1)
    .max(20)
    .nullable()
    .default(null)
    .describe('Code of a region of that country; null for the whole country')
    .meta({ examples: ['BY'] }),
  added: z
    .array(namedDay)
    .max(daysMost)
    .default([])
    .describe('Days off beside public holidays. A person’s own go before the workspace’s'),
  struck: z
    .array(dayParam)
    .max(daysMost)
    .default([])
    .describe(
      'Days that are worked all the same: public holidays, and of a person also the workspace’s days',
    ),
}

export const calendarWanted = z.strictObject(stated).meta({ id: 'WorkCalendarWanted' })

export const calendarSchema = z
  .object({
    ...stated,
    recordedAt: instantParam.nullable().describe('When it was stated; null where nobody has'),
  })
  .meta({ id: 'WorkCalendar' })

export const calendarsAnswer = z
  .object({
    workspace: calendarSchema.describe('Of everybody who states nothing else'),
    people: z
      .array(
        calendarSchema
          .extend({ personId: z.string().describe('Our id of the person') })
          .meta({ id: 'WorkCalendarOfPerson' }),
      )
      .describe('Of people who stated their own'),
  })
  .meta({ id: 'WorkCalendars' })

export const daysOffAnswer = z
  .object({
    data: z.array(
      z
        .object({
          day: dayParam.describe('The day, whatever day of the week'),
          name: z.string().describe('What it is called, in English where the calendar of holidays has it'),
          source: z
            .enum(['public_holiday', 'workspace', 'person'])
            .describe('Who says so: the calendar of public holidays, the workspace, or the person'),
          half: z.boolean().describe('Half of it is worked'),
          everyYear: z.boolean().describe('It was stated for that day of each year'),
        })
        .meta({ id: 'DayOff' }),
    ),
  })
  .meta({ id: 'DaysOff' })

export const calendarFile = z
  .strictObject({
    file: z
      .string()
      .min(1)
      .max(fileMost)
      .describe('Text of an iCalendar file (.ics), as programs export a calendar of holidays'),
  })
  .meta({ id: 'CalendarFile' })

export const calendarFileAnswer = z
  .object({
    days: z.array(namedDay).describe('Its whole-day events that are not over, by day; to be sent as `added`'),
    leftOut: z
      .array(
        z
          .object({
            line: z.int().describe('Line of the file in which the event begins, from 1'),
            event: z.string().nullable().describe('What it is called there; null where it says nothing'),
            why: z.string().describe('Why it is no day off, or could not be read'),
          })
          .meta({ id: 'LeftOutOfCalendarFile' }),
      )
      .describe('Events that are no days off'),
  })
  .meta({ id: 'DaysOfCalendarFile' })

const code = z.string().describe('Code to send')
const name = z.string().describe('Name in English where it is known, else in their language')
export const countriesAnswer = z
  .object({
    data: z
      .array(
        z
          .object({
            code,
            name,
            regions: z
              .array(z.object({ code, name }).meta({ id: 'HolidayRegion' }))
              .describe('States, provinces and their parts whose holidays differ'),
          })
          .meta({ id: 'HolidayCountry' }),
      )
      .describe('By name'),
  })
  .meta({ id: 'HolidayCountries' })
