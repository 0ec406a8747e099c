// All that decides who is one person with somebody, and when each piece of it became known.
import type { Tx } from '@rung/database'
import { linkUsers } from '@rung/usage-metrics'
import { aliasesOf, type KnownAlias } from './identities.ts'
import { decidingTies, type KnownTie, usersSince } from './ties.ts'

export type PeopleFacts = {
  /** Those asked for and all names that any of the facts join with them. */
  readonly names: readonly string[]
  readonly aliases: readonly KnownAlias[]
  readonly ties: readonly KnownTie[]
  /** Since when a name is known as a userId. */
  readonly users: ReadonlyMap<string, Date>
}

/** Follows aliases and ties from these names until there is nothing more: a few statements, however many names. */
export async function readPeople(tx: Tx, names: readonly string[]): Promise<PeopleFacts> {
  const seen = new Set(names)
  const aliases = new Map<string, KnownAlias>()
  const ties = new Map<string, KnownTie>()
  for (let fresh = [...seen]; fresh.length > 0; ) {
    const [theirs, tied] = await Promise.all([aliasesOf(tx, fresh), decidingTies(tx, fresh)])
    for (const each of theirs) aliases.set(`${each.previous}\n${each.user}`, each)
    for (const each of tied) ties.set(`${each.anonymous}\n${each.user}\n${each.atMs}`, each)
    const named = [
      ...theirs.flatMap(each => [each.previous, each.user]),
      ...tied.flatMap(each => [each.anonymous, each.user]),
    ]
    fresh = [...new Set(named)].filter(name => !seen.has(name))
    for (const name of fresh) seen.add(name)
  }
  return {
    names: [...seen],
    aliases: [...aliases.values()],
    ties: [...ties.values()],
    users: await usersSince(tx, [...seen]),
  }
}

/** Everyone's one name as far as it was known at an instant; people with one name are absent. */
export function namesKnown(
  { aliases, ties, users }: Omit<PeopleFacts, 'names'>,
  isKnown: (recordedAt: Date) => boolean,
): Map<string, string> {
  return linkUsers({
    aliases: aliases.filter(each => isKnown(each.recordedAt)),
    ties: ties.filter(each => isKnown(each.recordedAt)),
    users: new Set([...users].flatMap(([name, since]) => (isKnown(since) ? [name] : []))),
  })
}
