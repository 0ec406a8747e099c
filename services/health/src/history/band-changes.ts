// When the band of a score changed on a day, and by which cause.
import { type Cause, changeBetween } from '@rung/health-score'
import type { Day } from '@rung/kernel'
import type { BandChange, CounterfactualScore, ExplainedChange, Pair } from './explained-change.ts'

/** The scores of the day in the order in which they came about. Between them and a config lies what was learned. */
export function bandChangesOf(
  day: Day,
  scores: {
    readonly before: CounterfactualScore
    readonly opened: CounterfactualScore
    readonly configs: readonly Pair[]
    readonly closed: CounterfactualScore
  },
  split: Learned & Pick<ExplainedChange['causes'], 'decay'>,
): BandChange[] {
  const next = scores.configs[0]?.before ?? scores.closed
  // a band that the day gave back was never shown
  const isUndone = next.band === scores.before.band
  const changes = isUndone ? [] : openingChange(day, { before: scores.before, after: scores.opened }, split)
  let last = isUndone ? scores.before : scores.opened
  for (const pair of scores.configs) {
    changes.push(...learnedChange(day, { before: last, after: pair.before }, split))
    changes.push(...bandChange(day, pair, 'config'))
    last = pair.after
  }
  return [...changes, ...learnedChange(day, { before: last, after: scores.closed }, split)]
}

type Learned = Pick<ExplainedChange['causes'], 'corrections' | 'customer_facts'>

/** By time, where it moved the score the way the band went; else by what was learned before the day began. */
function openingChange(
  day: Day,
  pair: Pair,
  split: Learned & Pick<ExplainedChange['causes'], 'decay'>,
): BandChange[] {
  const direction = Math.sign(changeBetween(pair.before, pair.after).hundredths)
  const isByTime = direction * split.decay.hundredths >= 0 && split.decay.contributions.length > 0
  return isByTime ? bandChange(day, pair, 'decay') : learnedChange(day, pair, split)
}

/** Of facts and corrections the one that moved the score further the way the band went; facts when neither did. */
function learnedChange(day: Day, pair: Pair, split: Learned): BandChange[] {
  const direction = Math.sign(changeBetween(pair.before, pair.after).hundredths)
  const isCorrected =
    direction * split.corrections.hundredths > Math.max(0, direction * split.customer_facts.hundredths)
  return bandChange(day, pair, isCorrected ? 'corrections' : 'customer_facts')
}

export function bandChange(day: Day, { before, after }: Pair, cause: Cause): BandChange[] {
  return before.band === after.band ? [] : [{ day, cause, from: before.band, to: after.band }]
}
