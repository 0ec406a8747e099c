// How well a name answers what was typed, and the patterns by which candidates are looked for.

/** Words in names, addresses and ids are separated by whatever is neither letter nor digit. */
const BEFORE_WORD = '(^|[^\\p{L}\\p{N}])'

/** Each word that was typed, in small letters. */
export const typedWords = (typed: string): string[] =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')

/**
 * A LIKE pattern for words that hold `word` anywhere. A letter that is not ASCII stands for any: how a database makes small letters
 * of those depends on its locale, so that is looked at afterwards.
 */
export const patternFor = (word: string): string => `%${escapedFor(word)}%`
export const prefixFor = (typed: string): string => `${escapedFor(typed.toLowerCase())}%`

const escapedFor = (text: string) =>
  [...text].map(each => (/[\\%_]/.test(each) ? `\\${each}` : each < '\u0080' ? each : '_')).join('')

/** The rank of a name that holds what was typed, but not where a word begins. */
export const ANYWHERE = 3

/**
 * 0 the whole name, 1 its beginning, 2 the beginning of a word for each word typed, 3 anywhere; null where a word is not in it.
 *
 * @example rankOf('Northfield Logistics', 'log') // 2
 */
export function rankOf(name: string, typed: string): number | null {
  const [text, words] = [name.toLowerCase(), typedWords(typed)]
  if (words.some(word => !text.includes(word))) return null
  const whole = words.join(' ')
  if (text === whole) return 0
  if (text.startsWith(whole)) return 1
  const beginsWord = (word: string) => new RegExp(`${BEFORE_WORD}${RegExp.escape(word)}`, 'u').test(text)
  return words.every(beginsWord) ? 2 : ANYWHERE
}
