// What a fact that was just filed changed, in one sentence.
import type { Answer } from '@rung/client'

type Health = Answer<'get', '/v1/accounts/{id}/health'>
export type JudgedHealth = Pick<Health, 'score' | 'scoreHundredths'> & {
  readonly contributions: readonly { readonly name: string; readonly hundredths: number }[]
  readonly freshness: readonly { readonly recordedAt: string }[]
}

/** Whether an account was judged anew between two answers. */
export function isJudgedAnew(before: JudgedHealth, after: JudgedHealth): boolean {
  const newest = ({ freshness }: JudgedHealth): string =>
    freshness
      .map(({ recordedAt }) => recordedAt)
      .sort()
      .at(-1) ?? ''
  return newest(after) > newest(before) || after.scoreHundredths !== before.scoreHundredths
}

/** The part that moved most between two answers; null where none did. */
export function mostMoved(
  before: Pick<JudgedHealth, 'contributions'>,
  after: Pick<JudgedHealth, 'contributions'>,
): string | null {
  const names = new Set([...before.contributions, ...after.contributions].map(({ name }) => name))
  const of = (health: Pick<JudgedHealth, 'contributions'>, name: string): number =>
    health.contributions.find(each => each.name === name)?.hundredths ?? 0
  const moves = [...names]
    .map(name => ({ name, size: Math.abs(of(after, name) - of(before, name)) }))
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => b.size - a.size)
  return moves[0]?.name ?? null
}

/** `74 to 61: outcome short`, or why it is the same. */
export function filedWords(
  { isSealed, before, after }: { isSealed: boolean; before: JudgedHealth | null; after: JudgedHealth | null },
  wordsOf: (name: string) => string,
): string {
  if (isSealed) return 'Filed, and sealed: it counts once we have said what we think.'
  if (before === null || after === null) return 'Filed. The score is being judged anew.'
  const [was, is] = [scoreWords(before.score), scoreWords(after.score)]
  const moved = mostMoved(before, after)
  if (moved === null) return `Filed. The score stays at ${is}.`
  const exact = was === is && before.score !== null && after.score !== null
  const span = exact ? `${before.score?.toFixed(2)} to ${after.score?.toFixed(2)}` : `${was} to ${is}`
  return `${span}: ${wordsOf(moved).toLowerCase()}.`
}

const scoreWords = (score: number | null): string => (score === null ? 'unknown' : String(Math.round(score)))
