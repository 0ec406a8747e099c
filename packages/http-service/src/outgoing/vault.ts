// Texts that must be read again, in a database that alone must not tell them: sealed by the installation's own secret.
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

const NONCE_BYTES = 12
const TAG_BYTES = 16
const ALGORITHM = 'aes-256-gcm'

export type Vault = {
  /** `of` names what the text is of: it opens as nothing else's. */
  seal(text: string, of: string): Buffer
  /** Undefined where another installation's secret sealed it, or it is of something else. */
  open(sealed: Uint8Array, of: string): string | undefined
}

/** `purpose`: whose vault it is; what one sealed, another with the same secret does not open. */
export function createVault(
  secret: string,
  { purpose, draw }: { readonly purpose: string; readonly draw: (count: number) => Uint8Array },
): Vault {
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
  return {
    seal(text, of) {
      const nonce = Buffer.from(draw(NONCE_BYTES))
      const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(of))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    open(sealed, of) {
      const bytes = Buffer.from(sealed)
      try {
        const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES))
          .setAAD(Buffer.from(of))
          .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
        const text = Buffer.concat([
          decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
          decipher.final(),
        ])
        return text.toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}
