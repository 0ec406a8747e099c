// GET /v1/worklists: the day of everybody who looks after accounts, for who leads them.
import { type App, dayParam, instantParam } from '@rung/http-service'
import type { CardStatus } from '@rung/worklist'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import { listWorklists, type WorklistOfCsm } from '../actions/list-worklists.ts'

const counts = z
  .object({
    open: z.int().describe('Nobody has begun on them'),
    started: z.int().describe('Somebody works on them'),
    done: z.int().describe('The play was played'),
    no_answer: z.int().describe('Tried, and nobody answered'),
    snoozed: z.int().describe('Put off until a later day'),
    dismissed: z.int().describe('Away until their reasons grow'),
    handed_over: z.int().describe('Taken by somebody else'),
  } satisfies Record<CardStatus, z.ZodInt>)
  .meta({ id: 'CardCounts' })

const worklist = z
  .object({
    csmId: z.string().describe('Our id of the CSM'),
    externalId: z.string().describe('Your own id of the CSM'),
    date: dayParam.describe('The day of the list, in the CSM’s own time zone'),
    timeZone: z.string().describe('IANA name; UTC when the CSM has stated none'),
    dayOff: z
      .string()
      .nullable()
      .describe('Why they do not work on that day, such as "Good Friday"; null where it is no day off'),
    builtAt: instantParam.nullable().describe('When it was first opened; null when nobody opened it'),
    hours: z
      .number()
      .nullable()
      .describe('Hours of the CSM for accounts that day; null when nobody opened it'),
    plannedHours: z.number().nullable().describe('Hours that the morning’s cards take'),
    hoursLeft: z.number().nullable().describe('Hours of the cards that are open or started'),
    cards: counts.nullable().describe('Cards by what became of them, win-backs among them'),
    followUpsDue: z
      .int()
      .nullable()
      .describe('Open or started cards of which something was agreed for this day or one before'),
    handedToThem: z.int().nullable().describe('Cards that a colleague handed over to this list'),
    unanswered: z
      .int()
      .nullable()
      .describe(
        'Open or started cards that were tried without an answer as often as is raised with whoever leads (`raise`)',
      ),
  })
  .meta({ id: 'WorklistOfCsm' })

const answer = z
  .object({ data: z.array(worklist).describe('By our id of the CSM') })
  .meta({ id: 'Worklists' })

export type WorklistsAnswer = z.output<typeof answer>

export function serveListWorklists(app: App, { database, clock }: PlaybookDeps): void {
  app.get(
    '/v1/worklists',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['worklists'],
        summary: 'How far each CSM’s day has come',
        description:
          'Everybody who looks after accounts, with the list of their day as it stands: hours, cards by what became of them, what was agreed and waits, what nobody answers. Opens no list: one that nobody opened has nulls.',
        querystring: z.object({
          date: dayParam.optional().describe('The day of the lists. Default: today where each CSM is'),
        }),
        response: { 200: answer },
      },
    },
    async request => {
      const { workspaceId } = request.caller
      const input = { workspaceId, date: request.query.date ?? null, now: clock() }
      const lists = await listWorklists(database, input)
      return { data: lists.map(present) }
    },
  )
}

const NONE = { open: 0, started: 0, done: 0, no_answer: 0, snoozed: 0, dismissed: 0, handed_over: 0 }

function present({
  csmId,
  externalId,
  timeZone,
  day,
  dayOff,
  list,
}: WorklistOfCsm): WorklistsAnswer['data'][number] {
  return {
    csmId,
    externalId,
    date: day,
    timeZone,
    dayOff,
    builtAt: list?.builtAt ?? null,
    hours: list?.hours ?? null,
    plannedHours: list?.plannedHours ?? null,
    hoursLeft: list?.hoursLeft ?? null,
    cards: list === null ? null : { ...NONE, ...list.cards },
    followUpsDue: list?.followUpsDue ?? null,
    handedToThem: list?.handedToThem ?? null,
    unanswered: list?.unanswered ?? null,
  }
}
