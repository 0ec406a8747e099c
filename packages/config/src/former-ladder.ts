// The line of hostility from before it was told from what was said since they turned: it was one on p(1), and is one on q.
import { ladderPolicy } from '@rung/relationship-ladder'
import { isPlain, overlay } from './section.ts'

type Stated = Readonly<Record<string, unknown>>

const FORMER_LINE = 0.35

/**
 * A document whose section `ladder` states `hostileBelow`, with `hostileAt` in its place: as far from the line built in as the
 * former was from the former one, within 0 and the prior's mean. Any other as it is. Nothing stored is changed.
 *
 * @example hostileBelow 0.3 // hostileAt 0.55
 */
export function withRecentHostility(document: Stated): Stated {
  const { ladder } = document
  if (!isPlain(ladder) || !('hostileBelow' in ladder)) return document
  const { hostileBelow, ...rest } = ladder
  const { priorMean } = overlay(ladderPolicy, rest)
  const moved = Number(hostileBelow) + ladderPolicy.hostileAt - FORMER_LINE
  const hostileAt = Math.round(Math.min(moved, priorMean[1]) * 10_000) / 10_000
  return { ...document, ladder: { hostileAt, ...rest } }
}
