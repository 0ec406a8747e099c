// Simulated customers: the same from the same seed, every kind among them, most without an outcome typed in, risk by harm.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { drawCourse, lossProbability } from './course.ts'
import { withOwnNames } from './own-names.ts'
import { relateAccounts } from './related-accounts.ts'
import { createChance } from './seeded-random.ts'
import { type SimulatedAccount, simulateAccount } from './simulated-account.ts'
import { simulatePast } from './simulated-past.ts'
import { STORIES, storiesFor } from './stories.ts'

const today = day('2026-03-18')

function simulated(seed: number, count: number): SimulatedAccount[] {
  const [chance, apart] = [createChance(seed), createChance(seed + 4)]
  const drawn = storiesFor(count).map((story, index) =>
    simulateAccount({
      chance,
      apart,
      today,
      story,
      course: drawCourse(chance, story),
      externalId: `customer-${index}`,
      csm: 'csm-amara',
    }),
  )
  return relateAccounts(withOwnNames(drawn, new Set()))
}

describe('simulated customers', () => {
  it('are the same from the same seed, and others from another', () => {
    expect(simulated(7, 30)).toEqual(simulated(7, 30))
    expect(simulated(7, 30)).not.toEqual(simulated(8, 30))
  })

  it('have a name of their own each, those who left too, and their people names and addresses', () => {
    const names = (seed: number, count: number) => {
      const current = simulated(seed, count)
      const scene = { chance: createChance(seed + 1), today, csms: ['csm-amara'] as const, current }
      const { facts } = simulatePast(scene)
      // as they are sent: under the resource of a parent or a payer too
      const bodies = current.flatMap(({ facts: own }) =>
        [own.accounts, own.parents, own.payers].flatMap(of => of ?? []),
      )
      expect(bodies.map(({ name }) => name)).toEqual(current.map(({ name }) => name))
      const former = (facts.accounts ?? []).map(({ name }) => name)
      expect((facts['accounts-after'] ?? []).map(({ name }) => name)).toEqual(former)
      return [...bodies.map(({ name }) => name), ...former]
    }
    // of more than there are names too
    for (const [seed, count] of [
      [7, 50],
      [11, 200],
      [3, 1000],
    ] as const) {
      const all = names(seed, count)
      expect(all.length).toBeGreaterThan(count)
      expect(new Set(all).size).toBe(all.length)
    }
    for (const { facts } of simulated(7, 1000)) {
      const people = facts.stakeholders ?? []
      expect(new Set(people.map(({ name }) => name)).size).toBe(people.length)
      expect(new Set(people.map(({ email }) => email)).size).toBe(people.length)
    }
  })

  it('are told by facts that are past, whatever the seed', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const bodies = simulated(seed, 60).flatMap(({ facts, use }) => [
        ...Object.values(facts).flat(),
        ...use.events,
        ...use.daily,
      ])
      const latest = bodies.map(({ recordedAt }) => String(recordedAt)).reduce((a, b) => (a > b ? a : b))
      // a warehouse tells of yesterday in the night
      expect(latest <= `${today}T03:00:00.000Z`, `seed ${seed}: ${latest}`).toBe(true)
    }
  })

  it('have tickets that are answered and resolved after they were opened', () => {
    for (let seed = 1; seed <= 20; seed++) {
      for (const { openedAt, firstResponseAt, resolvedAt } of simulated(seed, 60).flatMap(
        ({ facts }) => facts.tickets ?? [],
      )) {
        const moments = [openedAt, firstResponseAt, resolvedAt].map(String)
        expect(moments.toSorted(), `seed ${seed}`).toEqual(moments)
      }
    }
  })

  it('say nothing once they are gone, and are spoken with no more', () => {
    let gone = 0
    for (let seed = 1; seed <= 20; seed++) {
      for (const { facts } of simulated(seed, 60)) {
        const known = (facts.stakeholders ?? []).map(({ departedOn }) => departedOn)
        expect(known.every(day => day === undefined)).toBe(true)
        const leavers = facts['stakeholders-after'] ?? []
        // Known on the day, not before.
        for (const { departedOn, recordedAt } of leavers)
          expect(String(recordedAt).slice(0, 10)).toBe(departedOn)
        const said = ['ladder-evidence', 'surveys', 'customer-verdicts', 'touches'].flatMap(
          resource => facts[resource] ?? [],
        )
        for (const { externalId, departedOn } of leavers) {
          gone++
          const theirs = said.filter(({ stakeholder, stakeholders }) =>
            [stakeholder, ...((stakeholders as string[] | undefined) ?? [])].includes(externalId),
          )
          const late = theirs.filter(
            ({ occurredAt }) => String(occurredAt).slice(0, 10) >= String(departedOn),
          )
          expect(late, `seed ${seed}: ${externalId}`).toEqual([])
        }
      }
    }
    expect(gone).toBeGreaterThan(20)
  })

  it('do about as much where days are told as where each event is', () => {
    const steady = simulated(7, 100).filter(
      ({ story, course }) =>
        story.quiet !== 'season' && story.quiet !== 'pause' && course.left === 1 && course.use > 0.5,
    )
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)
    const aDay = steady.map(({ use: { events, daily } }) => ({
      byEvents: events.length / 56,
      byDays: sum(daily.flatMap(({ counts }) => Object.values(counts as Record<string, number>))) / 70,
      isLong: daily.length > 40,
    }))
    const long = aDay.filter(({ isLong }) => isLong)
    expect(long.length).toBeGreaterThan(20)
    for (const { byEvents, byDays } of long) {
      expect(byDays / byEvents).toBeGreaterThan(0.7)
      expect(byDays / byEvents).toBeLessThan(1.4)
    }
  })

  it('that left had a CSM, as those of today have', () => {
    const csms = ['csm-amara', 'csm-bruno'] as const
    const { facts } = simulatePast({ chance: createChance(2), today, csms, current: simulated(7, 100) })
    const former = [...(facts.accounts ?? []), ...(facts['accounts-after'] ?? [])]
    expect(new Set(former.map(({ csm }) => csm))).toEqual(new Set(csms))
  })

  it('are of every kind, however few, and in the demo half have no outcome measured', () => {
    expect(new Set(storiesFor(20).map(story => story.planted)).size).toBe(STORIES.length)
    const unmeasured = simulated(7, 200).filter(({ facts }) => (facts.measurements ?? []).length === 0)
    expect(unmeasured.length).toBeGreaterThanOrEqual(100)
  })

  it('have pauses, seasons, programs, topics, parents, payers and calls of their CSM among them', () => {
    const resources = new Set(
      simulated(7, 100).flatMap(({ facts }) =>
        Object.entries(facts).flatMap(([resource, bodies]) => (bodies.length > 0 ? [resource] : [])),
      ),
    )
    for (const one of [
      'account-pauses',
      'account-seasons',
      'expected-uses',
      'parents',
      'payers',
      'renewals',
    ]) {
      expect(resources).toContain(one)
    }
    const topics = simulated(7, 100).flatMap(({ facts }) => (facts.tickets ?? []).map(({ topic }) => topic))
    expect(new Set(topics)).toEqual(new Set(['how_to', 'bug', 'feature', 'competitor']))
  })
})

