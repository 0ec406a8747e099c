// How many of the customer's verdicts a judgement leaves out, since they are sealed to the one it was made for.
import type { Judgement } from './judge-account.ts'

export function sealedIn(judgements: readonly Pick<Judgement, 'snapshots'>[]): number {
  const counts = judgements.flatMap(({ snapshots }) => snapshots.map(snapshot => snapshot.sealedCount))
  return counts.reduce((sum, count) => sum + count, 0)
}
