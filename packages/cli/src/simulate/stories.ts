// The kinds of customer that the simulator plants: what each does, got, thinks of us, and what is told of it.

export type Planted =
  | 'thriving'
  | 'hollow'
  | 'quiet_success'
  | 'failing'
  | 'hostile'
  | 'single_threaded'
  | 'champion_gone'
  | 'broken_promise'
  | 'use_fell'
  | 'competing_offer'
  | 'onboarding'
  | 'onboarding_late'
  | 'paused'
  | 'seasonal'
  | 'api'
  | 'unmeasured'
  | 'unmeasured_poor'

/** From the first up to the second, drawn evenly. */
export type Range = readonly [number, number]

export type Story = {
  readonly planted: Planted
  /** Of 100 accounts, how many. */
  readonly share: number
  /** What was typed in of what they want: agreed and measured, agreed and never measured, or nothing, as with most customers. */
  readonly outcome: 'measured' | 'agreed' | 'untold'
  /** The share of what they wanted that they really got. */
  readonly reached: Range
  /** The share of seats at work on a working day. */
  readonly use: Range
  /** What is left of that since use fell; `null` where it did not. */
  readonly left: Range | null
  /** How far they are against us, 0 to 1. */
  readonly anger: Range
  /** Who has said anything that was written down: everybody, or one person. */
  readonly speakers: 'all' | 'one'
  readonly championLeft: boolean
  readonly promisesBroken: boolean
  readonly competitor: boolean
  /** Whether they are new here, and where the plan to first value stands. */
  readonly onboarding: 'past' | 'on_plan' | 'late'
  /** Why quiet says nothing: a pause that was agreed, months in which they do not use the product, programs instead of people. */
  readonly quiet: 'pause' | 'season' | 'api' | null
}

const plain = {
  outcome: 'measured',
  reached: [0.72, 1],
  use: [0.6, 0.85],
  left: null,
  anger: [0, 0],
  speakers: 'all',
  championLeft: false,
  promisesBroken: false,
  competitor: false,
  onboarding: 'past',
  quiet: null,
} as const satisfies Omit<Story, 'planted' | 'share'>

const LOW_USE: Range = [0.05, 0.2]
const MISSED: Range = [0.03, 0.3]

export const STORIES: readonly Story[] = [
  { ...plain, planted: 'unmeasured', share: 30, outcome: 'untold', reached: [0.45, 0.95], use: [0.32, 0.85] },
  { ...plain, planted: 'hollow', share: 7, reached: MISSED },
  { ...plain, planted: 'thriving', share: 10 },
  { ...plain, planted: 'quiet_success', share: 4, use: LOW_USE, reached: [0.8, 1] },
  { ...plain, planted: 'failing', share: 4, use: LOW_USE, reached: MISSED },
  { ...plain, planted: 'hostile', share: 4, anger: [0.6, 1], reached: [0.55, 0.8] },
  { ...plain, planted: 'single_threaded', share: 3, speakers: 'one' },
  { ...plain, planted: 'champion_gone', share: 4, championLeft: true, reached: [0.6, 0.9] },
  { ...plain, planted: 'broken_promise', share: 3, promisesBroken: true },
  { ...plain, planted: 'use_fell', share: 5, left: [0.03, 0.12], reached: [0.55, 0.85] },
  {
    ...plain,
    planted: 'competing_offer',
    share: 4,
    outcome: 'agreed',
    championLeft: true,
    competitor: true,
    reached: [0.3, 0.7],
  },
  { ...plain, planted: 'onboarding', share: 4, outcome: 'agreed', onboarding: 'on_plan', use: [0.3, 0.6] },
  {
    ...plain,
    planted: 'onboarding_late',
    share: 3,
    outcome: 'agreed',
    onboarding: 'late',
    use: [0.2, 0.4],
    reached: [0.2, 0.5],
  },
  { ...plain, planted: 'paused', share: 2, quiet: 'pause' },
  { ...plain, planted: 'seasonal', share: 2, quiet: 'season' },
  { ...plain, planted: 'api', share: 2, quiet: 'api' },
  {
    ...plain,
    planted: 'unmeasured_poor',
    share: 9,
    outcome: 'untold',
    left: [0.15, 0.55],
    anger: [0.2, 0.6],
    reached: [0.1, 0.45],
  },
]

/** Which story each of `count` accounts has: shares as near as whole accounts allow, from 20 on every story at least once. */
export function storiesFor(count: number): Story[] {
  const whole = STORIES.reduce((sum, story) => sum + story.share, 0)
  const planned = STORIES.slice(1).flatMap(story =>
    Array.from({ length: Math.max(1, Math.round((count * story.share) / whole)) }, () => story),
  )
  const others = STORIES.slice(0, 1).flatMap(story =>
    Array.from({ length: Math.max(0, count - planned.length) }, () => story),
  )
  return [...planned, ...others].slice(0, count)
}
