// Secrets that sign: drawn, kept sealed by the installation's own secret, opened to sign.
import { createVault, type Vault } from '@rung/http-service/outgoing'

const PREFIX = 'whsec_'
const SECRET_BYTES = 32

/** As Standard Webhooks writes them: `whsec_` and base64. */
export function drawSecret(draw: (count: number) => Uint8Array): string {
  return PREFIX + Buffer.from(draw(SECRET_BYTES)).toString('base64')
}

/** The bytes that sign. */
export function keyOfSecret(secret: string): Buffer {
  return Buffer.from(secret.slice(PREFIX.length), 'base64')
}

/** Where they are kept. */
export function createSecretVault(secret: string, draw: (count: number) => Uint8Array): Vault {
  return createVault(secret, { purpose: 'rung outbox', draw })
}
