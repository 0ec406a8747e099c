// What facts need so that they can be read: the facts they name, all words, and who wrote each down. Three statements.
import type { Tx } from '@rung/database'
import { readWords } from '@rung/directory'
import { idsNamedBy, type Joined, refsHeldBy, type StoredFact } from '../sentences/fact-view.ts'
import { readFactsById } from '../storage/read-facts.ts'
import { readWriters, type Writer } from '../storage/read-writers.ts'

export type JoinedFacts = Joined & { readonly writers: ReadonlyMap<string, Writer> }

/** Names and statements are joined as they are at `now`, also to facts of the past; erased ones are absent. */
export async function joinFacts(
  tx: Tx,
  facts: readonly StoredFact[],
  now: Date,
  alsoNamed: readonly string[] = [],
): Promise<JoinedFacts> {
  const ids = [...new Set([...facts.flatMap(idsNamedBy), ...alsoNamed])]
  const [named, writers] = await Promise.all([
    readFactsById(tx, { ids, knownAt: now }),
    readWriters(tx, [...new Set(facts.map(each => each.recordedBy))]),
  ])
  const refs = [...facts, ...named.values()].flatMap(refsHeldBy)
  return { facts: named, writers, texts: await readWords(tx, [...new Set(refs)]) }
}
