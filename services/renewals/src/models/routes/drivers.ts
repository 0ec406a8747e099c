// GET /v1/renewal-drivers: what went with losing and keeping, as odds ratios with intervals.

import { type App, leadDaysParam } from '@rung/http-service'
import { z } from 'zod'
import type { RenewalsDeps } from '../../deps.ts'
import { readDriversReport } from '../actions/read-models.ts'
import { driversAnswer } from './schema/drivers.ts'

const DEFAULT_LEAD_DAYS = 90

export function serveReadDrivers(app: App, { database, clock }: RenewalsDeps): void {
  app.get(
    '/v1/renewal-drivers',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['models'],
        summary: 'What goes with losing a renewal',
        description:
          'Odds ratios of one feature at a time, per standard deviation of a number or for a flag against its absence, with 95 % intervals, from decided renewals as their accounts were known on the decision day. Association, not cause.',
        querystring: z.object({
          leadDays: leadDaysParam.optional().describe('Days of lead: 30, 90 or 180. Default: 90'),
          of: z
            .enum(['terms', 'months'])
            .default('terms')
            .describe(
              'Where each has a model of its own: contracts with a term, or month-to-month plans. Default: terms',
            ),
        }),
        response: { 200: driversAnswer },
      },
    },
    async request => {
      const { leadDays = DEFAULT_LEAD_DAYS, of: kind } = request.query
      const newest = await readDriversReport(database, {
        workspaceId: request.caller.workspaceId,
        leadDays,
        kind,
        knownAt: clock(),
      })
      return {
        leadDays,
        n: newest?.n ?? 0,
        lost: newest?.lost ?? 0,
        learnedAt: newest?.learnedAt.toISOString() ?? null,
        kind: 'association' as const,
        drivers: [...(newest?.report.drivers ?? [])],
      }
    },
  )
}
