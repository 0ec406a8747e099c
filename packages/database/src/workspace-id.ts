// The one shape of a workspace id, strict enough to be put into SQL as a literal.

const PATTERN = /^ws_[0-9a-hjkmnp-tv-z]{26}$/

/** True for `ws_` and 26 characters of Crockford's base 32 in lower case, as the kernel makes ids. */
export function isWorkspaceId(text: string): boolean {
  return PATTERN.test(text)
}
