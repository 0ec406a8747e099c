// A row of the record as the thing that a card names.
import { type Day, dayOf } from '@rung/kernel'
import type { CitedFact } from './cited-facts.ts'

type Kind = CitedFact['kind']
type Of<K extends Kind> = Extract<CitedFact, { readonly kind: K }>
type Body = Readonly<Record<string, unknown>>

export type FactRow = { kind: Kind; id: string; occurred_at: Date; body: Body }

/** The fields of a fact's body, by their kind; null where one is absent. */
type Fields = {
  readonly id: string
  readonly body: Body
  readonly text: (name: string) => string | null
  readonly number: (name: string) => number
  readonly day: (name: string) => Day | null
  /** The day of an instant. */
  readonly dayOfInstant: (name: string) => Day | null
  readonly flag: (name: string) => boolean
}

type ReadOf<K extends Kind> = (
  fields: Fields,
) => Omit<Of<K>, 'id' | 'kind' | 'on' | 'stakeholderId' | 'wordsId'> &
  Partial<Pick<CitedFact, 'stakeholderId' | 'wordsId'>>

const READ: { readonly [K in Kind]: ReadOf<K> } = {
  outcomes: ({ body, text, number, day, flag }) => ({
    wordsId: text('statement_ref'),
    unit: text('unit'),
    baseline: body.baseline === null ? null : number('baseline'),
    target: number('target'),
    maintain: flag('maintain'),
    dueOn: day('due_on'),
  }),
  measurements: ({ body, number }) => ({ outcomeId: String(body.outcome_id), value: number('value') }),
  'customer-verdicts': ({ body, text, number }) => ({
    outcomeId: String(body.outcome_id),
    wordsId: text('words_ref'),
    achieved: number('achieved'),
    experience: number('experience'),
  }),
  'vendor-verdicts': ({ body, number }) => ({
    outcomeId: String(body.outcome_id),
    verdict: number('verdict'),
  }),
  promises: ({ text, day }) => ({
    wordsId: text('our_words_ref') ?? text('customer_words_ref'),
    dueOn: day('due_on'),
  }),
  tickets: ({ text, flag, dayOfInstant }) => ({
    wordsId: text('subject_ref'),
    escalated: flag('escalated'),
    resolvedOn: dayOfInstant('resolved_at'),
    topic: text('topic'),
  }),
  touches: ({ body, text }) => ({
    stakeholderId: (body.stakeholder_ids as readonly string[])[0] ?? null,
    how: String(body.kind),
    topic: text('topic'),
  }),
  stakeholders: ({ id, body, day }) => ({
    stakeholderId: id,
    role: String(body.role),
    departedOn: day('departed_on'),
  }),
  'plays-done': ({ body }) => ({
    accountId: String(body.account_id),
    play: String(body.play),
    result: (body.result ?? null) as Of<'plays-done'>['result'],
    reaction: (body.reaction ?? null) as Of<'plays-done'>['reaction'],
  }),
  'ladder-evidence': ({ text, number }) => ({
    wordsId: text('quote_ref'),
    level: number('level'),
    polarity: number('polarity'),
  }),
}

export const THING_KINDS = Object.keys(READ) as readonly Kind[]

export function thingOfFact({ kind, id, occurred_at: at, body }: FactRow): CitedFact {
  const fields = fieldsOf(id, body)
  const fact = { id, on: dayOf(at), wordsId: null, stakeholderId: fields.text('stakeholder_id'), kind }
  return { ...fact, ...READ[kind](fields) } as CitedFact
}

function fieldsOf(id: string, body: Body): Fields {
  const text = (name: string) => (body[name] ?? null) as string | null
  return {
    id,
    body,
    text,
    number: name => Number(body[name]),
    day: name => text(name) as Day | null,
    dayOfInstant: name => (text(name) === null ? null : dayOf(new Date(String(body[name])))),
    flag: name => body[name] === true,
  }
}
