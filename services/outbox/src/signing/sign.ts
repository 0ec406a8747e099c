// The headers of a signed webhook, by Standard Webhooks 1.0.0: https://github.com/standard-webhooks/standard-webhooks
import { createHmac } from 'node:crypto'
import { keyOfSecret } from './secret.ts'

export type Message = {
  /** The same at each try: a receiver knows by it what it had before. */
  readonly id: string
  /** When it is sent: a receiver refuses what is too old, so each try has its own. */
  readonly at: Date
  readonly body: string
}

/** Signed by each secret, the newest first: two while one is replaced. */
export function signedHeaders({ id, at, body }: Message, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signatures = secrets.map(secret => {
    const signature = createHmac('sha256', keyOfSecret(secret))
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64')
    return `v1,${signature}`
  })
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
