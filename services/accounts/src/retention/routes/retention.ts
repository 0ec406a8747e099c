// GET /v1/retention: gross and net retention of the book and of what fell due, with the bridge, by month or quarter.
import { whenOf, whenShape } from '@rung/fact-ledger'
import { type App, dayParam, idText, listOrCsv, sendList } from '@rung/http-service'
import { addMonths, type Day, dayOf, isRefusal, refuse } from '@rung/kernel'
import { z } from 'zod'
import type { AccountsDeps } from '../../deps.ts'
import { type RetentionRow, readRetention } from '../actions/read-retention.ts'
import { type Every, firstDayOf, MONTHS, type NamedPeriod, periodsOf } from '../periods.ts'
import { RETENTION_POLICY } from '../policy.ts'
import { type RetentionAnswer, retentionAnswer } from './schema.ts'

const query = z.strictObject({
  ...whenShape,
  from: dayParam
    .optional()
    .describe(
      'A day of the first period. Default: twelve months, or four quarters, up to and with that of `to`',
    ),
  to: dayParam.optional().describe('A day of the last period. Default: the day asked about'),
  every: z.enum(['month', 'quarter']).default('month').describe('What a period is'),
  by: z
    .enum(['segment', 'csm', 'start_quarter', 'start_month'])
    .optional()
    .describe(
      'Rows apart by segment, by CSM, or by the quarter or month of the first ARR (cohorts). Default: one row a period',
    ),
  segment: z.string().min(1).max(255).optional().describe('Only accounts of this segment'),
  csm: idText.optional().describe('Only accounts of this CSM, by id or externalId'),
})

const BOOK = ['openingMinor', 'newMinor', 'returnedMinor', 'expandedMinor', 'contractedMinor', 'churnedMinor']
const DUE = [
  'renewals',
  'dueMinor',
  'decided',
  'decidedMinor',
  'retainedMinor',
  'contractedMinor',
  'lostMinor',
]
const CSV_COLUMNS = [
  ...['period', 'since', 'until', 'lastDay', 'isOver', 'key', 'name'],
  ...[...BOOK, 'revaluationMinor', 'closingMinor', 'grr', 'nrr', 'unknownAccounts'].map(
    name => `book.${name}`,
  ),
  ...['opening', 'arrived', 'returned', 'churned', 'closing', 'retention'].map(name => `book.logos.${name}`),
  ...[...DUE, 'expandedMinor', 'afterMinor', 'undecided', 'undecidedMinor', 'unknown', 'grr', 'nrr'].map(
    name => `due.${name}`,
  ),
  ...['decided', 'lost', 'retention'].map(name => `due.logos.${name}`),
]

export function serveRetention(app: App, { database, clock }: AccountsDeps): void {
  app.get(
    '/v1/retention',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['retention'],
        summary: 'Retention and the bridge',
        description:
          'By month or quarter, and by segment, CSM or cohort if asked: what moved the book of accounts from its opening to its closing ARR, and what became of the renewals that fell due. Two retentions, both named: of the book (whatever happened to what was there when the period opened) and of what fell due (what customers decided about). All amounts are whole minor units, and each bridge adds up exactly. ARR is by the dates on which contracts take effect, as they stand on the day asked about: a renewal decided late was in force all the while. The book of a period is whose the account is on its last day, a renewal whose it was on the day it fell due; so an account that changes hands between two periods opens in one group what it closed in another. A period that runs is counted up to the day asked about. Definitions: Gross and Net Revenue Retention of the SaaS Metrics Standards Board. As CSV by `Accept: text/csv`.',
        querystring: query,
        response: { 200: listOrCsv(retentionAnswer) },
      },
    },
    async (request, reply) => {
      const { every, by = null, segment = null, csm = null } = request.query
      const now = clock()
      const when = whenOf(request.query)
      const asOf = when.asOf ?? dayOf(now)
      const knownAt = when.knownAt ?? now
      const periods = periodsIn(request.query, every, asOf)
      const { workspaceId } = request.caller
      const read = await readRetention(database, { workspaceId, asOf, knownAt, periods, by, segment, csm })
      if (isRefusal(read)) throw read
      const answer: RetentionAnswer = {
        asOf,
        knownAt,
        currency: read.currency,
        every,
        by,
        data: read.rows.map(present),
        totals: read.totals.map(present),
      }
      return sendList(request, reply, answer, CSV_COLUMNS)
    },
  )
}

/** Throws the refusal of more periods than one answer holds. */
function periodsIn(
  asked: { readonly from?: Day | undefined; readonly to?: Day | undefined },
  every: Every,
  asOf: Day,
): NamedPeriod[] {
  const to = asked.to ?? asOf
  const from = asked.from ?? addMonths(firstDayOf(every, to), MONTHS[every] - RETENTION_POLICY.defaultMonths)
  if (to < from) {
    throw refuse('invalid', 'is before `from`', { field: 'to', fix: 'Give a day of the last period.' })
  }
  const periods = periodsOf(every, from, to, asOf)
  if (periods.length <= RETENTION_POLICY.periodsMost) return periods
  throw refuse('invalid', `asks for ${periods.length} periods`, {
    field: 'from',
    fix: `Ask for ${RETENTION_POLICY.periodsMost} at most: give a later day, or every=quarter.`,
  })
}

function present({
  period,
  key,
  name,
  book,
  due,
  unknownAccounts,
}: RetentionRow): RetentionAnswer['data'][number] {
  const { name: periodName, ...days } = period
  const { grossRetention, netRetention, ...moved } = book
  const { grossRetention: dueGross, netRetention: dueNet, ...became } = due
  return {
    period: periodName,
    ...days,
    key,
    name,
    book: { ...moved, grr: grossRetention, nrr: netRetention, unknownAccounts },
    due: { ...became, grr: dueGross, nrr: dueNet },
  }
}
