// Several names of one person: `alias` calls say so outright, and so does every call that names an anonymousId and a userId.

/** `previous` and `user` are one person. */
export type Alias = { readonly previous: string; readonly user: string }

/** A call at `atMs` that named both. */
export type Tie = { readonly anonymous: string; readonly user: string; readonly atMs: number }

export type Names = {
  readonly aliases: readonly Alias[]
  readonly ties: readonly Tie[]
  /** Names that came as the userId of some call with both, where not all such calls are among `ties`. */
  readonly users?: ReadonlySet<string>
}

/**
 * Everyone who has more than one name, under one of them. People without another name are not listed.
 *
 * - Names joined by aliases are one person, through each other and in both directions.
 * - An anonymousId belongs to the userId it was first seen with, by the time of the call; of two at one instant to the
 *   lesser name. So two people who share a device stay two: only an alias makes one person of two userIds.
 * - A name that came as a userId, beside an anonymousId or in an alias, belongs to nobody else, whoever sends it as an
 *   anonymousId. What an alias joins to such a name is theirs.
 *
 * The one name is the userId, or the least of the names that aliases join it with: whoever signs in on one more device keeps
 * it. The order of calls does not matter.
 *
 * @example alias(42 -> mia), tie(anon-1, mia) // anon-1, 42 and mia are all "42"
 * @example tie(anon-1, mia, 9:00), tie(anon-1, bob, 10:00) // anon-1 and mia are "mia"; bob is another person
 */
export function linkUsers({ aliases, ties, users }: Names): Map<string, string> {
  const rootOf = unite(aliases)
  const ofUsers = rootsWithUser({ aliases, ties, users: users ?? new Set() }, rootOf)
  const owners = new Map<string, Tie>()
  for (const tie of ties) {
    const root = rootOf(tie.anonymous)
    if (!ofUsers.has(root) && isFirst(tie, owners.get(root))) owners.set(root, tie)
  }
  const personOf = (name: string): string => {
    const owner = owners.get(rootOf(name))
    return rootOf(owner === undefined ? name : owner.user)
  }
  const owned = ties.filter(tie => owners.has(rootOf(tie.anonymous)))
  const listed = [
    ...aliases.flatMap(alias => [alias.previous, alias.user]),
    ...owned.map(tie => tie.anonymous),
    ...[...owners.values()].map(tie => tie.user),
  ]
  return new Map(listed.map(name => [name, personOf(name)]))
}

/** The names joined by aliases, each set of them under its least; other names stand for themselves. */
function unite(aliases: readonly Alias[]): (name: string) => string {
  const above = new Map<string, string>()
  const rootOf = (name: string): string => {
    const walked: string[] = []
    let root = name
    for (let next = above.get(root); next !== undefined && next !== root; next = above.get(root)) {
      walked.push(root)
      root = next
    }
    for (const step of walked) above.set(step, root)
    return root
  }
  for (const { previous, user } of aliases) {
    const [a, b] = [rootOf(previous), rootOf(user)]
    const [least, other] = a < b ? [a, b] : [b, a]
    above.set(least, least)
    above.set(other, least)
  }
  return rootOf
}

/** Sets of names among which is one that came as a userId. A name that an alias calls a user may be a device all the same. */
function rootsWithUser(
  { aliases, ties, users }: Required<Names>,
  rootOf: (name: string) => string,
): ReadonlySet<string> {
  const devices = new Set(ties.map(tie => tie.anonymous))
  return new Set(
    [
      ...users,
      ...ties.map(tie => tie.user),
      ...aliases.map(alias => alias.user).filter(user => !devices.has(user)),
    ].map(rootOf),
  )
}

function isFirst(tie: Tie, than: Tie | undefined): boolean {
  if (than === undefined) return true
  return tie.atMs === than.atMs ? tie.user < than.user : tie.atMs < than.atMs
}
