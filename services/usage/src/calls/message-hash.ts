// A messageId as 128 bits: what is remembered of a message, so that one sent again counts once.
import { hash } from 'node:crypto'

/** The first half of the SHA-256, written as a uuid: what PostgreSQL stores in 16 bytes. */
export function messageHash(messageId: string): string {
  const hex = hash('sha256', messageId, 'hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
