// What a way out asks for, on lists: what is sent, and what is answered.
import { idText, instantParam } from '@rung/http-service'
import { REASON_KINDS, TASK_CHASMS, WAY_OUT_KINDS, type WayOutKind } from '@rung/worklist'
import { z } from 'zod'
import { TAKEN } from '../../actions/take-off-lists.ts'
import { LINE_OUTCOMES } from '../../decide-line.ts'
import { TASK_STATUSES } from '../../task-status.ts'
import { WAY_OUT_POLICY } from '../../way-out-policy.ts'

const { aboutCharacters, linesMost } = WAY_OUT_POLICY

const OF_PROMISES: readonly WayOutKind[] = [
  'confirm_promises',
  'share_out_promises',
  'say_how',
  'plan_promised',
]

export const chasm = z.enum(TASK_CHASMS).describe('Of which chasm it is the way out')
const way = z.enum(WAY_OUT_KINDS).describe('Which way out, as `GET /v1/chasms` names it by `kind`')

const wanted = {
  way,
  about: z
    .string()
    .min(1)
    .max(aboutCharacters)
    .nullish()
    .describe('The capability, or the tag of the concern, where the way out names one'),
  lines: z
    .array(
      z.strictObject({
        account: idText.describe('The account: our id or your externalId'),
        promise: idText
          .nullish()
          .describe('The promise, of a way out that is about promises: our id or your externalId; else none'),
      }),
    )
    .min(1)
    .max(linesMost)
    .describe('The lines, each of the list of whoever looks after its account'),
}

type Wanted = z.output<z.ZodObject<typeof wanted>>

/** A way out is about promises or about accounts. */
function nameWhatItIsAbout({ way: named, lines }: Wanted, context: z.RefinementCtx): void {
  for (const [index, { promise }] of lines.entries()) {
    const isAbout = OF_PROMISES.includes(named)
    if (isAbout !== (promise == null)) continue
    const message = isAbout ? `is needed by ${named}` : `is none of ${named}, which is about accounts`
    context.addIssue({ code: 'custom', path: ['lines', index, 'promise'], message })
  }
}

export const putBody = z
  .strictObject({ chasm, ...wanted })
  .superRefine(nameWhatItIsAbout)
  .meta({ id: 'WayOutToPut' })

export const takeOffBody = z
  .strictObject(wanted)
  .superRefine(nameWhatItIsAbout)
  .meta({ id: 'WayOutToTakeOff' })

const lineNamed = {
  accountId: z.string().describe('Our id of the account'),
  promiseId: z.string().nullable().describe('Our id of the promise; null: it is about the account'),
}

export const putAnswer = z
  .object({
    put: z.int().describe('Lines that were put on lists just now'),
    lines: z
      .array(
        z
          .object({
            ...lineNamed,
            outcome: z
              .enum(LINE_OUTCOMES)
              .describe(
                'put: just now. already_on_list: it was asked for, and is not ended. already_done: somebody ended it in the last 90 days. already_on_card: a card of today says so by another reason. promise_settled: nothing is left to ask. account_closed: they are no customer any more. no_csm: nobody looks after the account',
              ),
            taskId: z.string().nullable().describe('Its id; null where none was made'),
            csmId: z.string().nullable().describe('Whose list; null: nobody looks after the account'),
            reason: z
              .enum(REASON_KINDS)
              .nullable()
              .describe('Of already_on_card: by which reason the card says so; else null'),
          })
          .meta({ id: 'WayOutLine' }),
      )
      .describe('Each line once'),
  })
  .meta({ id: 'WayOutPut' })

export const takeOffAnswer = z
  .object({
    takenOff: z.int().describe('Lines that were taken off just now'),
    lines: z
      .array(
        z
          .object({
            ...lineNamed,
            outcome: z
              .enum(TAKEN)
              .describe(
                'taken_off: it is on no list made from now on. begun: somebody began on it, so it stays. not_on_list: nobody asks for it',
              ),
          })
          .meta({ id: 'WayOutLineTakenOff' }),
      )
      .describe('Each line once'),
  })
  .meta({ id: 'WayOutTakenOff' })

export const taskAnswer = z
  .object({
    id: z.string().describe('Our id of it'),
    chasm,
    way,
    about: z
      .string()
      .nullable()
      .describe('The capability, or the tag of the concern; null where none is named'),
    accountId: z.string().describe('The account'),
    accountName: z.string().nullable().describe('Joined at display; null when unknown or erased'),
    promiseId: z.string().nullable().describe('The promise; null: it is about the account'),
    csmId: z.string().nullable().describe('Who looks after the account by now; null: nobody'),
    status: z
      .enum(TASK_STATUSES)
      .describe(
        'on_list: nobody ended it. put_off: until a day, or nobody answered. handed_over: a colleague has it. done, dismissed: so its card ended. settled: its promise was kept, broken, withdrawn or confirmed. taken_off: it is asked for no more',
      ),
    statusAt: instantParam.describe('Since when'),
    putAt: instantParam.describe('When it was put on lists'),
    putBy: z.string().nullable().describe('Our id of the person who asked for it; null: an integration'),
  })
  .meta({ id: 'WayOutTask' })

export type PutAnswer = z.output<typeof putAnswer>
export type TaskAnswer = z.output<typeof taskAnswer>
