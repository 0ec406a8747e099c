// How names become ids: each our own or the caller’s.
import type { Tx } from '@rung/database'

/** What a name stands for. `accountId` is the account it belongs to (for an account: itself), null for none. */
export type Referred = { readonly id: string; readonly accountId: string | null }

/** Looks many names up at once, each our id or the caller's externalId. A name that is not there is unknown. */
export type Resolve = (tx: Tx, names: readonly string[]) => Promise<ReadonlyMap<string, Referred>>
