// What speaks for and against each level with one stakeholder, weighed as of a day: all that a standing is judged from.
import { addDays, type DatedFact, type Day, daysBetween, factsAsOf, newestAge } from '@rung/kernel'
import type { Evidence } from './evidence.ts'
import { LEVELS, type Level } from './levels.ts'
import type { LadderPolicy } from './policy.ts'
import { isLive, type WeighedEvidence, weighEvidence } from './weigh-evidence.ts'

export type WeighedStakeholder = WeighedEvidence & {
  readonly stakeholderId: string
  /** True when some evidence is younger than its level's half-life. */
  readonly known: boolean
  /** True when some of that is more than weak: a survey answer makes somebody known, and is no thread to them. */
  readonly thread: boolean
  /** The last day on which they are known with nothing new; null while they are not. Before it they count for less and less. */
  readonly knownUntil: Day | null
  /** The same of a thread, and the day on which it was lost; null where there never was one. */
  readonly threadUntil: Day | null
  /** The highest level of a live supporting piece the customer said; 0 when there is none. */
  readonly saidUpTo: Level | 0
  readonly evidence: readonly string[]
  readonly ageDays: number | null
}

/** `evidence` and `lowVerdicts` are all of this stakeholder's, in any order; what lies after `asOf` is left out. */
export function weighStakeholder(
  stakeholderId: string,
  evidence: readonly Evidence[],
  policy: LadderPolicy,
  asOf: Day,
  lowVerdicts: readonly DatedFact[] = [],
): WeighedStakeholder {
  const pieces = factsAsOf(evidence, asOf)
  const live = pieces.filter(piece => isLive(piece, policy, asOf))
  const more = pieces.filter(piece => piece.strength !== 'weak')
  return {
    stakeholderId,
    ...weighEvidence(pieces, policy, asOf, lowVerdicts),
    known: live.length > 0,
    thread: live.some(piece => piece.strength !== 'weak'),
    knownUntil: lastLiveOn(live, policy),
    threadUntil: lastLiveOn(more, policy),
    saidUpTo: highestSaid(live),
    evidence: [...new Set(pieces.map(piece => piece.id))],
    ageDays: newestAge(pieces.map(piece => daysBetween(piece.occurredOn, asOf))),
  }
}

function lastLiveOn(pieces: readonly Evidence[], policy: LadderPolicy): Day | null {
  const days = pieces.map(({ occurredOn, level }) => addDays(occurredOn, policy.halfLifeDays[level] - 1))
  return days.sort().at(-1) ?? null
}

function highestSaid(live: readonly Evidence[]): Level | 0 {
  const said = live.filter(piece => piece.polarity === 1 && piece.source === 'customer_said')
  return LEVELS.findLast(level => said.some(piece => piece.level === level)) ?? 0
}
