// An expected "no", as a value: what is wrong, in which field, and the fix. HTTP knows it only through one table.

export type RefusalCode =
  | 'invalid' // the input cannot be understood or breaks a rule
  | 'unauthenticated' // no usable key
  | 'forbidden' // a usable key without the scope
  | 'not_found' // nothing of that name in this workspace
  | 'conflict' // true input that contradicts what is recorded
  | 'gone' // was there, and is used up or over
  | 'too_large' // past a stated limit
  | 'too_many' // past a stated rate
  | 'not_rebuilt' // a day of the past whose kept rows do not hold yet what is asked for
  | 'stuck' // an account whose facts, as they stand, cannot be judged
  | 'unavailable' // not now: try again

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  /** Where in the input, as a dotted path: `outcomes.0.target`. */
  readonly field: string | undefined
  /** What to do about it, one sentence. */
  readonly fix: string | undefined
  constructor(code: RefusalCode, message: string, where: { field?: string; fix?: string } = {}) {
    super(message)
    this.code = code
    this.field = where.field
    this.fix = where.fix
  }
}

/** Makes a refusal. Return it as a value where the caller is expected to look; throw it where nothing can go on. */
export function refuse(
  code: RefusalCode,
  message: string,
  where: { field?: string; fix?: string } = {},
): Refusal {
  return new Refusal(code, message, where)
}

/** True when a value is a refusal. */
export function isRefusal(value: unknown): value is Refusal {
  return value instanceof Refusal
}
