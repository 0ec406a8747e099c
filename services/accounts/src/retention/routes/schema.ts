// The answer of retention: what moved the book, and what became of what fell due.
import { dayParam, instantParam } from '@rung/http-service'
import { z } from 'zod'

const minor = (what: string) => z.int().describe(`${what}, in minor units of the workspace’s currency`)
const count = (what: string) => z.int().min(0).describe(what)
const rate = (what: string) => z.number().nullable().describe(what)

const logos = z
  .object({
    opening: count('Accounts with ARR on the eve of the period'),
    arrived: count('Accounts that came and never were customers'),
    returned: count('Accounts that came and had been customers'),
    churned: count('Accounts without ARR on the last day'),
    closing: count('opening + arrived + returned - churned'),
    retention: rate('(opening - churned) / opening; null for a book that opened with nobody'),
  })
  .meta({ id: 'BookLogos' })
  .describe('The same in customers')

const book = z
  .object({
    openingMinor: minor('ARR at the end of the eve of the period'),
    newMinor: minor('ARR of accounts that never were customers before'),
    returnedMinor: minor('ARR of accounts that had been customers, and had left'),
    expandedMinor: minor('ARR gained by accounts that stayed, in mid-term too'),
    contractedMinor: minor('ARR lost by accounts that stayed'),
    churnedMinor: minor('ARR of accounts that left'),
    revaluationMinor: minor('What exchange rates alone did to contracts in other currencies'),
    closingMinor: minor(
      'ARR at the end of the last day: opening + new + returned + expanded - contracted - churned + revaluation',
    ),
    grr: rate(
      'Gross revenue retention of the opening book: (opening - contracted - churned) / opening; null for a book that opened with nothing',
    ),
    nrr: rate(
      'Net revenue retention of the opening book: (opening + expanded - contracted - churned) / opening; null as above',
    ),
    logos,
    unknownAccounts: count('Accounts that are in no figure of the book: an amount has no exchange rate'),
  })
  .meta({ id: 'BookRetention' })
  .describe('What moved the book of accounts, each by what it paid on the eve and on the last day')

const due = z
  .object({
    renewals: count('Renewals that fell due'),
    dueMinor: minor('ARR that fell due'),
    decided: count('Renewals decided'),
    decidedMinor: minor('ARR that was decided about: retained + contracted + lost'),
    retainedMinor: minor('ARR after, without any expansion'),
    contractedMinor: minor('ARR lost by renewals at less'),
    lostMinor: minor('ARR of renewals that were lost'),
    expandedMinor: minor('ARR gained by renewals at more'),
    afterMinor: minor('All ARR after: retained + expanded'),
    undecided: count('Renewals that nobody decided yet'),
    undecidedMinor: minor('ARR that nobody decided about yet'),
    unknown: count('Renewals that are in no other figure: an amount has no exchange rate'),
    grr: rate('Gross retention of what fell due: retained / decided; null while nothing is decided'),
    nrr: rate('Net retention of what fell due: all ARR after / decided; null while nothing is decided'),
    logos: z
      .object({
        decided: count('Customers with a decided renewal'),
        lost: count('Of those, who kept none of them'),
        retention: rate('(decided - lost) / decided; null while nothing is decided'),
      })
      .meta({ id: 'DueLogos' })
      .describe('The same in customers: several renewals of one customer are one'),
  })
  .meta({ id: 'DueRetention' })
  .describe('What became of the renewals that fell due')

const row = z
  .object({
    period: z.string().describe('YYYY-MM or YYYY-Qn'),
    since: dayParam.describe('First day of the period'),
    until: dayParam.describe('First day after it'),
    lastDay: dayParam.describe(
      'The last day counted: that of the period, or the day asked about while it runs',
    ),
    isOver: z.boolean().describe('False while it runs'),
    key: z
      .string()
      .nullable()
      .describe(
        'The segment, the id of the CSM, or the quarter (YYYY-Qn) or month (YYYY-MM) of the first ARR; null for accounts without one, and without `by`',
      ),
    name: z.string().nullable().describe('The CSM’s name, by CSM; null otherwise, and for who was erased'),
    book,
    due,
  })
  .meta({ id: 'RetentionRow' })

export const retentionAnswer = z
  .object({
    asOf: dayParam.describe('The day asked about'),
    knownAt: instantParam.describe('Only facts recorded by this instant were used'),
    currency: z.string().describe('ISO 4217: the one the workspace reports in'),
    every: z.enum(['month', 'quarter']).describe('What a period is'),
    by: z
      .enum(['segment', 'csm', 'start_quarter', 'start_month'])
      .nullable()
      .describe('What rows are apart by; null: nothing'),
    data: z.array(row).describe('The first period first, then by key'),
    totals: z.array(row).describe('By period, all groups together'),
  })
  .meta({ id: 'Retention' })

export type RetentionAnswer = z.output<typeof retentionAnswer>
