// The address of a request: a path template filled in, and its query.

export type Values = Readonly<Record<string, unknown>>

/**
 * @example addressOf('/v1/accounts/{id}/health', { id: 'a/b' }, { asOf: '2026-03-01' }) // /v1/accounts/a%2Fb/health?asOf=2026-03-01
 */
export function addressOf(template: string, path: Values = {}, query: Values = {}): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = path[name]
    if (value === undefined || value === null || value === '')
      throw new TypeError(`${template}: ${name} is missing`)
    return segment(template, name, String(value))
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    // Left out is left out: an absent filter is none.
    for (const each of [value].flat())
      if (each !== undefined && each !== null) search.append(name, String(each))
  }
  const text = search.toString()
  return text === '' ? filled : `${filled}${filled.includes('?') ? '&' : '?'}${text}`
}

/** A name as one part of a path. `.` and `..` are never sent: addresses take them for a way up, to another operation. */
function segment(template: string, name: string, value: string): string {
  if (value === '.' || value === '..') throw new TypeError(`${template}: ${name} cannot be "${value}"`)
  return encodeURIComponent(value)
}
