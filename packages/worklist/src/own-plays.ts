// The plays of a workspace: those that come with Rung, its own versions in their places, and its own besides.
import type { Play } from './play.ts'
import type { WorklistPolicy } from './policy.ts'

/** `own`: the newest version of each play the workspace wrote; those that stand beside what ships come after it, by key. */
export function withOwnPlays(policy: WorklistPolicy, own: readonly Play[]): WorklistPolicy {
  if (own.length === 0) return policy
  const ofKey = new Map(own.map(play => [play.key, play]))
  const inPlace = policy.plays.map(play => ofKey.get(play.key) ?? play)
  const shipped = new Set(policy.plays.map(({ key }) => key))
  const besides = own.filter(({ key }) => !shipped.has(key)).sort((a, b) => (a.key < b.key ? -1 : 1))
  return { ...policy, plays: [...inPlace, ...besides] }
}
