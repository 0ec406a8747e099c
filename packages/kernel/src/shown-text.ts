// Words of others, as they may stand among ours: nothing in them that a reader does not see.

// Line breaks stay. Controls ring, colour and erase in a terminal, and no calendar holds them (RFC 5545, 3.1); the others turn the
// direction of whatever follows them (Unicode, UAX 9), and what follows is ours.
const UNSEEN = /[[\p{Cc}\u202a-\u202e\u2066-\u2069]--[\n]]/gv

/**
 * Without control characters and marks that turn the direction of what follows.
 *
 * @example shownText('Acme\u202e\u0007') // 'Acme'
 */
export const shownText = (text: string): string =>
  text.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n').replace(UNSEEN, '')

/**
 * The same on one line: a line of theirs is no line of ours.
 *
 * @example oneLine(' Acme\r\nInc.\t') // 'Acme Inc.'
 */
export const oneLine = (text: string): string => shownText(text.replace(/[\s\u0085]+/g, ' ')).trim()
