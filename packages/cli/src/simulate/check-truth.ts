// Holds what Rung sees of simulated customers against what was planted in them.
import { setTimeout as wait } from 'node:timers/promises'
import type { ApiClient } from '../api-client.ts'
import type { Truth } from './run-simulation.ts'
import type { Planted } from './stories.ts'

/** The part of `GET /v1/accounts/:id/health` in which a planted truth shows. */
export type SeenHealth = {
  readonly score: number | null
  readonly state: { readonly state: string }
  readonly ladder: {
    readonly hostile: boolean | null
    readonly singleThreaded: boolean | null
    readonly championGone: boolean | null
  }
  readonly trust: { readonly reliability: { readonly value: number | null } }
}

export type Finding = {
  readonly externalId: string
  readonly planted: Planted
  readonly found: boolean
  readonly seen: string
}

/** How each planted kind shows: what must be true of the answer. */
const SIGNS: Readonly<Record<Planted, (seen: SeenHealth) => boolean>> = {
  thriving: seen => seen.state.state === 'thriving',
  hollow: seen => seen.state.state === 'hollow',
  quiet_success: seen => seen.state.state === 'quiet_success',
  failing: seen => seen.state.state === 'failing',
  hostile: seen => seen.ladder.hostile === true,
  single_threaded: seen => seen.ladder.singleThreaded === true,
  champion_gone: seen => seen.ladder.championGone === true,
  // Under one half: more was broken than kept.
  broken_promise: seen => (seen.trust.reliability.value ?? 1) < 0.5,
}

/**
 * Asks for every account until its planted truth shows, or the time is up: scores follow facts within a minute.
 * An account that never showed it is a finding with `found: false` and what was seen instead.
 */
export async function checkTruth(
  client: ApiClient,
  truth: Truth,
  limit: { readonly withinMs: number; readonly clock: () => Date },
): Promise<Finding[]> {
  const until = limit.clock().getTime() + limit.withinMs
  const findings: Finding[] = []
  for (const { externalId, planted } of truth.accounts) {
    for (;;) {
      const seen = await client.get<SeenHealth>(`/v1/accounts/${externalId}/health`)
      const found = SIGNS[planted](seen)
      if (found || limit.clock().getTime() >= until) {
        findings.push({ externalId, planted, found, seen: describeSeen(seen) })
        break
      }
      await wait(500)
    }
  }
  return findings
}

/** One line a kind, and one for each account that was not found as planted. */
export function describeFindings(findings: readonly Finding[]): string {
  const kinds = [...new Set(findings.map(finding => finding.planted))].sort()
  const lines = kinds.map(kind => {
    const all = findings.filter(finding => finding.planted === kind)
    const found = all.filter(finding => finding.found).length
    return `${kind.padEnd(16)} ${found} of ${all.length} found`
  })
  const missed = findings.filter(finding => !finding.found)
  return [
    ...lines,
    ...missed.map(
      ({ externalId, planted, seen }) => `not found: ${externalId}, planted ${planted}, seen ${seen}`,
    ),
  ].join('\n')
}

function describeSeen({ score, state, ladder, trust }: SeenHealth): string {
  const flags = (['hostile', 'singleThreaded', 'championGone'] as const).filter(flag => ladder[flag])
  return [state.state, `score ${score}`, ...flags, `reliability ${trust.reliability.value}`].join(', ')
}
