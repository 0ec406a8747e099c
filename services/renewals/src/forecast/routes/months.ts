// GET /v1/renewal-months: what falls due by month, and what became or is expected of it.
import { type App, dayParam, instantParam, notRebuiltAnswer, quarterParam } from '@rung/http-service'
import { judgementQuery, listTimeOf, orThrow } from '@rung/judgement/requests'
import { quarterFrom, quarterOf } from '@rung/kernel'
import { z } from 'zod'
import type { RenewalsDeps } from '../../deps.ts'
import { readMonths } from '../actions/read-months.ts'
import { namedQuarter } from '../quarters.ts'
import type { MonthSums } from '../storage/read-months.ts'
import { bookFilters } from './schema/book-filters.ts'

const MOST_QUARTERS = 12

const minor = z.number().describe('Minor units of the workspace’s currency')
const count = z.int().describe('Renewals')

const month = z
  .object({
    month: z.string().describe('YYYY-MM in which they fall due'),
    renewals: z.int().describe('Renewals due, with an ARR'),
    arrDueMinor: minor.describe('ARR that comes up for renewal, in minor units'),
    open: z
      .object({
        renewals: count,
        arrMinor: minor.describe('ARR of those not decided, in minor units'),
        expectedRetainedMinor: minor.describe('Of that, expected to be retained, in minor units'),
        expectedAfterMinor: minor.describe('All ARR expected after, expansion included, in minor units'),
        arrAtRiskMinor: minor.describe('ARR less what is expected to be retained, in minor units'),
      })
      .meta({ id: 'RenewalMonthOpen' })
      .describe('Not decided'),
    renewed: z.object({ renewals: count }).describe('Decided: renewed at the same ARR'),
    expanded: z
      .object({ renewals: count, gainedMinor: minor.describe('ARR gained, in minor units') })
      .meta({ id: 'RenewalMonthExpanded' })
      .describe('Decided: renewed at more'),
    contracted: z
      .object({ renewals: count, lostMinor: minor.describe('ARR lost, in minor units') })
      .meta({ id: 'RenewalMonthContracted' })
      .describe('Decided: renewed at less'),
    lost: z
      .object({ renewals: count, lostMinor: minor.describe('ARR lost, in minor units') })
      .meta({ id: 'RenewalMonthLost' })
      .describe('Decided: not renewed'),
  })
  .meta({ id: 'RenewalMonth' })

const answer = z
  .object({
    asOf: dayParam.describe('The day shown'),
    knownAt: instantParam.describe('Only facts recorded by this instant were used'),
    currency: z.string().nullable().describe('ISO 4217: the one the workspace reports in'),
    data: z.array(month).describe('Months in which something is due, the first first'),
  })
  .meta({ id: 'RenewalMonths' })

const query = judgementQuery.extend({
  quarter: quarterParam.optional().describe('YYYY-Qn: the first quarter. Default: that of the day shown'),
  quarters: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_QUARTERS)
    .default(4)
    .describe(`How many quarters, at most ${MOST_QUARTERS}`),
  ...bookFilters,
})

export function serveRenewalMonths(app: App, { database, clock }: RenewalsDeps): void {
  app.get(
    '/v1/renewal-months',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['forecast'],
        summary: 'Renewals by month',
        description:
          'ARR that falls due in each month: what was decided of it (renewed, expanded, contracted, lost), and what is expected of the rest. The sums of the months of a quarter are those of `GET /v1/forecast`.',
        querystring: query,
        response: { 200: answer, ...notRebuiltAnswer },
      },
    },
    async request => {
      const { segment = null, csm, quarters } = request.query
      const time = orThrow(listTimeOf(request.query, clock()))
      const first = request.query.quarter ?? quarterOf(time.asOf)
      const due = {
        since: namedQuarter(first).period.since,
        until: namedQuarter(quarterFrom(first, quarters)).period.since,
      }
      const { workspaceId } = request.caller
      const { currency, months } = orThrow(
        await readMonths(database, { ...time, workspaceId, due, segment, csm }),
      )
      const { asOf, knownAt } = time
      return { asOf, knownAt, currency, data: months.map(presentMonth) }
    },
  )
}

function presentMonth(sums: MonthSums): z.input<typeof month> {
  return {
    month: sums.month,
    renewals: sums.renewals,
    arrDueMinor: sums.arrDueMinor,
    open: {
      renewals: sums.open,
      arrMinor: sums.openDueMinor,
      expectedRetainedMinor: sums.openRetainedMinor,
      expectedAfterMinor: sums.openAfterMinor,
      arrAtRiskMinor: sums.openDueMinor - sums.openRetainedMinor,
    },
    renewed: { renewals: sums.renewed },
    expanded: { renewals: sums.expanded, gainedMinor: sums.expandedMinor },
    contracted: { renewals: sums.contracted, lostMinor: sums.contractedMinor },
    lost: { renewals: sums.lost, lostMinor: sums.lostMinor },
  }
}
