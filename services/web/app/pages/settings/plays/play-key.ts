// The key of a new play.

const LONGEST_KEY = 60

/**
 * The key of a new play, from what it is called; `play` where that says nothing.
 * @example keyOf('Ask who décides!', []) // 'ask_who_decides'
 */
export function keyOf(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
  const key = (words.length < 3 ? 'play' : words).slice(0, LONGEST_KEY - 3)
  let free = key
  for (let next = 2; taken.includes(free); next++) free = `${key}_${next}`
  return free
}
