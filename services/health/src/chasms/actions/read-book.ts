// The facts of the whole book as of a day and as known at an instant, and the names that stand beside them.
import { type ChasmPolicy, chasmPolicy } from '@rung/chasms'
import { readOutcomesPolicies } from '@rung/config/outcomes'
import type { Tx } from '@rung/database'
import { readMerges, readWorkspace } from '@rung/directory'
import type { Moment } from '../storage/book-facts.ts'
import { type Customer, readCustomers } from '../storage/customers.ts'
import type { BookPromise } from '../storage/promises.ts'
import { type BookFacts, type Reading, readConcernFacts, readFacts } from './read-facts.ts'

export type Book = {
  readonly facts: BookFacts
  readonly policy: ChasmPolicy
  readonly customers: ReadonlyMap<string, Customer>
  readonly promises: ReadonlyMap<string, BookPromise>
  /** Of ARR; null for a workspace without one. */
  readonly currency: string | null
}

export const readBook = (tx: Tx, moment: Moment): Promise<Book> => open(tx, moment, readFacts)

/** What a map of concerns takes of it: three years of weeks are most of what the whole costs. */
export const readConcernBook = (tx: Tx, moment: Moment): Promise<Book> => open(tx, moment, readConcernFacts)

/** The facts come in two flights, once it is known who was there. */
async function open(
  tx: Tx,
  moment: Moment,
  read: (tx: Tx, reading: Reading) => Promise<BookFacts>,
): Promise<Book> {
  const [merges, workspace, policyAt] = await Promise.all([
    readMerges(tx),
    readWorkspace(tx),
    readOutcomesPolicies(tx),
  ])
  const same = merges.at(moment).accounts
  const policy = { ...chasmPolicy, promises: policyAt(moment.knownAt).promises }
  const customers = await readCustomers(tx, moment, same)
  const facts = await read(tx, { moment, same, customers, policy })
  return {
    facts,
    policy,
    customers: new Map(customers.map(customer => [customer.accountId, customer])),
    promises: new Map(facts.promises.map(promise => [promise.id, promise])),
    currency: workspace?.currency ?? null,
  }
}
