// Facts that name others of their own kind: the order in which they are sent, since an export lists children before parents.
import { circleFrom } from '@rung/kernel'
import type { MappedFact } from './map-rows.ts'

/** Fields that name a fact of the same resource. */
const OWN_REFERENCES: Readonly<Record<string, readonly string[]>> = {
  accounts: ['parent', 'paysFor', 'mergedInto'],
  stakeholders: ['mergedInto'],
}

export type Wave = {
  readonly facts: readonly MappedFact[]
  /** True where they are sent without what they name of their own kind, so that the next wave finds all of them there. */
  readonly isBare: boolean
}

/** Passes on what names nothing of its own kind; the others are put into `later`, and held in memory. */
export async function* apartFromLater(
  resource: string,
  facts: AsyncIterable<MappedFact>,
  later: MappedFact[],
): AsyncGenerator<MappedFact> {
  for await (const fact of facts) {
    if (namesOwn(resource, fact.body).length > 0) later.push(fact)
    else yield fact
  }
}

/** The field by which facts go round, and the names on the way. */
export type Circle = { readonly field: string; readonly names: readonly unknown[] }
/** By the name of each fact that stands on one. */
export type Circles = ReadonlyMap<unknown, Circle>

/**
 * Waves, each of which names only facts of the waves before it, of what was sent at first or of the server. What names
 * each other (a child its parent, who pays for it) is sent bare first, then whole.
 */
export function* wavesOf(resource: string, later: readonly MappedFact[]): Generator<Wave> {
  let waiting = later
  while (waiting.length > 0) {
    const names = new Set<unknown>(waiting.map(({ body }) => body.externalId))
    const isReady = ({ body }: MappedFact) => !namesOwn(resource, body).some(name => names.has(name))
    const ready = waiting.filter(isReady)
    if (ready.length === 0) {
      yield { facts: waiting.map(fact => bare(resource, fact)), isBare: true }
      yield { facts: waiting, isBare: false }
      return
    }
    yield { facts: ready, isBare: false }
    waiting = waiting.filter(fact => !isReady(fact))
  }
}

/** Who of these goes round in a circle by a field. */
export function circlesIn(resource: string, facts: readonly MappedFact[]): Circles {
  const circles = new Map<unknown, Circle>()
  for (const field of ownFieldsOf(resource)) {
    const ways = new Map<unknown, readonly unknown[]>(
      facts.map(({ body }) => [body.externalId, namesIn(body[field])]),
    )
    for (const name of ways.keys()) {
      const names = circleFrom(name, at => ways.get(at) ?? [])
      if (names !== null && !circles.has(name)) circles.set(name, { field, names })
    }
  }
  return circles
}

function bare(resource: string, fact: MappedFact): MappedFact {
  const own = ownFieldsOf(resource)
  const kept = Object.entries(fact.body).filter(([field]) => !own.includes(field))
  return { ...fact, body: Object.fromEntries(kept) as MappedFact['body'] }
}

const namesOwn = (resource: string, body: MappedFact['body']): readonly unknown[] =>
  ownFieldsOf(resource).flatMap(field => namesIn(body[field]))

/** Fields of a resource that name facts of its own kind. */
export const ownFieldsOf = (resource: string): readonly string[] => OWN_REFERENCES[resource] ?? []

function namesIn(value: unknown): readonly unknown[] {
  return [value ?? []].flat()
}
