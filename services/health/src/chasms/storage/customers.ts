// The accounts of the whole book as the directory has them, and which of them stand for others.
import type { Tx } from '@rung/database'
import type { Same } from '@rung/directory'
import type { Day } from '@rung/kernel'
import { type HeldFact, type Moment, readBookFacts } from './book-facts.ts'

export type Customer = {
  readonly accountId: string
  readonly externalId: string
  readonly name: string | null
  readonly segment: string | null
  readonly csmId: string | null
  readonly customerOn: Day
  readonly closedOn: Day | null
}

type Row = HeldFact & {
  readonly external_id: string
  readonly name: string | null
  readonly segment: string | null
  readonly csm_id: string | null
  readonly closed_on: Day | null
}

/** Without those that were merged into others by then. */
export async function readCustomers(tx: Tx, moment: Moment, { survivorOf }: Same): Promise<Customer[]> {
  const rows = await readBookFacts<Row>(tx, ACCOUNTS, moment)
  return rows
    .filter(({ id }) => survivorOf(id) === id)
    .map(row => ({
      accountId: row.id,
      externalId: row.external_id,
      name: row.name,
      segment: row.segment,
      csmId: row.csm_id,
      customerOn: row.on,
      closedOn: row.closed_on,
    }))
}

const ACCOUNTS = {
  name: 'directory.accounts',
  columns: ['external_id', 'name', 'segment', 'csm_id', 'closed_on::text'],
}
