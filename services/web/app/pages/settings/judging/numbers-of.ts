// The numbers of a config document by their paths, and the smallest document that changes one of them.

export type ConfigNumber = { readonly path: string; readonly value: number }

type Document = { readonly [name: string]: unknown }

/** Every number of the document, `ladder.hostileBelow`, in its order. Those in lists go by their place: `ramps.0.full`. */
export function numbersOf(document: unknown, at = ''): ConfigNumber[] {
  if (typeof document === 'number') return [{ path: at, value: document }]
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return []
  return Object.entries(document as Document).flatMap(([name, inner]) =>
    numbersOf(inner, at === '' ? name : `${at}.${name}`),
  )
}

/** As a merge patch (RFC 7396) over what is in force. */
export function patchOf(path: string, value: number): Document {
  return path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Document
}
