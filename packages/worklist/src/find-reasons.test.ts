// When each reason arises, and when it does not.
import { addDays, type Day, day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import type {
  AccountView,
  OutcomeView,
  PromiseView,
  RenewalView,
  StakeholderView,
  UseView,
} from './account-view.ts'
import { findReasons } from './find-reasons.ts'
import { REASON_KINDS, type Reason, type ReasonKind } from './reason.ts'
import { reasonPolicy } from './reason-policy.ts'

const asOf = day('2026-03-01')

const outcome = (over: Partial<OutcomeView> = {}): OutcomeView => ({
  outcomeId: 'out_1',
  active: true,
  attained: 0.7,
  ageDays: 10,
  onTrack: null,
  customer: null,
  dueOn: null,
  expectedOn: null,
  vendorVerdictMissing: false,
  milestones: [],
  evidence: ['mea_1'],
  ...over,
})

const calm: AccountView = {
  accountId: 'acc_1',
  gap: { attained: null, completion: null, perception: null, experience: null, evidence: [] },
  outcomes: [outcome()],
  promises: [],
  contradictions: [],
  stakeholders: [],
  hostility: { value: null, evidence: [] },
  championGone: null,
  championGoneEvidence: [],
  singleThreaded: null,
  thread: null,
  ladder: { expected: null, expectedBefore: null, evidence: [] },
  renewals: [],
  tickets: { escalated: null, recent30d: null, usual30d: null, evidence: [] },
  topics: { price: 0, competitor: 0, leaving: 0, evidence: [] },
  use: { unit: 'people', now: null, habit: null, change: null, fellOn: null, outgrown: false, evidence: [] },
  customerSince: null,
  pause: null,
  lapsed: false,
  renewedOn: null,
  onboarding: { firstValueDueOn: null, until: null },
}

const promise = (over: Partial<PromiseView> = {}): PromiseView => ({
  promiseId: 'prm_1',
  status: 'open',
  dueOn: null,
  overdue: false,
  weight: 3,
  ...over,
})

const person = (over: Partial<StakeholderView> = {}): StakeholderView => ({
  stakeholderId: 'stk_1',
  role: 'champion',
  influence: 0.7,
  hostility: null,
  departedOn: null,
  productDays: null,
  productUsualDays: null,
  touchDays: null,
  touchUsualDays: null,
  saidDays: null,
  ...over,
})

const renewal = (over: Partial<RenewalView> = {}): RenewalView => ({
  renewalId: 'sub_1:2026-06-01',
  evidence: ['sub_1'],
  dueOn: addDays(asOf, 200),
  arrMinor: 1000,
  noticeOn: null,
  probabilityLost: 0.2,
  ...over,
})

function found(over: Partial<AccountView>): Reason[] {
  return findReasons({ ...calm, ...over }, reasonPolicy, asOf)
}
const kinds = (over: Partial<AccountView>) => found(over).map(reason => reason.kind)
function one(kind: ReasonKind, over: Partial<AccountView>): Reason {
  const reason = found(over).find(each => each.kind === kind)
  if (reason === undefined) throw new Error(`${kind} was not found`)
  return reason
}

describe('findReasons', () => {
  it('finds nothing in what is unknown', () => {
    expect(found({})).toEqual([])
    expect(
      found({
        outcomes: [outcome()],
        promises: [promise()],
        stakeholders: [person()],
        renewals: [renewal()],
      }),
    ).toEqual([])
  })

  it('finds a gap and a near renewal, in the order of the kinds', () => {
    const reasons = found({
      gap: { ...calm.gap, attained: 0.2 },
      renewals: [renewal({ dueOn: addDays(asOf, 40) })],
    })
    expect(reasons.map(reason => reason.kind)).toEqual(['success_gap', 'renewal_window'])
    expect(reasons[0]?.size).toBeCloseTo(0.6, 12)
  })

  it('names every kind once in its order', () => {
    expect(new Set(REASON_KINDS).size).toBe(29)
  })
})

describe('a success gap', () => {
  const gap = (over: Partial<AccountView['gap']>) => ({ gap: { ...calm.gap, ...over } })

  it('arises under one half attained, and is about the outcomes that lack', () => {
    const outcomes = [
      outcome({ outcomeId: 'out_2', attained: 0.1 }),
      outcome({ outcomeId: 'out_1', attained: 0.3 }),
      outcome({ outcomeId: 'out_3', attained: 0.9 }),
      outcome({ outcomeId: 'out_4', attained: 0.1, active: false }),
    ]
    const reason = one('success_gap', { ...gap({ attained: 0.45, evidence: ['mea_1'] }), outcomes })
    expect(reason).toMatchObject({ subjects: ['out_1', 'out_2'], evidence: ['mea_1'] })
    expect(reason.words).toBe('They have attained 45 % of what they set out for.')
    expect(kinds(gap({ attained: 0.5 }))).toEqual([])
  })

  it('arises from each of the three gaps, and is named by the largest', () => {
    expect(one('success_gap', gap({ attained: 0.8, completion: 0.3 })).words).toContain('lack the outcome')
    expect(one('success_gap', gap({ attained: 0.8, perception: 0.3 })).words).toContain('where they do not')
    expect(one('success_gap', gap({ attained: 0.8, experience: 0.7, perception: 0.3 })).words).toContain(
      'hard',
    )
    expect(kinds(gap({ attained: 0.8, completion: 0.29, perception: -0.9 }))).toEqual([])
  })

  it('counts a hard way to what they have half of what is missing', () => {
    expect(one('success_gap', gap({ attained: 0.9, experience: 0.8 })).size).toBe(0.4)
    expect(kinds(gap({ attained: 0.9, experience: 0.29 }))).toEqual([])
  })
})

describe('an outcome off its pace', () => {
  it('arises under four fifths of the pace, or when it is expected after its day', () => {
    const dueOn = addDays(asOf, 30)
    expect(one('outcome_off_pace', { outcomes: [outcome({ onTrack: 0.5, dueOn })] })).toMatchObject({
      size: 0.5,
      dueOn,
      subjects: ['out_1'],
    })
    const late = outcome({ outcomeId: 'out_2', onTrack: null, expectedOn: addDays(dueOn, 1), dueOn })
    const reason = one('outcome_off_pace', { outcomes: [outcome({ onTrack: 0.7 }), late] })
    expect(reason.words).toContain('2 outcomes')
    expect(reason.size).toBeCloseTo(0.3, 12)
    expect(kinds({ outcomes: [outcome({ onTrack: 0.8, expectedOn: dueOn, dueOn })] })).toEqual([])
    expect(kinds({ outcomes: [outcome({ expectedOn: dueOn })] })).toEqual([])
    expect(kinds({ outcomes: [outcome({ onTrack: 0.1, active: false }), outcome()] })).toEqual([])
  })

  it('is none once it has arrived, though after its day', () => {
    const [dueOn, expectedOn] = [addDays(asOf, -2), addDays(asOf, -1)]
    expect(kinds({ outcomes: [outcome({ onTrack: 1, expectedOn, dueOn })] })).toEqual([])
    expect(
      one('outcome_off_pace', { outcomes: [outcome({ onTrack: 0.9, expectedOn, dueOn })] }),
    ).toBeDefined()
  })

  it('names its day, how far it is, and when it will be there; a level to hold names no day', () => {
    const off = (over: Partial<OutcomeView>) => one('outcome_off_pace', { outcomes: [outcome(over)] })
    expect(off({ onTrack: 0.5 })).toMatchObject({
      dueOn: null,
      words: 'An outcome stands at 50 % of the level to hold.',
    })
    const dueOn = day('2026-04-01')
    expect(off({ onTrack: 0.5, dueOn }).words).toBe(
      'An outcome due on 2026-04-01 is at 50 % of where it should be by now.',
    )
    expect(off({ onTrack: 0.5, dueOn, expectedOn: day('2026-05-09') }).words).toBe(
      'An outcome due on 2026-04-01 is at 50 % of where it should be by now: at this pace it is reached on 2026-05-09.',
    )
    expect(off({ onTrack: null, dueOn, expectedOn: day('2026-05-09') }).words).toBe(
      'An outcome due on 2026-04-01 is behind its plan: at this pace it is reached on 2026-05-09.',
    )
    expect(off({ onTrack: 0.1, dueOn, expectedOn: day('2034-02-16') }).words).toContain(
      'at this pace it is reached more than a year late.',
    )
  })
})

describe('a stalled onboarding', () => {
  const milestones = [
    { key: 'a', reachedOn: addDays(asOf, -1) },
    { key: 'b', reachedOn: null },
    { key: 'c', reachedOn: null },
    { key: 'd', reachedOn: null },
  ]
  const since = (days: number) => ({
    customerSince: addDays(asOf, -days),
    outcomes: [outcome({ milestones }), outcome({ outcomeId: 'out_2', milestones: [] })],
  })

  it('arises between one and six months in, under half of the pace', () => {
    expect(one('onboarding_stalled', since(60))).toMatchObject({ subjects: ['out_1'] })
    expect(one('onboarding_stalled', since(180)).size).toBeCloseTo(0.75, 12)
    expect(kinds(since(45))).toEqual([])
    expect(kinds(since(29))).toEqual([])
    expect(kinds(since(181))).toEqual([])
    expect(kinds({ customerSince: addDays(asOf, -60), outcomes: [outcome()] })).toEqual([])
  })
})

describe('a win and a missing verdict', () => {
  it('is a win when attained and the customer says so', () => {
    expect(one('win_to_share', { outcomes: [outcome({ attained: 0.9, customer: 0.75 })] }).size).toBe(0.9)
    expect(kinds({ outcomes: [outcome({ attained: 0.9 })] })).toEqual([])
    expect(kinds({ outcomes: [outcome({ attained: 0.7, customer: 1 })] })).toEqual([])
  })

  it('asks for the verdicts that are missing on active outcomes', () => {
    const missing = outcome({ vendorVerdictMissing: true })
    expect(
      one('own_verdict_missing', { outcomes: [missing, outcome({ outcomeId: 'out_2' })] }),
    ).toMatchObject({
      size: 0.5,
      words: 'Your own verdict on one outcome is missing.',
    })
    const both = [missing, outcome({ outcomeId: 'out_2', vendorVerdictMissing: true })]
    expect(one('own_verdict_missing', { outcomes: both }).words).toContain('2 outcomes')
  })

  it('asks the customer what they wanted, and how far they have come, once nobody knows', () => {
    expect(one('verdict_missing', { outcomes: [] })).toMatchObject({ subjects: [], size: 1 })
    expect(one('verdict_missing', { outcomes: [outcome({ active: false })] }).words).toContain('wanted')
    const unheard = outcome({ outcomeId: 'out_2', attained: null, ageDays: null })
    expect(one('verdict_missing', { outcomes: [outcome(), unheard] })).toMatchObject({
      subjects: ['out_2'],
      size: 0.5,
      words: 'Nobody has said lately how far they have come with an outcome.',
    })
    const old = outcome({ ageDays: 135 })
    expect(one('verdict_missing', { outcomes: [old, unheard] }).words).toContain('2 outcomes')
    expect(kinds({ outcomes: [outcome({ ageDays: 134 })] })).toEqual([])
    expect(kinds({ outcomes: [outcome({ ageDays: null })] })).toEqual([])
  })

  it('asks nobody who has no contract any more, nor just after they signed for another term', () => {
    const outcomes: OutcomeView[] = []
    expect(kinds({ outcomes, lapsed: true })).toEqual([])
    expect(kinds({ outcomes, renewedOn: addDays(asOf, -30) })).toEqual([])
    expect(kinds({ outcomes, renewedOn: addDays(asOf, -31) })).toEqual(['verdict_missing'])
  })

  it('says that the way was hard, never that all is well, where they got it and found the way there hard', () => {
    const gap = { ...calm.gap, attained: 0.9, experience: 0.9 }
    const outcomes = [outcome({ outcomeId: 'out_1' }), outcome({ outcomeId: 'out_2', attained: 0.2 })]
    expect(one('success_gap', { gap, outcomes })).toMatchObject({
      words: 'They have what they wanted, and found the way there hard.',
      subjects: ['out_1'],
      gap: 'experience',
    })
    expect(one('success_gap', { gap: { ...gap, attained: 0.67 }, outcomes }).words).toBe(
      'They have 67 % of what they set out for, and find the way there hard.',
    )
    expect(one('success_gap', { gap: { ...gap, attained: null }, outcomes }).words).toBe(
      'They have what they wanted, and found the way there hard.',
    )
  })

  it('asks what comes next where they outgrew us', () => {
    const use = { ...calm.use, change: Math.log(1 / 3), fellOn: asOf, outgrown: true }
    expect(one('outgrown', { use }).size).toBeCloseTo(2 / 3, 12)
    expect(kinds({ use })).toEqual(['outgrown'])
  })
})

describe('the first months', () => {
  const planned = (firstValueDueOn: Day | null, over: Partial<AccountView> = {}) => ({
    onboarding: { firstValueDueOn, until: addDays(asOf, 60) },
    outcomes: [outcome({ attained: null, ageDays: null, vendorVerdictMissing: true })],
    ...over,
  })

  it('ask for no verdict while the plan for the first milestone runs', () => {
    expect(kinds(planned(addDays(asOf, 9)))).toEqual([])
    expect(kinds(planned(asOf))).toEqual([])
    expect(kinds(planned(null))).toEqual([])
    expect(kinds({ onboarding: { firstValueDueOn: null, until: null }, outcomes: [] })).toEqual([
      'verdict_missing',
    ])
  })

  it('raise no alarm for one contact, nor for a habit that is still being made', () => {
    const use = { ...calm.use, now: 1, habit: 9, change: Math.log(0.2), fellOn: asOf }
    expect(kinds(planned(asOf, { singleThreaded: true, use }))).toEqual([])
    expect(kinds({ singleThreaded: true, use })).toEqual(['use_fell', 'single_threaded'])
  })

  it('are stalled once its day is past, more each day for four weeks', () => {
    expect(kinds(planned(addDays(asOf, -1)))).toEqual(['onboarding_stalled'])
    expect(one('onboarding_stalled', planned(addDays(asOf, -1))).words).toContain(' 1 day on.')
    expect(kinds(planned(addDays(asOf, -1), { outcomes: [] }))).toEqual([
      'onboarding_stalled',
      'verdict_missing',
    ])
    expect(one('onboarding_stalled', planned(addDays(asOf, -14)))).toMatchObject({
      size: 0.75,
      dueOn: addDays(asOf, -14),
      subjects: ['out_1'],
      words: 'The first milestone was due on 2026-02-15 and is not reached, 14 days on.',
    })
    expect(one('onboarding_stalled', planned(addDays(asOf, -90))).size).toBe(1)
    expect(kinds(planned(addDays(asOf, -90), { lapsed: true }))).toEqual([])
  })
})

describe('a pause', () => {
  const leaving = renewal({ noticeOn: asOf, dueOn: addDays(asOf, 20) })
  const alarms = { championGone: true, singleThreaded: true }

  it('keeps everything away until a week before it ends, but a notice', () => {
    expect(kinds({ ...alarms, pause: { until: addDays(asOf, 8) } })).toEqual([])
    expect(kinds({ ...alarms, pause: { until: null } })).toEqual([])
    expect(kinds({ ...alarms, pause: { until: addDays(asOf, 8) }, renewals: [leaving] })).toEqual([
      'win_back',
    ])
    expect(kinds({ ...alarms, pause: { until: addDays(asOf, 7) }, renewals: [leaving] })).toEqual([
      'win_back',
      'pause_ending',
    ])
    expect(one('pause_ending', { pause: { until: addDays(asOf, 7) } }).dueOn).toBe('2026-03-08')
  })
})

describe('use that fell', () => {
  const fell = (over: Partial<UseView> = {}) => ({
    use: { ...calm.use, now: 1, habit: 16, change: Math.log(2 / 17), fellOn: addDays(asOf, -22), ...over },
  })

  it('says from what to what, and since when', () => {
    expect(one('use_fell', fell()).words).toBe('Use fell from 16 people in two weeks to 1, since 2026-02-07.')
    expect(one('use_fell', fell()).size).toBeCloseTo(15 / 17, 12)
    expect(one('use_fell', fell({ now: 0, habit: 1 })).words).toContain('from 1 person in two weeks to 0')
    expect(one('use_fell', fell({ now: 0, habit: 1, unit: 'events' })).words).toContain('from 1 event ')
  })

  it('is none where what it says is no fall', () => {
    expect(kinds(fell({ now: 1, habit: 1.4, change: Math.log(0.6) }))).toEqual([])
    expect([kinds(fell({ now: null })), kinds(fell({ habit: null }))]).toEqual([[], []])
  })

  it('is none within three tenths, while no day is named, or where it is unknown', () => {
    expect(kinds(fell({ change: Math.log(0.71) }))).toEqual([])
    expect(kinds(fell({ fellOn: null }))).toEqual([])
    expect(kinds(fell({ change: null }))).toEqual([])
  })
})

describe('people set against us', () => {
  const hostile = (value: number | null, people: StakeholderView[]) => ({
    hostility: { value, evidence: ['cvd_1'] },
    stakeholders: people,
  })
  const sponsor = person({ stakeholderId: 'stk_9', role: 'executive_sponsor', hostility: 1 })

  it('are named by their role', () => {
    expect(one('hostile', hostile(1, [person(), person({ hostility: 0.1 }), sponsor]))).toMatchObject({
      subjects: ['stk_9'],
      size: 1,
      evidence: ['cvd_1'],
      words: '{stk_9|, the executive sponsor,|The executive sponsor} is set against us.',
    })
    const others = [sponsor, person({ stakeholderId: 'stk_2', role: null, hostility: 0.5 })]
    expect(one('hostile', hostile(0.8, others)).words).toBe(
      '2 people are set against us: executive sponsor, user.',
    )
  })

  it('are none below a half, and nobody in particular where each is little', () => {
    expect(kinds(hostile(0.49, [sponsor]))).toEqual([])
    expect(kinds(hostile(null, [sponsor]))).toEqual([])
    const left = { ...sponsor, departedOn: asOf }
    expect(one('hostile', hostile(0.5, [person({ hostility: 0.3 }), left])).words).toBe(
      'People there have begun to turn against us.',
    )
  })
})

describe('another offer', () => {
  const spoke = (over: Partial<AccountView['topics']>) => ({ topics: { ...calm.topics, ...over } })

  it('is what they say of a competitor, of leaving, and half as much of the price', () => {
    expect(one('competing_offer', spoke({ competitor: 1, price: 1, evidence: ['tkt_1'] }))).toMatchObject({
      size: 1 - 0.5 ** 1.5,
      evidence: ['tkt_1'],
      words: 'They spoke of a competitor, and of the price in the last 90 days.',
    })
    expect(one('competing_offer', spoke({ leaving: 2 })).size).toBe(0.75)
    expect(one('competing_offer', spoke({ price: 1 })).size).toBeCloseTo(0.293, 3)
  })
})

describe('a quiet stakeholder', () => {
  const quiet = (over: Partial<StakeholderView>) => kinds({ stakeholders: [person(over)] })

  it('has been silent in every way for twice the usual gap and over a month', () => {
    const silent = { productDays: 61, productUsualDays: 7, touchDays: 80, touchUsualDays: 40 }
    expect(quiet(silent)).toEqual(['quiet_stakeholder'])
    expect(quiet({ ...silent, touchDays: 79 })).toEqual([])
    expect(quiet({ ...silent, productDays: 30 })).toEqual([])
    expect(quiet({ productDays: 31, productUsualDays: 7 })).toEqual(['quiet_stakeholder'])
  })

  it('is not one whose word was written down within twice the gap of talks, a month where there is none', () => {
    const silent = { touchDays: 80, touchUsualDays: 25 }
    expect(quiet({ ...silent, saidDays: 49 })).toEqual([])
    expect(quiet({ ...silent, saidDays: 50 })).toEqual(['quiet_stakeholder'])
    expect(quiet({ touchDays: 80, saidDays: 59 })).toEqual([])
    expect(quiet({ saidDays: 80 })).toEqual([])
  })

  it('is not one who was heard once a short while ago, was never heard, or has left', () => {
    expect(quiet({ touchDays: 59 })).toEqual([])
    expect(quiet({ touchDays: 60 })).toEqual(['quiet_stakeholder'])
    expect(quiet({})).toEqual([])
    expect(quiet({ touchDays: 90, departedOn: asOf })).toEqual([])
    expect(quiet({ touchDays: 90, departedOn: addDays(asOf, 1) })).toEqual(['quiet_stakeholder'])
  })

  it('names the role and the days of one who went quiet', () => {
    const champion = person({ role: 'champion', productDays: 64, productUsualDays: 7, touchDays: 80 })
    expect(one('quiet_stakeholder', { stakeholders: [champion] }).words).toBe(
      '{stk_1|, the champion,|The champion} was last heard 64 days ago, and nobody asked why.',
    )
    const said = { ...champion, productUsualDays: null, productDays: null, touchUsualDays: 20, saidDays: 50 }
    expect(one('quiet_stakeholder', { stakeholders: [said] }).words).toContain('50 days ago')
    const unnamed = person({ role: null, touchDays: 90 })
    expect(one('quiet_stakeholder', { stakeholders: [unnamed] }).words).toContain('The user} was')
  })

  it('is one reason for all of them, as large as the most influential', () => {
    const stakeholders = [
      person({ stakeholderId: 'stk_2', touchDays: 90, influence: null }),
      person({ stakeholderId: 'stk_1', touchDays: 90, influence: 0.2 }),
    ]
    expect(one('quiet_stakeholder', { stakeholders })).toMatchObject({
      subjects: ['stk_1', 'stk_2'],
      size: 0.5,
      words: '2 people have gone quiet, for up to 90 days (champion), and nobody asked why.',
    })
  })
})

describe('people and standing', () => {
  it('names a champion who left, and a single thread', () => {
    expect(one('champion_gone', { championGone: true, championGoneEvidence: ['stk_9'] }).evidence).toEqual([
      'stk_9',
    ])
    const before = person({ stakeholderId: 'stk_8', role: 'champion', departedOn: addDays(asOf, -20) })
    const last = person({ stakeholderId: 'stk_9', role: 'champion', departedOn: addDays(asOf, -9) })
    for (const stakeholders of [
      [last, before],
      [before, last],
    ]) {
      expect(one('champion_gone', { championGone: true, stakeholders })).toMatchObject({
        subjects: ['stk_8', 'stk_9'],
        words: '{stk_9|, the champion,|The champion} left on 2026-02-20, and nobody took their place.',
      })
    }
    expect(kinds({ championGone: false, singleThreaded: false })).toEqual([])
    expect(kinds({ singleThreaded: true })).toEqual(['single_threaded'])
  })

  it('name the one person we know there, with the day they were last seen', () => {
    const thread = {
      stakeholderId: 'stk_1',
      role: 'economic_buyer',
      lastSeenOn: addDays(asOf, -5),
      evidence: ['evd_1'],
    }
    const words = (over: Partial<typeof thread> | null) =>
      one('single_threaded', { singleThreaded: true, thread: over && { ...thread, ...over } })?.words
    expect(one('single_threaded', { singleThreaded: true, thread })).toMatchObject({
      subjects: ['stk_1'],
      evidence: ['evd_1'],
    })
    expect(words({})).toBe(
      'We know how {stk_1|, the economic buyer,|the economic buyer} sees us, and of nobody else: last seen on 2026-02-24.',
    )
    expect(words({ role: null, lastSeenOn: null } as never)).toBe(
      'We know how {stk_1||one person there} sees us, and of nobody else.',
    )
    expect(words(null)).toBe('We know how one person there sees us, and of nobody else.')
  })

  it('names a drop of half a level', () => {
    const ladder = (expected: number | null, expectedBefore: number | null) =>
      kinds({ ladder: { expected, expectedBefore, evidence: [] } })
    expect(ladder(2.5, 3)).toEqual(['rung_drop'])
    expect(ladder(2.6, 3)).toEqual([])
    expect(ladder(null, 3)).toEqual([])
    expect(ladder(3, null)).toEqual([])
  })
})

describe('promises', () => {
  const of = (over: Partial<PromiseView>) => kinds({ promises: [promise(over)] })

  it('fall due within two weeks', () => {
    expect(of({ dueOn: addDays(asOf, 14) })).toEqual(['promise_due'])
    expect(of({ dueOn: addDays(asOf, 15) })).toEqual([])
    expect(of({ dueOn: asOf, status: 'kept' })).toEqual([])
    expect(of({ dueOn: null })).toEqual([])
  })

  it('are broken when overdue, or marked so in the last quarter', () => {
    expect(of({ dueOn: addDays(asOf, -1), overdue: true })).toEqual(['promise_broken'])
    expect(of({ status: 'broken' })).toEqual(['promise_broken'])
    expect(of({ status: 'broken', dueOn: addDays(asOf, -90) })).toEqual(['promise_broken'])
    expect(of({ status: 'broken', dueOn: addDays(asOf, -91) })).toEqual([])
  })

  it('are one reason for all, as large as the weightiest, by the first day', () => {
    const promises = [
      promise({ promiseId: 'prm_2', dueOn: addDays(asOf, 9), weight: 5 }),
      promise({ promiseId: 'prm_1', dueOn: addDays(asOf, 3), weight: 1 }),
    ]
    expect(one('promise_due', { promises })).toMatchObject({
      subjects: ['prm_1', 'prm_2'],
      size: 1,
      dueOn: addDays(asOf, 3),
      words: '2 promises of ours fall due on 2026-03-04 and 2026-03-10.',
    })
  })
})

describe('the sentence of a promise', () => {
  const words = (kind: ReasonKind, ...promises: PromiseView[]) => one(kind, { promises }).words

  it('names the days on which it was or is due', () => {
    const dueOn = day('2026-02-20')
    expect(words('promise_due', promise({ dueOn: day('2026-03-04') }))).toBe(
      'A promise of ours falls due on 2026-03-04.',
    )
    expect(words('promise_broken', promise({ dueOn, overdue: true }))).toBe(
      'A promise of ours due on 2026-02-20 is past its day.',
    )
    expect(words('promise_broken', promise({ status: 'broken', dueOn: null }))).toBe(
      'A promise of ours was broken.',
    )
    const all = ['2026-02-20', '2026-01-09', '2026-02-01', '2026-02-01'].map((on, at) =>
      promise({ promiseId: `prm_${at}`, status: 'broken', dueOn: day(on) }),
    )
    expect(words('promise_broken', ...all)).toBe(
      '4 promises of ours are past their day or broken, due on 2026-01-09, 2026-02-01 and 2026-02-20.',
    )
    const undated = ['prm_1', 'prm_2'].map(promiseId => promise({ promiseId, status: 'broken', dueOn: null }))
    expect(words('promise_broken', ...undated)).toBe('2 promises of ours are past their day or broken.')
  })
})

describe('renewals', () => {
  it('are near 90 days ahead, and while undecided past their day', () => {
    expect(kinds({ renewals: [renewal({ dueOn: addDays(asOf, 90) })] })).toEqual(['renewal_window'])
    expect(kinds({ renewals: [renewal({ dueOn: addDays(asOf, 91) })] })).toEqual([])
    expect(one('renewal_window', { renewals: [renewal({ dueOn: addDays(asOf, -3) })] }).words).toContain(
      '3 days ago',
    )
  })

  it.each([
    [-1, 'The renewal was due yesterday and is not decided.'],
    [0, `The renewal is due today, on ${asOf}.`],
    [1, `The renewal is due tomorrow, on ${addDays(asOf, 1)}.`],
    [2, `The renewal is due in 2 days, on ${addDays(asOf, 2)}.`],
  ])('%i days ahead are said as a person says them', (days, words) => {
    expect(one('renewal_window', { renewals: [renewal({ dueOn: addDays(asOf, days) })] }).words).toBe(words)
  })

  it('are to be won back once notice is given', () => {
    const leaving = renewal({ noticeOn: asOf, dueOn: addDays(asOf, 20), probabilityLost: 0.9 })
    expect(one('win_back', { renewals: [leaving] })).toMatchObject({
      size: 0.9,
      dueOn: addDays(asOf, 20),
      subjects: ['sub_1:2026-06-01'],
      evidence: ['sub_1'],
      words: `They gave notice on ${asOf}: the term ends on ${addDays(asOf, 20)}.`,
    })
    expect(kinds({ renewals: [leaving] })).toEqual(['win_back'])
    expect(kinds({ renewals: [{ ...leaving, noticeOn: addDays(asOf, 1) }] })).toEqual(['renewal_window'])
  })
})

describe('tickets and contradictions', () => {
  const tickets = (over: Partial<AccountView['tickets']>) => ({ tickets: { ...calm.tickets, ...over } })

  it('is a storm at four or more and twice the usual, or with one escalated', () => {
    // Three come by chance: 1 - (1.5 + 3) / (6 + 3).
    expect(one('ticket_storm', tickets({ recent30d: 6, usual30d: 1.5 }))).toMatchObject({
      size: 0.5,
      words: '6 tickets in 30 days, where 1.5 are usual.',
    })
    expect(one('ticket_storm', tickets({ recent30d: 4, usual30d: 0 })).words).toContain('none is usual')
    expect(one('ticket_storm', tickets({ recent30d: 4, usual30d: 1 })).words).toContain('1 is usual')
    expect(kinds(tickets({ recent30d: 3, usual30d: 0 }))).toEqual([])
    expect(kinds(tickets({ recent30d: 6, usual30d: 4 }))).toEqual([])
    expect(kinds(tickets({ recent30d: 6 }))).toEqual([])
    expect(one('ticket_storm', tickets({ escalated: 1 })).words).toBe('A ticket is escalated.')
    expect(one('ticket_storm', tickets({ escalated: 2 })).words).toBe('2 tickets are escalated.')
    expect(one('ticket_storm', tickets({ escalated: 2, recent30d: 14 })).words).toBe(
      '2 tickets are escalated, of 14 in 30 days.',
    )
  })

  it.each([
    ['vendor_customer', 'we say that they are 80 % of the way, they say 30 %'],
    ['pulse_health', 'the CSM feels 80 %, the score says 30 %'],
    ['model_csm', 'the model gives the renewal 80 %, the CSM 30 %'],
    ['survey_tickets', 'their surveys say 80 %, 30 % of their tickets went well'],
  ])('says of what both sides of %s are', (pair, words) => {
    const sides = { left: { name: 'left', value: 0.8 }, right: { name: 'right', value: 0.3 } }
    const contradictions = [{ pair, size: 0.5, ...sides, evidence: [] }]
    expect(one('contradiction', { contradictions }).words).toBe(`Views disagree: ${words}.`)
  })

  it('merges views that disagree', () => {
    const contradictions = [
      {
        pair: 'usage_outcome',
        size: 0.7,
        left: { name: 'usage', value: 0.9 },
        right: { name: 'outcomes', value: 0.2 },
        evidence: ['b'],
      },
      {
        pair: 'champion_buyer',
        size: 0.4,
        left: { name: 'champion', value: 0.9 },
        right: { name: 'economic_buyer', value: 0.5 },
        evidence: ['a'],
      },
    ]
    expect(one('contradiction', { contradictions })).toMatchObject({
      subjects: ['champion_buyer', 'usage_outcome'],
      size: 0.7,
      evidence: ['a', 'b'],
      words:
        'Views disagree: they did 90 % of what the product asks and got 20 % of what they wanted; the champion rates us 90 %, the economic buyer 50 %.',
    })
  })
})
