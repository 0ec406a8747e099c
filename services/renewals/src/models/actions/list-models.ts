// The models of a workspace, learned and experts', and which of them answered when, and for what.
import type { Tx } from '@rung/database'
import { priorModels, type TermKind, unknownFeatures } from '@rung/renewal-risk'
import { listModels, type ModelHead } from '../storage/models.ts'
import { kindsOf } from '../training/answers-for.ts'
import { kindOf } from '../training/model-version.ts'
import { SHORTEST_LEAD } from '../training/training-rows.ts'
import { ANSWERS, measuredNoMore, sharedWords, WHY, whyOf } from '../training/why.ts'

export type ListedModel = {
  readonly id: string
  readonly version: string
  readonly leadDays: number
  /** In force: what it answers for now. Else what it was learned for. */
  readonly answersFor: readonly TermKind[]
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
  const learned = heads.map((head): ListedModel => {
    const kinds = kindsOfHead(head)
    if (!wasInForce.includes(head)) {
      return { ...figuresOf(head, false), answersFor: kinds, ...CANDIDATE }
    }
    return { ...figuresOf(head, true), inForceAt: head.inForceAt, ...standing(wasInForce, head, kinds) }
  })
  const experts = priorModels.map(({ version, leadDays }): ListedModel => {
    const kinds = kindsAt(leadDays)
    return {
      id: version,
      version,
      leadDays,
      basis: 'prior',
      learnedAt: null,
      inForceAt: null,
      n: 0,
      lost: 0,
      why: 'An expert’s weights: they answer until renewals were decided.',
      ...standing(wasInForce, { leadDays, inForceAt: null }, kinds),
    }
  })
  return [...learned, ...experts]
}

const CANDIDATE = { status: 'candidate', inForceAt: null, retiredAt: null } as const

/** In force while it answers for one kind still; retired once another answers for the last of them. */
function standing(
  wasInForce: readonly ModelHead[],
  { leadDays, inForceAt }: Pick<ModelHead, 'inForceAt' | 'leadDays'>,
  kinds: readonly TermKind[],
): Pick<ListedModel, 'answersFor' | 'retiredAt' | 'status'> {
  const since = inForceAt?.getTime() ?? 0
  const ends = kinds.map(kind =>
    wasInForce
      .filter(head => head.leadDays === leadDays && kindsOfHead(head).includes(kind))
      .map(head => Number(head.inForceAt))
      .filter(at => at > since)
      .reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY),
  )
  const answersFor = kinds.filter((_, at) => ends[at] === Number.POSITIVE_INFINITY)
  if (answersFor.length > 0) return { status: 'in_force', answersFor, retiredAt: null }
  return { status: 'retired', answersFor: kinds, retiredAt: new Date(Math.max(...ends)) }
}

/** A month-to-month plan is judged by the hazard of a month, which the shortest lead alone knows. */
function kindsAt(leadDays: number): readonly TermKind[] {
  return kindsOf(leadDays === SHORTEST_LEAD ? 'all' : 'terms', null)
}

function kindsOfHead({ leadDays, answersFor, termTypes }: ModelHead): TermKind[] {
  const atLead = kindsAt(leadDays)
  return kindsOf(answersFor, termTypes).filter(kind => atLead.includes(kind))
}

function figuresOf(head: ModelHead, isInForce: boolean) {
  const { id, version, leadDays, learnedAt, n, lost, reason, features } = head
  const unread = unknownFeatures(features)
  const kind = kindOf(version)
  const decided = whyOf(
    head.answersFor,
    ...sharedWords(head.tooFewOf),
    WHY[reason],
    ...(isInForce ? [ANSWERS[kind]] : []),
  )
  const why = unread.length === 0 ? decided : measuredNoMore(unread)
  const basis = kind === 'prior' ? 'prior' : 'learned'
  return { id, version, leadDays, learnedAt, n, lost, why, basis } as const
}
