// A task of the company on somebody's list: what is sent, and what is answered.
import { dayParam, idText, instantParam } from '@rung/http-service'
import { BOOK_PLAYS, BOOK_WAYS, bookTaskSentence } from '@rung/worklist'
import { z } from 'zod'
import type { StandingBookTask } from '../../actions/standing-book-tasks.ts'
import { BOOK_ENDS, BOOK_STATUSES } from '../../book-task.ts'
import { WAY_OUT_POLICY } from '../../way-out-policy.ts'
import { chasm } from './way-out-task.ts'

const way = z
  .enum(BOOK_WAYS)
  .describe('Which way out, as `GET /v1/chasms` names it by `kind`: one that is about no account')

export const bookTaskBody = z
  .strictObject({
    chasm,
    way,
    about: z
      .string()
      .min(1)
      .max(WAY_OUT_POLICY.aboutCharacters)
      .nullish()
      .describe('The capability; of question_capability alone'),
    evidence: z
      .array(idText)
      .max(WAY_OUT_POLICY.linesMost)
      .describe('The facts behind it, as the way out names them'),
    person: idText.default('me').describe('On whose list: id, externalId or `me`. Default: `me`'),
  })
  .superRefine(({ way: named, about }, context) => {
    const isAbout = named === 'question_capability'
    if (isAbout === (about != null)) return
    const message = isAbout ? `is needed by ${named}` : `is none of ${named}`
    context.addIssue({ code: 'custom', path: ['about'], message })
  })
  .meta({ id: 'BookTaskToPut' })

export const bookTaskEnd = z
  .strictObject({
    as: z
      .enum(BOOK_ENDS)
      .describe(
        'done, dismissed: by whose list it is on. taken_off: by an admin or manager, as if not asked',
      ),
  })
  .meta({ id: 'BookTaskEnd' })

export const bookTaskAction = z
  .discriminatedUnion('action', [
    z.strictObject({
      action: z.literal('snooze').describe('Put off until a later day'),
      until: dayParam.describe('The first day it is back on the list'),
    }),
    z.strictObject({
      action: z.literal('undo').describe('Takes that back, on the day it was said'),
    }),
  ])
  .meta({ id: 'BookTaskAction' })

const step = z.object({
  day: z.int().describe('Days after the beginning'),
  task: z.string().describe('What is done then'),
})

export const bookTask = z
  .object({
    id: z.string().describe('Our id of it'),
    chasm,
    way,
    about: z.string().nullable().describe('The capability; null where the way names none'),
    why: z.string().describe('Why it is asked for, as a sentence'),
    evidence: z.array(z.string()).describe('The facts behind it, to be resolved by `GET /v1/evidence`'),
    personId: z.string().describe('Our id of the person whose list it is on'),
    play: z
      .object({
        key: z.string().describe('Its name for programs'),
        name: z.string().describe('What is done'),
        steps: z.array(step).describe('What to do, by days after the beginning'),
        agree: z.string().describe('What is agreed when it is done'),
        hours: z.number().describe('What it takes, in hours: a first guess'),
      })
      .describe('How it is done'),
    status: z
      .enum(BOOK_STATUSES)
      .describe(
        'on_list: nobody ended it. snoozed: nor that, and it is put off to a day that is not there yet where its person is',
      ),
    snoozedUntil: z
      .string()
      .nullable()
      .describe('The first day it is back on the list; null unless it is snoozed'),
    statusAt: instantParam.describe('Since when'),
    putAt: instantParam.describe('When it was put on the list'),
    putBy: z.string().nullable().describe('Our id of the person who asked for it; null: an integration'),
  })
  .meta({ id: 'BookTask' })

export const putBookTaskAnswer = bookTask
  .extend({
    outcome: z
      .enum(['put', 'already_on_list'])
      .describe('put: just now. already_on_list: it is asked for, and nobody ended it'),
  })
  .meta({ id: 'BookTaskPut' })

export function presentBookTask(task: StandingBookTask): z.output<typeof bookTask> {
  const { id, way, about, evidence, assigneeId, putAt, personId, snoozedUntil, stands } = task
  const play = BOOK_PLAYS[way]
  return {
    id,
    chasm: task.chasm,
    way,
    about,
    why: bookTaskSentence(task),
    evidence: [...evidence],
    personId: assigneeId,
    play: { ...play, steps: [...play.steps] },
    status: stands.status,
    snoozedUntil: stands.status === 'snoozed' ? snoozedUntil : null,
    statusAt: stands.at,
    putAt,
    putBy: personId,
  }
}
