// What is said of lists that are sent.
import { describe, expect, it } from 'vitest'
import { asRead } from '../../../controls/as-read.ts'
import { formatDay } from '../../../controls/format.ts'
import { cameBack, outcomeOf, sendWords, standingOf, whenOf } from './digest-words.ts'

const settings = {
  enabled: true,
  disabledBecause: null,
  channel: 'slack',
  slackUrlEnding: 'aB3d',
  email: null,
  mails: false,
  sendAt: '08:00',
  weekdays: null,
  alsoSend: [],
  timeZone: 'Europe/Berlin',
  nextAt: '2026-03-10T07:00:00Z',
  failingSince: null,
  succeededAt: null,
  changedAt: '2026-03-09T12:00:00Z',
} as const
const tried = (status: number | null, error: string | null = null) => ({
  at: '2026-03-10T07:00:00Z',
  status,
  error,
  ms: 12,
})

describe('what was sent', () => {
  it('is the list of a day, or cards that were handed over', () => {
    expect(sendWords({ day: '2026-03-10', what: 'list' })).toBe(`List of ${formatDay('2026-03-10')}`)
    expect(sendWords({ day: '2026-03-10', what: 'handed_cards' })).toBe(
      `Cards handed to you on ${formatDay('2026-03-10')}`,
    )
  })
})

describe('how it stands', () => {
  it('says when the next one comes, why none does, and since when none is taken', () => {
    expect(standingOf({ ...settings, alsoSend: [] })).toMatch(/^The next one: .*Europe\/Berlin/)
    expect(standingOf({ ...settings, alsoSend: [], nextAt: null })).toContain('away')
    expect(standingOf({ ...settings, alsoSend: [], failingSince: '2026-03-10T07:00:00Z' })).toMatch(
      /^Not taken/,
    )
    const off = { ...settings, alsoSend: [], enabled: false, nextAt: null }
    expect(standingOf(off)).toBe('Nothing is sent to you yet.')
    for (const disabledBecause of ['by_hand', 'gone', 'failing'] as const)
      expect(standingOf({ ...off, disabledBecause })).toMatch(/^Switched off/)
  })
})

describe('what came of one', () => {
  it('says what came back, in words where the number says nothing', () => {
    expect(cameBack({ status: 404, error: null })).toBe('answered 404, Slack knows no such address')
    expect(cameBack({ status: 502, error: null })).toBe('answered 502')
    expect(cameBack({ status: null, error: 'nothing listens there' })).toBe('nothing listens there')
    expect(cameBack({ status: null, error: null })).toBe('no answer')
  })

  it('says whether it was taken, comes again, or is over', () => {
    const of = (
      status: 'delivered' | 'pending' | 'failed' | 'expired',
      last: number | null,
      next: string | null,
    ) => outcomeOf({ status, tries: last === null ? [] : [tried(last)], nextTryAt: next })
    expect(of('delivered', 200, null)).toBe('Taken')
    expect(of('pending', null, '2026-03-10T07:00:00Z')).toBe('To be sent')
    expect(asRead(of('pending', 503, '2026-03-10T07:00:00Z'))).toMatch(/^1 try: answered 503; next /)
    expect(asRead(of('failed', 410, null))).toMatch(/^Given up after 1 try: answered 410/)
    expect(asRead(of('expired', 503, null))).toBe('Not taken on its day, after 1 try: answered 503')
    expect(of('expired', null, null)).toBe('Not sent')
  })
})

it('says on which days', () => {
  expect(whenOf(settings)).toBe('08:00 on working days')
  expect(whenOf({ sendAt: '07:30', weekdays: [3, 1] })).toBe('07:30 on Mon, Wed')
})
