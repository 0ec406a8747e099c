// A concern that somebody at a customer stated: what keeps them up, before anything is promised for it.
import { daySchema, defineFact } from '@rung/fact-ledger'
import { dayOf, type Refusal, refuse } from '@rung/kernel'
import { concerns } from '../storage/concerns.ts'
import {
  accountName,
  concernTag,
  grade,
  outcomeName,
  stakeholderName,
  toAccount,
  toStakeholder,
  words,
} from './fields.ts'
import { toOutcome } from './to-outcome.ts'

export const concern = defineFact({
  noun: 'concern',
  plural: 'concerns',
  heading: 'What customers are concerned about',
  idPrefix: 'cnc',
  about:
    'A need or aspiration that somebody at a customer stated, by ladder level and a short tag. The map of concerns (`GET /v1/concern-map`) sets what was promised and what meets it beside; no judgement of an account reads it.',
  table: concerns,
  shape: {
    account: accountName,
    level: grade.meta({ description: 'The level of the ladder it belongs to, 1 to 5.' }),
    tag: concernTag.nullish(),
    stakeholder: stakeholderName.nullish(),
    outcome: outcomeName.nullish(),
    words: words.nullish().meta({ description: 'In their own words.' }),
    untilOn: daySchema.nullish().meta({
      description: 'The first day on which it is none any more; null while it holds.',
    }),
  },
  account: { through: 'account' },
  references: { account: toAccount, stakeholder: toStakeholder, outcome: toOutcome },
  words: { words: { kind: 'concern.words', about: 'stakeholder' } },
  occurredAs: { field: 'statedOn', grain: 'day' },
  validate: ({ untilOn }, { occurredAt }) =>
    untilOn && untilOn <= dayOf(occurredAt) ? [overBefore(dayOf(occurredAt))] : [],
})

function overBefore(statedOn: string): Refusal {
  return refuse('invalid', `untilOn is not after the day it was stated, ${statedOn}`, {
    field: 'untilOn',
    fix: 'Send a later day; one that was never theirs is taken back: send retracted true.',
  })
}
