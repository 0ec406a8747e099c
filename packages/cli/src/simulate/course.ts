// What is really so of one simulated customer, drawn within its story, and the chance that they leave: no fact is in it.
import type { Chance } from './seeded-random.ts'
import type { Range, Story } from './stories.ts'

export type Course = {
  /** The share of what they wanted that they got, 0 to 1. */
  readonly reached: number
  /** The share of seats at work on a working day, before any fall. */
  readonly use: number
  /** What is left of that: 1 where use did not fall. */
  readonly left: number
  readonly fellDaysAgo: number | null
  /** How far they are against us, 0 to 1. */
  readonly anger: number
  readonly championLeftDaysAgo: number | null
  readonly promisesBroken: number
  /** Of tickets, the share that took longer than their target. */
  readonly lateTickets: number
  readonly startedDaysAgo: number
  /** Days since the plan's day of first value; below 0 it is still ahead. Null for those who are long past it. */
  readonly firstValueLateDays: number | null
  readonly renewalInDays: number
}

const YEAR_DAYS = 365

export function drawCourse(chance: Chance, story: Story): Course {
  const within = ([least, most]: Range): number => least + (most - least) * chance.next()
  const isNew = story.onboarding !== 'past'
  const isLate = story.onboarding === 'late'
  const anger = within(story.anger)
  const startedDaysAgo = isNew ? (isLate ? chance.integer(36, 60) : chance.integer(8, 20)) : 820
  return {
    reached: within(story.reached),
    use: within(story.use),
    left: story.left === null ? 1 : within(story.left),
    fellDaysAgo: story.left === null ? null : chance.integer(16, 30),
    anger,
    championLeftDaysAgo: story.championLeft ? chance.integer(4, 40) : null,
    promisesBroken: story.promisesBroken ? chance.integer(2, 4) : 0,
    lateTickets: Math.min(1, 0.1 * chance.next() + 0.8 * anger),
    startedDaysAgo,
    firstValueLateDays: isNew ? (isLate ? chance.integer(7, 26) : -chance.integer(4, 14)) : null,
    renewalInDays: isNew ? YEAR_DAYS - startedDaysAgo : chance.integer(15, 350),
  }
}

// Log-odds of leaving at the end of the term: 7 % of those who got most of what they wanted, and what each harm adds. As people of
// the trade tell it, on purpose not the product's own weights: those are held against it.
const BASE = -2.6
const OUTCOME_MISSED = 3.2
const OUTCOME_EXCEEDED = -1
const ENOUGH = 0.7
const ANGER = 2
const USE_FELL = 1.4
const LOW_USE = 0.4
const CHAMPION_GONE = 1
const PROMISE_BROKEN = 0.3
const COMPETITOR = 0.7
const LATE_TICKETS = 0.4
const FIRST_VALUE_LATE_PER_DAY = 0.04
const ONE_VOICE = 0.4

/** The chance 0 to 1 that they leave at the end of their term. */
export function lossProbability(story: Story, course: Course): number {
  const { reached, left, use } = course
  // quiet that was agreed, or is usual, costs nothing
  const fell = story.quiet === null ? Math.min(1, Math.max(0, Math.log(0.8 / left))) : 0
  const logOdds =
    BASE +
    OUTCOME_MISSED * Math.max(0, ENOUGH - reached) +
    OUTCOME_EXCEEDED * Math.max(0, reached - ENOUGH) +
    ANGER * course.anger +
    USE_FELL * fell +
    LOW_USE * Math.max(0, 0.5 - use) +
    (course.championLeftDaysAgo === null ? 0 : CHAMPION_GONE) +
    PROMISE_BROKEN * course.promisesBroken +
    (story.competitor ? COMPETITOR : 0) +
    LATE_TICKETS * course.lateTickets +
    FIRST_VALUE_LATE_PER_DAY * Math.max(0, course.firstValueLateDays ?? 0) +
    (story.speakers === 'one' ? ONE_VOICE : 0)
  return 1 / (1 + Math.exp(-logOdds))
}

/** How content they are, 0 to 1: what they answer in surveys, and how they speak, follows it with some chance. */
export function content({ reached, anger, promisesBroken }: Course): number {
  return Math.max(0, Math.min(1, 0.25 + 0.75 * reached - 0.7 * anger - 0.06 * promisesBroken))
}
