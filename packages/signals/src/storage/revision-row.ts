// What somebody says of an account as a row: its text, its digest, and of whom and what it is.
import type { Day } from '@rung/kernel'
import { datedSignals } from '../dated-signals.ts'
import { digestOf } from '../digest.ts'
import type { SettledRevision } from '../settle-revisions.ts'
import type { Context, Publication } from '../signal.ts'

/** All revisions of one account, context and draft. */
export type Of = { readonly accountId: string; readonly context: Context; readonly draft: string }

export type Row = Publication &
  Of & {
    readonly kept: boolean
    readonly ownDay: boolean
    readonly pinned: readonly Day[]
    readonly body: string
    readonly digest: string
  }

export type Written = Of & SettledRevision<Row>

export function toRow(publication: Publication): Row {
  const { policyVersion, asOf, context, draft = '', kept = false, pinned = [] } = publication
  const body = JSON.stringify(datedSignals(publication.signals, asOf, publication.moves))
  // No daily pass asks other systems: what they say of a day holds for that day, whatever they said before.
  const ownDay = context === 'external' || (publication.ownDay ?? false)
  return { ...publication, draft, kept, ownDay, pinned, body, digest: digestOf({ policyVersion, body }) }
}

export function keyOf({ accountId, context, draft }: Of): string {
  return JSON.stringify([accountId, context, draft])
}
