// portfolio: every account by health, filtered and sorted, with counts and ARR of all that the filters leave.
import type { Answer } from '@rung/client'
import { quantity } from '@rung/kernel'
import { z } from 'zod'
import { answerOf } from '../answers/answer-of.ts'
import { accountSchema, basisFields, timeFields, versionsSchema } from '../answers/basis.ts'
import { below, change, knownOr, money, percent, spoken } from '../answers/figures.ts'
import { askingFields, type Item, leftOutSchema } from '../answers/fitted.ts'
import { accountOf, accountWords, keyOf } from '../answers/names.ts'
import { stuckAccountsOf, stuckAccountsSchema, stuckAccountsWords } from '../answers/stuck-accounts.ts'
import { ofPerson } from '../finding/find-by-name.ts'
import { csmField } from '../finding/name-fields.ts'
import { defineTool, READS } from './tool.ts'

type Page = Answer<'get', '/v1/portfolio'>
type Row = Page['data'][number]
type Summary = Answer<'get', '/v1/portfolio/summary'>

const LISTED = 10
const share = z.number().nullable().describe('0..1; null is unknown')

const rowSchema = z.object({
  account: accountSchema,
  csmId: z.string().nullable(),
  segment: z.string().nullable(),
  score: z.number().nullable().describe('0 to 100; null is unknown, never zero'),
  band: z.string(),
  provisional: z.boolean().describe('true: too little is known for the band to say much'),
  coverage: z.number().describe('Share 0..1 of all weight that is known'),
  state: z.string().describe('Usage beside outcome'),
  since: z.string().describe('First day of that state'),
  attained: share,
  usage: share,
  relationship: share,
  trust: share,
  trend30d: z.number().nullable().describe('Points the score rose or fell over 30 days'),
  trend90d: z.number().nullable().describe('The same over 90 days'),
  arrMinor: z.int().nullable().describe('ARR in minor units of the currency'),
  nextRenewal: z.object({ renewalId: z.string(), dueOn: z.string(), probabilityLost: z.number() }).nullable(),
  flags: z.array(z.string()),
  marks: z.array(z.string()).describe('onboarding, paused: what the score is to be read with'),
  pending: z.boolean().describe('true: it waits to be judged anew'),
})
type Shown = z.infer<typeof rowSchema>

const groupSchema = z.object({
  accounts: z.int(),
  provisional: z.int(),
  arrMinor: z.number(),
  arrUnknown: z.int(),
})

const output = z.object({
  ...basisFields,
  currency: z.string().nullable(),
  all: groupSchema.describe('All accounts that the filters leave'),
  bands: z.array(groupSchema.extend({ key: z.string() })).describe('The same by band'),
  waiting: z.int().describe('Accounts of the workspace that wait to be judged anew'),
  stuckAccounts: stuckAccountsSchema,
  versions: versionsSchema.nullable().describe('Of the first account listed'),
  accounts: z.array(rowSchema),
  leftOut: leftOutSchema,
})

