// One thing that is right or wrong with a token, in a sentence.

export const TOKEN_CHECKS = [
  'size',
  'form',
  'algorithm',
  'key',
  'signature',
  'sub',
  'account',
  'exp',
  'lifetime',
  'not_before',
] as const

export type TokenFinding = {
  readonly check: (typeof TOKEN_CHECKS)[number]
  readonly ok: boolean
  /** What is right, or what is wrong and what to do. */
  readonly says: string
}

export const right = (check: TokenFinding['check'], says: string): TokenFinding => ({ check, ok: true, says })
export const wrong = (check: TokenFinding['check'], says: string): TokenFinding => ({
  check,
  ok: false,
  says,
})
