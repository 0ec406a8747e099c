// GET /v1/forecast/book: what the whole book is expected to keep over a quarter, what is due in it and what is not.

import type { MeasureForecast } from '@rung/forecasting'
import {
  type App,
  dayParam,
  instantParam,
  leftOutSchema,
  listOrCsv,
  notRebuiltAnswer,
  presentLeftOut,
  sendList,
} from '@rung/http-service'
import { judgementQuery, listTimeOf, orThrow } from '@rung/judgement/requests'
import { z } from 'zod'
import type { RenewalsDeps } from '../../deps.ts'
import { type QuarterAhead, readBookAhead } from '../actions/read-book-ahead.ts'
import { bookFilters } from './schema/book-filters.ts'

// Risks a year ahead are those of the longest lead.
const MOST_QUARTERS = 8

const minor = (what: string) => z.int().describe(`${what}, in minor units of the workspace’s currency`)

const measure = (what: string, id: string) =>
  z
    .object({
      expectedMinor: minor(
        `${what}: what is not due as it is, and of each renewal due the mean of what it is expected to come to at its served risk, as in GET /v1/forecast`,
      ),
      p10Minor: minor('The low case: not passed in one case of ten'),
      p50Minor: minor('Not passed in half of all cases'),
      p90Minor: minor('The high case: not passed in nine cases of ten'),
      rate: z.number().describe('expectedMinor / bookMinor'),
      p10: z.number().describe('p10Minor / bookMinor'),
      p50: z.number().describe('p50Minor / bookMinor'),
      p90: z.number().describe('p90Minor / bookMinor'),
    })
    .meta({ id })

const row = z
  .object({
    quarter: z.string().describe('YYYY-Qn'),
    since: dayParam.describe('First day of the quarter'),
    until: dayParam.describe('First day after it'),
    bookMinor: minor(
      'ARR of all open renewals on the day shown, whenever they are due: each contract that is signed, not ended and not decided has one, up to 90 days past its day. Source: the terms of contracts, by the dates on which they take effect',
    ),
    renewals: z
      .int()
      .describe('Open renewals due in the quarter; in the running one also those past their day, undecided'),
    dueMinor: minor('ARR of those'),
    overdueMinor: minor('Of that, due before the running quarter and undecided'),
    notDueMinor: minor(
      'bookMinor - dueMinor: taken to stay as it is. What is due in other quarters is at risk in those',
    ),
    gross: measure('Kept without any expansion', 'BookAheadGross')
      .nullable()
      .describe(
        'Expected gross retention of the book over the quarter (GRR), without growth. Null without a book',
      ),
    net: measure('Kept with what kept renewals grow by', 'BookAheadNet')
      .nullable()
      .describe(
        'Expected net retention of the book over the quarter (NRR): growth at renewals is in it, mid-term changes that nobody has signed are not. Null without a book',
      ),
  })
  .meta({ id: 'BookAheadQuarter' })

const answer = z
  .object({
    asOf: dayParam.describe('The day shown'),
    knownAt: instantParam.describe('Only facts recorded by this instant were used'),
    currency: z.string().nullable().describe('ISO 4217: the one the workspace reports in'),
    segment: z.string().nullable().describe('Null: all segments'),
    csmId: z.string().nullable().describe('Null: all CSMs'),
    csmName: z.string().nullable().describe('Null without a CSM, and for who was erased'),
    commonFactorSd: z
      .number()
      .describe(
        'Standard deviation of what all renewals of a quarter share, in log-odds, as in GET /v1/forecast',
      ),
    data: z.array(row).describe('The running quarter first'),
    stuckAccounts: leftOutSchema,
  })
  .meta({ id: 'BookAhead' })

const query = judgementQuery.extend({
  quarters: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_QUARTERS)
    .default(4)
    .describe(`How many quarters, the running one first, at most ${MOST_QUARTERS}`),
  ...bookFilters,
})

const RANGE = ['expectedMinor', 'p10Minor', 'p50Minor', 'p90Minor', 'rate', 'p10', 'p50', 'p90']
const CSV_COLUMNS = [
  ...['quarter', 'since', 'until', 'bookMinor', 'renewals', 'dueMinor', 'overdueMinor', 'notDueMinor'],
  ...['gross', 'net'].flatMap(of => RANGE.map(name => `${of}.${name}`)),
]

export function serveBookAhead(app: App, { database, clock }: RenewalsDeps): void {
  app.get(
    '/v1/forecast/book',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['forecast'],
        summary: 'Expected retention of the book',
        description:
          'Of the running quarter and those after it: the whole book on the day shown, what of it is due in the quarter and what is not, and what both together are expected to keep, gross and net, with P10, P50 and P90 in whole minor units. What is not due is taken as it is, so the range is that of the renewals due, by the same risks and the same common factor as GET /v1/forecast. What has happened in the quarter by then is in the book already: it stands in GET /v1/retention, and opening - contracted - churned there, plus what is undecided, less what is expected to be lost here is the gross retention of the whole quarter. As CSV by `Accept: text/csv`.',
        querystring: query,
        response: { 200: listOrCsv(answer), ...notRebuiltAnswer },
      },
    },
    async (request, reply) => {
      const { segment = null, csm, quarters } = request.query
      const time = orThrow(listTimeOf(request.query, clock()))
      const { workspaceId } = request.caller
      const read = orThrow(await readBookAhead(database, { ...time, workspaceId, quarters, segment, csm }))
      const { asOf, knownAt } = time
      const { currency, csmId, csmName, bookMinor, factorSd } = read
      const found = {
        asOf,
        knownAt,
        currency,
        segment,
        csmId,
        csmName,
        commonFactorSd: factorSd,
        data: read.ahead.map(each => presentQuarter(bookMinor, each)),
        stuckAccounts: presentLeftOut(read.leftOut),
      }
      return sendList(request, reply, found, CSV_COLUMNS)
    },
  )
}

function presentQuarter(bookMinor: number, ahead: QuarterAhead): z.output<typeof row> {
  const { quarter, renewals, dueMinor, overdueMinor, found } = ahead
  const notDueMinor = bookMinor - dueMinor
  return {
    quarter: quarter.name,
    since: quarter.period.since,
    until: quarter.period.until,
    bookMinor,
    renewals,
    dueMinor,
    overdueMinor,
    notDueMinor,
    gross: presentMeasure(bookMinor, notDueMinor, found?.gross),
    net: presentMeasure(bookMinor, notDueMinor, found?.net),
  }
}

/** Rates are of the whole amounts shown. */
function presentMeasure(bookMinor: number, notDueMinor: number, found: MeasureForecast | undefined) {
  if (bookMinor === 0) return null
  const { expected, p10, p50, p90 } = found?.amountMinor ?? NOTHING_DUE
  const whole = (dueMinor: number): number => notDueMinor + Math.round(dueMinor)
  return {
    expectedMinor: whole(expected),
    p10Minor: whole(p10),
    p50Minor: whole(p50),
    p90Minor: whole(p90),
    rate: whole(expected) / bookMinor,
    p10: whole(p10) / bookMinor,
    p50: whole(p50) / bookMinor,
    p90: whole(p90) / bookMinor,
  }
}

const NOTHING_DUE = { expected: 0, p10: 0, p50: 0, p90: 0 }
