// The models of renewal risk that answer, each with the figures it was judged by on later renewals.
import type { Answer } from '@rung/client'
import { z } from 'zod'
import { knownOr, percent } from './figures.ts'
import type { Item } from './fitted.ts'

type Report = Answer<'get', '/v1/models/{id}/report'>

const number = z.number().nullable()
export const modelSchema = z.object({
  id: z.string(),
  version: z.string(),
  leadDays: z.int().describe('Days before the renewal it is for'),
  answersFor: z.array(z.string()),
  basis: z.string().describe('prior: an expert’s weights; learned: fitted to past renewals'),
  n: z.int().describe('Renewals it was learned from'),
  lost: z.int(),
  why: z.string().describe('Why it answers'),
  judged: z.int().nullable().describe('Later renewals its figures are of; null of an expert’s model'),
  judgedLost: z.int().nullable(),
  auc: number.describe('Probability that a lost renewal ranks above a kept one; 0.5 = chance'),
  aucInterval: z.object({ low95: z.number(), high95: z.number() }).nullable(),
  brierSkill: number.describe('1 - Brier / Brier of the base rate'),
  ece: number.describe('Expected calibration error'),
})
type Shown = z.infer<typeof modelSchema>

export const modelItems = (reports: readonly Report[]): Item<Shown>[] => reports.map(itemOf)

function itemOf({ model, report }: Report): Item<Shown> {
  const { id, version, leadDays, answersFor, basis, n, lost, why } = model
  const figures = report?.spread?.figures
  const interval = figures?.auc.interval ?? null
  const value: Shown = {
    ...{ id, version, leadDays, answersFor, basis, n, lost, why },
    judged: report?.judged ?? null,
    judgedLost: report?.judgedLost ?? null,
    auc: figures?.auc.value ?? null,
    aucInterval: interval === null ? null : { low95: interval.low95, high95: interval.high95 },
    brierSkill: figures?.brierSkill.value ?? null,
    ece: figures?.ece.value ?? null,
  }
  return { value, words: wordsOf(value) }
}

function wordsOf(model: Shown): string {
  const { version, leadDays, basis, n, lost, judged, judgedLost, auc, aucInterval, brierSkill, ece } = model
  const of = basis === 'learned' ? `learned from ${n} renewals, ${lost} lost` : 'an expert’s weights'
  const interval =
    aucInterval === null ? '' : ` (95 % interval ${three(aucInterval.low95)} to ${three(aucInterval.high95)})`
  const figures =
    judged === null || judged === 0
      ? 'judged on no later renewal yet'
      : `on ${judged} later renewals, ${judgedLost} lost: AUC ${three(auc)}${interval}, Brier skill ${percent(brierSkill)}, calibration error ${percent(ece)}`
  return `- ${version}, ${leadDays} days ahead, for ${model.answersFor.map(each => KINDS[each] ?? each).join(' and ') || 'none'}: ${of}; ${figures}. Why it answers: ${model.why}`
}

const KINDS: Readonly<Record<string, string>> = {
  terms: 'contracts with a term',
  months: 'month-to-month plans',
}

const three = (value: number | null): string => knownOr(value === null ? null : Number(value.toFixed(3)))
