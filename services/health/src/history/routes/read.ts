// GET /v1/accounts/:id/health/changes: what moved the score over a period, split exactly by cause.
import { type App, dayParam } from '@rung/http-service'
import { accountParam, orThrow } from '@rung/judgement/requests'
import { addDays, type Day, dayOf, daysBetween, type Refusal, refuse } from '@rung/kernel'
import { z } from 'zod'
import type { HealthDeps } from '../../deps.ts'
import { explainChanges } from '../actions/explain-changes.ts'
import { presentChanges } from './present.ts'
import { healthChangesAnswer } from './schema.ts'

const MOST_DAYS = 366

// Four whole weeks, so that weekdays cancel.
const USUAL_DAYS = 28

const query = z.object({
  since: dayParam
    .optional()
    .describe(`From the score as known at the end of this day. Default: ${USUAL_DAYS} days before \`until\``),
  until: dayParam
    .optional()
    .describe(
      `to the score as known at the end of this day. Default: today (UTC), as known now. At most ${MOST_DAYS} days later`,
    ),
})

export function serveReadHealthChanges(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/accounts/:id/health/changes',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['health'],
        summary: 'What moved the health of an account',
        description:
          'From one score to another, split exactly, in hundredths of a point, by cause, by contribution and by day, with the facts that came in and fell out. Each cause but customer_facts comes from two scores that really were: as the day opened (time alone, but for what opened on facts of which nobody knew the day before), the day before with what became known of it since (corrections), just before and just after a config was published. What customers did is what they leave; what it and time undo of each other in one contribution is told of neither. Where no opening of a day was kept (days before this was recorded), its decay counts as customer_facts.',
        params: accountParam,
        querystring: query,
        response: { 200: healthChangesAnswer },
      },
    },
    async request => {
      const now = clock()
      const period = orThrow(requestedPeriod(request.query, now))
      const shown = await explainChanges(database, {
        workspaceId: request.caller.workspaceId,
        account: request.params.id,
        ...period,
        now,
      })
      return presentChanges(orThrow(shown), period)
    },
  )
}

function requestedPeriod(
  { since, until }: z.output<typeof query>,
  now: Date,
): { readonly since: Day; readonly until: Day } | Refusal {
  const today = dayOf(now)
  const last = until ?? today
  const first = since ?? addDays(last, -USUAL_DAYS)
  if (last > today) {
    return refuse('invalid', `lies in the future: today is ${today}`, {
      field: 'until',
      fix: 'Ask for today or a day before.',
    })
  }
  if (first > last) {
    return refuse('invalid', 'lies after `until`', {
      field: 'since',
      fix: 'Give the earlier day as `since`.',
    })
  }
  if (daysBetween(first, last) > MOST_DAYS) {
    return refuse('too_large', `more than ${MOST_DAYS} days at once`, {
      field: 'since',
      fix: `Ask from ${addDays(last, -MOST_DAYS)} on, or for an earlier \`until\`.`,
    })
  }
  return { since: first, until: last }
}
