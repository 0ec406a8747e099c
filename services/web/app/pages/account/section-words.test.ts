// Sentences of the sections: people, promises, renewals, use, disagreements, and who may write.
import { describe, expect, it } from 'vitest'
import { mayCapture } from '../../capture/may-capture.ts'
import { asRead } from '../../controls/as-read.ts'
import { inWords, partWords } from '../../controls/health-words.ts'
import { PAIR_NAMES, sideName } from '../contradictions/contradiction-sentences.ts'
import { isQuiet, roleWords, seenWords } from './people-words.ts'
import { inReadingOrder, type PromiseStanding, standingWords, understoodWords } from './promise-words.ts'
import { callWords, leadWords, signalWords, wouldHelp } from './renewal-words.ts'
import { metricName, metricValue, rampKey, rampWords } from './usage-words.ts'

describe('their people', () => {
  it('are quiet once they stay away three times as long as usual, and more than a week', () => {
    expect(isQuiet({ daysSinceSeen: 8, usualGapDays: 1 })).toBe(true)
    expect(isQuiet({ daysSinceSeen: 7, usualGapDays: 1 })).toBe(false)
    expect(isQuiet({ daysSinceSeen: 20, usualGapDays: 7 })).toBe(false)
    expect(isQuiet({ daysSinceSeen: 20, usualGapDays: null })).toBe(false)
    expect(isQuiet({ daysSinceSeen: null, usualGapDays: 1 })).toBe(false)
  })

  it('are told by when they were last seen, and by their part', () => {
    expect(seenWords(undefined)).toBe('never seen in the product')
    expect(seenWords({ lastSeenOn: null, daysSinceSeen: null, usualGapDays: null })).toMatch(/^never/)
    expect(seenWords({ lastSeenOn: '2026-10-01', daysSinceSeen: null, usualGapDays: 2 })).toMatch(/^unknown/)
    expect(seenWords({ lastSeenOn: '2026-10-01', daysSinceSeen: 0, usualGapDays: 2 })).toBe('used it today')
    expect(seenWords({ lastSeenOn: '2026-10-01', daysSinceSeen: 1, usualGapDays: 2 })).toBe(
      'used it yesterday',
    )
    expect(asRead(seenWords({ lastSeenOn: '2026-10-01', daysSinceSeen: 2, usualGapDays: 2 }))).toBe(
      'used it 2 days ago',
    )
    expect(asRead(seenWords({ lastSeenOn: '2026-10-01', daysSinceSeen: 30, usualGapDays: 0.4 }))).toBe(
      'quiet for 30 days; usual is every day',
    )
    expect(asRead(seenWords({ lastSeenOn: '2026-10-01', daysSinceSeen: 30, usualGapDays: 2 }))).toBe(
      'quiet for 30 days; usual is every 2 days',
    )
    expect([roleWords(null), roleWords('champion'), roleWords('new_role')]).toEqual([
      'no role known',
      'Champion',
      'new_role',
    ])
  })
})

describe('promises', () => {
  const promise = (of: Partial<PromiseStanding>): PromiseStanding => ({
    status: 'open',
    overdue: false,
    dueOn: '2026-12-10',
    confirmed: true,
    understood: 'aligned',
    ...of,
  })

  it('say how they stand and whether both mean the same', () => {
    const today = '2026-11-28'
    expect(asRead(standingWords(promise({}), today))).toBe('open, due in 12 days')
    expect(standingWords(promise({ dueOn: null }), today)).toBe('open, for no day')
    expect(standingWords(promise({ overdue: true, dueOn: '2026-11-01' }), today)).toMatch(/^overdue since /)
    expect(standingWords(promise({ status: 'kept' }), today)).toBe('kept')
    expect(understoodWords(promise({}))).toBe('both mean the same')
    expect(understoodWords(promise({ confirmed: false, understood: 'unknown' }))).toBe(
      'not confirmed by them; unknown whether both mean the same',
    )
  })

  it('stand with what hurts first, then by day, then what is over, the newest first', () => {
    const named = (name: string, of: Partial<PromiseStanding>) => ({ name, ...promise(of) })
    const order = inReadingOrder([
      named('kept early', { status: 'kept', dueOn: '2026-01-01' }),
      named('open without day', { dueOn: null }),
      named('kept late', { status: 'kept', dueOn: '2026-02-01' }),
      named('open', {}),
      named('overdue', { overdue: true }),
    ])
    expect(order.map(({ name }) => name)).toEqual([
      'overdue',
      'open',
      'open without day',
      'kept late',
      'kept early',
    ])
  })
})

