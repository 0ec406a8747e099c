// Which facts stand behind a part of the score.
import type { Answer } from '@rung/client'

type Health = Answer<'get', '/v1/accounts/{id}/health'>
type Evidence = readonly string[]

export type HealthWithEvidence = {
  readonly components: Readonly<Record<string, { readonly evidence: Evidence }>>
  readonly ladder: { readonly evidence: Evidence }
  readonly trust: Readonly<Record<string, { readonly evidence: Evidence }>>
  readonly dampers: readonly Pick<Health['dampers'][number], 'name' | 'components'>[]
}

/** Of a component its own; of a damper those of what it is about. */
export function evidenceOf(
  { kind, name }: { readonly kind: string; readonly name: string },
  health: HealthWithEvidence,
): Evidence {
  const ofComponent = (component: string): Evidence => health.components[component]?.evidence ?? []
  if (kind === 'component') return ofComponent(name)
  switch (name) {
    case 'outcome_short':
    case 'unproven':
      return ofComponent('outcomes')
    case 'hostile':
    case 'champion_gone':
    case 'single_threaded':
      return health.ladder.evidence
    case 'promises_broken':
      return health.trust.reliability?.evidence ?? []
    case 'escalated':
      return health.trust.resolution?.evidence ?? []
    case 'use_falling':
    case 'onboarding_late':
      return ofComponent('usage')
    default: {
      const stale = health.dampers.find(damper => damper.name === name)?.components ?? []
      return [...new Set(stale.flatMap(ofComponent))]
    }
  }
}
