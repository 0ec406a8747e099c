// GET /v1/accounts/:id/usage: what one account does in the product, its usage score, and what holds that down.
import { type App, dayParam, idText, knownAtParam, presentStuck, stuckSchema } from '@rung/http-service'
import { dayOf, isRefusal, windowEnding } from '@rung/kernel'
import {
  dayEvidence,
  describeChange,
  metricNames,
  NO_CHANGE,
  nameOf,
  type UsagePolicy,
} from '@rung/usage-metrics'
import { z } from 'zod'
import type { AccountRequest } from '../../actions/account-request.ts'
import { type ReadUsage, readAccountUsage } from '../../actions/read-account-usage.ts'
import type { UsageDeps } from '../../deps.ts'
import { earlierOf } from '../../instants.ts'
import { scalar } from '../fields.ts'

const day = z.string().meta({ examples: ['2026-03-28'] })
const windowSchema = z
  .object({ since: day.describe('Its first day'), until: day.describe('The day after its last') })
  .describe('Half-open: `until` is not in it')

const change = z.object({
  now: z.number().nullable().describe('Counted in the last 14 days; null is unknown'),
  habit: z
    .number()
    .nullable()
    .describe('Usual in 14 days: the higher of the last twelve weeks and the running term; null without one'),
  lastYear: z
    .number()
    .nullable()
    .describe('The same change a year ago, ln of a ratio, 0 at most: the season; null without a year of use'),
  fleet: z
    .number()
    .nullable()
    .describe(
      'Median change of all accounts, ln of a ratio, 0 at most, while the source is in doubt; else null',
    ),
  expected: z
    .number()
    .describe(
      'Share of the 14 days on which use was expected of them, 0..1: in their season and in no pause',
    ),
  value: z
    .number()
    .nullable()
    .describe(
      'expected x (ln((now + 1) / (habit + 1)) - lastYear - fleet), `fleet` lifting it to ln 0.8 at most; null where nothing is expected, and of people where programs are',
    ),
})

const answer = z
  .object({
    accountId: z.string().describe('Our id of the account'),
    asOf: day.describe('The day judged, its end included'),
    knownAt: z.string().describe('Only what was recorded by this instant was used'),
    pending: z.boolean().describe('True while calls of the workspace wait to be counted, a minute at most'),
    source: z.object({
      up: z.boolean().describe('False: no event of the whole workspace for two days'),
      lastEventOn: day.nullable().describe('The newest day with an event of anybody'),
      inDoubtSince: day
        .nullable()
        .describe(
          'Since when most accounts fell together, this one among them: its change is read beside theirs, the rest as of the day before. Null: it is not so',
        ),
    }),
    firstActiveOn: day.nullable().describe('The first day on which anything was done'),
    lastActiveOn: day.nullable().describe('The last such day'),
    metrics: z.record(z.string(), z.number().nullable()).describe('The built-in ones; null is unknown'),
    window: windowSchema.describe(
      'Of the built-in metrics: from the first of the last 28 days on which use was expected of them; days of a pause and outside their season are in it and do not count',
    ),
    change: z
      .object({
        people: change.describe('Distinct people'),
        events: change.describe('Events'),
        fellOn: day
          .nullable()
          .describe(
            'The first day of the earliest 14 since which people, or else events, are below four fifths of their habit',
          ),
        words: z.array(z.string()).describe('Habit and now, since when, and what was taken into account'),
      })
      .describe('Use against the account’s own habit'),
    score: z.object({
      value: z.number().nullable().describe('U, 0..1'),
      lastKnown: z.number().nullable().describe('U on the latest day on which it was known'),
      inputs: z
        .array(
          z.object({
            metric: z.string().describe('A built-in metric'),
            value: z.number().nullable().describe('Null is unknown'),
            score: z.number().nullable().describe('Where the value lies on its ramp, 0..1'),
            weight: z.number().describe('Relative weight in U'),
            lost: z.number().describe('What it takes away from U; these and U add up to one'),
          }),
        )
        .describe('What U is made of'),
      reasons: z.array(z.string()),
    }),
    customMetrics: z
      .array(
        z.object({
          key: z.string().describe('The metric'),
          value: scalar.nullable().describe('Null is unknown'),
          window: windowSchema,
        }),
      )
      .describe('The workspace’s own metrics'),
    milestones: z.array(
      z.object({
        key: z.string().describe('The milestone'),
        reachedOn: day.nullable().describe('The day it was first reached; null: not yet'),
      }),
    ),
    stakeholders: z.array(
      z.object({
        id: z.string(),
        lastSeenOn: day.nullable().describe('The last day they did anything'),
        daysSinceSeen: z.int().nullable().describe('Days since; null while the source is down'),
        usualGapDays: z.number().nullable().describe('Days that usually lie between two such days'),
      }),
    ),
    evidence: z.array(z.string()).describe('The newest active days of the window'),
    policyVersion: z.string().describe('The policy it was judged under'),
    stuck: stuckSchema,
  })
  .meta({ id: 'AccountUsage' })

