// Reads the facts that cards name out of the record, to be shown.
import type { Tx } from '@rung/database'
import type { TalkGrounds } from '@rung/judgement'
import type { Reason } from '@rung/worklist'
import type { CardGrounds, CitedFact } from './cited-facts.ts'
import { type FactRow, THING_KINDS, thingOfFact } from './thing-of-fact.ts'

const NAMED = /^(out|mea|cvd|vvd|prm|tkt|tch|stk|evd)_/
/** Of what stands behind one reason the newest: a card names few. */
const MOST_EVIDENCE = 40

type About = { readonly accountId: string; readonly reasons: readonly Reason[] }

const idsOf = (reasons: readonly Reason[]): string[] =>
  reasons.flatMap(({ subjects, evidence }) =>
    [...subjects, ...evidence.toSorted().slice(-MOST_EVIDENCE)].filter(id => NAMED.test(id)),
  )

/** The grounds of these accounts with the facts that their reasons name, as known at an instant. One statement, none where nothing is named. */
export async function withCitedFacts(
  tx: Tx,
  cards: readonly About[],
  grounds: ReadonlyMap<string, CardGrounds>,
  knownAt: Date,
): Promise<ReadonlyMap<string, CardGrounds>> {
  const things = await readThings(tx, [...new Set(cards.flatMap(({ reasons }) => idsOf(reasons)))], knownAt)
  const named = new Map(grounds)
  for (const [accountId, ofAccount] of Map.groupBy(cards, card => card.accountId)) {
    const ids = new Set(ofAccount.flatMap(({ reasons }) => idsOf(reasons)))
    const own = things.filter(({ id }) => ids.has(id))
    named.set(accountId, { ...(grounds.get(accountId) ?? NOTHING), things: own })
  }
  return named
}

const NOTHING: TalkGrounds = {
  people: [],
  outcomes: [],
  concerns: [],
  nextStakeholder: null,
  nextLevel: null,
  askLevel: null,
}

async function readThings(tx: Tx, ids: readonly string[], knownAt: Date): Promise<CitedFact[]> {
  if (ids.length === 0) return []
  const rows = await tx.query<FactRow>({
    name: 'playbook-things-on-cards',
    text: `
      select newest.kind, newest.id, newest.occurred_at, newest.body
      from (
        select distinct on (facts.id) facts.kind, facts.id, facts.occurred_at, facts.retracted, facts.body
        from published.facts
        where facts.workspace_id = $1 and facts.kind = any($2) and facts.id = any($3) and facts.recorded_at <= $4
        order by facts.id, facts.recorded_at desc, facts.revision desc
      ) as newest
      where not newest.retracted
      order by newest.id`,
    values: [tx.workspaceId, THING_KINDS, ids, knownAt.toISOString()],
  })
  return rows.map(thingOfFact)
}
