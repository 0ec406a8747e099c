// GET /v1/accounts/:id/trust: T and its four behaviours, what each rests on and how it is made, now or as it was known.
import { TRUST_BEHAVIOURS, type TrustBehaviour, weightsFor } from '@rung/health-score'
import { type App, presentStuck } from '@rung/http-service'
import type { GroundedReading } from '@rung/judgement'
import { accountParam, judgementQuery, orThrow, type ResolvedAsOf, readAsOf } from '@rung/judgement/requests'
import type { HealthDeps } from '../../deps.ts'
import { type ShownTrust, showTrust } from '../actions/show-trust.ts'
import { presentBehaviours, presentTrust, promiseWeights } from '../tell-trust.ts'
import { FORMULAS, TRUST_FORMULA } from './formulas.ts'
import { type TrustAnswer, trustAnswer } from './schema.ts'

export function serveReadTrust(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/accounts/:id/trust',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['health'],
        summary: 'How far an account trusts you, and why',
        description: TRUST_FORMULA,
        params: accountParam,
        querystring: judgementQuery,
        response: { 200: trustAnswer },
      },
    },
    async request => {
      const now = clock()
      const time = orThrow(readAsOf(request.query, now))
      const { workspaceId } = request.caller
      const shown = await showTrust(database, { workspaceId, account: request.params.id, now, ...time })
      return present(orThrow(shown), time)
    },
  )
}

function present({ account, judgement, policies, stuck }: ShownTrust, time: ResolvedAsOf): TrustAnswer {
  const { judged, segment, signals } = judgement
  const { value, lastKnown, evidence, ageDays } = judged.components.trust
  const weights = promiseWeights(signals)
  const told = presentBehaviours(judged.trust, weights)
  const countsOf = ({ value, counts = 1 }: GroundedReading) => (value === null ? 0 : counts)
  const all = TRUST_BEHAVIOURS.reduce((sum, each) => sum + countsOf(judged.trust[each]), 0)
  const behaviour = (each: TrustBehaviour) => {
    const reading = judged.trust[each]
    return {
      value: reading.value,
      lastKnown: reading.lastKnown,
      weight: reading.value === null ? 0 : countsOf(reading) / all,
      eased: reading.eased ?? null,
      formula: FORMULAS[each],
      madeOf: told[each],
      evidence: [...reading.evidence],
      ageDays: reading.ageDays,
    }
  }
  return {
    accountId: judgement.accountId,
    externalId: account.externalId,
    name: account.name,
    segment,
    asOf: time.asOf,
    knownAt: time.knownAt.toISOString(),
    stuck: presentStuck(stuck),
    value,
    lastKnown,
    weight: weightsFor(policies.health, segment).trust,
    madeOf: presentTrust(judged.trust),
    evidence: [...evidence],
    ageDays,
    behaviours: {
      clarity: behaviour('clarity'),
      reliability: behaviour('reliability'),
      resolution: behaviour('resolution'),
      benevolence: behaviour('benevolence'),
    },
    promises: {
      gap: signals.account.value('promise_gap'),
      unconfirmedShare: signals.account.value('unconfirmed_share'),
      ...weights,
      brokenWeight: signals.account.value('promises_broken_weight'),
      keptWeight: signals.account.value('promises_kept_weight'),
    },
    tickets: {
      open: signals.account.value('open_tickets'),
      pastTarget: signals.account.value('tickets_past_target'),
      escalated: signals.account.value('escalated_tickets'),
    },
    versions: judgement.versions,
  }
}
