// GET /v1/accounts/:id/usage/days: what was counted on each day, the evidence behind every metric.
import { type App, dayParam, idText } from '@rung/http-service'
import { addDays, dayOf, daysBetween, isRefusal, refuse } from '@rung/kernel'
import { type DayFacts, leastUsers } from '@rung/usage-metrics'
import { z } from 'zod'
import { readUsageDays } from '../../actions/read-usage-days.ts'
import type { UsageDeps } from '../../deps.ts'

const MOST_DAYS = 366

const shown = z
  .object({
    id: z.string().describe('As named in evidence'),
    day: z.string(),
    source: z.enum(['events', 'aggregates']),
    activeUsers: z.int().nullable().describe('Null when only events were counted'),
    events: z.int().describe('How many events that was'),
    counts: z.record(z.string(), z.int()).describe('How often each event occurred'),
  })
  .meta({ id: 'UsageDay' })

export function serveUsageDays(app: App, { database, clock }: UsageDeps): void {
  app.get(
    '/v1/accounts/:id/usage/days',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['accounts'],
        summary: 'What one customer did, day by day',
        description: `Days on which something was counted, at most ${MOST_DAYS} days of the calendar.`,
        params: z.object({ id: idText.describe('Its id or externalId') }),
        querystring: z.object({
          since: dayParam.optional().describe('Left out: 27 days before `until`'),
          until: dayParam.optional().describe('The last day, inclusive; left out: today'),
        }),
        response: { 200: z.object({ data: z.array(shown) }) },
      },
    },
    async request => {
      const until = request.query.until ?? dayOf(clock())
      const since = request.query.since ?? addDays(until, -27)
      if (daysBetween(since, until) >= MOST_DAYS) {
        throw refuse('invalid', `lies more than ${MOST_DAYS} days before until`, {
          field: 'since',
          fix: 'Ask for a shorter time.',
        })
      }
      const facts = await readUsageDays(database, {
        workspaceId: request.caller.workspaceId,
        account: request.params.id,
        since,
        until,
        now: clock(),
      })
      if (isRefusal(facts)) throw facts
      return { data: facts.map(present) }
    },
  )
}

function present(facts: DayFacts): z.output<typeof shown> {
  const counts: Record<string, number> = {}
  // By name: in which order they are kept says nothing, and an answer is the same whoever asks.
  const cells = facts.cells.toSorted((a, b) => (a.event < b.event ? -1 : 1))
  for (const { event, count } of cells) counts[event] = (counts[event] ?? 0) + count
  return {
    id: `day:${facts.day}`,
    day: facts.day,
    source: facts.aggregatedActiveUsers === null ? 'events' : 'aggregates',
    activeUsers: leastUsers([facts]),
    events: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
  }
}
