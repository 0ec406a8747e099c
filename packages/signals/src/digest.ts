// The SHA-256 of what a publication says: tells whether a new revision says anything new.
import { createHash } from 'node:crypto'
import type { Sealed } from './signal.ts'

export type Said = {
  readonly policyVersion: string
  /** The signals as JSON. */
  readonly body: string
  readonly sealed: Pick<Sealed, 'for' | 'count' | 'until'> | null
  readonly sealedBody: string | null
}

export function digestOf({ policyVersion, body, sealed, sealedBody }: Said): string {
  const hash = createHash('sha256').update(policyVersion).update('\n').update(body)
  if (sealed !== null) {
    hash.update(`\n${sealed.for}\n${sealed.count}\n${sealed.until.toISOString()}\n`).update(sealedBody ?? '')
  }
  return hash.digest('hex')
}
