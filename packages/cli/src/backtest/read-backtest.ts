// What a backtest shows: the newest learned model of each lead with its report, and the forecast of four quarters.
import { dayOf, quarterFrom, quarterOf } from '@rung/kernel'
import type { ApiClient } from '../api-client.ts'

export type Spread = {
  readonly low80: number
  readonly high80: number
  readonly low95: number
  readonly high95: number
}
export type Figure = {
  readonly value: number | null
  readonly interval: Spread | null
  readonly perfect: Spread | null
}
export type Figures = { readonly figures: Readonly<Record<string, Figure>>; readonly eceBias: number }

export type Model = {
  readonly id: string
  readonly version: string
  readonly leadDays: number
  readonly basis: 'learned' | 'prior'
  readonly status: 'candidate' | 'in_force' | 'retired'
  readonly learnedAt: string | null
  readonly n: number
  readonly lost: number
  readonly why: string
}

export type Driver = {
  readonly feature: string
  readonly value: boolean | string | null
  readonly perSd: number | null
  readonly oddsRatio: number
  readonly low95: number
  readonly high95: number
  readonly n: number
}

export type Report = {
  readonly judged: number
  readonly judgedLost: number
  readonly origins: readonly {
    readonly on: string
    readonly logLoss: number
    readonly priorLogLoss: number
  }[]
  readonly spread: Figures | null
  readonly priorSpread: Figures | null
  readonly reliability: readonly {
    readonly n: number
    readonly predicted: number | null
    readonly observed: number | null
  }[]
  readonly curve: readonly {
    readonly share: number
    readonly precision: number
    readonly recall: number
    readonly lift: number
  }[]
  readonly outcomeLift: readonly {
    readonly adds: string
    readonly logLoss: number
    readonly brier: number
    readonly auc: number | null
    readonly gain: number | null
    readonly gainSpread: Spread | null
  }[]
  readonly drivers: readonly Driver[]
}

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

type Listed = { readonly data: readonly Model[] }
type ForecastAnswer = {
  readonly quarter: string
  readonly currency: string | null
  readonly arrDueMinor: number
  readonly renewals: { readonly due: number }
  readonly gross: { readonly rate: Range } | null
  readonly net: { readonly rate: Range } | null
}

const QUARTERS_AHEAD = 4

/** Throws when no model was learned yet. */
export async function readBacktest(client: ApiClient, now: Date): Promise<Backtest> {
  const { data } = await client.get<Listed>('/v1/models')
  const learned = data.filter(model => model.basis === 'learned')
  const leads = [...new Set(learned.map(model => model.leadDays))].sort((a, b) => a - b)
  if (leads.length === 0) {
    throw new Error(
      'no model was learned from your own renewals yet: `rung train` learns one, or says what is missing',
    )
  }
  const models: Backtest['models'][number][] = []
  for (const lead of leads) {
    const newest = learned.find(model => model.leadDays === lead)
    if (newest === undefined) continue
    const { model, report } = await client.get<{ model: Model; report: Report | null }>(
      `/v1/models/${newest.id}/report`,
    )
    if (report !== null) models.push({ model, report })
  }
  const forecast: Quarter[] = []
  const first = quarterOf(dayOf(now))
  for (let ahead = 0; ahead < QUARTERS_AHEAD; ahead++) {
    const quarter = quarterFrom(first, ahead)
    const answer = await client.get<ForecastAnswer>(`/v1/forecast?quarter=${quarter}`)
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
