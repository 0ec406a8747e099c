// The way out of a chasm, in the workspace's own terms: one shape for each thing to do.
import { dayParam } from '@rung/http-service'
import { z } from 'zod'
import { bookAccount, concern } from './indicator-schema.ts'

const promiseToAct = z
  .object({
    promiseId: z.string().describe('The promise'),
    accountId: z.string().describe('To whom it was made'),
    accountName: z.string().nullable().describe('Joined at display; null when unknown or erased'),
    csmId: z.string().nullable().describe('The CSM who looks after the account; null: nobody'),
    csmName: z.string().nullable().describe('Joined at display; null when unknown or erased'),
    capability: z.string().nullable().describe('What was promised'),
    words: z.string().nullable().describe('The promise as you said it; null where no words are kept'),
  })
  .meta({ id: 'PromiseToAct' })

const promises = z.array(promiseToAct).describe('The promises, at most 50')
const accounts = z.array(bookAccount).describe('The accounts, at most 50')
const capability = z.string().describe('The capability, as promises name it')
const evidence = (what: string) =>
  z.array(z.string()).describe(`${what}, to be resolved by \`GET /v1/evidence\``)
const product = z.literal('product').describe('Who does it')
const csm = z.literal('csm').describe('Who does it')
const plannedOn = dayParam.nullable().describe('The day it is planned for; null: it is not planned')

export const chasmAction = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z
        .literal('map_capability')
        .describe('Promised, and nobody wrote down which concern it answers: ask which'),
      by: product,
      capability,
      promises: z.int().describe('How many promises of it answer no concern'),
      accounts,
    }),
    z.object({
      kind: z.literal('confirm_promises').describe("Have these confirmed in the customer's own words"),
      by: csm,
      promises,
    }),
    z.object({
      kind: z
        .literal('ask_expectations')
        .describe('Ask what they expect now: they said they are not content'),
      by: csm,
      accounts,
      evidence: evidence('What each of them answered, in the order of `accounts`'),
    }),
    z.object({
      kind: z.literal('meet_concern').describe('A concern that nothing of yours meets, by what hangs on it'),
      by: product,
      concern: concern.describe('What they are concerned about'),
      accounts,
      arrMinor: z
        .number()
        .describe('Their ARR, where it is known, in minor units of the workspace’s currency'),
    }),
    z.object({
      kind: z.literal('question_capability').describe('Planned, and no stated concern needs it'),
      by: product,
      capability,
      plannedOn: dayParam.describe('The first day it is planned for'),
      evidence: evidence('Its items of the roadmap'),
    }),
    z.object({
      kind: z
        .literal('plan_promised')
        .describe('Promised for a day before the day it is planned for, or not planned at all'),
      by: product,
      capability,
      plannedOn,
      promisedFor: dayParam.describe('The first day it was promised for'),
      promises,
    }),
    z.object({
      kind: z
        .literal('say_how')
        .describe('Promised by this role though it was never kept for anybody: who says how?'),
      by: z.literal('sales').describe('Who does it'),
      madeBy: z.string().describe('The role that promised it'),
      capability,
      promises,
    }),
    z.object({
      kind: z.literal('share_out_promises').describe('Overdue, or kept late: say who does what until when'),
      by: csm,
      promises,
    }),
    z.object({
      kind: z.literal('agree_on_customer').describe('The team does not name the same customer'),
      by: z.literal('head').describe('Who does it'),
      answers: z
        .array(
          z.object({
            segment: z.string().describe('Who the customer is, as they said'),
            answers: z.int().describe('How many said so'),
          }),
        )
        .describe('What was answered in the last quarter, the most frequent first'),
      evidence: evidence('The newest of these answers, at most 50'),
    }),
  ])
  .meta({ id: 'ChasmAction' })
