// Holds what Rung sees of simulated customers against what was planted in them.
import { setTimeout as wait } from 'node:timers/promises'
import type { ApiClient } from '../api-client.ts'
import type { Truth } from './run-simulation.ts'
import type { Planted } from './stories.ts'

/** The part of `GET /v1/accounts/:id/health` in which a planted truth shows. */
export type SeenHealth = {
  readonly score: number | null
  readonly state: { readonly name: string }
  readonly ladder: { readonly hostile: boolean | null; readonly flags: readonly string[] }
  readonly trust: { readonly reliability: number | null }
}

export type Finding = {
  readonly externalId: string
  readonly planted: Planted
  readonly found: boolean
  readonly seen: string
}

/** How each planted kind shows: what must be true of the answer. */
const SIGNS: Readonly<Record<Planted, (seen: SeenHealth) => boolean>> = {
  thriving: seen => seen.state.name === 'thriving',
  hollow: seen => seen.state.name === 'hollow',
  quiet_success: seen => seen.state.name === 'quiet_success',
  failing: seen => seen.state.name === 'failing',
  hostile: seen => seen.ladder.hostile === true,
  single_threaded: seen => seen.ladder.flags.includes('single_threaded'),
  champion_gone: seen => seen.ladder.flags.includes('champion_gone'),
  // Under one half: more was broken than kept.
  broken_promise: seen => (seen.trust.reliability ?? 1) < 0.5,
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
  const flags = ladder.flags.join(' ') || 'no flags'
  return `${state.name}, score ${score}, ${ladder.hostile ? 'hostile, ' : ''}${flags}, reliability ${trust.reliability}`
}
