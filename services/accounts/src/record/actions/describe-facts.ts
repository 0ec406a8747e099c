// A fact as people read it: whose word it is, the sentence, the account, and who wrote it down when.
import type { Day } from '@rung/kernel'
import type { FactView, StoredFact } from '../sentences/fact-view.ts'
import { viewOf } from '../sentences/fact-view.ts'
import { isFactKind, SENTENCES } from '../sentences/index.ts'
import { endedOnce, type NamedDate, roleOf, writtenOut } from '../sentences/wording.ts'
import type { JoinedFacts } from './join-facts.ts'

/** Somebody, or what a fact comes from: an integration, an import, a role such as `sales`. */
export type Speaker = {
  readonly id: string | null
  readonly kind: 'stakeholder' | 'person' | 'source'
  /** Null of somebody without a name, or who was erased. */
  readonly name: string | null
  readonly role: string | null
}

export type DescribedFact = {
  readonly id: string
  readonly kind: string
  readonly day: Day
  readonly who: Speaker | null
  readonly what: string
  /** Where `what` names days. */
  readonly dates: NamedDate[]
  readonly account: { readonly id: string; readonly name: string | null } | null
  readonly link: string
  readonly retracted: boolean
  readonly revision: number
  readonly recordedAt: Date
  readonly recordedBy: {
    readonly id: string
    readonly kind: 'key' | 'session' | 'customer_link' | 'nudge' | 'other'
    readonly name: string | null
  }
}

/** The ids of verdict requests: a verdict that was given by a link is written by the request. */
const REQUEST = /^vrq_/
const NUDGE_REACTION = /^nre_/

/** `today`: what comes after it is told as to come. */
export function describeFact(fact: StoredFact, joined: JoinedFacts, today: Day): DescribedFact {
  const view = viewOf(fact, joined)
  if (!isFactKind(fact.kind)) throw new Error(`no sentence for facts of kind ${fact.kind}`)
  const sentence = SENTENCES[fact.kind]
  return {
    id: fact.id,
    kind: fact.kind,
    day: fact.occurredOn,
    who: speakerOf(sentence.who(view)),
    ...writtenOut(endedOnce(sentence.says(view, today))),
    account: accountOf(fact.accountId, joined),
    link: `/v1/${fact.kind}/${encodeURIComponent(fact.id)}`,
    retracted: fact.retracted,
    revision: fact.revision,
    recordedAt: fact.recordedAt,
    recordedBy: writerOf(fact.recordedBy, joined),
  }
}

export function accountOf(accountId: string | null, joined: JoinedFacts): DescribedFact['account'] {
  if (accountId === null) return null
  const fact = joined.facts.get(accountId)
  return { id: accountId, name: fact === undefined ? null : viewOf(fact, joined).words('name_ref') }
}

function speakerOf(who: FactView | string | null): Speaker | null {
  if (who === null) return null
  if (typeof who === 'string') return { id: null, kind: 'source', name: who, role: null }
  const kind = who.fact.kind === 'people' ? 'person' : 'stakeholder'
  return { id: who.fact.id, kind, name: who.words('name_ref'), role: roleOf(who) }
}

function writerOf(id: string, { writers }: JoinedFacts): DescribedFact['recordedBy'] {
  if (REQUEST.test(id)) return { id, kind: 'customer_link', name: null }
  if (NUDGE_REACTION.test(id)) return { id, kind: 'nudge', name: null }
  const writer = writers.get(id)
  if (writer === undefined) return { id, kind: 'other', name: null }
  return { id, kind: writer.kind, name: writer.personName ?? writer.label }
}
