// Every kind of fact as a sentence: with all that can be said of it, with the least, and of somebody who was erased.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { type StoredFact, viewOf } from './fact-view.ts'
import { FACT_KINDS, type FactKind, SENTENCES } from './index.ts'
import { dayInWords, dayOfInstant, endedOnce, writtenOut } from './wording.ts'

const NAMED: Record<string, [kind: FactKind, body: Record<string, unknown>]> = {
  acc_1: ['accounts', { name_ref: 'wrd_northfield' }],
  stk_dana: ['stakeholders', { name_ref: 'wrd_dana', role: 'champion' }],
  stk_erased: ['stakeholders', { name_ref: 'wrd_gone', role: 'economic_buyer' }],
  per_amara: ['people', { name_ref: 'wrd_amara' }],
  out_1: ['outcomes', { statement_ref: 'wrd_invoices', target: 2, unit: 'days' }],
  out_2: ['outcomes', { baseline: 310, target: 120, unit: 'EUR an order' }],
  out_3: ['outcomes', { baseline: 61, target: 85, unit: '%' }],
  sub_1: ['subscriptions', { currency: 'EUR' }],
}
const TEXTS = new Map([
  ['wrd_northfield', 'Northfield'],
  ['wrd_dana', 'Dana Haas'],
  ['wrd_amara', 'Amara Obi'],
  ['wrd_invoices', 'Invoices within two days'],
  ['wrd_said', 'Invoices still\n leave a week late'],
  ['wrd_title', 'COO'],
])

const stored = (kind: string, body: Record<string, unknown>): StoredFact => ({
  kind,
  id: 'fact_1',
  revision: 1,
  accountId: 'acc_1',
  occurredOn: day('2026-11-04'),
  recordedAt: new Date('2026-11-05T09:00:00Z'),
  retracted: false,
  recordedBy: 'key_1',
  body,
})
const facts = new Map(Object.entries(NAMED).map(([id, [kind, body]]) => [id, stored(kind, body)]))
/** What the examples are read on: a day later is to come. */
const TODAY = day('2026-12-01')
const sentenceOf = (kind: FactKind, body: Record<string, unknown>) =>
  writtenOut(SENTENCES[kind].says(viewOf(stored(kind, body), { facts, texts: TEXTS }), TODAY)).what
const speakerOf = (kind: FactKind, body: Record<string, unknown>) => {
  const who = SENTENCES[kind].who(viewOf(stored(kind, body), { facts, texts: TEXTS }))
  return who === null || typeof who === 'string' ? who : who.words('name_ref')
}

const us = { person_id: 'per_amara' }
const them = { stakeholder_id: 'stk_dana' }
const said = { words_ref: 'wrd_said' }

