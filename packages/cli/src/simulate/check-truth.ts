// Holds what Rung sees of simulated customers against what was planted in them: bands, states, first reasons, and order.
import { setTimeout as wait } from 'node:timers/promises'
import type { ApiClient } from '../api-client.ts'
import { missesOf } from './expected-signs.ts'
import { type OrderOfKind, orderOf } from './order-of-scores.ts'
import type { Truth } from './run-simulation.ts'
import { seeAccount } from './see-account.ts'
import { type SlopeOfRisk, slopeOfRisk } from './slope-of-risk.ts'
import type { Planted } from './stories.ts'

export type Finding = {
  readonly externalId: string
  readonly planted: Planted
  readonly lossProbability: number
  readonly score: number | null
  readonly band: string
  readonly risk: number | null
  /** What is not as planted, in words; empty when all is. */
  readonly misses: readonly string[]
}

export type Check = {
  readonly findings: readonly Finding[]
  /** Over all, then by kind. */
  readonly order: readonly OrderOfKind[]
  readonly slope: SlopeOfRisk
  /** Every account as planted, every order as asked, and a risk that means what it says. */
  readonly holds: boolean
}

type Standing = { readonly pending: number }

const ASK_AGAIN_MS = 500

/**
 * Waits until nothing waits to be judged, then asks for every account; one whose planted truth does not show is asked again until it
 * does or the time is up: scores follow facts within a minute. What never showed is a finding that says what was seen instead.
 */
export async function checkTruth(
  client: ApiClient,
  truth: Truth,
  limit: { readonly withinMs: number; readonly clock: () => Date },
): Promise<Check> {
  const until = limit.clock().getTime() + limit.withinMs
  const isOver = (): boolean => limit.clock().getTime() >= until
  while (!isOver() && (await client.get<Standing>('/v1/portfolio?limit=1')).pending > 0)
    await wait(ASK_AGAIN_MS)
  const findings: Finding[] = []
  for (const { externalId, planted, lossProbability } of truth.accounts) {
    for (;;) {
      const seen = await seeAccount(client, externalId)
      const misses = missesOf(planted, seen)
      if (misses.length === 0 || isOver()) {
        const { score, band } = seen.health
        findings.push({ externalId, planted, lossProbability, score, band, risk: seen.risk, misses })
        break
      }
      await wait(ASK_AGAIN_MS)
    }
  }
  const order = orderOf(findings)
  const slope = slopeOfRisk(findings)
  return {
    findings,
    order,
    slope,
    holds:
      findings.every(({ misses }) => misses.length === 0) && [...order, slope].every(({ holds }) => holds),
  }
}
