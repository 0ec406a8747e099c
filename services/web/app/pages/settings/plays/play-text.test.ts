// What is typed into the form of a play, and what is sent.
import { describe, expect, it } from 'vitest'
import { keyOf } from './play-key.ts'
import { stepsOf, textOf, typedOf } from './play-text.ts'
import { NOTHING_TYPED, type Play, type Typed } from './typed-play.ts'

const again = { does: 'Ask again.', withinDays: 3 }
const play: Play = {
  key: 'who_decides',
  version: 2,
  retired: false,
  ships: false,
  name: 'Ask who decides',
  reasons: ['renewal_window'],
  gapKinds: [],
  concernLevels: [],
  reachesLevel: null,
  help: 'do_it_with_me',
  content: null,
  steps: [
    { day: 0, task: 'Call.' },
    { day: 3, task: 'Write.' },
  ],
  hours: 0.5,
  restDays: 21,
  preventsWhenItWorks: 0.2,
  works: { low: { a: 5, b: 5 }, medium: { a: 4, b: 6 }, high: { a: 3, b: 7 } },
  leadDays: 60,
  effectHalvesDays: 90,
  aim: 'buyer',
  talk: { opening: { withWords: 'You wanted “{outcome}”.', without: 'What do you want?' }, agree: 'A day.' },
  notes: ['Listen.', 'Write.'],
  reactions: { tell_me_more: again, disagree: again, not_important: again, different_view: again },
  recordedAt: '2026-03-02T00:00:00Z',
  personId: 'per_1',
  personName: 'Ann',
}

const content = {
  kind: 'article' as const,
  title: 'One',
  text: 'Two',
  url: 'https://example.com',
  minutes: null,
  price: null,
}

describe('the form of a play', () => {
  it('sends what it was given where nothing is typed, without what is no text of it', () => {
    const { key: _, version: __, retired, ships, recordedAt, personId, personName, ...text } = play
    expect(textOf(play, typedOf(play, 'EUR'), 'EUR')).toEqual(text)
  })

  it('takes numbers with a comma, and an empty address for none', () => {
    const typed: Typed = { ...typedOf({ ...play, content }, 'EUR'), hours: '1,5', url: ' ' }
    expect(textOf({ ...play, content }, typed, 'EUR')).toMatchObject({
      hours: 1.5,
      content: { title: 'One', url: null },
    })
  })

  it('keeps what was measured and what it costs, and takes both back where they are emptied', () => {
    const paid = {
      ...content,
      kind: 'paid_service' as const,
      minutes: { value: 90, measuredBy: 'Support, 40 times' },
      price: { amountMinor: 125_000, currency: 'USD' },
    }
    const typed = typedOf({ ...play, content: paid }, 'EUR')
    expect(typed).toMatchObject({ minutes: '90', measuredBy: 'Support, 40 times', price: '1250.00' })
    expect(textOf({ ...play, content: paid }, typed, 'EUR').content).toEqual(paid)
    const emptied = { ...typed, minutes: '', price: ' ' }
    expect(textOf({ ...play, content: paid }, emptied, 'EUR').content).toMatchObject({
      minutes: null,
      price: null,
    })
  })

  it('asks of a success gap alone which one, and says nothing to nobody', () => {
    const typed: Typed = { ...typedOf(play, 'EUR'), gapKinds: ['perception'], aim: 'nobody' }
    expect(textOf(play, typed, 'EUR')).toMatchObject({
      gapKinds: [],
      talk: { opening: { withWords: '', without: '' } },
    })
    expect(textOf(play, { ...typed, reasons: ['success_gap'] }, 'EUR').gapKinds).toEqual(['perception'])
  })

  it('sends of a new one what is typed, and leaves the rest to the API', () => {
    const text = textOf(undefined, { ...NOTHING_TYPED, name: ' Call them ', hours: 'two' }, 'EUR')
    expect(text).toMatchObject({ name: 'Call them', hours: Number.NaN, content: null })
    expect(text).not.toHaveProperty('works')
  })

  it('names a new one by what it is called, as none is named yet', () => {
    expect(keyOf('Ask who décides, & when!', [])).toBe('ask_who_decides_when')
    expect(keyOf('Ask', ['ask', 'ask_2'])).toBe('ask_3')
    expect(keyOf('重要', [])).toBe('play')
    expect(keyOf('x'.repeat(200), []).length).toBeLessThanOrEqual(60)
  })

  it('reads a day before a step, and that of the line above where there is none', () => {
    expect(stepsOf('0: Call.\n\nAsk.\n 14: Look again: is it so?')).toEqual([
      { day: 0, task: 'Call.' },
      { day: 0, task: 'Ask.' },
      { day: 14, task: 'Look again: is it so?' },
    ])
  })
})
