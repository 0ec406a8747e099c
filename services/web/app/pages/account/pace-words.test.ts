// Where an outcome is heading, in a sentence.
import { describe, expect, it } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import { type Pace, paceWords, sealedWords } from './pace-words.ts'

const pace: Pace = {
  direction: 'still',
  slope30d: 0.01,
  paceNeeded30d: 0.47,
  expectedOn: '2032-04-01',
  dueOn: '2028-02-01',
  onPace: false,
}
const today = '2026-11-28'
const due = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' }).format(
  new Date(2028, 1, 1),
)

describe('where an outcome is heading', () => {
  it('says when it arrives, and how fast it would have to move', () => {
    expect(asRead(paceWords(pace, today))).toBe(
      `At this pace it arrives in April 2032. To be there by ${due} it must move 47 % of the way in 30 days; it moves 1 %.`,
    )
    expect(asRead(paceWords({ ...pace, direction: 'away', expectedOn: null, slope30d: null }, today))).toBe(
      `It moves away from what they want. To be there by ${due} it must move 47 % of the way in 30 days.`,
    )
  })

  it('says that it arrives in time, or is there', () => {
    expect(paceWords({ ...pace, onPace: true }, today)).toMatch(
      /^At this pace it arrives on .*2032, in time\.$/,
    )
    expect(paceWords({ ...pace, onPace: true, expectedOn: null }, today)).toBe('It is there.')
  })

  it('says of a level to hold, and of a day that is past, no pace needed', () => {
    expect(paceWords({ ...pace, dueOn: null }, today)).toBe('At this pace it is there in April 2032.')
    expect(asRead(paceWords({ ...pace, expectedOn: null, paceNeeded30d: null }, today))).toBe(
      `It is standing still. It was due on ${due}.`,
    )
  })

  it('says that one measurement tells no direction', () => {
    expect(paceWords({ ...pace, direction: null, dueOn: null }, today)).toBe(
      'It takes two measurements to tell where it is heading.',
    )
    expect(paceWords({ ...pace, direction: null }, today)).toMatch(/^It is due on .* It takes two/)
    expect(paceWords({ ...pace, direction: null }, '2028-02-02')).toMatch(/^It was due on/)
  })
})

describe('verdicts that are sealed', () => {
  it('are counted, with who opens them', () => {
    expect(sealedWords(2, true)).toBe('2 verdicts of theirs are sealed until you file yours.')
    expect(sealedWords(1, false)).toBe(
      '1 verdict of theirs is sealed until their CSM has said what they think.',
    )
  })
})
