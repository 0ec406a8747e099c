// The models of a workspace, learned and experts', and which of them answered when.
import type { Tx } from '@rung/database'
import { priorModels, unknownFeatures } from '@rung/renewal-risk'
import { listModels, type ModelHead } from '../storage/models.ts'
import { kindOf } from '../training/model-version.ts'
import { ANSWERS, measuredNoMore, WHY } from '../training/why.ts'

export type ListedModel = {
  readonly id: string
  readonly version: string
  readonly leadDays: number
  readonly basis: 'learned' | 'prior'
  readonly status: 'candidate' | 'in_force' | 'retired'
  readonly learnedAt: Date | null
  readonly inForceAt: Date | null
  readonly retiredAt: Date | null
  readonly n: number
  readonly lost: number
  readonly why: string
}

/** As of an instant: what came into force later is a candidate yet, and retires nothing. */
export async function showModels(tx: Tx, knownAt: Date): Promise<ListedModel[]> {
  const heads = await listModels(tx, knownAt)
  const wasInForce = heads.filter(head => head.inForceAt !== null && head.inForceAt <= knownAt)
  const nextAfter = (leadDays: number, since: number): Date | null =>
    wasInForce
      .flatMap(head => (head.leadDays === leadDays && head.inForceAt !== null ? [head.inForceAt] : []))
      .filter(at => at.getTime() > since)
      .sort((a, b) => a.getTime() - b.getTime())[0] ?? null
  const learned = heads.map((head): ListedModel => {
    const inForceAt = wasInForce.includes(head) ? head.inForceAt : null
    const retiredAt = inForceAt === null ? null : nextAfter(head.leadDays, inForceAt.getTime())
    const status = inForceAt === null ? 'candidate' : retiredAt === null ? 'in_force' : 'retired'
    return { ...figuresOf(head, inForceAt !== null), status, inForceAt, retiredAt }
  })
  const experts = priorModels.map((prior): ListedModel => {
    const retiredAt = nextAfter(prior.leadDays, 0)
    return {
      id: prior.version,
      version: prior.version,
      leadDays: prior.leadDays,
      basis: 'prior',
      status: retiredAt === null ? 'in_force' : 'retired',
      learnedAt: null,
      inForceAt: null,
      retiredAt,
      n: 0,
      lost: 0,
      why: 'An expert’s weights: they answer until renewals were decided.',
    }
  })
  return [...learned, ...experts]
}

function figuresOf(
  { id, version, leadDays, learnedAt, n, lost, reason, features }: ModelHead,
  isInForce: boolean,
) {
  const unread = unknownFeatures(features)
  const kind = kindOf(version)
  const decided = isInForce ? `${WHY[reason]} ${ANSWERS[kind]}` : WHY[reason]
  const why = unread.length === 0 ? decided : measuredNoMore(unread)
  const basis = kind === 'prior' ? 'prior' : 'learned'
  return { id, version, leadDays, learnedAt, n, lost, why, basis } as const
}
