// The kinds of customer that the simulator plants: what each does, got, thinks of us, and what Rung must see in it.

export type Planted =
  | 'thriving'
  | 'hollow'
  | 'quiet_success'
  | 'failing'
  | 'hostile'
  | 'single_threaded'
  | 'champion_gone'
  | 'broken_promise'

export type Story = {
  readonly planted: Planted
  /** Of 100 accounts, how many. */
  readonly share: number
  readonly usage: 'high' | 'low'
  readonly outcome: 'attained' | 'missed'
  /** How those who speak speak: `warm` of guidance and joint plans, `angry` of what is still broken. */
  readonly voice: 'warm' | 'angry'
  /** Who has said anything: everybody, or one person. */
  readonly speakers: 'all' | 'one'
  readonly championLeft: boolean
  readonly promisesBroken: boolean
}

const plain = {
  usage: 'high',
  outcome: 'attained',
  voice: 'warm',
  speakers: 'all',
  championLeft: false,
  promisesBroken: false,
} as const

export const STORIES: readonly Story[] = [
  { ...plain, planted: 'thriving', share: 46 },
  { ...plain, planted: 'hollow', share: 12, outcome: 'missed' },
  { ...plain, planted: 'quiet_success', share: 10, usage: 'low' },
  { ...plain, planted: 'failing', share: 8, usage: 'low', outcome: 'missed' },
  { ...plain, planted: 'hostile', share: 6, voice: 'angry', outcome: 'missed' },
  { ...plain, planted: 'single_threaded', share: 6, speakers: 'one' },
  { ...plain, planted: 'champion_gone', share: 6, championLeft: true },
  { ...plain, planted: 'broken_promise', share: 6, promisesBroken: true },
]

/** Which story each of `count` accounts has: shares as near as whole accounts allow, every story at least once. */
export function storiesFor(count: number): Story[] {
  const whole = STORIES.reduce((sum, story) => sum + story.share, 0)
  const planned = STORIES.slice(1).flatMap(story =>
    Array.from({ length: Math.max(1, Math.round((count * story.share) / whole)) }, () => story),
  )
  const thriving = STORIES.slice(0, 1).flatMap(story =>
    Array.from({ length: Math.max(0, count - planned.length) }, () => story),
  )
  return [...planned, ...thriving].slice(0, count)
}
