// GET /v1/accounts/:id/success-gap: what the customer wanted and got, outcome by outcome. Usage is set beside in /health.
import type { App } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { type Aggregate, assessAccountAttainment } from '@rung/success-gap'
import { z } from 'zod'
import { type JudgedAccount, judgeOne } from '../../actions/judge-one.ts'
import type { OutcomesDeps } from '../../deps.ts'
import { headOf, headShape, inputOf, reading, readingSchema, viewParams, viewQuery } from './view.ts'

const aggregate = readingSchema.extend({
  coverage: z.number().meta({ description: 'Share of all importance whose value is known' }),
})
const reasoned = readingSchema.extend({ reason: z.string() })

const answer = z.object({
  ...headShape,
  attained: aggregate.meta({ description: 'A: the mean of a by importance' }),
  experienceGap: aggregate.meta({ description: 'a - x, by importance' }),
  vendorPerceptionGap: aggregate.meta({ description: 'v - c, by importance, where you have judged' }),
  outcomes: z.array(
    z.object({
      id: z.string(),
      externalId: z.string().meta({ description: 'Your own id of it' }),
      statement: z.string().nullable().meta({ description: 'In the customer’s words; null when erased' }),
      importance: z.int().meta({ description: '1 to 5, by the customer' }),
      active: z.boolean().meta({ description: 'Closed outcomes are shown and count for nothing' }),
      confirmed: z.boolean().meta({ description: 'The customer had confirmed it by then' }),
      stakeholder: z.string().nullable(),
      dueOn: z.string().nullable().meta({ description: 'The day it is wanted by; null for a level to hold' }),
      measured: reasoned.meta({ description: 'm: the way from baseline to target that is done, 0..1' }),
      onTrack: reasoned.meta({ description: 'k: m beside the share of the time that has passed, 0..1' }),
      customer: reasoned.meta({ description: 'c: what the customer says was achieved, 0..1' }),
      vendor: reasoned.meta({ description: 'v: what you say was achieved, 0..1' }),
      experience: reasoned.meta({ description: 'x: how they found the way there, 0..1' }),
      attained: reasoned.meta({ description: 'a: the mean of k and c, newer facts weighing more, 0..1' }),
      attainedLastKnown: readingSchema.meta({ description: 'a on the last day it was known' }),
      experienceGap: readingSchema.meta({ description: 'a - x' }),
      vendorPerceptionGap: readingSchema.meta({ description: 'v - c' }),
      slope30d: z.number().nullable().meta({
        description:
          'Pace of the measure, share of the way per 30 days: the median slope between its last 6 measurements; null with fewer than two days measured, or none within 180 days',
      }),
      direction: z.enum(['towards', 'away', 'still']).nullable().meta({
        description:
          'Where the measure moves: towards its target or away from it; still within 0.02 of the way per 30 days; null while the pace is unknown',
      }),
      paceNeeded30d: z.number().nullable().meta({
        description:
          'Share of the way per 30 days that would arrive on the due day; 0 once arrived; null past that day, and for a level to hold',
      }),
      expectedOn: z.string().nullable().meta({
        description:
          'The day the present pace arrives, or the day it was measured to have arrived; null when it is not heading there within ten years',
      }),
      onPace: z.boolean().nullable().meta({
        description:
          'Arrived, or expected on or before the due day; null for a level to hold, and while the pace is unknown before that day',
      }),
      vendorVerdictMissing: z.boolean().meta({ description: 'You have not judged the present period' }),
    }),
  ),
})

export function serveSuccessGap(app: App, { database, clock }: OutcomesDeps): void {
  app.get(
    '/v1/accounts/:id/success-gap',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['accounts'],
        summary: 'What one customer wanted and got',
        description:
          'Each desired outcome with what was measured, what each side says and what was attained. Product use is not in it.',
        params: viewParams,
        querystring: viewQuery,
        response: { 200: answer },
      },
    },
    async request => {
      const input = inputOf(request.params, request.query, clock())
      const judged = await judgeOne(database, request.caller.workspaceId, input)
      if (isRefusal(judged)) throw judged
      return present(judged)
    },
  )
}

function present(judged: JudgedAccount): z.output<typeof answer> {
  const { outcomes } = judged.judgement
  const account = assessAccountAttainment(
    outcomes.map(({ assessment }) => assessment),
    judged.policy.successGap,
  )
  return {
    ...headOf(judged),
    attained: withCoverage(account.attained),
    experienceGap: withCoverage(account.experienceGap),
    vendorPerceptionGap: withCoverage(account.vendorPerceptionGap),
    outcomes: outcomes.map(outcome => presentOutcome(outcome, judged)),
  }
}

type Judged = JudgedAccount['judgement']['outcomes'][number]

function presentOutcome({ row, assessment }: Judged, { texts, asOf }: JudgedAccount) {
  const { gaps, vector } = assessment
  return {
    id: row.id,
    externalId: row.externalId,
    statement: row.statementRef === null ? null : (texts.get(row.statementRef) ?? null),
    importance: row.importance,
    active: assessment.active,
    confirmed: row.confirmedOn !== null && row.confirmedOn <= asOf,
    stakeholder: row.stakeholderId,
    dueOn: assessment.dueOn,
    measured: withReason(assessment.measured),
    onTrack: withReason(assessment.onTrack),
    customer: withReason(assessment.customer),
    vendor: withReason(assessment.vendor),
    experience: withReason(assessment.experience),
    attained: withReason(assessment.attained),
    attainedLastKnown: reading(assessment.attainedLastKnown),
    experienceGap: reading(gaps.experienceGap),
    vendorPerceptionGap: reading(gaps.vendorPerceptionGap),
    slope30d: vector.slope30d,
    direction: vector.direction,
    paceNeeded30d: vector.paceNeeded30d,
    expectedOn: vector.expectedOn,
    onPace: vector.onPace,
    vendorVerdictMissing: assessment.vendorVerdictMissing,
  }
}

const withReason = (judged: Judged['assessment']['attained']) => ({
  ...reading(judged),
  reason: judged.reason,
})
const withCoverage = (mean: Aggregate) => ({ ...reading(mean), coverage: mean.coverage })
