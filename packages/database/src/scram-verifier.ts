// What PostgreSQL stores of a password (RFC 5803), made here so that no password ever travels in a statement or a log.
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'

/** The verifier `SCRAM-SHA-256$<iterations>:<salt>$<stored key>:<server key>` of an ASCII password. */
export function scramVerifier(password: string, salt: Uint8Array, iterations: number): string {
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const clientKey = createHmac('sha256', salted).update('Client Key').digest()
  const storedKey = createHash('sha256').update(clientKey).digest('base64')
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64')
  return `SCRAM-SHA-256$${iterations}:${Buffer.from(salt).toString('base64')}$${storedKey}:${serverKey}`
}
