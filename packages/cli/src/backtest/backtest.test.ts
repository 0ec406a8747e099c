// The page of a backtest stands alone, says the same figures as the JSON, and lets no name out of its place.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPatientClient } from '../api-client.ts'
import { describeBacktest, describeTraining } from './describe-backtest.ts'
import { type Backtest, readBacktest } from './read-backtest.ts'
import { reportPage } from './report-page.ts'

const spread = { low80: 0.71, high80: 0.79, low95: 0.68, high95: 0.82 }
const figures = {
  figures: {
    auc: { value: 0.7531, interval: spread, perfect: spread },
    logLoss: { value: 0.4312, interval: spread, perfect: null },
    brier: { value: null, interval: null, perfect: null },
  },
  eceBias: 0.031,
}
const model = {
  id: 'mdl_2',
  version: 'learned-2-lead-90',
  leadDays: 90,
  answersFor: ['terms'],
  basis: 'learned',
  status: 'in_force',
  learnedAt: '2026-03-01T00:00:00.000Z',
  n: 150,
  lost: 40,
  why: 'Not <worse>.',
}
const report = {
  judged: 91,
  judgedLost: 22,
  origins: [],
  spread: figures,
  priorSpread: figures,
  reliability: [
    { n: 60, predicted: 0.1, observed: 0.12 },
    { n: 0, predicted: null, observed: null },
  ],
  curve: [
    { share: 0.5, precision: 0.4, recall: 0.8, lift: 1.6 },
    { share: 1, precision: 0.24, recall: 1, lift: 1 },
  ],
  outcomeLift: [
    { adds: 'usage', logLoss: 0.55, brier: 0.18, auc: 0.6, gain: null, gainSpread: null },
    { adds: 'outcomes', logLoss: 0.43, brier: 0.14, auc: 0.75, gain: 0.12, gainSpread: spread },
  ],
  drivers: [
    { feature: 'attained', value: null, perSd: 0.29, oddsRatio: 0.31, low95: 0.2, high95: 0.5, n: 150 },
    { feature: 'pulse', value: 'at_risk', perSd: null, oddsRatio: 2.1, low95: 1.1, high95: 4, n: 90 },
  ],
}
const rate = { expected: 0.91, p10: 0.86, p50: 0.91, p90: 0.95 }

/** What Rung answers, by path: the models can be taken away. */
function answerTo(path: string, isTrained: boolean): unknown {
  if (path === '/v1/models') {
    const older = { ...model, id: 'mdl_1', version: 'learned-1-lead-90', status: 'retired' }
    return { data: isTrained ? [model, older, { ...model, id: 'prior', basis: 'prior' }] : [] }
  }
  if (path === '/v1/models/mdl_2/report') return { model, report }
  const isDue = path.endsWith('Q1')
  return {
    quarter: path.slice(-7),
    currency: 'EUR',
    arrDueMinor: 1_234_500,
    renewals: { due: isDue ? 12 : 0 },
    gross: isDue ? { rate } : null,
    net: isDue ? { rate } : null,
  }
}

describe('rung backtest', () => {
  let server: Server
  let isTrained = true
  let backtest: Backtest
  const now = new Date('2026-02-10T12:00:00.000Z')
  const read = () => {
    const { port } = server.address() as AddressInfo
    return readBacktest(createPatientClient({ url: `http://127.0.0.1:${port}`, key: 'rung_key' }), now)
  }
  beforeAll(async () => {
    server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answerTo(request.url ?? '', isTrained)))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    backtest = await read()
  })
  afterAll(() => new Promise(resolve => server.close(resolve)))

  it('reads the newest learned model of each lead, and the forecast of four quarters', () => {
    expect(backtest.models.map(each => each.model.version)).toEqual(['learned-2-lead-90'])
    expect(backtest.forecast.map(each => each.quarter)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
  })

  it('writes one page without a script or anything from elsewhere', () => {
    const page = reportPage(backtest)
    expect(page).not.toMatch(/<script|https?:|src=|href=|url\(|@import/)
    expect(page).not.toMatch(/NaN|undefined|Infinity/)
    expect(page).toContain('Not &lt;worse&gt;.')
    expect(page.match(/<svg/g)).toHaveLength(5)
  })

  it('says on the page and in the terminal what the JSON says', () => {
    const page = reportPage(backtest)
    for (const text of ['0.753', '0.431', '0.710 to 0.790', '× 0.31', 'pulse: at risk', '0.031', '86 %']) {
      expect(page).toContain(text)
    }
    expect(describeBacktest(backtest)).toContain('auc                   0.7531  95 %: 0.680..0.820')
  })

  it('shows a model that nothing could be judged on by its reason alone', () => {
    const [first] = backtest.models
    if (first === undefined) throw new Error('no model was read')
    const bare = { ...first, report: { ...first.report, judged: 0, spread: null, priorSpread: null } }
    const none = { ...backtest, models: [bare], forecast: [] }
    expect(reportPage(none)).toContain('Nothing falls due')
    expect(describeBacktest(none)).toContain('Not <worse>.')
  })

  it('says how to get a model where there is none', async () => {
    isTrained = false
    await expect(read()).rejects.toThrow('rung train')
  })
})

describe('rung train', () => {
  it('says what became of each lead, and why', () => {
    const lead = {
      leadDays: 30,
      answersFor: 'all',
      n: 12,
      lost: 2,
      passedOver: 3,
      decision: 'stays_prior',
      why: 'Too few.',
      version: null,
      modelId: null,
      watch: null,
      withoutSignals: null,
      unheard: null,
    } as const
    const run = { run: 1, ranAt: '2026-02-10T12:00:00.000Z', resolved: 15 }
    expect(describeTraining({ ...run, leads: [lead] })).toBe(
      'training 1: 15 decided renewals are known\n30 days ahead: stays prior\n  from 12 renewals, 2 lost, 3 passed over: not known or not open then\n  Too few.',
    )
    expect(describeTraining({ ...run, leads: [{ ...lead, answersFor: 'months' }] })).toContain(
      '30 days ahead, month-to-month plans: stays prior',
    )
    const none = { ...lead, withoutSignals: { renewals: 0, from: null, to: null } }
    expect(describeTraining({ ...run, leads: [none] })).toBe(describeTraining({ ...run, leads: [lead] }))
    const lacking = { ...lead, withoutSignals: { renewals: 3, from: '2023-01-02', to: '2024-05-06' } }
    expect(describeTraining({ ...run, leads: [lacking] })).toContain(
      '3 have no signals of their decision days, 2023-01-02 to 2024-05-06',
    )
    const allHeard = { ...lead, unheard: { renewals: 0, from: null, to: null } }
    expect(describeTraining({ ...run, leads: [allHeard] })).toBe(describeTraining({ ...run, leads: [lead] }))
    const silent = { ...lead, unheard: { renewals: 7, from: '2023-01-02', to: '2023-05-06' } }
    expect(describeTraining({ ...run, leads: [silent] })).toContain(
      '7 went on by themselves while nobody was telling, due 2023-01-02 to 2023-05-06: neither kept nor lost',
    )
  })

  it('says what it waits for', () => {
    const waiting = {
      stage: 'backfill',
      step: 1,
      steps: 6,
      words: 'Days are judged.',
      startedAt: '2026-02-10T12:00:00.000Z',
      backfill: null,
    } as const
    expect(describeTraining(waiting)).toContain('step 1 of 6: Days are judged.')
  })
})
