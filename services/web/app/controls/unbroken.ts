// Where a sentence of ours may not break: inside of `17 %` and `3 March`; and its minus, which a line could end after were it a hyphen.
// What others said, in quotation marks, stays as they said it.

/** Between a number and its unit. */
export const NO_BREAK = '\u00a0'

const UNITS = '%|[kmb]n?\\b|[A-Z]{3}\\b|(?:point|minute|hour|day|week|month|quarter|year)s?\\b'
const MONTHS =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b|(?:January|February|March|April|June|July|August|September|October|November|December)\\b'
const JOINED = new RegExp(`(?<=\\d|\\d [kmb]n?) (?=${UNITS}|${MONTHS})`, 'g')
const MINUS = /(?<![\w-])-(?=\d)/g
const QUOTED = /(“[^”]*”)/

/** @example '17 % attained since 3 March' // '17 % attained since 3 March', with no-break spaces in both */
export const unbroken = (sentence: string): string =>
  sentence
    .split(QUOTED)
    // every second part is what stands in quotation marks
    .map((part, at) => (at % 2 === 1 ? part : part.replace(JOINED, NO_BREAK).replace(MINUS, '−')))
    .join('')

/** All of it in one line: a day, as `Sat 28 Nov`. */
export const inOneLine = (words: string): string => words.replaceAll(' ', NO_BREAK)
