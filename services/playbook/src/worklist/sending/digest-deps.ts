// What lists are sent by, beside what the service is built from.
import type { Vault } from '@rung/http-service/outgoing'
import type { PlaybookDeps } from '../../deps.ts'

export type DigestDeps = PlaybookDeps & {
  /** Seals addresses; null where the installation has no secret: then none is kept. */
  readonly vault: Vault | null
}
