// Several names of one person: `alias` calls tie an earlier id to a later one.

export type Alias = { readonly previous: string; readonly user: string }

/**
 * Everyone who is tied to another, under one name: the least of all the names tied together. Ties hold both ways and
 * through each other, so the order of calls and their direction do not matter. People without a tie are not listed.
 *
 * @example alias(anon-1 -> 42), alias(42 -> mia) // anon-1, 42 and mia are all "42"
 */
export function linkUsers(aliases: readonly Alias[]): Map<string, string> {
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
  return new Map([...above.keys()].map(name => [name, rootOf(name)]))
}
