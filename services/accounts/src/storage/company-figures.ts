// The table of what the vendor's company tells of a week; `occurredAt` is its Monday. Of no account.
import type { Tx } from '@rung/database'
import { ledgerColumns } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
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

export type SameWeek = { readonly week: Day; readonly source: string | null; readonly externalId: string }

/** Of some facts the first that tells of a week and source of which another one, not retracted, tells too; with the name of the other. */
export async function findSameWeek(tx: Tx, ids: readonly string[]): Promise<SameWeek | undefined> {
  const [first] = await tx.query<SameWeek>({
    name: 'accounts-figures-told-twice',
    text: `
      with newest as (
        select distinct on (company_figures.id) company_figures.id, company_figures.external_id,
          company_figures.occurred_at, company_figures.source, company_figures.retracted
        from accounts.company_figures
        where company_figures.workspace_id = $1
        order by company_figures.id, company_figures.recorded_at desc, company_figures.revision desc
      )
      select (told.occurred_at at time zone 'UTC')::date::text as week, told.source, other.external_id as "externalId"
      from newest as told
      join newest as other on other.occurred_at = told.occurred_at and other.source is not distinct from told.source
        and other.id <> told.id and not other.retracted
      where told.id = any($2) and not told.retracted
      order by told.occurred_at, other.id
      limit 1`,
    values: [tx.workspaceId, ids],
  })
  return first
}
