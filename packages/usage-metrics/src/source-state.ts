// Whether the workspace's source of usage is working: silence of one account means something only when others are heard.
import { addDays, type Day, endOf } from '@rung/kernel'
import type { UsagePolicy } from './policy.ts'

export type SourceState = {
  readonly up: boolean
  /** The first day with any event of the whole workspace: of what was before nobody could have told. `null` before any event. */
  readonly firstEventOn: Day | null
  /** The latest day with any event of the whole workspace. */
  readonly lastEventOn: Day | null
  /** The latest day on which the source still counted as working; `asOf` while it works, `null` before any event. */
  readonly lastUpOn: Day | null
}

/** Days with any event of the whole workspace, on or before a day. */
export type HeardSpan = { readonly first: Day; readonly last: Day }

const DAY_MS = 86_400_000

/**
 * Down after two days without any event of the workspace, counted from the end of the last day with one to the end of
 * `asOf`, or to `knownAt` while that day is still open: a warehouse that loads each night is not down every morning.
 * Before the first event of all there is no source, so it is not up.
 *
 * @example heard last on Friday 6th: up as of Saturday 7th, down as of Sunday 8th, whose end is two days later
 */
export function sourceState(
  heard: HeardSpan | null,
  policy: UsagePolicy,
  input: { readonly asOf: Day; readonly knownAt: Date },
): SourceState {
  if (heard === null) return { up: false, firstEventOn: null, lastEventOn: null, lastUpOn: null }
  const { first: firstEventOn, last: lastEventOn } = heard
  const moment = Math.min(endOf(input.asOf).getTime(), input.knownAt.getTime())
  const up = moment - endOf(lastEventOn).getTime() < policy.sourceDownAfterDays * DAY_MS
  return {
    up,
    firstEventOn,
    lastEventOn,
    lastUpOn: up ? input.asOf : addDays(lastEventOn, policy.sourceDownAfterDays - 1),
  }
}
