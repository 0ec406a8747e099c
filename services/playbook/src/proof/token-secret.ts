// The secret that a vendor's back end signs with by HS256: it follows from the installation's own and the id of its key, and lies nowhere.
import { createHash, createHmac } from 'node:crypto'

/**
 * The text a vendor is shown once; its UTF-8 bytes are the key of the HMAC, as every library takes a text. The id was never
 * given before and is never given again, so neither is the secret.
 */
export function tokenSecretOf(installationSecret: string, workspaceId: string, keyId: string): string {
  const derived = createHmac('sha256', installationSecret).update(`user token\n${workspaceId}\n${keyId}`)
  return `rung_sign_${derived.digest('base64url')}`
}

/** By which a row tells whether the installation's secret is still the one it was made under. */
export function hashTokenSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
