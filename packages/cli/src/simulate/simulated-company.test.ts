// The simulated vendor itself: whole weeks that add up, of the past alone, the same from the same seed, with a fall in the last quarter.
import { addDays, type Day, day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import type { Body } from './scene.ts'
import { createChance } from './seeded-random.ts'
import { simulateCompany } from './simulated-company.ts'

const told = (seed: number, today: Day) =>
  simulateCompany({
    chance: createChance(seed),
    today,
    csms: ['csm-1', 'csm-2', 'csm-3', 'csm-4'],
    current: [],
  })
const days = Array.from({ length: 7 }, (_, n) => addDays(day('2026-03-16'), n))

describe('the simulated vendor', () => {
  it('is the same from the same seed, and another from another', () => {
    expect(told(9, days[2] as Day)).toEqual(told(9, days[2] as Day))
    expect(told(9, days[2] as Day)).not.toEqual(told(10, days[2] as Day))
  })

  it('tells of weeks that were over, whatever the day of the week', () => {
    for (const today of days) {
      for (const body of told(9, today)['company-figures'] ?? []) {
        expect(new Date(`${String(body.week)}T00:00:00Z`).getUTCDay()).toBe(1)
        expect(String(body.recordedAt) < `${today}T00:00:00Z`, `${today}: ${String(body.recordedAt)}`).toBe(
          true,
        )
      }
    }
  })

  it('tells of no part that is more than the whole', () => {
    for (const body of told(9, days[0] as Day)['company-figures'] ?? []) {
      expect(Number(body.leadsAccepted)).toBeLessThanOrEqual(Number(body.leadsOffered))
      expect(Number(body.dealsDiscounted)).toBeLessThanOrEqual(Number(body.dealsWon))
    }
  })

  it('takes on fewer leads in the last quarter, and no longer agrees who the customer is', () => {
    const { 'company-figures': figures = [], 'team-answers': answers = [] } = told(9, days[0] as Day)
    const share = (of: readonly Body[]) =>
      of.reduce((sum, each) => sum + Number(each.leadsAccepted), 0) /
      of.reduce((sum, each) => sum + Number(each.leadsOffered), 0)
    expect(share(figures.slice(0, 180))).toBeGreaterThan(0.5)
    expect(share(figures.slice(-28))).toBeLessThan(0.4)
    expect(new Set(answers.slice(0, 40).map(({ segment }) => segment)).size).toBe(1)
    expect(new Set(answers.slice(-4).map(({ segment }) => segment)).size).toBe(3)
  })
})
