// What is usual for an account: the higher of its last twelve weeks and its running term, and what a collapse left behind.
import { clamp01 } from '@rung/kernel'
import { median } from '@rung/statistics'
import type { UsagePolicy } from './policy.ts'

export type Count = number | null

/**
 * habit = base + c x (best - base), where
 * base = the higher of median(the 6 spans before) and median(all whole spans of the running term),
 * best = the highest level that 4 of 6 spans in a row reached, as of any 14 days back to the start of the term,
 * c = how far it collapsed: 0 at half of the best or more, 1 at three tenths or less, straight between.
 *
 * So a fall does not become the habit by lasting, as long as the term runs, and what ebbed away to a lower, steady level does. A habit
 * of nobody is none: `null`, as with fewer than two spans.
 *
 * @param before counts of the spans before the last 14 days, the newest first
 * @param termDays days of the running term up to and with the day, 365 at most
 * @example 8 spans of 16 people, then 14 of 1: habit 16, though most of the term is 1
 */
export function habitOf(now: number, before: readonly Count[], termDays: number, policy: UsagePolicy): Count {
  const { habitSpanDays, habitSpans } = policy
  const wholeOfTerm = Math.max(0, Math.floor(termDays / habitSpanDays) - 1)
  const base = highest([
    medianOf(before.slice(0, habitSpans), policy.habitLeastSpans),
    medianOf(before.slice(0, wholeOfTerm), policy.habitLeastSpans),
  ])
  if (base === null) return null
  const asOfTerm = Array.from({ length: Math.floor((termDays - 1) / habitSpanDays) + 1 }, (_, back) =>
    reachedIn(before.slice(back, back + habitSpans), policy.habitBestSpans),
  )
  const best = Math.max(base, highest(asOfTerm) ?? 0)
  if (best === 0) return null
  const { from, to } = policy.collapse
  const collapsed = clamp01((from - now / best) / (from - to))
  return base + collapsed * (best - base)
}

function medianOf(counts: readonly Count[], least: number): Count {
  const known = counts.filter(count => count !== null)
  return known.length < least ? null : median(known)
}

/** The highest level that so many of the spans reached. */
function reachedIn(counts: readonly Count[], times: number): Count {
  const known = counts.filter(count => count !== null).sort((a, b) => b - a)
  return known[times - 1] ?? null
}

function highest(counts: readonly Count[]): Count {
  const known = counts.filter(count => count !== null)
  return known.length === 0 ? null : Math.max(...known)
}
