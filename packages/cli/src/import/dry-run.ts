// Judges facts as the server would, as far as that can be told without sending them: types, and what they refer to.
import { ApiProblem } from '@rung/client'
import type { ApiClient } from '../api-client.ts'
import type { MappedFact } from './map-rows.ts'
import {
  apartFromLater,
  type Circle,
  type Circles,
  circlesIn,
  ownFieldsOf,
  wavesOf,
} from './own-references.ts'
import type { FactBody } from './reading.ts'
import { type FactSource, type Heard, refuseFact, type Sink } from './send-facts.ts'

/** Fields that name a fact of another resource. Those of the same: `own-references.ts`. */
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
  const judge = async (source: FactSource, fact: MappedFact, more: readonly FieldProblem[]) => {
    const { resource } = source
    const errors = [...(source.target.item?.check(fact.body) ?? []), ...more]
    if (errors.length === 0) errors.push(...(await missingReferences(resource, fact.body, exists)))
    const name = `${resource} ${String(fact.body.externalId)}`
    if (errors.length > 0) {
      here.delete(name)
      refuseFact(heard.reporter, source, fact, { errors })
    } else {
      here.add(name)
      heard.reporter.count(resource, 'valid')
    }
    heard.sent(1)
  }
  const judgeWave = async (source: FactSource, wave: readonly MappedFact[], circles: Circles) => {
    for (const fact of wave) {
      heard.check()
      const circle = circles.get(fact.body.externalId)
      await judge(source, fact, circle === undefined ? [] : [goesRound(circle)])
    }
  }
  return {
    send: async (source, facts) => {
      const later: MappedFact[] = []
      for await (const fact of apartFromLater(source.resource, facts, later)) {
        heard.check()
        await judge(source, fact, [])
      }
      const circles = circlesIn(source.resource, later)
      for (const { facts: wave, isBare } of wavesOf(source.resource, later)) {
        // Of what names each other every one is taken to be there, until it is judged itself.
        if (isBare) for (const { body } of wave) here.add(`${source.resource} ${String(body.externalId)}`)
        else await judgeWave(source, wave, circles)
      }
    },
  }
}

type FieldProblem = { readonly field: string; readonly message: string }

const goesRound = ({ field, names }: Circle): FieldProblem => ({
  field,
  message: `goes round in a circle: ${names.map(name => `"${String(name)}"`).join(', ')}`,
})

async function missingReferences(
  resource: string,
  body: FactBody,
  exists: (resource: string, id: string) => Promise<boolean>,
): Promise<FieldProblem[]> {
  const missing: FieldProblem[] = []
  const own = ownFieldsOf(resource).map(field => [field, resource] as const)
  for (const [field, named] of [...Object.entries(REFERENCES), ...own]) {
    const given = body[field] ?? []
    for (const [index, id] of [given].flat().entries()) {
      if (await exists(named, String(id))) continue
      missing.push({
        field: Array.isArray(given) ? `${field}.${index}` : field,
        message: `${named} has no "${String(id)}", neither in this import nor on the server`,
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
