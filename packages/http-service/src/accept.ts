// What a client would rather have, by its Accept header (RFC 9110, 12.5.1).

/** How much it likes a type that it names, 0 to 1; undefined: it does not name it. */
export function qualityOf(accept: string | undefined, type: string): number | undefined {
  const range = (accept ?? '').split(',').find(each => each.split(';')[0]?.trim().toLowerCase() === type)
  if (range === undefined) return undefined
  const quality = /;\s*q=([\d.]+)/i.exec(range)?.[1]
  return quality === undefined ? 1 : Number(quality)
}
