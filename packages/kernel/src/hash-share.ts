// A number in 0..1 that the same words always give: for holdouts, where drawing lots must be repeatable and need no memory.

/**
 * FNV-1a over the words' UTF-16 code units (each word ended by a unit that no text holds, so that `ab, c` is not `a, bc`), mixed by
 * the finaliser of MurmurHash3 since FNV alone leaves the high bits of alike ids alike; divided by 2^32.
 *
 * Not for secrets: anyone can compute it. http://www.isthe.com/chongo/tech/comp/fnv
 */
export function hashShare(...words: readonly string[]): number {
  let hash = 0x811c9dc5
  const take = (unit: number) => {
    hash = Math.imul(hash ^ unit, 0x01000193)
  }
  for (const word of words) {
    for (let i = 0; i < word.length; i++) take(word.charCodeAt(i))
    take(0xffff)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296
}
