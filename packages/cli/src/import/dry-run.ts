// Judges facts as the server would, as far as that can be told without sending them: types, and what they refer to.
import { type ApiClient, ApiProblem } from '../api-client.ts'
import type { FactBody } from './reading.ts'
import { type Heard, refuseFact, type Sink } from './send-facts.ts'

/** Fields that name a fact of another resource. */
const REFERENCES: Readonly<Record<string, string>> = {
  account: 'accounts',
  csm: 'people',
  outcome: 'outcomes',
  person: 'people',
  renewal: 'renewals',
  segmentPromise: 'segment-promises',
  stakeholder: 'stakeholders',
  stakeholders: 'stakeholders',
  subscription: 'subscriptions',
}

/**
 * Sends nothing. A fact is checked against the server's own schema, and what it refers to must be in this import or on
 * the server. Rules that need the whole ledger are not tried: see what an import itself refuses.
 */
export function drySink(client: ApiClient, heard: Heard): Sink {
  const here = new Set<string>()
  const input = new Map<string, Promise<boolean>>()
  const exists = (resource: string, id: string): Promise<boolean> => {
    const key = `${resource} ${id}`
    if (here.has(key)) return Promise.resolve(true)
    const known = input.get(key) ?? isOnServer(client, resource, id)
    input.set(key, known)
    return known
  }
  return {
    send: async (source, facts) => {
      for await (const fact of facts) {
        heard.check()
        const errors = [...(source.target.item?.check(fact.body) ?? [])]
        if (errors.length === 0) errors.push(...(await missingReferences(fact.body, exists)))
        if (errors.length > 0) refuseFact(heard.reporter, source, fact, { errors })
        else {
          here.add(`${source.resource} ${String(fact.body.externalId)}`)
          heard.reporter.count(source.resource, 'valid')
        }
        heard.sent(1)
      }
    },
  }
}

async function missingReferences(
  body: FactBody,
  exists: (resource: string, id: string) => Promise<boolean>,
): Promise<{ field: string; message: string }[]> {
  const missing: { field: string; message: string }[] = []
  for (const [field, resource] of Object.entries(REFERENCES)) {
    for (const id of [body[field] ?? []].flat()) {
      if (await exists(resource, String(id))) continue
      missing.push({
        field,
        message: `${resource} has no "${String(id)}", neither in this import nor on the server`,
      })
    }
  }
  return missing
}

async function isOnServer(client: ApiClient, resource: string, id: string): Promise<boolean> {
  try {
    await client.get(`/v1/${resource}/${encodeURIComponent(id)}`)
    return true
  } catch (error) {
    if (error instanceof ApiProblem && (error.status === 404 || error.status === 400)) return false
    throw error
  }
}
