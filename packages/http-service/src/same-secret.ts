// Whether two secrets are the same, told in a time that says nothing of where they differ.
import { createHash, timingSafeEqual } from 'node:crypto'

export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
