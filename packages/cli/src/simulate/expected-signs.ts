// What must be seen of each planted kind: its band, its state, what leads the list of reasons, and its own sign.
import type { SeenAccount } from './see-account.ts'
import type { Planted } from './stories.ts'

type Expected = {
  /** The bands an experienced CSM would accept. */
  readonly bands: readonly string[]
  readonly state?: string
  /** What may take the most from the score; `null` where nothing should take more than {@link NOTABLE}. */
  readonly damper?: readonly string[] | null
  /** What may raise the risk of the renewal the most. */
  readonly driver?: readonly string[]
  readonly sign?: { readonly words: string; readonly holds: (seen: SeenAccount) => boolean }
}

/** A damper that leaves more than this is a remark, not a reason. */
const NOTABLE = 0.9

const WELL = { bands: ['healthy'], damper: null } as const
const mark = (name: string) => ({
  words: `marked ${name}`,
  holds: (seen: SeenAccount) => seen.health.marks.includes(name),
})

export const EXPECTED: Readonly<Record<Planted, Expected>> = {
  thriving: { ...WELL, state: 'thriving' },
  hollow: {
    bands: ['watch', 'at_risk'],
    state: 'hollow',
    damper: ['outcome_short'],
    driver: ['attained'],
  },
  quiet_success: { bands: ['healthy', 'watch'], state: 'quiet_success', damper: null },
  failing: {
    bands: ['at_risk'],
    state: 'failing',
    damper: ['outcome_short'],
    driver: ['attained'],
  },
  hostile: {
    bands: ['watch', 'at_risk'],
    damper: ['hostile', 'outcome_short'],
    driver: ['hostility', 'attained'],
    sign: { words: 'hostile', holds: seen => seen.health.ladder.hostile === true },
  },
  single_threaded: {
    bands: ['healthy', 'watch'],
    damper: ['single_threaded'],
    sign: { words: 'single-threaded', holds: seen => seen.health.ladder.singleThreaded === true },
  },
  champion_gone: {
    bands: ['watch'],
    damper: ['champion_gone'],
    driver: ['champion_loss'],
    sign: { words: 'champion gone', holds: seen => seen.health.ladder.championGone === true },
  },
  broken_promise: {
    bands: ['watch'],
    damper: ['promises_broken'],
    driver: ['reliability'],
    // Under one half: more was broken than kept.
    sign: {
      words: 'reliability under a half',
      holds: seen => (seen.health.trust.reliability.value ?? 1) < 0.5,
    },
  },
  use_fell: {
    bands: ['watch', 'at_risk'],
    damper: ['use_falling'],
    driver: ['people_change'],
  },
  competing_offer: {
    bands: ['watch', 'at_risk'],
    state: 'unknown',
    damper: ['champion_gone', 'unproven'],
    driver: ['champion_loss', 'competitor_raised'],
    sign: provisional(),
  },
  onboarding: { bands: ['healthy', 'watch'], damper: null, sign: mark('onboarding') },
  onboarding_late: {
    bands: ['watch', 'at_risk'],
    damper: ['onboarding_late'],
    driver: ['first_value_late', 'people_change'],
    sign: mark('onboarding'),
  },
  paused: { ...WELL, state: 'thriving', sign: mark('paused') },
  seasonal: WELL,
  api: { ...WELL, state: 'thriving' },
  unmeasured: { bands: ['watch'], state: 'unknown', damper: ['unproven'], sign: provisional() },
  unmeasured_poor: {
    bands: ['watch', 'at_risk'],
    state: 'unknown',
    damper: ['unproven', 'use_falling'],
    sign: provisional(),
  },
}

function provisional(): NonNullable<Expected['sign']> {
  return { words: 'provisional', holds: seen => seen.health.provisional }
}

/** What of an account is not as it was planted, in words; empty when all is. */
export function missesOf(planted: Planted, seen: SeenAccount): string[] {
  const { bands, state, damper, driver, sign } = EXPECTED[planted]
  const { health, driver: seenDriver } = seen
  const first = health.dampers[0]
  const misses: string[] = []
  if (!bands.includes(health.band)) misses.push(`band ${health.band}, not ${bands.join(' or ')}`)
  if (state !== undefined && state !== health.state.state) {
    misses.push(`state ${health.state.state}, not ${state}`)
  }
  if (damper === null && first !== undefined && first.factor < NOTABLE) {
    misses.push(`damper ${first.name}, not none`)
  }
  if (damper && !damper.includes(first?.name ?? '')) {
    misses.push(`first damper ${first?.name ?? 'none'}, not ${damper.join(' or ')}`)
  }
  if (driver !== undefined && !driver.includes(seenDriver ?? '')) {
    misses.push(`first reason of the risk ${seenDriver ?? 'none'}, not ${driver.join(' or ')}`)
  }
  if (sign !== undefined && !sign.holds(seen)) misses.push(`not ${sign.words}`)
  return misses
}
