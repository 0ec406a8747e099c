// What was known of people's names and accounts, instant by instant, since something about them changed.
import { type Attachment, attachments, linkUsers } from '@rung/usage-metrics'
import { earlierOf } from '../instants.ts'
import type { KnownMembership } from '../storage/memberships.ts'
import { namesKnown, type PeopleFacts } from '../storage/people.ts'

/** People whom any fact joins, though they may be several in the end: what is known of one may depend on all. */
export type Circle = PeopleFacts & {
  readonly calls: readonly KnownMembership[]
  /** From when on what is known of them is looked at anew. */
  readonly since: Date
}

/** Parts people into those who have nothing to do with each other. */
export function circlesOf(
  facts: PeopleFacts,
  calls: readonly KnownMembership[],
  since: ReadonlyMap<string, Date>,
): Circle[] {
  const joined = [...facts.aliases, ...facts.ties.map(tie => ({ previous: tie.anonymous, user: tie.user }))]
  const roots = linkUsers({ aliases: joined, ties: [] })
  const rootOf = (name: string) => roots.get(name) ?? name
  const [aliasesOf, tiesOf, callsOf] = [
    Map.groupBy(facts.aliases, alias => rootOf(alias.user)),
    Map.groupBy(facts.ties, tie => rootOf(tie.user)),
    Map.groupBy(calls, call => rootOf(call.userKey)),
  ]
  return [...Map.groupBy(facts.names, rootOf)].map(([root, names]) => {
    const instants = names.flatMap(name => since.get(name) ?? [])
    return {
      names,
      aliases: aliasesOf.get(root) ?? [],
      ties: tiesOf.get(root) ?? [],
      users: new Map(usersAmong(names, facts.users)),
      calls: callsOf.get(root) ?? [],
      since: instants.reduce(earlierOf, instants[0] ?? new Date(0)),
    }
  })
}

function usersAmong(names: readonly string[], users: ReadonlyMap<string, Date>): [string, Date][] {
  return names.flatMap((name): [string, Date][] => {
    const since = users.get(name)
    return since === undefined ? [] : [[name, since]]
  })
}

export type KnownState = {
  readonly recordedAt: Date
  /** Everyone's one name; people with one name are absent. */
  readonly roots: ReadonlyMap<string, string>
  readonly spansOf: ReadonlyMap<string, readonly Attachment[]>
}

/** The state just before `since`, then one at each instant at which something became known; the last holds. */
export function statesOf(circle: Circle): [KnownState, ...KnownState[]] {
  const { aliases, ties, users, calls, since } = circle
  const known = [...calls, ...ties, ...aliases].map(each => each.recordedAt)
  const later = [...known, ...users.values()].map(at => at.getTime()).filter(ms => ms >= since.getTime())
  const instants = [...new Set([since.getTime(), ...later])].sort((a, b) => a - b)
  const before = stateAt(circle, at => at < since, since)
  return [before, ...instants.map(ms => stateAt(circle, at => at.getTime() <= ms, new Date(ms)))]
}

function stateAt(circle: Circle, isKnown: (recordedAt: Date) => boolean, recordedAt: Date): KnownState {
  const roots = namesKnown(circle, isKnown)
  const rootOf = (name: string) => roots.get(name) ?? name
  const callsOf = Map.groupBy(
    circle.calls.filter(call => isKnown(call.recordedAt)),
    call => rootOf(call.userKey),
  )
  const spans = circle.names.map(name => [name, attachments(callsOf.get(rootOf(name)) ?? [])] as const)
  return { recordedAt, roots, spansOf: new Map(spans) }
}
