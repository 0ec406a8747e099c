// What the company tells of itself: figures by week, and whom its own people take for the customer.
import type { CompanyFigures, TeamAnswer } from '@rung/chasms'
import type { Tx } from '@rung/database'
import { type HeldFact, type Moment, readBookFacts } from './book-facts.ts'

type FiguresRow = HeldFact & {
  readonly source: string | null
  readonly leads_offered: number | null
  readonly leads_accepted: number | null
  readonly deals_won: number | null
  readonly deals_lost: number | null
  readonly deals_discounted: number | null
}

/** A week and source that was told under two names counts once, as it was told first. */
export async function readFigures(tx: Tx, moment: Moment): Promise<CompanyFigures[]> {
  const rows = await readBookFacts<FiguresRow>(tx, FIGURES, moment)
  const first = Map.groupBy(rows, ({ on, source }) => `${on} ${source ?? ''}`)
  return [...first.values()].flatMap(([row]) => (row === undefined ? [] : [figuresOf(row)]))
}

const figuresOf = (row: FiguresRow): CompanyFigures => ({
  week: row.on,
  source: row.source,
  leadsOffered: row.leads_offered,
  leadsAccepted: row.leads_accepted,
  dealsWon: row.deals_won,
  dealsLost: row.deals_lost,
  dealsDiscounted: row.deals_discounted,
})

type AnswerRow = HeldFact & {
  readonly person_id: string
  readonly team: string | null
  readonly segment: string
}

export async function readTeamAnswers(tx: Tx, moment: Moment): Promise<TeamAnswer[]> {
  const rows = await readBookFacts<AnswerRow>(tx, TEAM, moment)
  return rows.map(({ id, person_id, team, on, segment }) => ({
    answerId: id,
    personId: person_id,
    team,
    on,
    segment,
  }))
}

const FIGURES = {
  name: 'published.company_figures',
  columns: ['source', 'leads_offered', 'leads_accepted', 'deals_won', 'deals_lost', 'deals_discounted'],
}
const TEAM = { name: 'published.team_answers', columns: ['person_id', 'team', 'segment'] }
