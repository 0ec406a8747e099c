// GET /v1/accounts/:id/history: what an account did and what it got, over time, with what happened on the way.
import { type App, dayParam, idText, knownAtParam } from '@rung/http-service'
import { addDays, type Day, dayOf, daysBetween, isRefusal, refuse } from '@rung/kernel'
import { z } from 'zod'
import type { AccountsDeps } from '../../deps.ts'
import { showHistory } from '../actions/show-history.ts'
import { RECORD_POLICY } from '../policy.ts'
import { lineShape, presentLine } from './line-schema.ts'
import { datesField, speakerSchema } from './schema.ts'

const query = z.strictObject({
  from: dayParam
    .optional()
    .describe(`The first day shown. Default: ${RECORD_POLICY.historyDays} days up to \`to\``),
  to: dayParam.optional().describe('The last day shown. Default: today (UTC)'),
  knownAt: knownAtParam
    .optional()
    .describe(
      'As known then: an instant, or a day, which means its end. Default: now, so that late facts have rewritten the days they are about',
    ),
})

const point = z
  .object({ day: dayParam.describe('A day; what was last judged by its end'), ...lineShape })
  .meta({ id: 'HistoryPoint' })

const event = z
  .object({
    id: z.string().describe('The same for the same event'),
    kind: z
      .enum([
        'subscription_signed',
        'renewal_decided',
        'notice_given',
        'promise_kept',
        'promise_broken',
        'person_left',
        'customer_verdict',
        'outcome_attained',
        'outcome_lost',
        'parted',
        'met',
        'contradiction_opened',
      ])
      .describe(
        '`person_left`: a champion, economic buyer or sponsor. `outcome_attained`, `outcome_lost`: A became high or low. `parted`, `met`: usage and A, one high and one low, or alike again',
      ),
    day: dayParam.describe('The day on which it was so'),
    label: z.string().describe('In few words, for a chart'),
    what: z.string().describe('As a sentence'),
    dates: datesField,
    who: speakerSchema.nullable().describe('Whose word it is; null where it is nobody’s'),
    evidence: z.array(z.string()).describe('Ids of the facts it follows from; empty of what the lines show'),
  })
  .meta({ id: 'HistoryEvent' })

const answer = z
  .object({
    accountId: z.string().describe('Our id of the account'),
    externalId: z.string().describe('Your own id of the account'),
    name: z.string().nullable().describe('Joined at display; null without a name'),
    from: dayParam.describe('The first day shown'),
    to: dayParam.describe('The last day shown'),
    knownAt: z.iso.datetime().describe('Only what was recorded by this instant is shown'),
    everyDays: z
      .int()
      .describe(`Days from point to point: 1 up to ${RECORD_POLICY.linePointsMost} days, else whole weeks`),
    points: z.array(point).describe('In order; days before the account was first judged are left out'),
    events: z.array(event).describe('In order of their days'),
  })
  .meta({ id: 'History' })

export function serveHistory(app: App, { database, clock }: AccountsDeps): void {
  app.get(
    '/v1/accounts/:id/history',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['record'],
        summary: 'An account over time',
        description:
          'The lines of an account as they were kept: score, usage, attained, relationship and trust, and on them what happened: contracts and renewals, promises kept and broken, people who left, verdicts of the customer, usage and outcome parting, views that began to disagree.',
        params: z.object({ id: idText.describe('Its id or externalId') }),
        querystring: query,
        response: { 200: answer },
      },
    },
    async request => {
      const now = clock()
      const { from, to } = spanOf(request.query, dayOf(now))
      const knownAt =
        request.query.knownAt === undefined || request.query.knownAt > now ? now : request.query.knownAt
      const { workspaceId } = request.caller
      const shown = await showHistory(database, {
        workspaceId,
        account: request.params.id,
        from,
        to,
        knownAt,
        now,
      })
      if (isRefusal(shown)) throw shown
      const { accountId, externalId, name } = shown.account
      return {
        accountId,
        externalId,
        name,
        from,
        to,
        knownAt: knownAt.toISOString(),
        everyDays: shown.everyDays,
        points: shown.points.map(each => ({ day: each.day, ...presentLine(each) })),
        events: shown.events.map(each => ({ ...each, evidence: [...each.evidence] })),
      }
    },
  )
}

/** Nothing is known of the future: a later `to` is today. */
function spanOf(asked: { readonly from?: Day | undefined; readonly to?: Day | undefined }, today: Day) {
  const to = asked.to === undefined || asked.to > today ? today : asked.to
  const from = asked.from ?? addDays(to, 1 - RECORD_POLICY.historyDays)
  if (from > to) {
    throw refuse('invalid', 'is after `to`', {
      field: 'from',
      fix: 'Give a day on or before `to`, and before tomorrow.',
    })
  }
  if (daysBetween(from, to) >= RECORD_POLICY.historyDaysMost) {
    throw refuse('invalid', `lies more than ${RECORD_POLICY.historyDaysMost} days before \`to\``, {
      field: 'from',
      fix: 'Ask for a shorter time.',
    })
  }
  return { from, to }
}