export function serveAccountUsage(app: App, { database, clock }: UsageDeps): void {
  app.get(
    '/v1/accounts/:id/usage',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['accounts'],
        summary: 'What one customer does in the product',
        description: `The built-in metrics over the last 28 days up to \`asOf\` on which use was expected, the usage score with what holds it down, the \
workspace's own metrics and milestones. Unknown is null: before the first event, and while the source is down.`,
        params: z.object({ id: idText.describe('Its id or externalId') }),
        querystring: z.object({
          asOf: dayParam.optional().describe('Left out: today'),
          knownAt: knownAtParam.optional().describe('Left out: now'),
        }),
        response: { 200: answer },
      },
    },
    async request => {
      const now = clock()
      const { asOf = dayOf(now), knownAt = now } = request.query
      const input = { account: request.params.id, asOf, knownAt: earlierOf(knownAt, now) }
      const read = await readAccountUsage(database, request.caller.workspaceId, input, now)
      if (isRefusal(read)) throw read
      return present(read)
    },
  )
}

function windowOf({ asOf, counted }: Pick<AccountRequest, 'asOf' | 'counted'>, { windowDays }: UsagePolicy) {
  const since = counted?.at(-1)
  return { ...windowEnding(asOf, windowDays), ...(since === undefined ? {} : { since }) }
}

function present({
  usage,
  definitions,
  customValues,
  policy,
  pending,
  stuck,
}: ReadUsage): z.output<typeof answer> {
  const { input, assessment, source, window } = usage
  return {
    accountId: input.accountId,
    asOf: input.asOf,
    knownAt: input.knownAt.toISOString(),
    pending,
    source: { up: source.up, lastEventOn: source.lastEventOn, inDoubtSince: usage.doubt?.since ?? null },
    firstActiveOn: window.firstDay,
    lastActiveOn: window.lastDay,
    metrics: Object.fromEntries(
      Object.entries(metricNames).map(([name, metric]) => [name, assessment.metrics[metric]]),
    ),
    window: windowOf(input, policy),
    change: presentChange(usage),
    score: {
      value: assessment.value,
      lastKnown: usage.lastKnown.score,
      inputs: assessment.inputs.map(input => ({ ...input, metric: nameOf(input.metric) })),
      reasons: [...assessment.reasons],
    },
    customMetrics: definitions.metrics.map(({ key, windowDays }) => ({
      key,
      value: customValues.get(key) ?? null,
      window: windowEnding(input.asOf, windowDays),
    })),
    milestones: definitions.milestones.map(({ key }) => ({
      key,
      reachedOn: usage.milestones.get(key) ?? null,
    })),
    stakeholders: [...usage.seen].map(([id, seen]) => ({
      id,
      lastSeenOn: seen.lastSeenOn,
      daysSinceSeen: source.up ? seen.daysSinceSeen : null,
      usualGapDays: seen.usualGapDays,
    })),
    evidence: window.recentDays.toSorted().map(dayEvidence),
    policyVersion: policy.version,
    stuck: presentStuck(stuck),
  }
}

/** Unknown like every metric, before the first event and while the source is down. */
function presentChange({
  change,
  fellOn,
  source,
  window,
}: ReadUsage['usage']): z.output<typeof answer>['change'] {
  if (!source.up || window.lastDay === null) {
    return { people: NO_CHANGE, events: NO_CHANGE, fellOn: null, words: [] }
  }
  return { ...change, fellOn, words: describeChange(change, fellOn) }
}
