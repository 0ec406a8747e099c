// The token that a page sends with a call, beside its key.
import { USER_TOKEN_HEADER } from '../proof/prove-user.ts'

/** Undefined where none was sent; one that is empty was sent, and proves nothing. */
export function userTokenOf({
  headers,
}: {
  readonly headers: Readonly<Record<string, unknown>>
}): string | undefined {
  const value = headers[USER_TOKEN_HEADER]
  return typeof value === 'string' ? value : undefined
}
