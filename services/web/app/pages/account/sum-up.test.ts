// The sentence that sums an account up.
import { describe, expect, it } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import { type HealthToSumUp, monthOf, plainWords, sumUp } from './sum-up.ts'

type Given = {
  usage?: number | null
  outcomes?: number | null
  partedOn?: string | null
  directions?: ('towards' | 'away' | 'still' | null)[]
  dampers?: string[]
  hostile?: boolean
}

function sentence({
  usage = 1,
  outcomes = 0.17,
  partedOn = null,
  directions = [],
  dampers = [],
  hostile = true,
}: Given): string {
  return plainWords(
    sumUp({
      asOf: '2026-11-28',
      ladder: { hostile },
      state: { state: 'hollow', since: '2026-08-16', partedOn },
      components: { usage: { value: usage }, outcomes: { value: outcomes } },
      outcomes: directions.map(direction => ({ active: true, direction })),
      dampers: dampers.map(name => ({ name })),
    } as unknown as HealthToSumUp),
  )
}

describe('the sentence that sums an account up', () => {
  it('says what they do beside what they got, and when the two parted', () => {
    expect(asRead(sentence({ partedOn: '2026-08-16', directions: ['still'] }))).toBe(
      'They use it fully and have got 17 % of what they came for. Usage and outcome parted in August; nothing has moved the outcome since.',
    )
    expect(sentence({ partedOn: '2025-12-02', directions: ['still', 'towards'] })).toMatch(
      /parted in December 2025; the outcome is moving since\.$/,
    )
    expect(sentence({ partedOn: '2026-08-16', directions: ['still', 'away'] })).toMatch(
      /has gone backwards since\.$/,
    )
  })

  it('says nothing of movement that nobody measured', () => {
    expect(sentence({ partedOn: '2026-08-16', directions: [null] })).toMatch(/parted in August\.$/)
    expect(sentence({ partedOn: '2026-08-16' })).toMatch(/parted in August\.$/)
  })

  it('names the worst harm beside what is short, where the two did not part', () => {
    expect(
      asRead(sentence({ usage: 0.6, outcomes: 0.75, dampers: ['outcome_short', 'hostile', 'stale'] })),
    ).toBe(
      'They use most of it and have got 75 % of what they came for. Somebody there who matters is against us.',
    )
    expect(sentence({ outcomes: 0.75, dampers: ['hostile'], hostile: false })).toMatch(
      /Some of what they said and gave speaks against us\.$/,
    )
    expect(asRead(sentence({ usage: 0.2, outcomes: 0.9, dampers: ['unproven'] }))).toBe(
      'They use little of it and still have got 90 % of what they came for.',
    )
  })

  it('calls unknown what is unknown', () => {
    expect(sentence({ outcomes: null })).toBe(
      'They use it fully, and nobody knows whether they got what they came for.',
    )
    expect(asRead(sentence({ usage: null }))).toBe(
      'They have got 17 % of what they came for; how much they use it is unknown.',
    )
    expect(sentence({ usage: null, outcomes: null })).toBe(
      'Nobody knows yet how much they use it, nor whether they got what they came for.',
    )
  })

  it('sets what they got in its own hue', () => {
    const words = sumUp({
      asOf: '2026-11-28',
      state: { state: 'thriving', since: '2026-08-16', partedOn: null },
      components: { usage: { value: 1 }, outcomes: { value: 0.5 } },
      outcomes: [],
      dampers: [],
      ladder: { hostile: null },
    })
    expect(asRead(words.find(({ hue }) => hue === 'outcome')?.text)).toBe('50 %')
  })
})

describe('the month something happened in', () => {
  it('has its year where that is not this one', () => {
    expect(monthOf('2026-08-16', '2026-11-28')).toBe('August')
    expect(monthOf('2032-04-01', '2026-11-28')).toBe('April 2032')
  })
})
