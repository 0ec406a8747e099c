// Keeps the first list of a day, unless somebody kept it a moment before.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { DelayDraw, PassedOver } from '@rung/worklist'
import type { CardGrounds } from './cited-facts.ts'
import type { StoredCard } from './worklist-cards.ts'
import type { StoredDay } from './worklist-days.ts'

export type FirstList = {
  readonly day: StoredDay
  readonly cards: readonly StoredCard[]
  /** Of the accounts on cards. */
  readonly grounds: ReadonlyMap<string, CardGrounds>
  /** Lots that were drawn for it. */
  readonly draws: readonly DelayDraw[]
  /** In order; the first of them. */
  readonly passedOver: readonly PassedOver[]
}

/**
 * False where the day has a list already, and then nothing is written. Of two who keep one at once the later waits at the key of the
 * day until the first has committed. One statement.
 */
export async function insertFirstList(
  tx: Tx,
  csmId: string,
  on: Day,
  { day, cards, grounds, draws, passedOver }: FirstList,
): Promise<boolean> {
  const [row] = await tx.query<{ kept: boolean }>({
    name: 'playbook-insert-first-list',
    text: INSERT,
    values: [
      tx.workspaceId,
      csmId,
      on,
      day.builtAt.toISOString(),
      day.hours,
      day.plannedHours,
      day.policyVersion,
      JSON.stringify(day.known),
      day.passedOver,
      day.heldOut,
      day.lookedAt?.toISOString() ?? null,
      JSON.stringify(cards.map(card => cardRow(card, grounds.get(card.accountId) ?? null))),
      JSON.stringify(draws.map(drawRow)),
      JSON.stringify(passedOver),
      day.putAway,
    ],
  })
  return row?.kept === true
}

function cardRow({ renewal, ...card }: StoredCard, talk: CardGrounds | null) {
  return {
    id: card.id,
    position: card.position,
    account_id: card.accountId,
    section: card.section,
    pool: card.pool,
    new_today: card.newToday,
    arisen_at: card.arisenAt,
    reasons: card.reasons,
    play: card.play,
    play_version: card.playVersion,
    leads: card.leads,
    basis: card.basis,
    own_results: card.ownResults,
    hours: card.hours,
    value: card.value,
    renewal_id: renewal?.renewalId ?? null,
    renewal_due_on: renewal?.dueOn ?? null,
    status: card.status,
    status_at: card.statusAt,
    tries: card.tries,
    handed_by: card.handedBy,
    handed_in: card.handedIn,
    talk,
  }
}

function drawRow(draw: DelayDraw) {
  return {
    account_id: draw.accountId,
    drawn_on: draw.drawnOn,
    risk_band: draw.riskBand,
    play: draw.play,
    play_version: draw.playVersion,
    arm: draw.arm,
    chance: draw.chance,
    until: draw.until,
    renewal_id: draw.renewal?.renewalId ?? null,
    renewal_due_on: draw.renewal?.dueOn ?? null,
    probability_lost: draw.probabilityLost,
    arr_minor: draw.arrMinor,
    outcome_id: draw.aim?.outcomeId ?? null,
    milestone: draw.aim?.milestone ?? null,
  }
}

// A document is null where there is none, and not the JSON of null.
const INSERT = `
  with day as (
    insert into playbook.worklist_days
      (workspace_id, csm_id, day, built_at, hours, planned_hours, policy_version, known, passed_over, held_out, looked_at,
      passed_over_cards, put_away)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $14, $15)
    on conflict (workspace_id, csm_id, day) do nothing
    returning worklist_days.day
  ), cards as (
    insert into playbook.worklist_cards (workspace_id, csm_id, day, id, position, account_id, section, pool, new_today,
      arisen_at, reasons, play, hours, value, renewal_id, renewal_due_on, status, status_at, tries, handed_by, handed_in, talk,
      play_version, leads, basis, own_results)
    select $1, $2, day.day, new.id, new.position, new.account_id, new.section, new.pool, new.new_today, new.arisen_at,
      new.reasons, new.play, new.hours, nullif(new.value, 'null'), new.renewal_id, new.renewal_due_on, new.status,
      new.status_at, new.tries, new.handed_by, new.handed_in, nullif(new.talk, 'null'), new.play_version, new.leads,
      new.basis, new.own_results
    from day
    cross join jsonb_to_recordset($12::jsonb)
      as new (id text, position integer, account_id text, section text, pool text, new_today boolean,
        arisen_at timestamptz, reasons jsonb, play text, hours float8, value jsonb, renewal_id text, renewal_due_on date,
        status text, status_at timestamptz, tries integer, handed_by text, handed_in text, talk jsonb, play_version integer,
        leads text, basis text, own_results integer)
  ), draws as (
    insert into playbook.delay_draws (workspace_id, csm_id, account_id, drawn_on, risk_band, play, play_version, arm,
      chance, until, renewal_id, renewal_due_on, probability_lost, arr_minor, outcome_id, milestone)
    select $1, $2, new.account_id, new.drawn_on, new.risk_band, new.play, new.play_version, new.arm, new.chance,
      new.until, new.renewal_id, new.renewal_due_on, new.probability_lost, new.arr_minor, new.outcome_id, new.milestone
    from day
    cross join jsonb_to_recordset($13::jsonb)
      as new (account_id text, drawn_on date, risk_band text, play text, play_version integer, arm text, chance float8,
        until date, renewal_id text, renewal_due_on date, probability_lost float8, arr_minor bigint, outcome_id text, milestone text)
    on conflict (workspace_id, account_id, drawn_on) do nothing
  )
  select exists (select from day) as kept`
