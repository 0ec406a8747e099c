// Flags as facts of their own: what a mapping found odd about a fact that it let in, for somebody to look into.
import type { MappedFact } from './map-rows.ts'

export type FlaggedFacts = {
  /** Passes facts on, remembering those with flags. */
  watch(facts: AsyncIterable<MappedFact>): AsyncGenerator<MappedFact>
  /** The flags met so far, as bodies for `/v1/data-flags`. */
  bodies(): AsyncGenerator<MappedFact>
}

/** Collects the flags of one resource's facts. Holds the flagged facts' names in memory, not their bodies. */
export function collectFlags(resource: string): FlaggedFacts {
  const found: MappedFact[] = []
  return {
    async *watch(facts) {
      for await (const fact of facts) {
        const externalId = String(fact.body.externalId ?? '')
        const account = resource === 'accounts' ? externalId : fact.body.account
        for (const { kind, why } of fact.flags) {
          found.push({
            rows: fact.rows,
            flags: [],
            body: {
              externalId: `${resource}:${externalId}:${kind}`,
              ...(account === undefined ? {} : { account }),
              resource,
              factExternalId: externalId,
              kind,
              why,
            },
          })
        }
        yield fact
      }
    },
    async *bodies() {
      yield* found
    },
  }
}