describe('the true chance of leaving', () => {
  const [story] = STORIES.filter(({ planted }) => planted === 'thriving')
  if (story === undefined) throw new Error('no thriving story')
  const course = drawCourse(createChance(1), story)

  it('rises with every harm and falls with what they got', () => {
    const base = lossProbability(story, course)
    const harms = [
      { anger: 0.5 },
      { left: 0.3 },
      { championLeftDaysAgo: 10 },
      { promisesBroken: 2 },
      { lateTickets: 1 },
      { firstValueLateDays: 14 },
      { reached: 0.2 },
    ]
    for (const harm of harms) expect(lossProbability(story, { ...course, ...harm })).toBeGreaterThan(base)
    expect(lossProbability({ ...story, competitor: true }, course)).toBeGreaterThan(base)
    expect(lossProbability({ ...story, speakers: 'one' }, course)).toBeGreaterThan(base)
  })

  it('is not moved by quiet that was agreed or is usual', () => {
    const quiet = { ...course, left: 0.05 }
    for (const why of ['pause', 'season', 'api'] as const) {
      expect(lossProbability({ ...story, quiet: why }, quiet)).toBe(lossProbability(story, course))
    }
  })

  it('of a payer is half that of those it pays for', () => {
    const alone = simulated(7, 100)
    const payer = alone.find(({ facts }) => (facts.payers ?? []).length > 0)
    const ids = payer?.facts.payers?.[0]?.paysFor as string[]
    const paid = alone.filter(({ externalId }) => ids.includes(externalId))
    expect(paid).toHaveLength(2)
    const own = lossProbability(payer?.story ?? story, payer?.course ?? course)
    const others = paid.reduce((sum, each) => sum + each.lossProbability, 0) / 2
    expect(payer?.lossProbability).toBeCloseTo((own + others) / 2, 12)
  })
})