export const portfolio = defineTool({
  name: 'portfolio',
  title: 'Portfolio',
  description:
    'Accounts by health: filter by CSM, segment, band, state or flag, sort by risk, ARR, trend or date of renewal (the highest first; order asc for the lowest score or the deepest fall first). With counts and ARR by band of all that the filters leave. Ask it which accounts are at risk, which fell most in 30 days, or whose use is high while the outcome is missing (state hollow).',
  input: z.object({
    csm: csmField,
    segment: z.string().max(255).optional(),
    name: z.string().max(255).optional().describe('Part of the name or of your own id'),
    band: z.enum(['healthy', 'watch', 'at_risk', 'unknown']).optional(),
    state: z.enum(['thriving', 'hollow', 'quiet_success', 'failing', 'unknown']).optional(),
    flag: z
      .enum([
        ...(['champion_gone', 'escalated', 'former', 'hostile', 'no_economic_buyer', 'outgrown'] as const),
        ...(['notice_given', 'promise_overdue', 'single_threaded'] as const),
      ])
      .optional(),
    renewalFrom: z.iso.date().optional().describe('Next renewal due on this day or later'),
    renewalTo: z.iso.date().optional().describe('Next renewal due before this day'),
    sort: z
      .enum(['score', 'attained', 'usage', 'trend_30d', 'trend_90d', 'arr', 'renewal_due', 'renewal_risk'])
      .default('renewal_risk'),
    order: z.enum(['asc', 'desc']).default('desc'),
    ...timeFields,
    ...askingFields,
  }),
  output,
  annotations: READS,
  scope: 'read',
  answer: async ({ api, input: { limit = LISTED, full, csm: named, sort, order, ...filters } }) => {
    const [page, summary] = await ofPerson(api, named, csm =>
      Promise.all([
        api.get('/v1/portfolio', { query: { ...filters, csm, sort, order, limit } }),
        api.get('/v1/portfolio/summary', { query: { ...filters, csm } }),
      ]),
    )
    const besides = headOf(page, summary)
    return answerOf(
      besides,
      'accounts',
      page.data.map(row => itemOf(row)),
      { limit, full, total: summary.all.accounts },
    )
  },
})

function headOf({ data, asOf, knownAt }: Page, { all, bands, pending, currency, ...summary }: Summary) {
  const value = {
    stuckAccounts: stuckAccountsOf(summary.stuckAccounts),
    ...{ asOf, knownAt, currency, all, waiting: pending },
    bands: bands.filter(({ accounts }) => accounts > 0),
    versions: data[0]?.versions ?? null,
  }
  const byBand = value.bands.map(
    ({ key, accounts, arrMinor }) => `${spoken(key)} ${accounts} (${money(arrMinor, currency)})`,
  )
  const unknownArr = all.arrUnknown === 0 ? '' : `, ARR of ${all.arrUnknown} unknown`
  const lines = [
    `${quantity(all.accounts, 'account')}, ${money(all.arrMinor, currency)} ARR${unknownArr}; ${all.provisional} provisional. As of ${asOf}, as known at ${knownAt}.`,
    `By band: ${byBand.join(', ') || 'none'}.`,
    ...(pending === 0
      ? []
      : [`Waiting to be judged anew: ${quantity(pending, 'account')} of the workspace.`]),
    stuckAccountsWords(value.stuckAccounts),
  ]
  return { value, words: below(...lines) }
}

function itemOf(row: Row): Item<Shown> {
  const { csmId, segment, score, band, provisional, coverage, state, since } = row
  const { attained, usage, relationship, trust, trend30d, trend90d } = row
  const { arrMinor, nextRenewal, flags, marks, pending } = row
  const value = {
    account: accountOf(row),
    ...{ csmId, segment: keyOf(segment), score, band, provisional, coverage, state, since },
    ...{ attained, usage, relationship, trust, trend30d, trend90d },
    ...{ arrMinor, nextRenewal, flags, marks, pending },
  }
  const renewal =
    nextRenewal === null
      ? 'no open renewal'
      : `renews ${nextRenewal.dueOn}, renewal risk ${percent(nextRenewal.probabilityLost)}`
  const said = [
    `score ${knownOr(score)}, ${spoken(band)}${provisional ? ' (provisional)' : ''}`,
    `${spoken(state)} since ${since}`,
    `usage ${percent(usage)}, outcomes ${percent(attained)}`,
    `points over 30 days ${change(trend30d)}, over 90 days ${change(trend90d)}`,
    `ARR ${money(arrMinor, row.currency)}`,
    renewal,
    ...[...flags, ...marks].map(spoken),
    ...(pending ? ['waits to be judged anew'] : []),
  ]
  return { value, words: `- ${accountWords(value.account)}: ${said.join('; ')}` }
}
