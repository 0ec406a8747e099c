// An open renewal as lists show it, and its columns as CSV.
import { dayParam } from '@rung/http-service'
import { atLead } from '@rung/judgement'
import { accountWords, marks } from '@rung/judgement/requests'
import { z } from 'zod'
import type { RenewalRow } from '../storage/read-renewals.ts'
import { presentFigures, presentLeads } from './present.ts'
import { renewalFacts, riskByLead, riskFigures } from './schema.ts'

export const listedRenewal = z
  .object({
    ...accountWords,
    ...renewalFacts,
    ...riskFigures,
    byLead: riskByLead,
    band: z.enum(['healthy', 'watch', 'at_risk', 'unknown']).describe('Of the account’s health'),
    marks,
    score: z.number().nullable().describe('Points 0..100 of the account’s health'),
    state: z
      .enum(['thriving', 'hollow', 'quiet_success', 'failing', 'unknown'])
      .describe('Usage beside outcome'),
    csmId: z.string().nullable().describe('The CSM who looks after the account'),
    judgedOn: dayParam.describe('The day its account was judged for: today, but for what waits'),
  })
  .meta({ id: 'ListedRenewal' })

export function presentRenewal(row: RenewalRow, leadDays: number | null): z.output<typeof listedRenewal> {
  const { accountId, externalId, name, segment, scoreHundredths, band, state, csmId, judgedOn } = row
  return {
    accountId,
    externalId,
    name,
    segment,
    ...presentFigures(atLead(row.shown, leadDays)),
    byLead: presentLeads(row.shown.atLeads),
    band,
    marks: [...(row.shown.marks ?? [])],
    score: scoreHundredths === null ? null : scoreHundredths / 100,
    state,
    csmId,
    judgedOn,
  }
}

export const CSV_COLUMNS = [
  'renewalId',
  'accountId',
  'externalId',
  'name',
  'segment',
  'csmId',
  'dueOn',
  'daysToDue',
  'arrMinor',
  'currency',
  'termMonths',
  'noticeOn',
  'probabilityLost',
  'interval.low',
  'interval.high',
  'arrAtRiskMinor',
  'csmCall',
  'csmProbability',
  'basis',
  'n',
  'leadDays',
  'modelVersion',
  'score',
  'band',
  'marks',
  'state',
  'judgedOn',
]
