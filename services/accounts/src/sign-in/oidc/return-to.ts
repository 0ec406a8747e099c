// Where a browser goes after signing in: a path of this very server, whatever was asked for.

/** Long enough for a page with its filters; a cookie has to hold it. */
const MOST_CHARACTERS = 1000
const HERE = 'http://here.invalid'

/**
 * The path that was asked for where it is one of a page here, else `/`. Browsers read `\` as `/` and leave out tabs and line ends,
 * so that `/\evil`, `//evil` and `/<tab>/evil` name another host: whatever has one of them is none.
 *
 * @example localPath('/accounts?band=red') === '/accounts?band=red'
 * @example localPath('//evil.example') === '/'
 */
export function localPath(asked: string | undefined): string {
  if (asked === undefined || asked.length > MOST_CHARACTERS || !asked.startsWith('/')) return '/'
  if (!/^[\x21-\x5b\x5d-\x7e]+$/.test(asked) || !URL.canParse(asked, HERE)) return '/'
  const { origin, pathname, search, hash } = new URL(asked, HERE)
  // `/.//evil` is `//evil` once its dots are taken out
  if (origin !== HERE || pathname.startsWith('//') || pathname.startsWith('/v1/')) return '/'
  return `${pathname}${search}${hash}`
}
