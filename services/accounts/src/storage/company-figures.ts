// The table of what the vendor's company tells of a week; `occurredAt` is its Monday. Of no account.
import { ledgerColumns } from '@rung/fact-ledger'
import { integer, text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const companyFigures = accountsSchema.table('company_figures', {
  ...ledgerColumns(),
  source: text('source'),
  leadsOffered: integer('leads_offered'),
  leadsAccepted: integer('leads_accepted'),
  dealsWon: integer('deals_won'),
  dealsLost: integer('deals_lost'),
  dealsDiscounted: integer('deals_discounted'),
})