describe('renewals', () => {
  it('set our call beside the model', () => {
    const probabilityLost = 0.73
    expect(asRead(callWords({ csmCall: 'renewed', csmProbability: 0.81, probabilityLost }))).toBe(
      'We say: they renew, kept with 81 %. The model says kept with 27 %.',
    )
    expect(callWords({ csmCall: 'churned', csmProbability: null, probabilityLost })).toMatch(
      /^We say: they leave\./,
    )
    expect(asRead(callWords({ csmCall: null, csmProbability: 0.5, probabilityLost }))).toMatch(
      /^We say: kept with 50 %\./,
    )
    expect(callWords({ csmCall: null, csmProbability: null, probabilityLost })).toMatch(
      /no call of our own\.$/,
    )
  })

  it('name leads, signals and what would change them', () => {
    expect(asRead([leadWords(90, null), leadWords(null, 1), leadWords(null, 3)])).toEqual([
      '90 days before',
      'Within a month',
      'Within 3 months',
    ])
    expect([
      signalWords('base', 'annual'),
      signalWords('signal', 'hostility'),
      signalWords('signal', 'paid_risk'),
    ]).toEqual(['Base rate', 'People against us', 'Paid risk'])
    const driver = (feature: string, millionths: number) => ({
      feature,
      millionths,
      effect: millionths > 0 ? ('raises' as const) : ('lowers' as const),
      words: 'as it is said',
    })
    expect(
      wouldHelp({
        drivers: [
          driver('attained', 200),
          driver('hostility', 900),
          driver('attained x nps', 950),
          driver('nps', -5),
        ],
      }),
    ).toBe('What would change it most, the largest first: people against us; what they got.')
    expect(wouldHelp({ drivers: [driver('nps', -5)] })).toMatch(/^Nothing known raises it/)
  })
})

describe('measures of use', () => {
  it('are shares, what is left of a habit, or numbers', () => {
    expect(asRead(metricValue('seat_utilisation', 0.2))).toBe('20 %')
    expect(asRead(metricValue('people_change', Math.log(0.4)))).toBe('40 % of it')
    expect(metricValue('active_days_28d', 8)).toBe('8')
    expect(metricValue('active_days_28d', null)).toBe('unknown')
    expect([metricName('active_days_28d'), metricName('reports_viewed')]).toEqual([
      'Days with use, of 28',
      'reports viewed',
    ])
  })

  it('stand on their ramps, which the configuration names in its own way', () => {
    expect(rampKey('core_feature_share_28d')).toBe('coreFeatureShare28')
    expect(rampKey('seat_utilisation')).toBe('seatUtilisation')
    expect(asRead(rampWords('seat_utilisation', { poor: 0.1, healthy: 0.75 }))).toBe(
      'healthy from 75 %, poor at 10 %',
    )
    expect(rampWords('seat_utilisation', undefined)).toBe('')
  })
})

describe('disagreements and parts of a score', () => {
  it('are told in words, unknown ones by their name', () => {
    expect(PAIR_NAMES.usage_outcome).toBe('Use against what they got')
    expect([sideName('csm'), sideName('economic_buyer'), sideName('new_side')]).toEqual([
      'The CSM',
      'The economic buyer',
      'new side',
    ])
    expect([partWords('outcomes'), partWords('new_damper'), inWords('smb'), inWords('mid_market')]).toEqual([
      'Outcome',
      'new damper',
      'Small business',
      'Mid market',
    ])
  })
})

describe('who may write about an account', () => {
  const as = (role: 'admin' | 'manager' | 'csm' | 'viewer') => ({
    role,
    person: { id: 'per_1', externalId: 'amara', name: 'Amara' },
  })

  const covered = new Map([['per_3', new Date('2026-03-27')]])
  const now = { isInThePast: false, covered, inHand: new Set(['acc_9']) }
  const past = { ...now, isInThePast: true }
  const of = (csm: string | null | undefined) => ({ id: 'acc_1', csm })

  it('is its CSM, their deputy, managers and admins; nobody in the past', () => {
    expect(mayCapture(as('csm'), of('per_1'), now)).toBe(true)
    expect(mayCapture(as('csm'), of('per_2'), now)).toBe(false)
    expect(mayCapture(as('csm'), of('per_3'), now)).toBe(true)
    expect(mayCapture(as('csm'), of('per_3'), past)).toBe(false)
    expect(mayCapture(as('csm'), of('per_3'), { ...now, covered: new Map() })).toBe(false)
    expect(mayCapture(as('csm'), of(null), now)).toBe(false)
    expect(mayCapture(as('csm'), of(undefined), now)).toBe(false)
    expect(mayCapture(as('manager'), of('per_2'), now)).toBe(true)
    expect(mayCapture(as('viewer'), of('per_3'), now)).toBe(false)
    expect(mayCapture(as('admin'), of(null), past)).toBe(false)
  })

  it('is whoever has a card of it, whoever its CSM is; a viewer never', () => {
    const theirs = { id: 'acc_9', csm: 'per_2' }
    expect(mayCapture(as('csm'), theirs, now)).toBe(true)
    expect(mayCapture(as('csm'), { csm: 'per_2' }, now)).toBe(false)
    expect(mayCapture(as('csm'), theirs, { ...now, inHand: new Set() })).toBe(false)
    expect(mayCapture(as('csm'), theirs, past)).toBe(false)
    expect(mayCapture(as('viewer'), theirs, now)).toBe(false)
  })
})
