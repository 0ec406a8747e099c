// Ids are made by the app: a prefix that says what it names, then 26 sortable characters (time, then randomness).

export type IdSource = {
  /** Milliseconds since 1970. */
  readonly nowMs: () => number
  /** Ten fresh random bytes. */
  readonly tenRandomBytes: () => Uint8Array
}

export type NewId = (prefix: string) => string

// Crockford's base 32: no i, l, o, u, so that an id can be read aloud. https://www.crockford.com/base32.html
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Ids in the layout of a ULID (https://github.com/ulid/spec): 48 bits of milliseconds, 80 random bits, in lower case.
 * They sort in the order they were made in, as its monotonic form does: within one millisecond the random bits of one are those of
 * the one before and one more. So of two facts of one batch and one day the one that was said last is the newest.
 * Throws when the source gives no whole milliseconds of 48 bits or not ten bytes: ids that look right and collide would be worse.
 *
 * @example newId('acc') // 'acc_01jd8z6q4w9m3x7k2v5b8n0c1d'
 */
export function createIds(source: IdSource): NewId {
  let last: { readonly time: number; readonly bytes: Uint8Array } | undefined
  return prefix => {
    let time = source.nowMs()
    const drawn = source.tenRandomBytes()
    if (!Number.isInteger(time) || time < 0 || time >= 2 ** 48) {
      throw new RangeError(`an id needs whole milliseconds since 1970, not ${time}`)
    }
    if (drawn.length !== 10) {
      throw new RangeError(`an id needs ten random bytes, not ${drawn.length}`)
    }
    const randomBytes = last?.time === time ? oneMore(last.bytes, drawn) : drawn
    last = { time, bytes: randomBytes }
    let head = ''
    for (let i = 0; i < 10; i++) {
      head = ALPHABET.charAt(time % 32) + head
      time = Math.floor(time / 32)
    }
    let bits = 0
    let held = 0
    let tail = ''
    for (const byte of randomBytes) {
      held = (held << 8) | byte
      bits += 8
      while (bits >= 5) {
        bits -= 5
        tail += ALPHABET.charAt((held >> bits) & 31)
      }
      held &= (1 << bits) - 1
    }
    return `${prefix}_${head}${tail}`
  }
}

/** The next number of as many bytes; after the largest, which nobody will see, what was drawn. */
function oneMore(bytes: Uint8Array, drawn: Uint8Array): Uint8Array {
  const next = Uint8Array.from(bytes)
  for (let at = next.length - 1; at >= 0; at--) {
    const byte = (next[at] as number) + 1
    next[at] = byte
    if (byte < 256) return next
  }
  return drawn
}
