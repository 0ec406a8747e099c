// What is said of who is away.
import { describe, expect, it } from 'vitest'
import { asRead } from './as-read.ts'
import { type Absence, awaySentence } from './away-words.ts'

const absence: Absence = {
  id: 'abs_1',
  csmId: 'per_a',
  deputyId: 'per_b',
  startsOn: '2020-03-16',
  endsOn: '2020-03-21',
  createdAt: '2020-03-01T00:00:00.000Z',
  underway: true,
  deputyRole: 'csm',
}
const nameOf = (id: string): string | null => ({ per_a: 'Amara', per_b: 'Bruno' })[id] ?? null
const sentence = (change: Partial<Absence> = {}): string => awaySentence({ ...absence, ...change }, nameOf)

describe('that somebody is away', () => {
  it('is said with the last day and who covers', () => {
    expect(asRead(sentence())).toMatch(/^Amara is away until .*20.* 2020; Bruno covers\.$/)
  })

  it('is said to be covered by nobody where the deputy cannot do it', () => {
    expect(sentence({ deputyRole: null })).toMatch(/Bruno cannot sign in, so that nobody covers\.$/)
    expect(sentence({ deputyRole: 'viewer' })).toMatch(/Bruno may only read, so that nobody covers\.$/)
  })

  it('names nobody by an id', () => {
    expect(sentence({ csmId: 'per_x', deputyId: 'per_y' })).toMatch(/^Their CSM .*; a colleague covers\.$/)
  })
})
