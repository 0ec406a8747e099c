// A desired outcome: what the customer wants, in their words, and how it is measured.

import { daySchema, defineFact } from '@rung/fact-ledger'
import { plainNumber } from '@rung/http-service'
import { dayOf, type Refusal, refuse } from '@rung/kernel'
import { checkOutcome, type Measure } from '@rung/success-gap'
import { z } from 'zod'
import { MILESTONES_MOST, TEXT_LIMITS } from '../policy.ts'
import { outcomes } from '../storage/outcomes.ts'
import { accountName, grade, shortName, stakeholderName, toAccount, toStakeholder } from './fields.ts'

const measured = plainNumber

const reach = z.strictObject({
  unit: shortName.nullish().meta({ description: 'For people to read.', examples: ['tickets a week'] }),
  maintain: z.literal(false).optional().meta({ description: 'False: to be reached by a day.' }),
  baseline: measured.meta({ description: 'Where they start.' }),
  target: measured.meta({ description: 'Where they want to be; below the baseline where fewer is better.' }),
  startsOn: daySchema.meta({ description: 'The day they stood at the baseline.' }),
  dueOn: daySchema.meta({ description: 'The day by which they want to be at the target.' }),
})
const maintain = z.strictObject({
  unit: shortName.nullish().meta({ description: 'For people to read.' }),
  maintain: z.literal(true).meta({ description: 'True: a level to hold.' }),
  floor: measured.meta({ description: 'Where nothing of it is left.' }),
  target: measured.meta({ description: 'Where all of it is there.' }),
})
const milestone = z.strictObject({
  key: shortName.meta({ description: 'A usage milestone.' }),
  weight: z
    .number()
    .min(0.001)
    .max(1_000)
    .default(1)
    .meta({ description: 'Relative to the other milestones.' }),
})

export const outcome = defineFact({
  noun: 'outcome',
  plural: 'outcomes',
  heading: 'What customers want, in their words, and how it is measured',
  idPrefix: 'out',
  about:
    'What a customer wants to achieve, in their words, with the measure that shows it: from a baseline to a target by a day, or a level to maintain.',
  table: outcomes,
  shape: {
    account: accountName,
    statement: z.string().min(1).max(TEXT_LIMITS.statement).meta({ description: "In the customer's words." }),
    measure: z
      .discriminatedUnion('maintain', [reach, maintain])
      .meta({ description: 'The number that shows it.' }),
    importance: grade.meta({ description: '5 is what they bought this for, 1 what is pleasant to have.' }),
    stakeholder: stakeholderName.nullish(),
    milestones: z
      .array(milestone)
      .max(MILESTONES_MOST)
      .default([])
      .meta({ description: 'The usage milestones that complete it functionally.' }),
    confirmedOn: daySchema.nullish().meta({ description: 'The day the customer confirmed it.' }),
    status: z.enum(['active', 'closed']).default('active'),
    closedOn: daySchema.nullish().meta({ description: 'Default: the day it was said to be closed.' }),
  },
  account: { through: 'account' },
  references: { account: toAccount, stakeholder: toStakeholder },
  words: { statement: { kind: 'outcome.statement', about: 'stakeholder' } },
  flatten: ({ measure, ...rest }) => ({
    ...rest,
    ...(measure.maintain
      ? { ...measure, baseline: null, startsOn: null, dueOn: null }
      : { ...measure, maintain: false, floor: null }),
  }),
  nest: ({ unit, maintain: held, baseline, floor, target, startsOn, dueOn, ...rest }) => ({
    ...rest,
    measure: held
      ? { unit, maintain: true, floor, target }
      : { unit, maintain: false, baseline, target, startsOn, dueOn },
  }),
  derive: (body, { at, before }) => {
    if (body.status === 'closed') return { ...body, closedOn: body.closedOn ?? before?.closedOn ?? dayOf(at) }
    const reopened = before?.status === 'closed' && body.closedOn === before.closedOn
    return reopened ? { ...body, closedOn: null } : body
  },
  validate: body => {
    const { measure, importance, milestones, status, closedOn } = body
    const refusal = checkOutcome({ measure: measureOf(measure), importance, milestones })
    if (refusal) return [refusal]
    return status === 'active' && closedOn ? [closedYetActive()] : []
  },
})

type MeasureBody = z.output<typeof reach> | z.output<typeof maintain>

/** The measure as it is judged: without its unit. */
function measureOf(body: MeasureBody): Measure {
  if (body.maintain) return { maintain: true, floor: body.floor, target: body.target }
  const { baseline, target, startsOn, dueOn } = body
  return { baseline, target, startsOn, dueOn }
}

function closedYetActive(): Refusal {
  return refuse('invalid', 'closedOn is given, but the outcome is active', {
    field: 'closedOn',
    fix: 'Send status closed with it, or leave it out.',
  })
}
