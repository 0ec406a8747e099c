// What one damper of the health score is: an entry of the registry, from which everything that lists dampers is made.
import { type Day, daysBetween } from '@rung/kernel'

/** What a signal or a judged value says; null while unknown. */
export type DamperValue = number | string | boolean | null

/** A number a workspace sets in its policy, by its key: `health.dampers.<damper>.<key>`. */
export type DamperNumber = {
  /** What is built in. */
  readonly value: number
  readonly unit: string
  readonly least: number
  readonly most: number
  readonly meaning: string
}

export type DamperDefinition<
  N extends string = string,
  C extends string = string,
  S extends string = string,
  K extends string = string,
  A extends string = string,
> = {
  readonly name: N
  /** The component it speaks of: `value` is its share, and `stale` names it when what is read below went stale. */
  readonly of: C
  /** When it applies, for a reader. */
  readonly meaning: string
  /** The factor, for somebody who computes it by hand; names the numbers by their keys. */
  readonly formula: string
  readonly numbers: Readonly<Record<K, DamperNumber>>
  /** What it reads beside its component: names of signals about the account, or of values judged of them. */
  readonly reads: Readonly<Record<A, S>>
  /** Of those that go stale, what holds their last known value: it counts in `stale` where it is the worse. */
  readonly lastKnown: Readonly<Partial<Record<NoInfer<A>, S>>>
  /** In (0, 1]; 1 takes nothing. Pure, and no smaller for less of the harm. */
  factor(input: DamperInput<K, A>): number
}

/** What a component will be once facts that run out within `daysLeft` days have done so, and nothing new is known. */
export type Expiry = {
  readonly daysLeft: number
  readonly value: number | null
  readonly lastKnown: number | null
  readonly partlyKnown: number | null
}

export type DamperInput<K extends string = string, A extends string = string> = {
  /** Of the component, 0..1; null is unknown. */
  readonly value: number | null
  /** What is known of it all the same, 0..1, while too little is for a value; null otherwise. */
  readonly partlyKnown: number | null
  /** What runs out next of its facts, the soonest first. */
  readonly expiring: readonly Expiry[]
  /** Points under another value of the component, its other dampers included; null when nothing would be known. */
  readonly pointsAt: (value: number | null) => number | null
  readonly reads: Readonly<Record<A, DamperValue>>
  /** The policy's. */
  readonly numbers: Readonly<Record<K, number>>
  /** The day judged. */
  readonly day: Day
}

/** An entry, with the keys of its numbers and reads as `factor` may use them. */
export function defineDamper<
  const N extends string,
  const C extends string,
  const K extends string,
  const A extends string = never,
  const S extends string = never,
  const L extends { readonly [Key in A]?: string } = Record<never, never>,
>(
  definition: Omit<DamperDefinition<N, C, S, K, A>, 'lastKnown'> & { readonly lastKnown: L },
): DamperDefinition<N, C, S | Extract<L[keyof L], string>, K, A> {
  return definition as DamperDefinition<N, C, S | Extract<L[keyof L], string>, K, A>
}

// The last days of onboarding, in which the ordinary rules come in bit by bit: half of what 28 days need.
export const BLENDED_IN_DAYS = 15

/** 1 while an account is in onboarding, falling to 0 over its last 15 days; 0 where nobody knows until when it is. */
export function onboardingShare(until: Day | null, day: Day): number {
  return until === null ? 0 : Math.min(1, Math.max(0, daysBetween(day, until)) / BLENDED_IN_DAYS)
}

/** The factor of a damper that waits while an account is in onboarding, blended in over its last 15 days. */
export function afterOnboarding(factor: number, onboardingUntil: DamperValue, day: Day): number {
  return factor + onboardingShare(dayIn(onboardingUntil), day) * (1 - factor)
}

/** The factor of a damper of onboarding alone, fading over its last 15 days. */
export function inOnboarding(factor: number, onboardingUntil: DamperValue, day: Day): number {
  return factor + (1 - onboardingShare(dayIn(onboardingUntil), day)) * (1 - factor)
}

/** As a number: a flag is 0 or 1, and what is unknown is 0. Throws TypeError on words. */
export function amountIn(value: DamperValue): number {
  return numberIn(value) ?? 0
}

/** Null while unknown; a flag is 0 or 1. Throws TypeError on words. */
export function numberIn(value: DamperValue): number | null {
  if (typeof value === 'string') throw new TypeError(`a damper reads "${value}" as a number`)
  return value === null ? null : Number(value)
}

/** Null while unknown. Throws TypeError on a number or a flag. */
export function dayIn(value: DamperValue): Day | null {
  if (value === null) return null
  if (typeof value !== 'string') throw new TypeError(`a damper reads ${value} as a day`)
  return value as Day
}