const EXAMPLES: Record<FactKind, readonly [body: Record<string, unknown>, sentence: string][]> = {
  accounts: [
    [
      { name_ref: 'wrd_northfield', segment: 'mid_market', csm_id: 'per_amara', closed_on: '2026-12-01' },
      'Northfield has been a customer since 4 Nov 2026, segment mid market, looked after by Amara Obi, closed on 1 Dec 2026.',
    ],
    [
      { name_ref: 'wrd_northfield', closed_on: '2026-12-31' },
      'Northfield has been a customer since 4 Nov 2026, to be closed on 31 Dec 2026.',
    ],
    [{}, 'This account has been a customer since 4 Nov 2026.'],
  ],
  'account-pauses': [
    [{ starts_on: '2026-12-20', ends_on: '2027-01-07' }, 'To be paused from 20 Dec 2026 until 7 Jan 2027.'],
    [
      { starts_on: '2026-02-01', ends_on: '2026-03-01', reason_ref: 'wrd_said' },
      'Paused from 1 Feb 2026 until 1 Mar 2026: “Invoices still leave a week late”.',
    ],
    [{ starts_on: '2026-02-01', ends_on: null }, 'Paused from 1 Feb 2026.'],
  ],
  'account-seasons': [[{ months: [1, 2, 12] }, 'They use the product in Jan, Feb and Dec.']],
  'data-flags': [
    [
      { resource: 'vendor-verdicts', fact_external_id: 'T-1', why_ref: 'wrd_said' },
      'An import found something odd in vendor verdicts: “Invoices still leave a week late”.',
    ],
  ],
  'exchange-rates': [[{ base: 'EUR', quote: 'USD', rate: 1.08 }, '1 EUR is worth 1.08 USD from 4 Nov 2026.']],
  'expected-uses': [
    [{ expects: 'api' }, 'Programs are expected to use the product, not people.'],
    [{ expects: 'seats' }, 'People are expected to use the product.'],
  ],
  people: [
    [
      { name_ref: 'wrd_amara', hours_per_day: 6 },
      'Amara Obi works for us, with 6 hours a day for customers.',
    ],
    [{ name_ref: 'wrd_gone' }, 'Somebody works for us.'],
  ],
  stakeholders: [
    [
      { name_ref: 'wrd_dana', title_ref: 'wrd_title', role: 'economic_buyer', influence: 0.8 },
      'Dana Haas, COO, economic buyer: 80 % influence.',
    ],
    [
      { name_ref: 'wrd_gone', role: 'champion', departed_on: '2026-11-21' },
      'Somebody there, champion, left on 21 Nov 2026.',
    ],
    [
      { name_ref: 'wrd_dana', role: 'champion', departed_on: '2026-12-02' },
      'Dana Haas, champion, leaves on 2 Dec 2026.',
    ],
  ],
  subscriptions: [
    [
      {
        plan: 'Pro',
        arr_minor: 4_800_000,
        currency: 'EUR',
        seats: 40,
        starts_on: '2026-02-01',
        ends_on: '2027-02-01',
        auto_renews: true,
        ended_on: '2026-12-01',
      },
      'Signed “Pro”: 48,000 EUR a year, 40 seats, from 1 Feb 2026 until 1 Feb 2027, renews by itself, over since 1 Dec 2026.',
    ],
    [
      { arr_minor: 0, currency: 'EUR', starts_on: '2026-02-01', ended_on: '2026-12-31' },
      'Signed a contract: a trial, without pay, from 1 Feb 2026, ends on 31 Dec 2026.',
    ],
    [
      { arr_minor: 0, currency: 'EUR', seats: 1, starts_on: '2026-02-01' },
      'Signed a contract: a trial, without pay, 1 seat, from 1 Feb 2026.',
    ],
  ],
  'subscription-changes': [
    [
      { subscription_id: 'sub_1', effective_on: '2026-05-01', arr_minor: 5_000_000, seats: 50 },
      'From 1 May 2026 the contract is 50,000 EUR a year, 50 seats.',
    ],
  ],
  renewals: [
    [
      {
        subscription_id: 'sub_1',
        due_on: '2027-02-01',
        arr_minor: 4_800_000,
        notice_on: '2026-11-01',
        csm_call: 'churned',
        csm_probability: 0.3,
      },
      'Renewal due on 1 Feb 2027, 48,000 EUR at stake; they gave notice on 1 Nov 2026; the CSM expects them to leave (30 % likely to be kept).',
    ],
    [{ subscription_id: 'sub_1', due_on: '2027-02-01' }, 'Renewal due on 1 Feb 2027.'],
    [
      {
        subscription_id: 'sub_1',
        due_on: '2026-02-01',
        resolution: 'contracted',
        resolved_on: '2026-01-20',
        arr_after_minor: 4_000_000,
      },
      'They renewed and took less on 20 Jan 2026, due 1 Feb 2026, 40,000 EUR a year.',
    ],
    [
      { due_on: '2026-02-01', resolution: 'churned', resolved_on: '2026-02-01', arr_after_minor: 0 },
      'They left on 1 Feb 2026, the day it was due.',
    ],
    [
      { due_on: '2027-02-01', csm_call: 'renewed' },
      'Renewal due on 1 Feb 2027; the CSM expects it to be renewed.',
    ],
    [
      { due_on: '2027-02-01', csm_probability: 0.7 },
      'Renewal due on 1 Feb 2027; the CSM finds it 70 % likely to be kept.',
    ],
  ],
  offers: [
    [
      {
        kind: 'discount',
        discount_share: 0.1,
        arr_minor: 1_050,
        currency: 'EUR',
        term_months: 12,
        accepted_on: '2026-11-10',
      },
      'We offered a discount of 10 %, 10.50 EUR a year, for 12 months, accepted on 10 Nov 2026.',
    ],
    [{ kind: 'upgrade', declined_on: '2026-11-10' }, 'We offered to take more, declined on 10 Nov 2026.'],
    [
      { kind: 'early_renewal', valid_until: '2026-12-01' },
      'We offered to renew early, not answered, good until 1 Dec 2026.',
    ],
    [{ kind: 'early_renewal' }, 'We offered to renew early, not answered.'],
  ],
  tickets: [
    [
      {
        ...them,
        priority: 'urgent',
        subject_ref: 'wrd_said',
        escalated: true,
        reopened_count: 2,
        resolved_at: '2026-11-06T10:00:00+00:00',
        csat: 2,
      },
      'Dana Haas opened an urgent ticket “Invoices still leave a week late”, escalated, reopened 2 times, resolved on 6 Nov 2026, rated 2 of 5.',
    ],
    [
      { priority: 'normal', reopened_count: 1, resolved_at: null },
      'Somebody there opened a ticket, reopened once, not resolved.',
    ],
    [
      { priority: 'high', resolved_at: 'soon' },
      'Somebody there opened a ticket of high priority, resolved on soon.',
    ],
  ],
  touches: [
    [
      {
        ...us,
        kind: 'call',
        direction: 'outbound',
        stakeholder_ids: ['stk_dana', 'stk_erased'],
        notes_ref: 'wrd_said',
      },
      'Amara Obi called Dana Haas and an economic buyer: “Invoices still leave a week late”.',
    ],
    [{ kind: 'other', direction: 'outbound', stakeholder_ids: [] }, 'We wrote or spoke to them.'],
    [
      { ...us, kind: 'email', direction: 'inbound', stakeholder_ids: ['stk_dana'] },
      'Dana Haas wrote to Amara Obi.',
    ],
    [{ kind: 'meeting', direction: 'inbound', stakeholder_ids: [] }, 'They met us.'],
    [
      { ...us, kind: 'escalation', direction: 'inbound', stakeholder_ids: ['stk_dana'] },
      'Dana Haas went over our heads, to Amara Obi.',
    ],
    [
      { ...us, kind: 'reference', direction: 'inbound', stakeholder_ids: ['stk_dana'] },
      'Dana Haas gave us a reference, through Amara Obi.',
    ],
  ],
  notes: [
    [
      { ...us, ...them, text_ref: 'wrd_said' },
      'Amara Obi noted about Dana Haas: “Invoices still leave a week late”.',
    ],
    [{}, 'Somebody noted something.'],
  ],
  surveys: [
    [
      { ...them, kind: 'nps', score: 3, ...said },
      'Dana Haas gave 3 of 10 for recommending us: “Invoices still leave a week late”.',
    ],
    [
      { stakeholder_id: 'stk_erased', kind: 'csat', score: 4 },
      'An economic buyer gave 4 of 5 for how satisfied they are.',
    ],
  ],
  pulses: [
    [
      { ...us, pulse: 'at_risk', ...said },
      'Amara Obi feels that they are at risk: “Invoices still leave a week late”.',
    ],
  ],
  outcomes: [
    [
      {
        ...them,
        statement_ref: 'wrd_invoices',
        maintain: false,
        baseline: 11,
        target: 2,
        unit: 'days',
        due_on: '2027-02-01',
        importance: 5,
        closed_on: '2027-03-01',
      },
      'Dana Haas wants “Invoices within two days”: from 11 to 2 days by 1 Feb 2027, importance 5 of 5; closed on 1 Mar 2027.',
    ],
    [
      { maintain: true, floor: 90, target: 99.5, importance: 3 },
      'They want an outcome: hold 99.5, with nothing of it left at 90, importance 3 of 5.',
    ],
  ],
  measurements: [
    [
      { outcome_id: 'out_1', value: 10.4, source: 'integration' },
      '10.4 days, where they want 2, for “Invoices within two days”, measured by integration.',
    ],
    [
      { outcome_id: 'out_2', value: 170, source: 'csm' },
      '170 EUR an order, where they want at most 120, for an outcome, noted by the CSM.',
    ],
    [
      { outcome_id: 'out_3', value: 80, source: 'csm' },
      '80 %, where they want at least 85, for an outcome, noted by the CSM.',
    ],
    [{ outcome_id: 'out_gone', value: 1, source: 'csm' }, '1, for an outcome, noted by the CSM.'],
  ],
  'customer-verdicts': [
    [
      {
        ...them,
        outcome_id: 'out_1',
        achieved: 2,
        experience: 2,
        still_wanted: false,
        wanted_now_ref: 'wrd_title',
      },
      'Dana Haas gave 2 of 5 for “Invoices within two days”. They want something else now: “COO”.',
    ],
    [
      { ...them, outcome_id: 'out_1', achieved: 2, experience: 2, still_wanted: false },
      'Dana Haas gave 2 of 5 for “Invoices within two days”. It is no longer what they want.',
    ],
    [
      { ...them, outcome_id: 'out_1', achieved: 2, experience: 2, still_wanted: true },
      'Dana Haas gave 2 of 5 for “Invoices within two days”.',
    ],
    [
      { ...them, outcome_id: 'out_1', achieved: 2, experience: 4, ...said },
      'Dana Haas gave 2 of 5 for “Invoices within two days” and 4 of 5 for the way there: “Invoices still leave a week late”.',
    ],
    [
      {
        stakeholder_id: 'stk_erased',
        outcome_id: 'out_1',
        achieved: 3,
        experience: 3,
        words_ref: 'wrd_gone',
      },
      'An economic buyer gave 3 of 5 for “Invoices within two days”.',
    ],
  ],
  'vendor-verdicts': [
    [
      { ...us, outcome_id: 'out_1', verdict: 4, period_starts_on: '2026-10-01' },
      'Amara Obi gave 4 of 5 for “Invoices within two days”, for the 30 days from 1 Oct 2026.',
    ],
  ],
  'ladder-evidence': [
    [
      { ...them, level: 3, polarity: 1, source: 'customer_said', quote_ref: 'wrd_said' },
      'Dana Haas said “Invoices still leave a week late”: it speaks for level 3, credible source.',
    ],
    [
      { ...us, ...them, level: 4, polarity: -1, source: 'csm_judgement', quote_ref: 'wrd_said' },
      'Amara Obi judges of Dana Haas “Invoices still leave a week late”: it speaks against level 4, partner.',
    ],
    [
      { ...them, level: 1, polarity: 1, source: 'observed' },
      'Seen of Dana Haas: it speaks for level 1, commodity.',
    ],
  ],
  'ladder-pins': [
    [
      { ...us, level: 4, expires_on: '2027-01-01', reason_ref: 'wrd_said' },
      'Amara Obi sees them on level 4, partner, until 1 Jan 2027: “Invoices still leave a week late”.',
    ],
  ],
  promises: [
    [
      {
        capability: 'mobile capture',
        our_words_ref: 'wrd_said',
        due_on: '2026-10-01',
        confirmed_on: '2026-05-02',
        status: 'kept',
        settled_on: '2026-10-05',
        made_by: 'sales',
      },
      'Sales promised mobile capture, “Invoices still leave a week late”, by 1 Oct 2026, confirmed by them on 2 May 2026; kept on 5 Oct 2026.',
    ],
    [{ capability: 'export', status: 'open', made_by: 'csm' }, 'Their CSM promised export; still open.'],
    [
      { capability: 'export', our_words_ref: 'wrd_said', status: 'open' },
      'We promised export, “Invoices still leave a week late”; still open.',
    ],
  ],
  'segment-promises': [
    [
      {
        segment: 'smb',
        capability: 'export',
        status: 'broken',
        settled_on: '2026-10-05',
        made_by: 'product',
      },
      'Product promised every account of segment small business export; broken on 5 Oct 2026.',
    ],
  ],
  concerns: [
    [
      { ...them, level: 3, tag: 'invoices_late', until_on: '2026-12-01', ...said },
      'Dana Haas is concerned about invoices late (level 3), until 1 Dec 2026: “Invoices still leave a week late”.',
    ],
    [{ level: 2, tag: null }, 'They are concerned about something of level 2.'],
  ],
  capabilities: [
    [
      { capability: 'export', meets: [{ level: 3, tag: 'invoices_late' }, { level: 2 }] },
      'export is there for invoices late (level 3) and something of level 2, as product says.',
    ],
  ],
  'roadmap-items': [
    [
      { capability: 'export', planned_on: '2026-10-01', delivered_on: '2026-10-05' },
      'export is planned for 1 Oct 2026; delivered on 5 Oct 2026.',
    ],
    [
      { capability: 'export', planned_on: '2026-10-01' },
      'export is planned for 1 Oct 2026; not delivered yet.',
    ],
  ],
  'company-figures': [
    [
      {
        source: 'ads',
        leads_offered: 40,
        leads_accepted: 1,
        deals_won: 3,
        deals_lost: 9,
        deals_discounted: 2,
      },
      'In the week from 4 Nov 2026, of “ads”: 40 leads offered, 1 lead accepted, 3 deals won, 9 deals lost and 2 deals won at a discount.',
    ],
    [{}, 'In the week from 4 Nov 2026: nothing was told.'],
  ],
  'team-answers': [[{ ...us, segment: 'mid-market' }, 'Amara Obi says that the customer is “mid-market”.']],
}

