// The facts that cards name, out of the record: figures, days and references. Read to be shown; nothing is judged from them.
import type { Tx } from '@rung/database'
import type { TalkGrounds } from '@rung/judgement'
import { type Day, dayOf } from '@rung/kernel'
import type { Reason } from '@rung/worklist'

/** `wordsId`: of what somebody wrote. `stakeholderId`: whose it is, or who it is. Both null where there is none. */
export type Thing = {
  readonly id: string
  readonly on: Day
  readonly wordsId: string | null
  readonly stakeholderId: string | null
} & (
  | {
      readonly kind: 'outcomes'
      readonly unit: string | null
      readonly baseline: number | null
      readonly target: number
      readonly maintain: boolean
      readonly dueOn: Day | null
    }
  | { readonly kind: 'measurements'; readonly outcomeId: string; readonly value: number }
  | { readonly kind: 'customer-verdicts'; readonly outcomeId: string; readonly achieved: number }
  | { readonly kind: 'vendor-verdicts'; readonly outcomeId: string; readonly verdict: number }
  | { readonly kind: 'promises'; readonly dueOn: Day | null }
  | {
      readonly kind: 'tickets'
      readonly escalated: boolean
      /** Null while it is open; undefined on cards from before it was kept. */
      readonly resolvedOn?: Day | null
      readonly topic: string | null
    }
  | { readonly kind: 'touches'; readonly how: string; readonly topic: string | null }
  | { readonly kind: 'stakeholders'; readonly role: string; readonly departedOn: Day | null }
  | { readonly kind: 'ladder-evidence'; readonly level: number; readonly polarity: number }
)

/** What a card is told from, and the facts it names. Cards kept before had none. */
export type CardGrounds = TalkGrounds & { readonly things?: readonly Thing[] }

const KINDS: readonly Thing['kind'][] = [
  'outcomes',
  'measurements',
  'customer-verdicts',
  'vendor-verdicts',
  'promises',
  'tickets',
  'touches',
  'stakeholders',
  'ladder-evidence',
]
const NAMED = /^(out|mea|cvd|vvd|prm|tkt|tch|stk|evd)_/
/** Of what stands behind one reason the newest: a card names few. */
const MOST_EVIDENCE = 40

type About = { readonly accountId: string; readonly reasons: readonly Reason[] }

const idsOf = (reasons: readonly Reason[]): string[] =>
  reasons.flatMap(({ subjects, evidence }) =>
    [...subjects, ...evidence.toSorted().slice(-MOST_EVIDENCE)].filter(id => NAMED.test(id)),
  )

/** The grounds of these accounts with the facts that their reasons name, as known at an instant. One statement, none where nothing is named. */
export async function withThings(
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

type Body = Readonly<Record<string, unknown>>
type Row = { kind: Thing['kind']; id: string; occurred_at: Date; body: Body }

async function readThings(tx: Tx, ids: readonly string[], knownAt: Date): Promise<Thing[]> {
  if (ids.length === 0) return []
  const rows = await tx.query<Row>({
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
    values: [tx.workspaceId, KINDS, ids, knownAt.toISOString()],
  })
  return rows.map(thingOf)
}

function thingOf({ kind, id, occurred_at: at, body }: Row): Thing {
  const text = (name: string) => (body[name] ?? null) as string | null
  const number = (name: string) => Number(body[name])
  const dayOrNull = (name: string) => (text(name) === null ? null : dayOf(new Date(String(body[name]))))
  const flag = (name: string) => body[name] === true
  const outcomeId = String(body.outcome_id)
  const fact = { id, on: dayOf(at), wordsId: null, stakeholderId: text('stakeholder_id') }
  switch (kind) {
    case 'outcomes':
      return {
        ...fact,
        kind,
        wordsId: text('statement_ref'),
        unit: text('unit'),
        baseline: body.baseline === null ? null : number('baseline'),
        target: number('target'),
        maintain: flag('maintain'),
        dueOn: text('due_on') as Day | null,
      }
    case 'measurements':
      return { ...fact, kind, outcomeId, value: number('value') }
    case 'customer-verdicts':
      return { ...fact, kind, outcomeId, wordsId: text('words_ref'), achieved: number('achieved') }
    case 'vendor-verdicts':
      return { ...fact, kind, outcomeId, verdict: number('verdict') }
    case 'promises':
      return {
        ...fact,
        kind,
        wordsId: text('our_words_ref') ?? text('customer_words_ref'),
        dueOn: text('due_on') as Day | null,
      }
    case 'tickets':
      return {
        ...fact,
        kind,
        wordsId: text('subject_ref'),
        escalated: flag('escalated'),
        resolvedOn: dayOrNull('resolved_at'),
        topic: text('topic'),
      }
    case 'touches':
      return {
        ...fact,
        kind,
        stakeholderId: (body.stakeholder_ids as readonly string[])[0] ?? null,
        how: String(body.kind),
        topic: text('topic'),
      }
    case 'stakeholders':
      return {
        ...fact,
        kind,
        stakeholderId: id,
        role: String(body.role),
        departedOn: text('departed_on') as Day | null,
      }
    case 'ladder-evidence':
      return {
        ...fact,
        kind,
        wordsId: text('quote_ref'),
        level: number('level'),
        polarity: number('polarity'),
      }
  }
}
