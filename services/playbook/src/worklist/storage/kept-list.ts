// A kept list in one statement: its day, its cards with what is shown of them, and whether anything is new since the last look.
import type { Tx } from '@rung/database'
import { type Day, endOf, startOf } from '@rung/kernel'
import { CARD_COLUMNS, type CardRow, cardOf } from './card-rows.ts'
import type { CardGrounds } from './cited-facts.ts'
import type { ShownAccounts } from './read-shown.ts'
import type { StoredCard } from './worklist-cards.ts'
import { DAY_COLUMNS, type DayOfList, type DayRow, dayOfRow } from './worklist-days.ts'

export type KeptList = {
  readonly day: DayOfList
  readonly cards: readonly StoredCard[]
  readonly shown: ShownAccounts
}

export type KeptListRequest = {
  readonly csmId: string
  readonly day: Day
  /** Signals are published by days in UTC. */
  readonly today: Day
  readonly now: Date
  /** A judgement is committed some time after the instant it names: so much before the last look counts as new. */
  readonly lookBackMs: number
}

type Row = DayRow &
  CardRow & {
    is_new: boolean
    currency: string | null
    talk: CardGrounds | null
    external_id: string | null
    name: string | null
    segment: string | null
    account_csm_id: string | null
    closed_on: Day | null
    texts: Readonly<Record<string, string>> | null
    names: Readonly<Record<string, string>> | null
  }

/** `none` where nobody opened the list yet; `stale` where something is new since it was last looked at: it has to be looked at again. */
export async function readKeptList(tx: Tx, request: KeptListRequest): Promise<KeptList | 'none' | 'stale'> {
  const { csmId, day, today, now, lookBackMs } = request
  const rows = await tx.query<Row>({
    name: 'playbook-kept-list',
    text: KEPT_LIST,
    values: [
      tx.workspaceId,
      csmId,
      day,
      startOf(today).toISOString(),
      now.toISOString(),
      endOf(today).toISOString(),
      lookBackMs,
    ],
  })
  const [first] = rows
  if (first === undefined) return 'none'
  if (first.is_new) return 'stale'
  const cards = rows.filter(row => row.id !== null)
  return { day: dayOfRow(first), cards: cards.map(cardOf), shown: shownOf(cards, first.currency, today) }
}

function shownOf(cards: readonly Row[], currency: string | null, today: Day): ShownAccounts {
  const heads = cards.flatMap(row => {
    const { account_id: accountId, external_id: externalId, name, segment } = row
    if (externalId === null) return []
    const closedOn = row.closed_on !== null && row.closed_on <= today ? row.closed_on : null
    return [
      [accountId, { accountId, externalId, name, segment, csmId: row.account_csm_id, closedOn }] as const,
    ]
  })
  return {
    grounds: new Map(cards.flatMap(row => (row.talk === null ? [] : [[row.account_id, row.talk] as const]))),
    accounts: new Map(heads),
    words: {
      texts: new Map(cards.flatMap(row => Object.entries(row.texts ?? {}))),
      names: new Map(cards.flatMap(row => Object.entries(row.names ?? {}))),
    },
    currency,
  }
}

// What is new is asked in the order of what it costs: the first that holds decides. Current rows name the newest instant of what
// they were judged from; an account that waits to be judged has a mark. Each is a look-up by index, however many accounts
// the CSM looks after; but for marks, which are few except when a day begins, and then the first question has decided. Materialized:
// it would be planned and asked anew in each place that names its answer, and planning is most of what a kept list costs.
const KEPT_LIST = `
  with list as materialized (
    select ${DAY_COLUMNS}, worklist_days.looked_at - $7 * interval '1 ms' as since
    from playbook.worklist_days
    where worklist_days.workspace_id = $1 and worklist_days.csm_id = $2 and worklist_days.day = $3
  ), card as materialized (
    select ${CARD_COLUMNS}, worklist_cards.talk
    from playbook.worklist_cards
    where worklist_cards.workspace_id = $1 and worklist_cards.csm_id = $2 and worklist_cards.day = $3
  ), news as materialized (
    select list.looked_at is null
      or list.looked_at < $4
      or exists (select from card where card.talk is null)
      or exists (
        select from playbook.worklist_actions
        where worklist_actions.workspace_id = $1 and worklist_actions.to_person_id = $2
          and worklist_actions.at >= list.since
      )
      or exists (
        select
        from playbook.way_out_tasks as asked
        join directory.accounts as own on own.workspace_id = $1 and own.id = asked.account_id and own.csm_id = $2
        where asked.workspace_id = $1 and asked.put_at >= list.since
      )
      or exists (
        select from config.versions
        where versions.workspace_id = $1 and versions.published_at >= list.since
      )
      or exists (
        select from config.models_in_force
        where models_in_force.workspace_id = $1 and models_in_force.in_force_at >= list.since
      )
      or coalesce((
        select accounts.recorded_at
        from published.accounts
        where accounts.workspace_id = $1 and accounts.csm_id = $2
        order by accounts.recorded_at desc
        limit 1
      ) >= list.since, false)
      or exists (
        select
        from card
        join published.accounts on accounts.workspace_id = $1 and accounts.account_id = card.account_id
        where accounts.recorded_at >= list.since
      )
      or exists (
        select
        from card
        join directory.merges on merges.workspace_id = $1 and merges.id = card.account_id
      )
      or exists (
        select
        from signals.stuck_accounts
        where stuck_accounts.workspace_id = $1
          and (
            stuck_accounts.account_id in (select card.account_id from card)
            or exists (
              select from directory.accounts as own
              where own.workspace_id = $1 and own.id = stuck_accounts.account_id and own.csm_id = $2
            )
          )
      )
      or exists (
        select
        from signals.due_work
        where due_work.workspace_id = $1
          and due_work.consumer = any ('{usage,outcomes,accounts,health}')
          and (
            due_work.account_id in (select card.account_id from card)
            or exists (
              select from directory.accounts as own
              where own.workspace_id = $1 and own.id = due_work.account_id and own.csm_id = $2
            )
          )
      ) as found
    from list
  )
  select list.*, card.*, news.found as is_new,
    (select workspaces.currency from directory.workspaces where workspaces.workspace_id = $1) as currency,
    head.external_id, head.name, head.segment, head.csm_id as account_csm_id, head.closed_on::text as closed_on,
    (
      select jsonb_object_agg(words.id, words.text)
      from directory.words
      where words.workspace_id = $1 and words.text is not null
        and words.id = any (array(
          select jsonb_array_elements_text(jsonb_path_query_array(card.talk, '$.*[*].wordsId'))
        ))
    ) as texts,
    (
      select jsonb_object_agg(newest.person_ref, newest.text)
      from (
        select distinct on (words.person_ref) words.person_ref, words.text
        from directory.words
        where words.workspace_id = $1 and words.kind = 'stakeholder.name'
          and words.person_ref = any (array(
            select jsonb_array_elements_text(jsonb_path_query_array(card.talk, '$.*[*].stakeholderId'))
          ))
        order by words.person_ref, words.id desc
      ) as newest
      where newest.text is not null
    ) as names
  from list
  cross join news
  left join card on not news.found
  left join lateral (
    select fact.external_id, fact.name, fact.segment, fact.csm_id, fact.closed_on, fact.retracted, fact.occurred_at
    from directory.accounts as fact
    where fact.workspace_id = $1 and fact.id = card.account_id and fact.recorded_at <= $5
    order by fact.recorded_at desc, fact.revision desc
    limit 1
  ) as head on not head.retracted and head.occurred_at <= $6
  order by card.position`
