// Facts of one account for tests of the score: plain ones by a few values, and any at all.
import { day } from '@rung/kernel'
import fc from 'fast-check'
import type { ComponentReading, DamperReads, HealthFacts } from '../src/component.ts'
import { COMPONENT_NAMES, type ComponentName } from '../src/registry.ts'

export const TODAY = day('2026-06-30')

export type Harms = {
  readonly hostility?: number
  readonly championLeftOn?: string
  readonly singleThreaded?: boolean
  readonly onboardingUntil?: string
  readonly firstValueDueOn?: string
  readonly promisesBroken?: number
  readonly promisesKept?: number
  readonly escalated?: number
  readonly useChange?: number
  readonly fellOn?: string
  readonly confirmedOn?: string
}

const now = (reads: DamperReads['now']): DamperReads => ({ now: reads, lastKnown: {} })

/** What dampers read; nothing wrong but what is said. */
export function readsOf({
  hostility,
  championLeftOn,
  singleThreaded,
  promisesBroken,
  promisesKept,
  escalated,
  onboardingUntil,
  useChange,
  fellOn,
  confirmedOn,
  firstValueDueOn,
}: Harms): HealthFacts['reads'] {
  return {
    hostile: now({ hostility: hostility ?? 0 }),
    champion_gone: now({ leftOn: championLeftOn ?? null }),
    single_threaded: now({ single: singleThreaded ?? false, onboardingUntil: onboardingUntil ?? null }),
    unproven: now({ onboardingUntil: onboardingUntil ?? null }),
    promises_broken: now({ broken: promisesBroken ?? null, kept: promisesKept ?? null }),
    escalated: now({ open: escalated ?? 0 }),
    use_falling: now({
      change: useChange ?? null,
      fellOn: fellOn ?? null,
      confirmedOn: confirmedOn ?? null,
      onboardingUntil: onboardingUntil ?? null,
    }),
    onboarding_late: now({ dueOn: firstValueDueOn ?? null, onboardingUntil: onboardingUntil ?? null }),
  }
}

/** Components fresh at these values, unknown where none is given. */
export function factsOf(
  values: Partial<Record<ComponentName, number | null>>,
  harms: Harms = {},
): HealthFacts {
  const read = (name: ComponentName): ComponentReading => ({ value: values[name] ?? null, lastKnown: null })
  const components = Object.fromEntries(COMPONENT_NAMES.map(name => [name, read(name)]))
  return { day: TODAY, components: components as HealthFacts['components'], reads: readsOf(harms) }
}

export function withReading(from: HealthFacts, name: ComponentName, reading: ComponentReading): HealthFacts {
  return { ...from, components: { ...from.components, [name]: reading } }
}

export function withReads(from: HealthFacts, reads: HealthFacts['reads']): HealthFacts {
  return { ...from, reads: { ...from.reads, ...reads } }
}

export const anyShare = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 0, max: 20 }).map(n => n / 20),
)
const anyReading: fc.Arbitrary<ComponentReading> = fc.record({
  value: fc.option(anyShare, { freq: 4 }),
  lastKnown: fc.option(anyShare, { freq: 1 }),
})
const anyExpiry = fc.record({
  daysLeft: fc.integer({ min: 0, max: 90 }),
  value: fc.option(anyShare, { freq: 1 }),
  lastKnown: anyShare,
  partlyKnown: fc.option(anyShare, { freq: 1 }),
})
const anyOutcomes: fc.Arbitrary<ComponentReading> = fc
  .tuple(anyReading, fc.option(anyShare, { freq: 1 }), fc.array(anyExpiry, { maxLength: 3 }))
  .map(([reading, partlyKnown, expiring]) => ({
    ...reading,
    partlyKnown: reading.value === null ? partlyKnown : null,
    expiring: expiring.toSorted((a, b) => a.daysLeft - b.daysLeft),
  }))

const anyWeight = fc.double({ min: 0, max: 40, noNaN: true })
const anyDay = fc.option(fc.constantFrom('2024-01-01', '2026-01-01', '2026-06-30', '2026-07-10'))
const anyChange = fc.double({ min: -4, max: 1, noNaN: true })
/** Hostility, the last thread and use may have gone stale; a departure and a ticket cannot. */
export const anyReads: fc.Arbitrary<HealthFacts['reads']> = fc.record({
  hostile: fc.record({
    now: fc.record({ hostility: fc.option(anyShare, { freq: 4 }) }),
    lastKnown: fc.oneof(fc.constant({}), fc.record({ hostility: anyShare })),
  }),
  champion_gone: fc.record({ now: fc.record({ leftOn: anyDay }), lastKnown: fc.constant({}) }),
  single_threaded: fc.record({
    now: fc.record({ single: fc.boolean(), onboardingUntil: anyDay }),
    lastKnown: fc.oneof(fc.constant({}), fc.record({ single: fc.boolean() })),
  }),
  unproven: fc.record({ now: fc.record({ onboardingUntil: anyDay }), lastKnown: fc.constant({}) }),
  promises_broken: fc.record({
    now: fc.record({ broken: fc.option(anyWeight, { freq: 4 }), kept: fc.option(anyWeight, { freq: 4 }) }),
    lastKnown: fc.constant({}),
  }),
  escalated: fc.record({
    now: fc.record({ open: fc.integer({ min: 0, max: 5 }) }),
    lastKnown: fc.constant({}),
  }),
  use_falling: fc.record({
    now: fc.record({
      change: fc.option(anyChange, { freq: 4 }),
      fellOn: anyDay,
      confirmedOn: anyDay,
      onboardingUntil: anyDay,
    }),
    lastKnown: fc.oneof(fc.constant({}), fc.record({ change: anyChange })),
  }),
  onboarding_late: fc.record({
    now: fc.record({ dueOn: anyDay, onboardingUntil: anyDay }),
    lastKnown: fc.constant({}),
  }),
})

export const anyFacts: fc.Arbitrary<HealthFacts> = fc.record({
  day: fc.constant(TODAY),
  components: fc.record({
    outcomes: anyOutcomes,
    relationship: anyReading,
    trust: anyReading,
    usage: anyReading,
  }),
  reads: anyReads,
})
