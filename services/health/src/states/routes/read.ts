// GET /v1/accounts/:id/states: which states an account has been in, and since when usage and outcome go apart.
import { type App, dayParam, knownAtParam, presentStuck, stuckSchema } from '@rung/http-service'
import { accountParam, orThrow } from '@rung/judgement/requests'
import { addDays, type Day, dayOf, daysBetween, type Refusal, refuse } from '@rung/kernel'
import { z } from 'zod'
import type { HealthDeps } from '../../deps.ts'
import { type StatesRequest, showStates } from '../actions/show-states.ts'

const query = z.object({
  since: dayParam
    .optional()
    .describe('From this day on; a run that began before it is shown whole. Default: the first day judged'),
  until: dayParam.optional().describe('Before this day. Default: through today (UTC)'),
  knownAt: knownAtParam
    .optional()
    .describe(
      'As known then: an instant, or a day, which means its end. Default: now, so that late facts have rewritten the days they are about',
    ),
})

const run = z
  .object({
    state: z
      .enum(['thriving', 'hollow', 'quiet_success', 'failing', 'unknown'])
      .describe('Usage and attained high or low; unknown while one of them is'),
    since: dayParam.describe('First day of the run'),
    until: dayParam.nullable().describe('First day of the next run; null while it lasts'),
    days: z.int().describe('How many days, up to the end of the days asked for'),
    partedOn: dayParam
      .nullable()
      .describe(
        'In hollow and quiet_success: the day usage and outcome parted, the first on which one was high and the other low since they last went together. Before `since` when an unknown time lies between, or both changed sides at once',
      ),
  })
  .meta({ id: 'StateRun' })

const statesAnswer = z
  .object({
    accountId: z.string().describe('Our id of the account'),
    externalId: z.string().nullable().describe('Your own id of the account'),
    name: z.string().nullable().describe('Joined at display; never an input. Null when unknown or erased'),
    since: dayParam.nullable().describe('The first day asked for; null for all of them'),
    until: dayParam.describe('The day the answer ends before'),
    knownAt: z.iso.datetime().describe('Only facts recorded by this instant were used'),
    runs: z.array(run).describe('In order; empty while the account has not been judged'),
    partedOn: dayParam
      .nullable()
      .describe('Of the last run: since when usage and outcome go apart; null while they do not'),
    stuck: stuckSchema,
  })
  .meta({ id: 'States' })

export function serveReadStates(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/accounts/:id/states',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['health'],
        summary: 'The history of an account’s states',
        description:
          'Runs of days in one state, out of the final score of each day: usage and outcome as high or low at 0.5, left only past 0.45 or 0.55. A day that was not judged goes with the day before it.',
        params: accountParam,
        querystring: query,
        response: { 200: statesAnswer },
      },
    },
    async request => {
      const now = clock()
      const input = orThrow(spanOf(request.query, now))
      const { since, until, knownAt } = input
      const { runs, stuck, ...account } = orThrow(
        await showStates(database, {
          workspaceId: request.caller.workspaceId,
          account: request.params.id,
          ...input,
          now,
        }),
      )
      return {
        ...account,
        since,
        until,
        knownAt: knownAt.toISOString(),
        runs: runs.map(each => ({ ...each, days: daysBetween(each.since, each.until ?? until) })),
        partedOn: runs.at(-1)?.partedOn ?? null,
        stuck: presentStuck(stuck),
      }
    },
  )
}

/** Nothing is known of the future: a later `until` ends today, a later `knownAt` is now. */
function spanOf(input: z.output<typeof query>, now: Date): StatesRequest | Refusal {
  const tomorrow = addDays(dayOf(now), 1)
  const { since = null, until = tomorrow, knownAt = now } = input
  if (since !== null && until <= since) {
    return refuse('invalid', 'is not after `since`', {
      field: 'until',
      fix: 'Give a later day: `until` itself is not in.',
    })
  }
  return { since, until: earlier(until, tomorrow), knownAt: knownAt > now ? now : knownAt }
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}
