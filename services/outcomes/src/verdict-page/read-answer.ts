// What a customer filled in: an answer for each outcome they spoke about, or what is wrong with it, beside all that they typed.
import type { LinkAnswer } from '../actions/answer-verdict-link.ts'
import { TEXT_LIMITS } from '../policy.ts'

const FIELDS = ['still', 'wanted', 'achieved', 'experience', 'words'] as const
export type Field = (typeof FIELDS)[number]

/** As it came, line ends and what no column can hold put right. */
export type Typed = Readonly<Record<Field, string>>

export type Fault = {
  readonly number: number
  readonly field: Field
} & (
  | { readonly why: 'missing' | 'nothing' }
  | { readonly why: 'too_long'; readonly length: number; readonly most: number }
)

export type ReadAnswer = {
  readonly typed: ReadonlyMap<number, Typed>
  readonly answers: readonly LinkAnswer[]
  readonly faults: readonly Fault[]
}

/** The name of a field of the form; its id too. */
export const nameOf = (field: Field, number: number): string => `${field}-${number}`

/** `numbers`: of the outcomes that are asked about. Of several, those of which nothing is said are left out. */
export function readAnswer(form: URLSearchParams, numbers: readonly number[]): ReadAnswer {
  const typed = new Map(numbers.map(number => [number, typedIn(form, number)]))
  const [first] = numbers
  const spoken = [...typed].filter(
    ([, each]) => numbers.length === 1 || FIELDS.some(field => each[field] !== ''),
  )
  if (spoken.length === 0 && first !== undefined) {
    return { typed, answers: [], faults: [{ number: first, field: 'achieved', why: 'nothing' }] }
  }
  const faults = spoken.flatMap(([number, each]) => faultsOf(number, each))
  return {
    typed,
    faults,
    answers: faults.length > 0 ? [] : spoken.map(([number, each]) => answerOf(number, each)),
  }
}

function typedIn(form: URLSearchParams, number: number): Typed {
  const text = (field: Field): string =>
    (form.get(nameOf(field, number)) ?? '')
      .replaceAll('\r\n', '\n')
      .replaceAll('\0', '')
      .toWellFormed()
      .trim()
  const one = (field: Field, allowed: RegExp): string => (allowed.test(text(field)) ? text(field) : '')
  return {
    still: one('still', /^(yes|no)$/),
    wanted: text('wanted'),
    achieved: one('achieved', /^[1-5]$/),
    experience: one('experience', /^[1-5]$/),
    words: text('words'),
  }
}

function faultsOf(number: number, typed: Typed): Fault[] {
  const missing = (['achieved', 'experience'] as const)
    .filter(field => typed[field] === '')
    .map((field): Fault => ({ number, field, why: 'missing' }))
  const most = { wanted: isChanged(typed) ? TEXT_LIMITS.statement : Infinity, words: TEXT_LIMITS.words }
  const long = (['wanted', 'words'] as const)
    .filter(field => typed[field].length > most[field])
    .map(
      (field): Fault => ({ number, field, why: 'too_long', length: typed[field].length, most: most[field] }),
    )
  return [...missing, ...long].toSorted((a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field))
}

/** Whoever writes what they want now, and marks nothing, has said that it changed; with "yes" it is what they thought better of. */
const isChanged = ({ still, wanted }: Typed): boolean => still === 'no' || (still === '' && wanted !== '')

function answerOf(question: number, typed: Typed): LinkAnswer {
  const isOther = isChanged(typed)
  return {
    question,
    achieved: Number(typed.achieved),
    experience: Number(typed.experience),
    words: typed.words === '' ? null : typed.words,
    stillWanted: isOther ? false : typed.still === 'yes' ? true : null,
    wantedNow: isOther && typed.wanted !== '' ? typed.wanted : null,
  }
}
