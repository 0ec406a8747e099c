// A training and a backtest in lines for a terminal.
import type { Answer } from '@rung/client'
import type { Backtest, Figure, FigureName } from './read-backtest.ts'

export type Training = Answer<'post', '/v1/models/train'>

export function describeTraining(training: Training): string {
  if ('words' in training) {
    const { step, steps, words } = training
    return `step ${step} of ${steps}: ${words}\nIt goes on by itself: GET /v1/models says how far it is.`
  }
  const { run, resolved, leads } = training
  const lines = leads.map(lead => {
    const left = lead.passedOver === 0 ? '' : `, ${lead.passedOver} passed over: not known or not open then`
    const { withoutSignals } = lead
    const unjudged =
      withoutSignals === null || withoutSignals.renewals === 0
        ? ''
        : `\n  ${withoutSignals.renewals} have no signals of their decision days, ${withoutSignals.from} to ${withoutSignals.to}`
    const { unheard } = lead
    const silent =
      unheard === null || unheard.renewals === 0
        ? ''
        : `\n  ${unheard.renewals} went on by themselves while nobody was telling, due ${unheard.from} to ${unheard.to}: neither kept nor lost`
    return `${lead.leadDays} days ahead${OF[lead.answersFor]}: ${lead.decision.replaceAll('_', ' ')}${lead.version === null ? '' : ` (${lead.version})`}\n  from ${lead.n} renewals, ${lead.lost} lost${left}${unjudged}${silent}\n  ${lead.why}`
  })
  return [`training ${run}: ${resolved} decided renewals are known`, ...lines].join('\n')
}

const OF = { all: '', terms: ', contracts with a term', months: ', month-to-month plans' } as const

export function describeBacktest({ models }: Backtest): string {
  return models
    .map(({ model, report }) => {
      const head = `${model.leadDays} days ahead: ${model.version} (${model.status.replaceAll('_', ' ')}), ${report.judged} later renewals, ${report.judgedLost} lost`
      const { spread, priorSpread } = report
      if (spread === null) return `${head}\n  ${model.why}`
      const names = Object.entries(spread.figures).map(
        ([name, figure]) =>
          `  ${name.padEnd(21)} ${shown(figure)}  95 %: ${range(figure, 'interval')}  perfect: ${range(figure, 'perfect')}  expert: ${shown(priorSpread?.figures[name as FigureName])}`,
      )
      return [head, ...names].join('\n')
    })
    .join('\n\n')
}

function shown(figure: Figure | undefined): string {
  const value = figure?.value ?? null
  return value === null ? 'none' : value.toFixed(4)
}

function range(figure: Figure, of: 'interval' | 'perfect'): string {
  const spread = figure[of]
  return spread === null ? 'none' : `${spread.low95.toFixed(3)}..${spread.high95.toFixed(3)}`
}
