// The SHA-256 of what a publication says: tells whether a new revision says anything new.
import { createHash } from 'node:crypto'

export type SnapshotContent = {
  readonly policyVersion: string
  /** The signals as JSON. */
  readonly body: string
}

export function digestOf({ policyVersion, body }: SnapshotContent): string {
  return createHash('sha256').update(policyVersion).update('\n').update(body).digest('hex')
}
