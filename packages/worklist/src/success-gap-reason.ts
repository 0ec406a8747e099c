// The reason that lies in the success gap: what they lack, or which part of the gap is widest.
import { clamp01 } from '@rung/kernel'
import type { AccountView, OutcomeView } from './account-view.ts'
import { idsOf, percent } from './outcome-subjects.ts'
import type { GapKind, Reason } from './reason.ts'
import type { ReasonPolicy } from './reason-policy.ts'

// Who found the way there hard has what they wanted: half of what a missing outcome is, as in what their verdicts make of them.
const BY_A_HARD_WAY = 0.5

/**
 * A under the mark, or one of the three gaps; the largest shortfall is the size and is named. Of an experience gap it is half, so that
 * people who are against us lead before the way to what they have.
 */
export function successGap(
  gap: AccountView['gap'],
  active: readonly OutcomeView[],
  policy: ReasonPolicy,
): Reason[] {
  const { attained, completion, perception, experience, evidence } = gap
  const short = attained === null ? 0 : 1 - attained / policy.attainedBelow
  const shortfalls: readonly { gap: GapKind; size: number; from: number; words: string }[] = [
    {
      gap: 'outcome',
      size: short,
      from: Number.MIN_VALUE,
      words: `They have attained ${percent(attained ?? 0)} of what they set out for.`,
    },
    {
      gap: 'perception',
      size: perception ?? 0,
      from: policy.gapFrom,
      words: 'We see success where they do not.',
    },
    {
      gap: 'completion',
      size: completion ?? 0,
      from: policy.gapFrom,
      words: 'They did everything the product asks and still lack the outcome.',
    },
    {
      gap: 'experience',
      size: BY_A_HARD_WAY * (experience ?? 0),
      from: BY_A_HARD_WAY * policy.gapFrom,
      words:
        attained === null || attained >= policy.win.attainedFrom
          ? 'They have what they wanted, and found the way there hard.'
          : `They have ${percent(attained)} of what they set out for, and find the way there hard.`,
    },
  ]
  const [largest] = shortfalls.filter(({ size, from }) => size >= from).sort((a, b) => b.size - a.size)
  if (largest === undefined) return []
  const lacks = (outcome: OutcomeView) => outcome.attained !== null && outcome.attained < policy.attainedBelow
  // the way is hard to what they have; everything else is about what they lack
  const ofGap = active.filter(outcome => (largest.gap === 'experience') !== lacks(outcome))
  // a gap of the account that no outcome has by itself is about all of them
  const concerned = ofGap.length === 0 ? active : ofGap
  return [
    {
      kind: 'success_gap',
      subjects: idsOf(concerned),
      size: clamp01(largest.size),
      evidence,
      dueOn: null,
      gap: largest.gap,
      words: largest.words,
    },
  ]
}
