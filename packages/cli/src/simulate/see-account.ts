// What Rung says of one simulated customer, as far as a planted truth shows in it.
import type { ApiClient } from '../api-client.ts'

/** The part of `GET /v1/accounts/:id/health` in which a planted truth shows. */
export type HealthAnswer = {
  readonly score: number | null
  readonly band: string
  readonly provisional: boolean
  readonly marks: readonly string[]
  /** The strongest first. */
  readonly dampers: readonly { readonly name: string; readonly factor: number }[]
  readonly state: { readonly state: string }
  readonly ladder: {
    readonly hostile: boolean | null
    readonly singleThreaded: boolean | null
    readonly championGone: boolean | null
  }
  readonly trust: { readonly reliability: { readonly value: number | null } }
}

export type SeenAccount = {
  readonly health: HealthAnswer
  /** The feature that raises the risk of the next renewal the most; null where none does. */
  readonly driver: string | null
  /** P(lost) of the next renewal; null where none is open. */
  readonly risk: number | null
}

type RiskAnswer = {
  readonly renewals: readonly {
    readonly probabilityLost: number
    readonly drivers: readonly { readonly feature: string; readonly effect: 'lowers' | 'raises' }[]
  }[]
}

export async function seeAccount(client: ApiClient, externalId: string): Promise<SeenAccount> {
  const health = await client.get<HealthAnswer>(`/v1/accounts/${externalId}/health`)
  const { renewals } = await client.get<RiskAnswer>(`/v1/accounts/${externalId}/renewal-risk`)
  const [next] = renewals
  const driver = next?.drivers.find(({ effect }) => effect === 'raises')?.feature ?? null
  return { health, driver, risk: next?.probabilityLost ?? null }
}
