// What is typed into the form of a play, and what is sent.
import { describe, expect, it } from 'vitest'
import { type Play, stepsOf, textOf, typedOf } from './play-text.ts'

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

describe('the form of a play', () => {
  it('sends what it was given where nothing is typed, without what is no text of it', () => {
    const { key: _, version: __, retired, ships, recordedAt, personId, personName, ...text } = play
    expect(textOf(play, typedOf(play))).toEqual(text)
  })

  it('takes hours with a comma, and an empty address for none', () => {
    const content = {
      kind: 'article' as const,
      title: 'One',
      text: 'Two',
      url: 'https://example.com',
      minutes: null,
      price: null,
    }
    const typed = { ...typedOf({ ...play, content }), hours: '1,5', url: ' ' }
    expect(textOf({ ...play, content }, typed)).toMatchObject({
      hours: 1.5,
      content: { title: 'One', url: null },
    })
  })

  it('reads a day before a step, and that of the line above where there is none', () => {
    expect(stepsOf('0: Call.\n\nAsk.\n 14: Look again: is it so?')).toEqual([
      { day: 0, task: 'Call.' },
      { day: 0, task: 'Ask.' },
      { day: 14, task: 'Look again: is it so?' },
    ])
  })
})
