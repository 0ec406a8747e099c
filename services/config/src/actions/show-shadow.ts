// How far the shadow of a draft is, and which accounts would move under it, with the names they are shown by.
import type { ConfigDraft } from '@rung/config/store'
import type { Database, Tx } from '@rung/database'
import { readDirectory, readMerges } from '@rung/directory'
import { dayOf, isRefusal, type Refusal } from '@rung/kernel'
import {
  countBandMoves,
  readShadowMoves,
  readShadowProgress,
  type ShadowMove,
} from '../storage/shadow-scores.ts'
import { findDraft } from './open-draft.ts'

export type ShadowProgress = Awaited<ReturnType<typeof readShadowProgress>> & { readonly draft: ConfigDraft }

export async function progressOf(tx: Tx, draft: ConfigDraft): Promise<ShadowProgress> {
  return { draft, ...(await readShadowProgress(tx, draft.id)) }
}

/** A move, and how the account is called; null when that is unknown or erased. */
export type NamedMove = ShadowMove & { readonly externalId: string | null; readonly name: string | null }

export type ShownShadow = {
  readonly progress: ShadowProgress
  readonly bands: Awaited<ReturnType<typeof countBandMoves>>
  readonly page: readonly NamedMove[]
  /** The move after which the next page begins; null on the last. */
  readonly next: ShadowMove | null
}

export type ShadowQuery = Parameters<typeof readShadowMoves>[1] & {
  readonly workspaceId: string
  readonly now: Date
}

export function showShadow(
  database: Database,
  { workspaceId, now, ...asked }: ShadowQuery,
): Promise<ShownShadow | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const draft = await findDraft(tx, asked.draftId)
      if (isRefusal(draft)) return draft
      const [bands, found, progress] = await Promise.all([
        countBandMoves(tx, draft.id),
        readShadowMoves(tx, { ...asked, limit: asked.limit + 1 }),
        progressOf(tx, draft),
        // asked with the names: there from here on
        readMerges(tx),
      ])
      const page = found.slice(0, asked.limit)
      return {
        progress,
        bands,
        page: await withNames(tx, page, now),
        next: found.length > asked.limit ? (page.at(-1) ?? null) : null,
      }
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}

async function withNames(tx: Tx, moves: readonly ShadowMove[], now: Date): Promise<NamedMove[]> {
  const accountIds = moves.map(move => move.accountId)
  const directory = await readDirectory(tx, { asOf: dayOf(now), knownAt: now, accountIds })
  const accounts = new Map(directory.map(account => [account.accountId, account]))
  return moves.map(move => {
    const account = accounts.get(move.accountId)
    return { ...move, externalId: account?.externalId ?? null, name: account?.name ?? null }
  })
}
