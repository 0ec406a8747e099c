// Whether what anybody is shown tells sealed verdicts of a customer apart, over every route, until they open.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asked, fillSealed, fillUntilVerdicts, type Grade, type SealedRung } from './sealed-workspace.ts'

/** What was answered, by what was asked: one Rung for each grade, alike in everything else. */
type Recorded = {
  readonly csm: ReadonlyMap<string, string>
  readonly nobody: ReadonlyMap<string, string>
  /** Answers of requests that write, or try to. */
  readonly tried: ReadonlyMap<string, string>
}

/** Of the questions that were asked of both, those that were answered differently. */
const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...a.keys()].filter(input => b.has(input) && a.get(input) !== b.get(input))
const routes = (questions: readonly string[]) => new Set(questions.map(each => each.split('?')[0]))
/** Answers that count a sealed verdict, but for those as known when it was. */
const counting = (answers: ReadonlyMap<string, string>) =>
  [...answers]
    .filter(([input, text]) => !input.includes('knownAt=') && /"sealed(Verdicts)?":[1-9]/.test(text))
    .map(([input]) => input)

/**
 * Tests of three workspaces that differ in one grade. Before anything opens, the CSM asks `all` of those whose grade is hidden;
 * `after` says how much is asked of what is known, of what has opened, by who wrote it and by a key that names nobody.
 */
export function holdSeals(after: Asked): void {
  const rungs = new Map<Grade, SealedRung>()
  const told = new Map<Grade, Recorded>()
  const found = <T>(of: ReadonlyMap<Grade, T>, grade: Grade): T => {
    const one = of.get(grade)
    if (one === undefined) throw new Error(`nothing was asked about a ${grade}`)
    return one
  }
  const of = (grade: Grade): Recorded => found(told, grade)
  const on = (grade: Grade): SealedRung => found(rungs, grade)
  beforeAll(async () => {
    const until = await fillUntilVerdicts()
    for (const grade of [2, 3, 5] as const) {
      const rung = await fillSealed(until, grade)
      rungs.set(grade, rung)
      told.set(grade, {
        csm: await rung.walk('csm', grade === 2 ? after : 'all'),
        nobody: await rung.walk('nobody', after),
        tried: await rung.tryToRecord(),
      })
    }
  })
  afterAll(async () => {
    for (const { rung } of rungs.values()) await rung.stop()
  })

  describe('a verdict of 3 or better that the CSM has yet to file for', () => {
    it('is told to nobody by no route of the API document, for any day, as known at any instant', () => {
      expect(of(3).csm.size).toBeGreaterThan(150)
      expect(of(3).nobody.size).toBeGreaterThan(150)
      for (const eyes of ['csm', 'nobody'] as const) {
        const [first] = differing(of(3)[eyes], of(5)[eyes])
        expect({ first, a: of(3)[eyes].get(first ?? ''), b: of(5)[eyes].get(first ?? '') }).toEqual({
          first: undefined,
          a: undefined,
          b: undefined,
        })
      }
      for (const text of [...of(5).csm.values(), ...of(5).nobody.values()])
        expect(text).not.toContain('It helps')
    })

    it('is one number for everybody', () => {
      expect(differing(of(5).nobody, of(5).csm).filter(each => !isOwn(each))).toEqual([])
    })

    it('is told by no answer to a guess, a change, a batch, a nudge, a replay or a shadow', () => {
      expect(differing(of(3).tried, of(5).tried)).toEqual([])
    })

    it('is counted', () => {
      expect([...routes(counting(of(3).csm))].sort()).toEqual([
        'GET /v1/accounts/{id}/promises',
        'GET /v1/accounts/{id}/success-gap',
        'GET /v1/customer-verdicts',
        'GET /v1/optimism-bias',
      ])
    })

    it('is answered to the key that wrote it, by its id alone', async () => {
      const [a, b] = [await on(3).walk('writer', after), await on(5).walk('writer', after)]
      expect([...routes(differing(a, b))]).toEqual(['GET /v1/customer-verdicts/{id}'])
    })
  })

  describe('a verdict of 2', () => {
    it('is known at once, to everybody', () => {
      expect(counting(of(2).csm)).toEqual([])
      expect(differing(of(2).nobody, of(2).csm).filter(each => !isOwn(each))).toEqual([])
      // This test would see what is told.
      expect(routes(differing(of(2).csm, of(3).csm)).size).toBeGreaterThan(8)
    })
  })

  describe('a seal opens', () => {
    it('after seven days, to the millisecond, though nobody files', async () => {
      for (const grade of [3, 5] as const) await on(grade).turnTo('2026-03-17T11:59:59.999Z')
      const [a, b] = [await on(3).walk('nobody', after), await on(5).walk('nobody', after)]
      expect(differing(a, b)).toEqual([])
      await on(3).turnTo('2026-03-17T12:00:00.000Z')
      const open = await on(3).walk('csm', after)
      expect(counting(open)).toEqual([])
      expect(differing(open, await on(3).walk('nobody', after)).filter(each => !isOwn(each))).toEqual([])
      expect(routes(differing(open, a)).size).toBeGreaterThan(8)
      const then = 'GET /v1/accounts/{id}/success-gap?knownAt=2026-03-11T00%3A00%3A00Z'
      expect(open.get(then)).toBe(a.get(then))
    })

    it('when the CSM files for the period', async () => {
      await on(5).file()
      const open = await on(5).walk('csm', after)
      expect(counting(open)).toEqual([])
      expect(differing(open, await on(5).walk('nobody', after)).filter(each => !isOwn(each))).toEqual([])
      expect(open.get('GET /v1/customer-verdicts?')).toContain('It helps')
    })
  })
}

/** What every answer to a key is of its own: when each was last used, and what is asked with. */
function isOwn(question: string): boolean {
  return question.startsWith('GET /v1/keys') || question.startsWith('GET /v1/workspace?')
}
