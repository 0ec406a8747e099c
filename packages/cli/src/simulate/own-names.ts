// No two customers of one name. Names are given once all are drawn, so that nothing else of a customer is another for it.
import type { Facts } from './scene.ts'
import { COMPANY_NAMES } from './vocabulary.ts'

/** So many names on is one that looks like another; a stride that comes by each of them. */
const STRIDE = 137

/** Facts that say the name of their customer. */
const NAMING = ['accounts', 'accounts-after'] as const

/** Who comes first has the name that was drawn; whose name is taken has the next that is free, and once none is, a number behind it. Adds to `taken`. */
export function withOwnNames<T extends { readonly facts: Facts; readonly name?: string }>(
  customers: readonly T[],
  taken: Set<string>,
): T[] {
  return customers.map(customer => {
    const drawn = String(customer.facts.accounts?.[0]?.name)
    const name = freeName(drawn, taken)
    taken.add(name)
    return name === drawn ? customer : renamed(customer, name)
  })
}

function freeName(drawn: string, taken: ReadonlySet<string>): string {
  const at = COMPANY_NAMES.indexOf(drawn)
  for (let step = 0; step < COMPANY_NAMES.length; step++) {
    const name = COMPANY_NAMES[(at + step * STRIDE) % COMPANY_NAMES.length] ?? drawn
    if (!taken.has(name)) return name
  }
  for (let number = 2; ; number++) if (!taken.has(`${drawn} ${number}`)) return `${drawn} ${number}`
}

function renamed<T extends { readonly facts: Facts; readonly name?: string }>(customer: T, name: string): T {
  const bodies = NAMING.flatMap(resource => {
    const of = customer.facts[resource]
    return of === undefined ? [] : [[resource, of.map(body => ({ ...body, name }))] as const]
  })
  const facts = { ...customer.facts, ...Object.fromEntries(bodies) }
  return { ...customer, facts, ...('name' in customer ? { name } : {}) }
}
