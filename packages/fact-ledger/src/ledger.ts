// What the ledger needs from the service it works for.
import type { Database, Tx } from '@rung/database'
import type { Day, NewId } from '@rung/kernel'
import type { Resolve } from './resolve.ts'

/** Words to keep: what they are, whom they are about, and the text itself. */
export type Wording = {
  /** Made by the ledger, prefix `wrd`. */
  readonly id: string
  readonly kind: string
  readonly personRef: string | null
  readonly text: string
}

export type Changed = { readonly accountId: string; readonly since: Day }

export type LedgerDeps = {
  readonly clock: () => Date
  readonly newId: NewId
  /** Keeps words apart. */
  readonly keepWords: (tx: Tx, words: readonly Wording[]) => Promise<void>
  /** The words by id; erased ones are absent. */
  readonly readWords: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** For `?account=` of lists. */
  readonly resolveAccount: Resolve
  /** Called in the writing transaction with every account whose past may now read differently, and from which day. */
  readonly changed: (tx: Tx, accounts: readonly Changed[]) => Promise<void>
}

export type Ledger = LedgerDeps & { readonly database: Database }
