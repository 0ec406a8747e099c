// Every number of this room, with its unit and reason.
import type { Source, Strength } from './evidence.ts'
import type { Level, PerLevel } from './levels.ts'

/** The level a workspace wants to reach in a segment: 2 or more, or there is nothing to climb. */
export type TargetLevel = Exclude<Level, 1>

export type LadderPolicy = {
  readonly strengthWeight: Readonly<Record<Strength, number>>
  readonly sourceWeight: Readonly<Record<Source, number>>
  readonly halfLifeDays: PerLevel
  readonly priorMean: PerLevel
  readonly priorStrength: PerLevel
  readonly standsAt: number
  readonly customerSaidFromLevel: Level
  readonly elsewhereShare: number
  readonly hostileAt: number
  readonly hostilitySpan: number
  readonly hostileShareAt: number
  readonly verdictHostility: {
    readonly achieved: { readonly 1: number; readonly 2: number }
    readonly experience: { readonly 1: number; readonly 2: number }
  }
  readonly hostilityHoldsDays: number
  readonly hostilityHalfLifeDays: number
  readonly targetLevel: {
    readonly default: TargetLevel
    readonly bySegment: Readonly<Record<string, TargetLevel>>
  }
  readonly pinDaysAtMost: number
}

export const ladderPolicy: LadderPolicy = {
  strengthWeight: { weak: 0.5, moderate: 1, strong: 2 },
  /** The customer's own words count in full, our reading of them less. */
  sourceWeight: { customer_said: 1, observed: 0.8, csm_judgement: 0.4 },
  /** Trust takes time to win and to fade: the higher the level, the longer its evidence holds. */
  halfLifeDays: { 1: 120, 2: 150, 3: 180, 4: 240, 5: 365 },
  /** Before any evidence: most vendors fix what is broken, few are advisers. */
  priorMean: { 1: 0.75, 2: 0.45, 3: 0.3, 4: 0.2, 5: 0.1 },
  /** In pieces of evidence; higher up it takes more, so that one fine quote makes nobody a trusted adviser. */
  priorStrength: { 1: 2, 2: 2, 3: 3, 4: 4, 5: 5 },
  /** A level is stood on when it is at least as likely as not. */
  standsAt: 0.5,
  /** From here up, only the customer can say that we are there. */
  customerSaidFromLevel: 4,
  /** A low grade of a ticket is about the ticket: said elsewhere, a word counts an eighth, and it takes eight such to be called hostile. */
  elsewhereShare: 0.125,
  /**
   * At this q hostility is a half, and somebody is called hostile: one ordinary word of theirs within the half-life of level 1 that
   * nothing said since excuses, or a strong one within two of them.
   */
  hostileAt: 0.6,
  /** q from no hostility to all of it: a quarter of it above `hostileAt`, to 0.7, well under the prior's 0.75; the rest below, to 0.3. */
  hostilitySpan: 0.4,
  /** Hostile people with this share of known influence can end a contract: from there on their hostility counts in full. */
  hostileShareAt: 0.3,
  /** Who says that they got nothing is against us, who found the way there hard is half so. */
  verdictHostility: { achieved: { 1: 1, 2: 0.3 }, experience: { 1: 0.5, 2: 0.15 } },
  /** A quarter: what somebody said in anger is asked about again within it, and without an answer fades after it. */
  hostilityHoldsDays: 90,
  hostilityHalfLifeDays: 90,
  /** A credible source is what a paying customer may expect; you will not be a trusted adviser to all. */
  targetLevel: { default: 3, bySegment: {} },
  /** A pin is an opinion: after a quarter it must be held again. */
  // Not in config: it limits what may be recorded, and judges nothing.
  pinDaysAtMost: 90,
}
