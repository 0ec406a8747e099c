// One outcome as an account's health shows it: what was attained, the gaps, and where its measure is heading.
import { dayParam } from '@rung/http-service'
import { evidence, shareOrUnknown } from '@rung/judgement/requests'
import { z } from 'zod'

const gap = z.number().min(-1).max(1).nullable()

export const outcome = z
  .object({
    outcomeId: z.string().describe('Our id of the outcome'),
    statement: z.string().nullable().describe('The customer’s words, joined at display; null when erased'),
    active: z.boolean().describe('Closed outcomes are shown and count for nothing'),
    importance: z.number().describe('1..5, by the customer'),
    attained: shareOrUnknown.describe('a: mean of on-track and customer verdict, newer facts weighing more'),
    attainedLastKnown: shareOrUnknown.describe('a on the last day it was known'),
    functional: shareOrUnknown.describe('f: share of its usage milestones reached, by weight'),
    customer: shareOrUnknown.describe('c: what the customer says was achieved'),
    vendor: shareOrUnknown.describe('v: what we say was achieved'),
    experience: shareOrUnknown.describe('x: how the customer found the way there'),
    completionGap: gap.describe('f - a: they finished what the product asks and still lack the outcome'),
    perceptionGap: gap.describe('(v, else f) - c: we think they succeed and they do not'),
    perceptionBasis: z
      .enum(['vendor', 'functional'])
      .nullable()
      .describe('What c is held against; null while the gap is unknown'),
    experienceGap: gap.describe('a - x'),
    slope30d: z
      .number()
      .nullable()
      .describe(
        'Pace of the measure: share of the way from baseline to target per 30 days, the median slope between its last 6 measurements',
      ),
    direction: z
      .enum(['towards', 'away', 'still'])
      .nullable()
      .describe('Where the measure moves; still within 0.02 per 30 days; null while the pace is unknown'),
    paceNeeded30d: z
      .number()
      .nullable()
      .describe(
        'Share of the way per 30 days that would arrive on the due day; 0 once arrived; null past it',
      ),
    expectedOn: dayParam
      .nullable()
      .describe('The day the present pace arrives; null when it is not heading there within ten years'),
    dueOn: dayParam.nullable().describe('The day it is wanted by; null for a level to hold'),
    onPace: z
      .boolean()
      .nullable()
      .describe('Arrived, or expected on or before the due day; null while that cannot be told'),
    evidence: evidence.describe('Facts behind a, c, v and x'),
  })
  .meta({ id: 'HealthOutcome' })
