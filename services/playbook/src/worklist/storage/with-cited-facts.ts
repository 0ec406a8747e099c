// Reads the facts that cards name out of the record, to be shown.
import type { Tx } from '@rung/database'
import type { TalkGrounds } from '@rung/judgement'
import type { Reason } from '@rung/worklist'
import type { CardGrounds, CitedFact } from './cited-facts.ts'
import { stands } from './standing-actions.ts'
import { type FactRow, THING_KINDS, thingOfFact } from './thing-of-fact.ts'

const NAMED = /^(out|mea|cvd|vvd|prm|tkt|tch|stk|evd)_/
/** Of what stands behind one reason the newest: a card names few. */
const MOST_EVIDENCE = 40

type About = { readonly accountId: string; readonly reasons: readonly Reason[] }

const idsOf = (reasons: readonly Reason[]): string[] =>
  reasons.flatMap(({ subjects, evidence }) =>
    [...subjects, ...evidence.toSorted().slice(-MOST_EVIDENCE)].filter(id => NAMED.test(id)),
  )

/** The grounds of these accounts with the facts that their reasons name, and the plays that were done there, as known at an instant. One statement. */
export async function withCitedFacts(
  tx: Tx,
  cards: readonly About[],
  grounds: ReadonlyMap<string, CardGrounds>,
  knownAt: Date,
): Promise<ReadonlyMap<string, CardGrounds>> {
  const named = new Map(grounds)
  const ofAll = {
    ids: [...new Set(cards.flatMap(({ reasons }) => idsOf(reasons)))],
    accountIds: [...new Set(cards.map(({ accountId }) => accountId))],
  }
  const things = await readThings(tx, ofAll, knownAt)
  for (const [accountId, ofAccount] of Map.groupBy(cards, card => card.accountId)) {
    const ids = new Set(ofAccount.flatMap(({ reasons }) => idsOf(reasons)))
    const own = things.filter(thing =>
      thing.kind === 'plays-done' ? thing.accountId === accountId : ids.has(thing.id),
    )
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

/** What was done so long ago says nothing of today any more. */
const DONE_DAYS = 180

async function readThings(
  tx: Tx,
  { ids, accountIds }: { readonly ids: readonly string[]; readonly accountIds: readonly string[] },
  knownAt: Date,
): Promise<CitedFact[]> {
  if (accountIds.length === 0) return []
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
      union all
      select 'plays-done', done.id, done.at, jsonb_build_object('account_id', done.account_id, 'play', done.play,
        'result', done.result, 'reaction', done.reaction)
      from playbook.worklist_actions as done
      where done.workspace_id = $1 and done.account_id = any($5) and done.action = 'done' and done.at <= $4
        and done.at > $4::timestamptz - $6 * interval '1 day'
        and ${stands('done', '$4')}
      order by 2`,
    values: [tx.workspaceId, THING_KINDS, ids, knownAt.toISOString(), accountIds, DONE_DAYS],
  })
  return rows.map(thingOfFact)
}
