// How far the lists of everybody who looks after accounts have come: by person, whatever the book holds.
import { defineRead, type Read, type Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { CardStatus } from '@rung/worklist'

export type ListOfDay = {
  readonly csmId: string
  readonly day: Day
  readonly builtAt: Date
  readonly hours: number
  readonly plannedHours: number
  /** Cards by what became of them. */
  readonly cards: Readonly<Partial<Record<CardStatus, number>>>
  /** Hours of the cards that are open or started. */
  readonly hoursLeft: number
  /** Cards that are open or started, of which something was agreed for the day or one before it. */
  readonly followUpsDue: number
  /** Cards that somebody else handed over to the list. */
  readonly handedToThem: number
  /** Cards that are open or started, tried without an answer as often as is raised. */
  readonly unanswered: number
}

type Row = {
  csm_id: string
  day: Day
  built_at: Date
  hours: number
  planned_hours: number
  cards: Partial<Record<CardStatus, number>>
  hours_left: number
  follow_ups_due: number
  handed_to_them: number
  unanswered: number
}

/** Whoever looks after an account that is not closed, by our id. */
export const lookingAfterRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  csmIds: readonly string[],
): Read<string[]> =>
  defineRead(
    {
      text: `
      select csm.id
      from unnest($2::text[]) as csm (id)
      where exists (
        select from published.accounts
        where accounts.workspace_id = $1 and accounts.csm_id = csm.id and not accounts.closed
      )
      order by csm.id`,
      values: [workspaceId, csmIds],
    },
    (rows: readonly { id: string }[]) => rows.map(row => row.id),
  )

/** The lists that were opened on these days; a day is where its CSM is. */
export const listsOfDaysRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  {
    csmIds,
    days,
    triesBeforeRaising,
  }: {
    readonly csmIds: readonly string[]
    readonly days: readonly Day[]
    readonly triesBeforeRaising: number
  },
): Read<ListOfDay[]> =>
  defineRead(
    {
      text: `
      select list.csm_id, list.day::text as day, list.built_at, list.hours, list.planned_hours, card.*
      from playbook.worklist_days as list
      cross join lateral (
        select
          coalesce(jsonb_object_agg(by_status.status, by_status.cards), '{}') as cards,
          coalesce(sum(by_status.hours) filter (where by_status.status in ('open', 'started')), 0) as hours_left,
          coalesce(sum(by_status.agreed) filter (where by_status.status in ('open', 'started')), 0)::int as follow_ups_due,
          coalesce(sum(by_status.handed), 0)::int as handed_to_them,
          coalesce(sum(by_status.tried) filter (where by_status.status in ('open', 'started')), 0)::int as unanswered
        from (
          select worklist_cards.status, count(*)::int as cards, sum(worklist_cards.hours) as hours,
            count(*) filter (where worklist_cards.reasons @> '[{"kind": "follow_up"}]') as agreed,
            count(*) filter (where worklist_cards.handed_by is not null) as handed,
            count(*) filter (where worklist_cards.tries >= $4) as tried
          from playbook.worklist_cards
          where worklist_cards.workspace_id = $1 and worklist_cards.csm_id = list.csm_id and worklist_cards.day = list.day
          group by worklist_cards.status
        ) as by_status
      ) as card
      where list.workspace_id = $1 and list.csm_id = any ($2) and list.day = any ($3::date[])
      order by list.csm_id, list.day`,
      values: [workspaceId, csmIds, days, triesBeforeRaising],
    },
    (rows: readonly Row[]) =>
      rows.map(row => ({
        csmId: row.csm_id,
        day: row.day,
        builtAt: row.built_at,
        hours: row.hours,
        plannedHours: row.planned_hours,
        cards: row.cards,
        hoursLeft: row.hours_left,
        followUpsDue: row.follow_ups_due,
        handedToThem: row.handed_to_them,
        unanswered: row.unanswered,
      })),
    ['built_at'],
  )
