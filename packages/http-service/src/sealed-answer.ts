// An answer kept for replay, encrypted under the caller's own key: answers repeat names and words, and the one table
// of personal data must stay the only place where they can be read.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'

export type KeptAnswer = {
  readonly status: number
  readonly contentType: string
  readonly body: string
}

/** What tells one request from another and keeps its answer sealed; all of it follows from the caller's key. */
export type Seal = {
  /** Names the caller's Idempotency-Key without repeating it. */
  readonly token: string
  /** Names the request: method, address and body. */
  readonly fingerprint: string
  close(answer: KeptAnswer, claim: string): Buffer
  open(sealed: Buffer, claim: string): KeptAnswer
}

const ALGORITHM = 'aes-256-gcm'
const TAG_BYTES = 16
// Each claim has a cipher key of its own that seals one answer, so the nonce never meets the same key twice.
const NONCE = Buffer.alloc(12)

/** The seal of one request under the text of its caller's key. */
export function sealOf(
  secret: string,
  request: { idempotencyKey: string; method: string; url: string; body: unknown },
): Seal {
  const named = (purpose: string, text: string) =>
    createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url')
  const token = named('idempotency key', request.idempotencyKey)
  const fingerprint = named(
    'request',
    `${request.method}\n${request.url}\n${JSON.stringify(request.body ?? null)}`,
  )
  const cipherKey = (claim: string) => Buffer.from(hkdfSync('sha256', secret, claim, token, 32))
  return {
    token,
    fingerprint,
    close(answer, claim) {
      const cipher = createCipheriv(ALGORITHM, cipherKey(claim), NONCE)
      const text = Buffer.concat([cipher.update(JSON.stringify(answer)), cipher.final()])
      return Buffer.concat([cipher.getAuthTag(), text])
    },
    open(sealed, claim) {
      const decipher = createDecipheriv(ALGORITHM, cipherKey(claim), NONCE)
      decipher.setAuthTag(sealed.subarray(0, TAG_BYTES))
      const text = Buffer.concat([decipher.update(sealed.subarray(TAG_BYTES)), decipher.final()])
      return JSON.parse(text.toString('utf8')) as KeptAnswer
    },
  }
}
