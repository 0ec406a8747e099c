// GET /v1/portfolio/lines: the two lines of many accounts, small, a point a week.
import { type App, dayParam, knownAtParam } from '@rung/http-service'
import { dayOf } from '@rung/kernel'
import { z } from 'zod'
import type { AccountsDeps } from '../../deps.ts'
import { showLines } from '../actions/show-lines.ts'
import { RECORD_POLICY } from '../policy.ts'
import { listedIds } from './listed-ids.ts'

const query = z.strictObject({
  accounts: z
    .string()
    .min(1)
    .max(RECORD_POLICY.evidenceCharactersMost)
    .describe(
      `Ids or your externalIds, with commas between: at most ${RECORD_POLICY.lineAccountsMost}. Answered in this order, each once`,
    ),
  weeks: z.coerce
    .number()
    .int()
    .min(2)
    .max(RECORD_POLICY.lineWeeksMost)
    .default(RECORD_POLICY.lineWeeks)
    .describe('How many points, a week apart'),
  asOf: dayParam.optional().describe('The day of the last point. Default: today (UTC)'),
  knownAt: knownAtParam
    .optional()
    .describe('As known then: an instant, or a day, which means its end. Default: now'),
})

const numbers = z.array(z.number().nullable())

const lines = z
  .object({
    accountId: z.string().describe('Our id of the account'),
    usage: numbers.describe('U of each day, 0..1; null is unknown'),
    attained: numbers.describe('A of each day, 0..1; null is unknown'),
    score: numbers.describe('Points of each day, 0..100; null is unknown'),
  })
  .meta({ id: 'AccountLines' })

const answer = z
  .object({
    days: z.array(dayParam).describe('The days of the points, in order'),
    data: z.array(lines).describe('Names of nobody are left out'),
  })
  .meta({ id: 'PortfolioLines' })

export function servePortfolioLines(app: App, { database, clock }: AccountsDeps): void {
  app.get(
    '/v1/portfolio/lines',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['portfolio'],
        summary: 'The lines of many accounts',
        description: 'Usage, attained and score of each account by the week: for the rows of a list.',
        querystring: query,
        response: { 200: answer },
      },
    },
    async request => {
      const now = clock()
      const { weeks, asOf = dayOf(now), knownAt = now } = request.query
      const accounts = listedIds(request.query.accounts, 'accounts', RECORD_POLICY.lineAccountsMost)
      const { workspaceId } = request.caller
      const { days, lines: shown } = await showLines(database, {
        workspaceId,
        accounts,
        weeks,
        asOf,
        knownAt,
      })
      return {
        days,
        data: shown.map(({ accountId, points }) => ({
          accountId,
          usage: points.map(point => point?.usage ?? null),
          attained: points.map(point => point?.attained ?? null),
          score: points.map(point => (point?.scoreHundredths == null ? null : point.scoreHundredths / 100)),
        })),
      }
    },
  )
}
