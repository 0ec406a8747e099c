// Referee: simulated companies are told as what befell them, the planted concern map is there, and stories begin when they are said to.
import { chasmPolicy, mapConcerns } from '@rung/chasms'
import { describe, expect, it } from 'vitest'
import { describeChasms } from './describe-chasms.ts'
import { drawCompany } from './draw-company.ts'
import { holds } from './evaluate-chasms.ts'
import { measureCompany } from './measure-company.ts'
import { CHASM_OF, HEALTHY, KINDS, ratesOf, STORIES } from './story.ts'
import { CONCERNS, MET } from './week.ts'

const figures = KINDS.flatMap(kind => [201, 202].map(seed => measureCompany({ kind, seed, times: 1 })))

describe('simulated companies', () => {
  it('are told as what befell them, in time, and healthy ones as nothing', () => {
    for (const { kind, found, falseFindings } of figures) {
      expect(found?.chasm ?? null).toBe(CHASM_OF[kind])
      expect(falseFindings).toBe(0)
    }
    expect(holds(figures)).toBe(true)
    expect(describeChasms(figures)).toContain('| execute | 2 | 100 %')
  })

  it('are seen to be told otherwise', () => {
    const late = figures.map(each => ({ ...each, found: each.found && { ...each.found, weeks: 11 } }))
    expect(holds(late)).toBe(false)
    expect(holds(figures.map(each => ({ ...each, falseFindings: 2 })))).toBe(false)
    expect(holds(figures.map(each => ({ ...each, falseSymptoms: 20 })))).toBe(false)
    const wrong = figures.map(each => ({
      ...each,
      found: { weeks: 3, chasm: 'focus' as const },
      rightWeeks: null,
    }))
    expect(describeChasms(wrong)).toContain('| execute | 2 | 0 % (0 % to 66 %) | 2 | Infinity |')
  })

  it('tell late of some of it, the rest as it was', () => {
    const { facts } = drawCompany({ kind: 'late', seed: 203, times: 1 })
    const asked = facts.answers.filter(({ kind }) => kind === 'nps').map(({ on }) => on)
    const [first = '', second = ''] = asked.toSorted()
    expect(first).toBe('2023-01-30')
    expect(second > '2023-11-01').toBe(true)
    const told = (seed: number) => drawCompany({ kind: 'late', seed, times: 1 }).facts.tickets.length
    const counts = [1, 2, 3, 4, 5, 6, 7, 8].map(told)
    expect(Math.max(...counts)).toBeGreaterThan(1.5 * Math.min(...counts))
  })

  it('have a second help desk beside the first, and no customer asks for more', () => {
    const { facts } = drawCompany({ kind: 'second', seed: 204, times: 1 })
    const bySource = Map.groupBy(facts.tickets, ({ source }) => source)
    const [first, second] = ['desk', 'second_desk'].map(source => bySource.get(source) ?? [])
    const joined = second?.map(({ on }) => on).toSorted()[0] ?? ''
    const beside = first?.filter(({ on }) => on >= joined).length ?? 0
    expect(joined > '2023-11-01').toBe(true)
    expect(Number(second?.length)).toBeGreaterThan(0.4 * beside)
    expect(Number(second?.length)).toBeLessThanOrEqual(beside)
  })

  it('are told in the end where a story creeps on over a year', () => {
    const { found } = measureCompany({ kind: 'focus', seed: 204, times: 1, creepWeeks: 52 })
    expect(found?.chasm).toBe('focus')
    expect(Number(found?.weeks)).toBeLessThan(60)
  })

  it('are the same again from the same seed, and others from another', () => {
    expect(drawCompany({ kind: 'deliver', seed: 5, times: 1 })).toEqual(
      drawCompany({ kind: 'deliver', seed: 5, times: 1 }),
    )
    expect(drawCompany({ kind: 'deliver', seed: 6, times: 1 }).facts.tickets).not.toEqual(
      drawCompany({ kind: 'deliver', seed: 5, times: 1 }).facts.tickets,
    )
  })

  it('have the concern map that was planted', () => {
    const { facts, asOf } = drawCompany({ kind: 'healthy', seed: 7, times: 1 })
    const { cells, unmet, unneeded, coverage } = mapConcerns(facts, chasmPolicy, asOf)
    expect(coverage).toBe(1)
    // Nothing is said to be there for the last; a dream may have been promised for it.
    const forLast = cells.filter(({ concern }) => concern.tag === CONCERNS.at(-1)?.tag)
    expect(forLast.map(({ stated }) => stated)).not.toContain(true)
    expect(forLast.length + unmet.length).toBeGreaterThan(0)
    for (const [index, concern] of MET.entries()) {
      const needing = new Set(
        [...facts.concerns, ...facts.promises]
          .filter(each => each.concern?.tag === concern.tag)
          .map(({ accountId }) => accountId),
      )
      const shown = cells.filter(
        cell => cell.capability === `capability_${index}` && cell.concern.tag === concern.tag,
      )
      expect(new Set(shown.flatMap(({ neededBy }) => neededBy))).toEqual(needing)
      const made = facts.promises.filter(
        each => each.capability === `capability_${index}` && each.concern?.tag === concern.tag,
      )
      expect(shown.reduce((sum, { promised }) => sum + promised, 0)).toBe(made.length)
    }
    expect(unneeded.every(capability => /^(list|dream)_/.test(capability))).toBe(true)
  })
})

describe('a story', () => {
  it('is healthy up to its onset, and all there after its ramp', () => {
    const at = (week: number) => ratesOf('deliver', { week, onset: 90, rampWeeks: 3, strength: 1 })
    expect(at(89)).toEqual(HEALTHY)
    expect(at(91).ticket).toBeCloseTo((HEALTHY.ticket + Number(STORIES.deliver.ticket)) / 2)
    expect(at(93)).toEqual({ ...HEALTHY, ...STORIES.deliver })
    expect(at(120)).toEqual(at(93))
  })
})