describe('a fact in words', () => {
  it.each(
    FACT_KINDS.flatMap(kind => EXAMPLES[kind].map(([body, sentence]) => [kind, sentence, body] as const)),
  )('%s: %s', (kind, sentence, body) => {
    expect(sentenceOf(kind, body)).toBe(sentence)
  })

  it('says whose word it is', () => {
    expect(speakerOf('customer-verdicts', them)).toBe('Dana Haas')
    expect(speakerOf('customer-verdicts', { stakeholder_id: 'stk_erased' })).toBeNull()
    expect(speakerOf('vendor-verdicts', us)).toBe('Amara Obi')
    expect(speakerOf('measurements', { source: 'integration' })).toBe('integration')
    expect(speakerOf('ladder-evidence', { ...us, ...them, source: 'customer_said' })).toBe('Dana Haas')
    expect(speakerOf('ladder-evidence', { ...us, ...them, source: 'csm_judgement' })).toBe('Amara Obi')
    expect(speakerOf('promises', { made_by: 'sales' })).toBe('sales')
    expect(speakerOf('exchange-rates', {})).toBeNull()
    expect(speakerOf('concerns', them)).toBe('Dana Haas')
    expect(speakerOf('capabilities', {})).toBe('product')
    expect(speakerOf('team-answers', us)).toBe('Amara Obi')
  })

  it('names its days by their places, so that a page says them in its reader’s way', () => {
    const sentence = `“4 Nov 2026”, due ${dayInWords('2026-11-04')}, resolved on ${dayOfInstant('2026-11-06T22:30:00+00:00')}.`
    const { what, dates } = writtenOut(sentence)
    expect(what).toBe('“4 Nov 2026”, due 4 Nov 2026, resolved on 6 Nov 2026.')
    expect(dates.map(({ at, length, date }) => [what.slice(at, at + length), date])).toEqual([
      ['4 Nov 2026', '2026-11-04'],
      ['6 Nov 2026', '2026-11-06T22:30:00.000Z'],
    ])
    expect(dates[0]?.at).toBe('“4 Nov 2026”, due '.length)
  })

  it('ends once, with the full stop of a quote or its own', () => {
    expect(endedOnce('They said: “Too slow.”.')).toBe('They said: “Too slow.”')
    expect(endedOnce('They said: “Too slow”.')).toBe('They said: “Too slow”.')
  })

  it('cuts a long quote', () => {
    const texts = new Map([['wrd_long', 'word '.repeat(200)]])
    const view = viewOf(stored('notes', { text_ref: 'wrd_long' }), { facts, texts })
    expect(SENTENCES.notes.says(view, TODAY).length).toBeLessThan(330)
    expect(SENTENCES.notes.says(view, TODAY)).toMatch(/…”\.$/)
  })
})
