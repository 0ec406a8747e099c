// What to do next, by what stands out.
import { describe, expect, it } from 'vitest'
import { nextStepOf, type StepFacts } from './next-step.ts'

const WELL: StepFacts = {
  state: 'thriving',
  band: 'healthy',
  provisional: false,
  attained: 0.9,
  usage: 0.9,
  flags: [],
  marks: [],
}

describe('the next step', () => {
  it.each([
    [{}, null],
    [{ flags: ['single_threaded'] }, 'Get to know a second person'],
    [{ state: 'hollow', flags: ['single_threaded'] }, 'Close the gap: they use it, and lack the outcome'],
    [{ state: 'hollow', flags: ['champion_gone'] }, 'Find a new champion'],
    [{ flags: ['champion_gone', 'notice_given'] }, 'Ask why they gave notice'],
    [{ state: 'unknown', attained: null }, 'Ask whether they got what they came for'],
    [{ state: 'unknown', usage: null }, 'Connect their use'],
    [{ flags: ['notice_given'], marks: ['paused'] }, null],
  ] satisfies [Partial<StepFacts>, string | null][])('of %j is %s', (facts, step) => {
    expect(nextStepOf({ ...WELL, ...facts })).toBe(step)
  })
})
