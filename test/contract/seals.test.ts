// What a CSM is shown does not tell five verdicts of their customer apart, over every route, until the seal opens.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillSealed, type Grade, type SealedRung } from './sealed-workspace.ts'

const GRADES = [1, 2, 3, 4, 5] as const
const HIDDEN = [3, 4, 5] as const

/** What was answered, by what was asked: one Rung for each grade, alike in everything else. */
type Told = {
  readonly sealed: ReadonlyMap<string, string>
  readonly open: ReadonlyMap<string, string>
  /** Answers of requests that write, or try to. */
  readonly tried: ReadonlyMap<string, string>
}

const told = new Map<Grade, Told>()
const of = (grade: Grade): Told => {
  const found = told.get(grade)
  if (found === undefined) throw new Error(`nothing was asked about a ${grade}`)
  return found
}
/** Of two tellings of the same questions, those that were answered differently. */
const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...a.keys()].filter(asked => a.get(asked) !== b.get(asked))
const asked = (differences: readonly string[]) => new Set(differences.map(each => each.split('?')[0]))

let filed: SealedRung
let waited: SealedRung

beforeAll(async () => {
  for (const grade of GRADES) {
    const on = await fillSealed(grade)
    const sealed = await on.walk('csm')
    const open = await on.walk('nobody')
    told.set(grade, { sealed, open, tried: await on.tryToTell() })
    if (grade === 4) waited = on
    else if (grade === 5) filed = on
    else await on.rung.stop()
  }
}, 600_000)
afterAll(async () => {
  await filed?.rung.stop()
  await waited?.rung.stop()
})

describe('a verdict of 3, 4 or 5 that the CSM has yet to file for', () => {
  it('is told by no route of the API document, for any day, as known at any instant', () => {
    for (const grade of HIDDEN) {
      expect(of(grade).sealed.size).toBeGreaterThan(150)
      for (const other of HIDDEN) {
        const [first] = differing(of(grade).sealed, of(other).sealed)
        expect({ first, a: of(grade).sealed.get(first ?? ''), b: of(other).sealed.get(first ?? '') }).toEqual(
          {
            first: undefined,
            a: undefined,
            b: undefined,
          },
        )
      }
    }
  })

  it('is told by no answer to a guess, a change, a batch, a nudge, a replay or a shadow', () => {
    for (const grade of HIDDEN) expect(differing(of(3).tried, of(grade).tried)).toEqual([])
  })

  it('is counted wherever it is left out', () => {
    const counted = [...of(4).sealed].filter(([, text]) => /"sealed(Verdicts|Accounts)?":[1-9]/.test(text))
    expect([...asked(counted.map(([each]) => each))].sort()).toEqual(
      expect.arrayContaining([
        'GET /v1/accounts/{id}/health',
        'GET /v1/accounts/{id}/health/changes',
        'GET /v1/accounts/{id}/renewal-risk',
        'GET /v1/accounts/{id}/success-gap',
        'GET /v1/config/drafts/{id}/shadow',
        'GET /v1/customer-verdicts',
        'GET /v1/forecast',
        'GET /v1/renewals',
        'GET /v1/worklists/{csm}',
      ]),
    )
    expect([...of(4).open.values()].filter(text => /"sealed(Verdicts|Accounts)?":[1-9]/.test(text))).toEqual(
      [...of(4).open].filter(([each]) => each.startsWith('GET /v1/worklists')).map(([, text]) => text),
    )
  })

  it('keeps its words', () => {
    for (const text of of(4).sealed.values()) expect(text).not.toContain('It helps')
  })

  it('is told to a key that names nobody, on the same routes: this test would see it', () => {
    expect(asked(differing(of(3).open, of(5).open)).size).toBeGreaterThan(8)
    expect(asked(differing(of(3).open, of(4).open)).size).toBeGreaterThan(8)
  })
})

describe('a verdict of 1 or 2', () => {
  it('is open at once: the CSM is told what everybody is', () => {
    for (const grade of [1, 2] as const) {
      expect(differing(of(grade).sealed, of(grade).open).filter(each => !isOwn(each))).toEqual([])
    }
    expect(asked(differing(of(1).sealed, of(2).sealed)).size).toBeGreaterThan(8)
    expect(asked(differing(of(2).sealed, of(3).sealed)).size).toBeGreaterThan(8)
  })
})

describe('a seal opens', () => {
  it('when the CSM files for the period: on every route, and on past days too', async () => {
    await filed.file()
    const csm = await filed.walk('csm')
    expect(differing(csm, await filed.walk('nobody')).filter(each => !isOwn(each))).toEqual([])
    // A past day that nobody opened is shown as it would have been: then it was sealed.
    const now = [...csm].filter(([each]) => each !== 'GET /v1/worklists/{csm}?date=2026-03-10')
    for (const [, text] of now) expect(text).not.toMatch(/"sealed(Verdicts|Accounts)?":[1-9]/)
  }, 300_000)

  it('after seven days, to the millisecond, though nobody files', async () => {
    await waited.turnTo('2026-03-17T11:59:59.999Z')
    const before = await waited.walk('csm')
    expect(asked(differing(before, await waited.walk('nobody'))).size).toBeGreaterThan(8)
    await waited.turnTo('2026-03-17T12:00:00.000Z')
    const csm = await waited.walk('csm')
    expect(differing(csm, await waited.walk('nobody')).filter(each => !isOwn(each))).toEqual([])
  }, 300_000)
})

/** What is withheld from whoever is somebody, and when each key was last used. */
function isOwn(question: string): boolean {
  return question.startsWith('GET /v1/audit') || question.startsWith('GET /v1/keys')
}
