// Where one stakeholder stands on the five levels, and what is missing for the next.
import type { Reading } from '@rung/kernel'
import { atLeastOf, distributionOf, expectedLevel, levelOf, rungLikelihood } from './distribution.ts'
import { excused, HOSTILE_FROM, hostilityOf } from './hostility.ts'
import type { Level, PerLevel } from './levels.ts'
import { type NextRung, nextLevel, rungTowards } from './next-rung.ts'
import type { LadderPolicy } from './policy.ts'
import type { VerdictHostility } from './verdict-hostility.ts'
import type { WeighedStakeholder } from './weigh-stakeholder.ts'

export type StakeholderStanding = {
  readonly stakeholderId: string
  /** True when some evidence is younger than its level's half-life. While false, the numbers below lean on the prior alone. */
  readonly known: boolean
  /** p(l): how well each rung holds. */
  readonly p: PerLevel
  /** P(level >= l). */
  readonly atLeast: PerLevel
  /** P(level = l). */
  readonly distribution: PerLevel
  /** E, 1..5; null while not known. */
  readonly expected: number | null
  /** null while not known. */
  readonly level: Level | null
  /** More than weak evidence makes them known. */
  readonly thread: boolean
  /** 0..1, by evidence or by what they said of what they got, whichever is more, with what stands behind that. */
  readonly hostility: Reading & { readonly value: number }
  /** That is a half or more. */
  readonly hostile: boolean
  /** The highest level of a live supporting piece the customer said; 0 when there is none. */
  readonly saidUpTo: Level | 0
  /** Null on the top rung. */
  readonly next: NextRung | null
  readonly evidence: readonly string[]
  readonly ageDays: number | null
}

/**
 * p(l) = (a + S') / (a + b + S' + O); P(level >= l) = min p(1..l), 1 for l = 1; E = sum of P(level >= l).
 *
 * Units: likelihoods 0..1, E in 1..5, level 1..5. Errors: none. Source: the five relationship levels. **Invariants:** support
 * never lowers any P(level >= l) nor raises hostility, doubt never raises one nor lowers hostility, and with time every p(l)
 * returns to its prior mean. `verdict` is null of somebody who said nothing of what they got.
 *
 * @example one strong piece of level 2 the customer said today: p 0.875, 0.725, 0.3, 0.2, 0.1; E 2.325; level 2
 */
export function assessStakeholder(
  weighed: WeighedStakeholder,
  verdict: VerdictHostility | null,
  policy: LadderPolicy,
): StakeholderStanding {
  const { stakeholderId, known, thread, saidUpTo, evidence, ageDays } = weighed
  const p = rungLikelihood(weighed, policy)
  const atLeast = atLeastOf(p)
  const level = levelOf(atLeast, saidUpTo, policy)
  const above = nextLevel(level)
  const byEvidence = { value: hostilityOf(weighed, policy), evidence, ageDays }
  const byVerdict = verdict === null ? null : { ...verdict, value: excused(verdict.value, weighed, policy) }
  const hostility = byVerdict !== null && byVerdict.value >= byEvidence.value ? byVerdict : byEvidence
  return {
    stakeholderId,
    known,
    p,
    atLeast,
    distribution: distributionOf(atLeast),
    expected: known ? expectedLevel(atLeast) : null,
    level: known ? level : null,
    thread,
    hostility: { value: hostility.value, evidence: hostility.evidence, ageDays: hostility.ageDays },
    hostile: hostility.value >= HOSTILE_FROM,
    saidUpTo,
    next: above === null ? null : rungTowards(above, p, policy),
    evidence,
    ageDays,
  }
}
