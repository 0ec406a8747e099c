// How far somebody is against us, and how much of that weighs on the account: degrees, not a switch.
import { clamp01, type Day, daysBetween, halfLifeWeight, type Reading, unknownReading } from '@rung/kernel'
import { likelihood } from './distribution.ts'
import type { LadderPolicy } from './policy.ts'
import type { WeighedEvidence } from './weigh-evidence.ts'

/** From here on a person or an account is called hostile. A name for a degree: no number follows from it. */
export const HOSTILE_FROM = 0.5

// The first word against us says most: what is above the line is steep, the more that follow the less each adds.
const SHARE_ABOVE = 0.25

/**
 * q = (a + F) / (a + b + F + O), hostility by evidence a half at q 0.6, none from 0.7 on, all of it up to 0.3, straight between: O the
 * doubt about level 1, F what was said for us since, a and b the prior of level 1.
 *
 * Units: 0..1. Errors: none. Source: the five relationship levels: below the first rung they would rather be rid of us. Support never
 * raises it, doubt never lowers it, to the last bit; both fade alike, so that time alone never raises it.
 *
 * @example one moderate piece of doubt the customer said, today: q 0.5, 0.6667; a weak one q 0.6, 0.5
 */
export function hostilityOf(
  { against, inFavour }: Pick<WeighedEvidence, 'against' | 'inFavour'>,
  policy: LadderPolicy,
): number {
  const q = likelihood(1, inFavour, against, policy)
  const { hostileAt, hostilitySpan } = policy
  const above = clamp01(1 - (q - hostileAt) / (hostilitySpan * SHARE_ABOVE))
  const below = clamp01((hostileAt - q) / (hostilitySpan * (1 - SHARE_ABOVE)))
  return (above + below) / 2
}

// A verdict is an answer to a question: as much as two strong words.
const STRONG_WORDS = 2

/**
 * What good words since have left of what a verdict made of somebody: hostility x v / (v + F), v = a + two strong words.
 *
 * @example 1 by the verdict, and one moderate word for us since: 5.5 / 6.5 = 0.846
 */
export function excused(
  hostility: number,
  { inFavour }: Pick<WeighedEvidence, 'inFavour'>,
  policy: LadderPolicy,
): number {
  const { priorMean, priorStrength, strengthWeight } = policy
  const verdict = priorMean[1] * priorStrength[1] + STRONG_WORDS * strengthWeight.strong
  return hostility * (verdict / (verdict + inFavour))
}

/**
 * What is left of the hostility of somebody nobody has heard of since: it halves every 90 days, as `decay`.
 *
 * @example 1 on the day they were last known: 0.5 after 90 days, 0.25 after 180
 */
export function fadedHostility(hostility: number, knownUntil: Day | null, policy: LadderPolicy, asOf: Day) {
  if (knownUntil === null) return hostility
  return hostility * halfLifeWeight(daysBetween(knownUntil, asOf), policy.hostilityHalfLifeDays)
}

export type Voice = {
  /** 0..1. */
  readonly influence: number
  /** 0..1, with what stands behind it. */
  readonly hostility: Reading & { readonly value: number }
}

/**
 * h = max over voices i of h_i x min(1, I(h_i) / (0.3 I)), I(x) the influence of voices with hostility >= x, I that of all.
 *
 * Units: 0..1; null without a voice of influence. Continuous in each h_i and in time, and more hostility of one voice
 * never lowers it. Evidence is that of the voice that decides. `unnamed` is what nobody in particular said, as one voice of
 * `unnamedInfluence` beside all others: it is in no other voice's share, so that saying more against us never lowers h. Errors:
 * none. Source: three tenths of those who matter can end a contract.
 *
 * @example influence 0.2 with hostility 1 and 0.8 with 0: 1 x min(1, 0.2 / 0.3) = 0.6667
 */
export function accountHostility(
  voices: readonly Voice[],
  unnamed: Voice | null,
  policy: LadderPolicy,
): Reading {
  const all = influenceOf(voices)
  const weighed = voices
    .filter(({ influence }) => influence > 0)
    .map(({ hostility }) => {
      const against = influenceOf(voices.filter(each => each.hostility.value >= hostility.value))
      return { ...hostility, value: hostility.value * shareOf(against, all, policy) }
    })
  if (unnamed !== null) {
    const { influence, hostility } = unnamed
    weighed.push({ ...hostility, value: hostility.value * shareOf(influence, all + influence, policy) })
  }
  return weighed.reduce<Reading>(
    (worst, each) => (worst.value === null || each.value > worst.value ? each : worst),
    unknownReading,
  )
}

/** Share of all influence that voices called hostile hold; null without influence. */
export function hostileShareOf(voices: readonly Voice[]): number | null {
  const all = influenceOf(voices)
  if (all === 0) return null
  return influenceOf(voices.filter(({ hostility }) => hostility.value >= HOSTILE_FROM)) / all
}

function influenceOf(voices: readonly Voice[]): number {
  return voices.reduce((sum, { influence }) => sum + influence, 0)
}

function shareOf(against: number, all: number, policy: LadderPolicy): number {
  return Math.min(1, against / (policy.hostileShareAt * all))
}
