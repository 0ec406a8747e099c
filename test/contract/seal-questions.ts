// What a walk through the API asks a workspace whose verdicts are sealed: every GET, of several days and instants.
import { type ApiDocument, fillPath, type Operation, placesIn } from './api-document.ts'
import { neededQuery } from './needed-query.ts'

/** Our ids of the things that were made at a path, the newest last. */
type Names = ReadonlyMap<string, readonly string[]>
type Question = { readonly query: string; readonly url: string }

/** Every turn, or the plain question and that of an instant before a seal opens. */
export type Asked = 'all' | 'few'

/** The first is the plain one. */
export function questionsOf(operation: Operation, names: Names, asked: Asked): Question[] {
  const path = fillPath(operation.path, namesIn(operation.path, names))
  const turns = asked === 'all' ? turnsFor(operation, names) : FEW
  return queriesOf(operation, turns).map(query => ({
    query,
    url: query === '' ? path : `${path}?${query}`,
  }))
}

/**
 * Every GET that a key may call, but the export of everything: it is refused to whoever verdicts may be sealed to; and which lists were
 * opened, and what was done about a card: the walk itself opens lists, and what they say is asked for.
 */
export function asksOf({ operations }: ApiDocument): Operation[] {
  const others = ['public', 'operator', 'link', 'session']
  const besides = ['/v1/workspace/export', '/v1/worklists', '/v1/worklists/{csm}/cards/{id}/actions']
  return operations.filter(
    ({ method, path, scope }) => method === 'GET' && !others.includes(scope) && !besides.includes(path),
  )
}

/** What stands for the parameters of a path: our id of the newest thing of its kind. */
const NAMED_AFTER: Readonly<Record<string, string>> = { '/v1/worklists': '/v1/people' }
const STANDING: Readonly<Record<string, string>> = {
  '/v1/config/versions': '1',
  '/v1/models': 'prior-2-lead-90',
  '/v1/plays': 'close_the_gap',
}

function namesIn(path: string, names: Names): string[] {
  return placesIn(path).map(place => {
    const name = names.get(NAMED_AFTER[place] ?? place)?.at(-1) ?? STANDING[place]
    if (name === undefined) throw new Error(`nothing stands for ${place} in ${path}`)
    return name
  })
}

/** Whose things the parameters name that must be there: of the day on which the verdicts are said. */
const ON_THE_DAY = { prefix: 'alpha', today: '2026-03-10' }
const SEALED_STILL = { knownAt: '2026-03-11T00:00:00Z' }
/** Values for the parameters that the walk turns. */
const TURNS: readonly Readonly<Record<string, string>>[] = [
  {},
  { asOf: '2026-03-06' },
  { asOf: '2026-03-08' },
  { asOf: '2026-03-10' },
  { asOf: '2026-03-10', knownAt: '2026-03-10' },
  { asOf: '2026-03-06', knownAt: '2026-03-10T15:00:00Z' },
  { asOf: '2026-03-10', knownAt: '2026-03-10T12:00:00Z' },
  SEALED_STILL,
  { since: '2026-03-04', until: '2026-03-12' },
  { since: '2026-03-06', until: '2026-03-10' },
  { since: '2026-03-10', until: '2026-03-11' },
  { since: '2026-03-10T00:00:00Z', until: '2026-03-12T00:00:00Z' },
  { date: '2026-03-10' },
  { account: 'alpha-account' },
  { account: 'alpha-account', knownAt: '2026-03-10' },
  { outcome: 'alpha-outcome' },
  { csm: 'alpha-csm' },
  { sort: 'arr_at_risk' },
  { limit: '1' },
  { show: 'band_changes' },
  { acknowledged: 'false' },
]

const FEW: typeof TURNS = [{}, SEALED_STILL]

/** The turns that all facts can be asked with are asked of a few kinds: the code is one for all of them. */
const TURNED = ['/v1/customer-verdicts', '/v1/vendor-verdicts', '/v1/outcomes']

function turnsFor({ path }: Operation, names: Names): typeof TURNS {
  const resource = path.replace(/\/\{[^}]+\}$/, '')
  return names.has(resource) && !TURNED.includes(resource) ? TURNS.slice(0, 2) : TURNS
}

function queriesOf(operation: Operation, turns: typeof TURNS): string[] {
  const inQuery = operation.parameters.filter(each => each.in === 'query')
  const known = new Set(inQuery.map(({ name }) => name))
  const needed = neededQuery(operation, ON_THE_DAY)
  return [
    ...new Set(
      turns
        .filter(turn => Object.keys(turn).every(name => known.has(name)))
        .map(turn => new URLSearchParams({ ...needed, ...turn }).toString()),
    ),
  ]
}
