// Bitemporal facts: one declaration gives a resource its natural key, revisions, as-of reads and routes.
export { changeFact } from './actions/change-fact.ts'
export { listFacts, type Page, readFact, type When } from './actions/read-facts.ts'
export { writeFacts, writeFactsWithin } from './actions/write-facts.ts'
export { appendFacts } from './append-facts.ts'
export type { FactWritten, ItemResult } from './fact-written.ts'
export { byAccount, heldBy } from './held-by.ts'
export { holding, inForce } from './in-force.ts'
export type { Changed, Ledger, LedgerDeps, Wording } from './ledger.ts'
export { type LedgerColumn, type LedgerRow, type LedgerTable, ledgerColumns } from './ledger-columns.ts'
export { daySchema, instantSchema, knownFrom, momentSchema } from './moment.ts'
export type { Referred, Resolve } from './resolve.ts'
export {
  type Caller,
  type DeriveContext,
  defineFact,
  type FactAuthor,
  type FactResource,
  type FactSeal,
  headingsOf,
  type Reference,
  type SetApart,
  type Stated,
  type WordsField,
  type WriteContext,
  type Writing,
  type WrittenFact,
} from './resource.ts'
export { factRoutes } from './routes/fact-routes.ts'
export { accountShape, pageShape, whenOf, whenShape } from './routes/query.ts'
export {
  type AsOf,
  type FactsRequest,
  readFacts,
  readFactsPage,
  readPartsOfPage,
  readRevisions,
  revisionsRead,
} from './storage/read-facts.ts'
export { readHistories } from './storage/read-histories.ts'
export { resolverOf } from './storage/resolver-of.ts'
