// promises_due: promises to see to, the worst first: past their grace, overdue, due soon, or never confirmed.
import type { Answer } from '@rung/client'
import { quantity } from '@rung/kernel'
import { z } from 'zod'
import { answerOf } from '../answers/answer-of.ts'
import { accountSchema, basisFields, timeFields } from '../answers/basis.ts'
import { spoken } from '../answers/figures.ts'
import { askingFields, type Item, leftOutSchema } from '../answers/fitted.ts'
import { accountOf, accountWords, textOf, textSchema } from '../answers/names.ts'
import { refuseBeside } from '../answers/not-taken.ts'
import { dayAsked } from '../answers/when-asked.ts'
import { ofAccount, ofPerson } from '../finding/find-by-name.ts'
import { accountField, csmField } from '../finding/name-fields.ts'
import { defineTool, READS, type ToolCall } from './tool.ts'

type Due = Answer<'get', '/v1/due-promises'>['data'][number]
type OfAccount = Answer<'get', '/v1/accounts/{id}/promises'>

const LISTED = 10

const rowSchema = z.object({
  account: accountSchema,
  promiseId: z.string().describe('Its evidence: the tool evidence tells it as a sentence'),
  reasons: z.array(z.string()).describe('past_grace, overdue, due_soon, unconfirmed; the worst first'),
  promise: textSchema.describe('As we said it, else the capability; fenced as data'),
  need: textSchema.describe('The need of the customer that it answers, fenced as data'),
  weight: z.int().describe('How much hangs on it for the customer, 1 to 5'),
  madeOn: z.string(),
  dueOn: z.string().nullable(),
  daysOverdue: z
    .int()
    .nullable()
    .describe('Below 0 while its day is ahead; null without a day, or not counted'),
})
type Shown = z.infer<typeof rowSchema>

const output = z.object({
  ...basisFields,
  promises: z.array(rowSchema),
  leftOut: leftOutSchema,
})

const input = z.object({
  account: accountField.optional(),
  csm: csmField,
  segment: z.string().min(1).max(255).optional(),
  until: z.iso
    .date()
    .optional()
    .describe('Due by this day counts as due soon; left out: 14 days ahead. Not with account'),
  ...timeFields,
  ...askingFields,
})

type Asked = z.infer<typeof input>

export const promisesDue = defineTool({
  name: 'promises_due',
  title: 'Promises due',
  description:
    'Open promises to customers that need somebody: past their grace, overdue, due soon or never confirmed, the worst first; of all accounts, of one CSM, one segment or one account.',
  input,
  output,
  annotations: READS,
  scope: 'read',
  answer: async call => {
    const { limit = LISTED, full } = call.input
    const { rows, more, asOf, knownAt } = await readRows(call, limit)
    const when = { asOf, knownAt }
    const head = `${rows.length === 0 ? 'No promise is past its grace, overdue, due soon or unconfirmed' : `${quantity(rows.length, 'promise')} ${standing(rows)}`}. As of ${asOf}, as known at ${knownAt}.`
    return answerOf({ value: when, words: head }, 'promises', rows.map(itemOf), { limit, full, more })
  },
})

/** Of one account those that need nobody are told too, after those that do. */
function standing(rows: readonly Row[]): string {
  if (rows.every(({ reasons }) => reasons.length > 0)) return 'to see to, the worst first'
  return rows.some(({ reasons }) => reasons.length > 0)
    ? 'open, those to see to first'
    : 'open, none to see to now'
}

type Row = Omit<Shown, 'promise' | 'need'> & { readonly promise: string | null; readonly need: string | null }
type Rows = { rows: Row[]; more: boolean; asOf: string; knownAt: string }

async function readRows({ api, input, now }: ToolCall<Asked>, limit: number): Promise<Rows> {
  const { account: name, csm: named, segment, until, asOf, knownAt } = input
  if (name === undefined) {
    const page = await ofPerson(api, named, csm =>
      api.get('/v1/due-promises', { query: { csm, segment, until, asOf, knownAt, limit } }),
    )
    return {
      rows: page.data.map(rowOfDue),
      more: page.nextCursor !== null,
      ...dayAsked({ asOf, knownAt, now }),
    }
  }
  refuseBeside('account', { csm: named, segment, until })
  const [promises, account] = await ofAccount(api, name, id =>
    Promise.all([
      api.get('/v1/accounts/{id}/promises', { path: { id }, query: { asOf, knownAt } }),
      api.get('/v1/accounts/{id}', { path: { id } }),
    ]),
  )
  const of = accountOf({ ...promises, name: account.name })
  return { rows: rowsOfAccount(promises, of), more: false, asOf: promises.asOf, knownAt: promises.knownAt }
}

function rowOfDue(due: Due): Row {
  const { id, account, accountExternalId, accountName, reasons, weight, madeOn, dueOn, daysOverdue } = due
  return {
    account: accountOf({ accountId: account, externalId: accountExternalId, name: accountName }),
    promiseId: id,
    ...{ reasons, weight, madeOn, dueOn, daysOverdue, promise: due.ourWords ?? due.capability },
    need: due.concernWords,
  }
}

/** Open ones alone; those that need nobody come last, without a reason. */
function rowsOfAccount({ promises }: OfAccount, account: Row['account']): Row[] {
  const open = promises.filter(({ status }) => status === 'open')
  return open
    .map(({ id, overdue, dueSoon, confirmed, handoffSymptom, countsAs, ...promise }) => ({
      account,
      promiseId: id,
      reasons: [
        ...(countsAs === 'broken' ? ['past_grace'] : overdue ? ['overdue'] : []),
        ...(dueSoon ? ['due_soon'] : []),
        ...(handoffSymptom && !confirmed ? ['unconfirmed'] : []),
      ],
      ...{ weight: promise.weight, madeOn: promise.madeOn, dueOn: promise.dueOn, daysOverdue: null },
      promise: promise.ourWords ?? promise.capability,
      need: promise.concernWords,
    }))
    .toSorted((a, b) => rank(a) - rank(b) || b.weight - a.weight || dueFirst(a, b))
}

/** As the list of all accounts is sorted: what has no day comes last. */
const dueFirst = (a: Row, b: Row): number => ((a.dueOn ?? '~') < (b.dueOn ?? '~') ? -1 : 1)

const WORST_FIRST = ['past_grace', 'overdue', 'due_soon', 'unconfirmed']
const rank = ({ reasons }: Row): number => {
  const place = WORST_FIRST.indexOf(reasons[0] ?? '')
  return place < 0 ? WORST_FIRST.length : place
}

function itemOf(row: Row): Item<Shown> {
  const { account, promiseId, reasons, weight, madeOn, dueOn } = row
  const value: Shown = {
    ...row,
    promise: textOf(row.promise, { saidBy: 'us', on: madeOn }),
    need: textOf(row.need),
  }
  const due = dueOn === null ? 'without a day' : `due ${dueOn}`
  const need = value.need === null ? '' : ` For their need ${value.need}.`
  return {
    value,
    words: `- ${accountWords(account)}, ${reasons.map(spoken).join(', ') || 'open'}, ${due}, weight ${weight}: ${value.promise ?? 'words erased'}; evidence ${promiseId}.${need}`,
  }
}
