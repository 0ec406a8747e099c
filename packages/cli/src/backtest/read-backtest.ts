// What a backtest shows: the newest learned model of each lead, for terms and for months, with its report, and the forecast of four quarters.
import type { Answer, Client } from '@rung/client'
import { dayOf, quarterFrom, quarterOf } from '@rung/kernel'

type ModelReport = Answer<'get', '/v1/models/{id}/report'>
export type Model = ModelReport['model']
export type Report = NonNullable<ModelReport['report']>
export type Driver = Report['drivers'][number]
type Figures = NonNullable<Report['spread']>['figures']
export type FigureName = keyof Figures
export type Figure = Figures[FigureName]

export type Quarter = {
  readonly quarter: string
  readonly renewals: number
  readonly arrDueMinor: number
  readonly currency: string | null
  /** Shares of the ARR due that are kept; null when nothing is due. */
  readonly gross: Range | null
  readonly net: Range | null
}
export type Range = {
  readonly expected: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

export type Backtest = {
  readonly readAt: string
  readonly models: readonly { readonly model: Model; readonly report: Report }[]
  readonly forecast: readonly Quarter[]
}

const QUARTERS_AHEAD = 4
const KINDS = ['terms', 'months'] as const

/** Throws when no model was learned yet. */
export async function readBacktest(client: Client, now: Date): Promise<Backtest> {
  const { data } = await client.get('/v1/models')
  const learned = data.filter(model => model.basis === 'learned')
  const leads = [...new Set(learned.map(model => model.leadDays))].sort((a, b) => a - b)
  if (leads.length === 0) {
    throw new Error(
      'no model was learned from your own renewals yet: `rung train` learns one, or says what is missing',
    )
  }
  const models: Backtest['models'][number][] = []
  for (const lead of leads) {
    const ofLead = learned.filter(model => model.leadDays === lead)
    const newest = KINDS.flatMap(kind => ofLead.find(model => model.answersFor.includes(kind)) ?? [])
    for (const { id } of new Set(newest)) {
      const { model, report } = await client.get('/v1/models/{id}/report', { path: { id } })
      if (report !== null) models.push({ model, report })
    }
  }
  const forecast: Quarter[] = []
  const first = quarterOf(dayOf(now))
  for (let ahead = 0; ahead < QUARTERS_AHEAD; ahead++) {
    const quarter = quarterFrom(first, ahead)
    const answer = await client.get('/v1/forecast', { query: { quarter } })
    forecast.push({
      quarter,
      renewals: answer.renewals.due,
      arrDueMinor: answer.arrDueMinor,
      currency: answer.currency,
      gross: answer.gross?.rate ?? null,
      net: answer.net?.rate ?? null,
    })
  }
  return { readAt: now.toISOString(), models, forecast }
}
