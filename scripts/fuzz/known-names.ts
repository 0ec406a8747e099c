// The names that answers gave so far, by where they may be used: so that later requests reach what earlier ones made.
import type { Random } from './random.ts'

const MOST = 60

export type KnownNames = {
  add(place: string, name: string): void
  /** Never named again: the key that asks must not be closed by itself. */
  forbid(name: string): void
  /** A name used at that place, or now and then any other; undefined while nothing is known. */
  draw(place: string, random: Random): string | undefined
}

export function createKnownNames(): KnownNames {
  const known = new Map<string, string[]>()
  const forbidden = new Set<string>()
  let turn = 0
  return {
    forbid: name => void forbidden.add(name),
    add(place, name) {
      if (forbidden.has(name)) return
      const names = known.get(place) ?? []
      known.set(place, names)
      if (names.includes(name)) return
      if (names.length < MOST) names.push(name)
      else names[turn++ % MOST] = name
    },
    draw(place, random) {
      const here = known.get(place) ?? []
      const all = here.length > 0 && random.chance(0.95) ? here : [...known.values()].flat()
      return all.length === 0 ? undefined : random.of(all)
    },
  }
}

/** Whose names a field of a body or a query takes, by its own name. */
const NAMED_BY: Readonly<Record<string, string>> = {
  account: '/v1/accounts',
  accounts: '/v1/accounts',
  parent: '/v1/accounts',
  paidBy: '/v1/accounts',
  mergedInto: '/v1/accounts',
  groupId: '/v1/accounts',
  stakeholder: '/v1/stakeholders',
  stakeholders: '/v1/stakeholders',
  who: '/v1/stakeholders',
  person: '/v1/people',
  csm: '/v1/people',
  subscription: '/v1/subscriptions',
  renewal: '/v1/renewals',
  outcome: '/v1/outcomes',
  milestone: '/v1/milestones',
  metric: '/v1/metrics',
  user: 'user',
  userId: 'user',
  anonymousId: 'user',
  previousId: 'user',
}

export function placeOfField(field: string): string | undefined {
  return Object.hasOwn(NAMED_BY, field) ? NAMED_BY[field] : undefined
}

/** Keeps the names in an answer: ids and the callers' own by the path they were answered at, and cursors. */
export function harvest(known: KnownNames, path: string, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null) return
  const place = path.replace(/\/batch$|\/reached$|\/\{[^}]+\}$/g, '')
  for (const [field, value] of Object.entries(answer)) {
    if (Array.isArray(value)) for (const item of value.slice(0, 20)) harvest(known, path, item)
    if (typeof value !== 'string' || value === '') continue
    if (field === 'nextCursor') known.add(`cursor ${path}`, value)
    if (field === 'id' || field === 'externalId' || field === 'key') known.add(place, value)
    if (field === 'accountId' || field === 'accountExternalId') known.add('/v1/accounts', value)
    if (field === 'csmId') known.add('/v1/people', value)
    if (field === 'renewalId') known.add('/v1/renewals', value)
    if (field === 'decisionId') known.add('/v1/nudges', value)
  }
  if ('cards' in answer) harvestCards(known, answer.cards)
}

function harvestCards(known: KnownNames, cards: unknown): void {
  for (const card of Array.isArray(cards) ? cards : []) {
    if (typeof card?.id === 'string') known.add('/v1/worklists/{csm}/cards', card.id)
  }
}
