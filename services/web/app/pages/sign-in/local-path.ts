// Where to go after signing in: a page of this Rung, whatever the address says.

/** The path when it stays on this origin, else Today: `//evil.example`, `https:evil` and `/\evil` lead nowhere else. */
export function localPath(wanted: unknown): string {
  if (typeof wanted !== 'string') return '/today'
  const url = URL.parse(wanted, location.origin)
  if (url === null || url.origin !== location.origin || !wanted.startsWith('/')) return '/today'
  return `${url.pathname}${url.search}${url.hash}`
}
