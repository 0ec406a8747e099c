// The promise ledger: which moves are legal, as decisions that become events, and events that become the promise.
import { type Day, type Refusal, refuse } from '@rung/kernel'
import type { PromiseFact, PromiseStatus, SettledStatus, Understanding } from './promise.ts'

/** Every command carries its day: the ledger reads no clock. */
export type PromiseCommand =
  | {
      readonly type: 'make'
      readonly id: string
      readonly on: Day
      readonly dueOn: Day | null
      readonly weight: number
    }
  | { readonly type: 'confirm'; readonly on: Day }
  /** The customer says it back in words of their own. */
  | { readonly type: 'say_back' }
  | { readonly type: 'understand'; readonly understanding: Understanding }
  | { readonly type: 'settle'; readonly as: SettledStatus; readonly on: Day }

export type PromiseEvent =
  | {
      readonly type: 'made'
      readonly id: string
      readonly on: Day
      readonly dueOn: Day | null
      readonly weight: number
    }
  | { readonly type: 'confirmed'; readonly on: Day }
  | { readonly type: 'said_back' }
  | { readonly type: 'understood'; readonly understanding: Understanding }
  | { readonly type: 'settled'; readonly as: SettledStatus; readonly on: Day }

const LEGAL_MOVES: Readonly<Record<PromiseStatus, readonly PromiseStatus[]>> = {
  open: ['kept', 'broken', 'withdrawn'],
  kept: [],
  broken: [],
  withdrawn: [],
}

/** Refuses a status that cannot follow another; the same status again is no move and always legal. */
export function checkMove(from: PromiseStatus, to: PromiseStatus): Refusal | undefined {
  if (from === to || LEGAL_MOVES[from].includes(to)) return undefined
  return refuse('conflict', `a ${from} promise cannot become ${to}`, {
    field: 'status',
    fix: 'Record a new promise; if this one was entered wrongly, correct the fact itself.',
  })
}

/**
 * open -> kept | broken | withdrawn; a settled promise stays as it is; only an open one is confirmed, said back or re-understood.
 *
 * Units: days, weight 1 to 5. A command that would change nothing gives no event. Errors: a `Refusal` as a value: `invalid`
 * for a bad weight or a day before the promise was made, `conflict` for a move the state does not allow, `not_found` when
 * there is no promise yet. Source: the growth-driver essays on promises.
 *
 * @example given made 2026-01-10, when settled as kept on 2026-02-01, then [{ type: 'settled', as: 'kept', on: '2026-02-01' }]
 */
export function decide(promise: PromiseFact | null, command: PromiseCommand): PromiseEvent[] | Refusal {
  if (command.type === 'make') return promise === null ? make(command) : alreadyMade(promise)
  if (promise === null) return refuse('not_found', 'there is no such promise yet', { fix: 'Make it first.' })
  switch (command.type) {
    case 'confirm':
      return confirm(promise, command.on)
    case 'say_back':
      return sayBack(promise)
    case 'understand':
      return understand(promise, command.understanding)
    case 'settle':
      return settle(promise, command.as, command.on)
  }
}

/** The promise after an event. Throws when an event other than `made` comes first: such a history was not decided here. */
export function evolve(promise: PromiseFact | null, event: PromiseEvent): PromiseFact {
  if (event.type === 'made') {
    const { id, on, dueOn, weight } = event
    return {
      id,
      madeOn: on,
      dueOn,
      weight,
      confirmedOn: null,
      saidBack: false,
      understanding: 'unknown',
      status: 'open',
      settledOn: null,
    }
  }
  if (promise === null) throw new Error(`a promise cannot be ${event.type} before it is made`)
  switch (event.type) {
    case 'confirmed':
      return { ...promise, confirmedOn: event.on }
    case 'said_back':
      return { ...promise, saidBack: true }
    case 'understood':
      return { ...promise, understanding: event.understanding }
    case 'settled':
      return { ...promise, status: event.as, settledOn: event.on }
  }
}

function make(command: PromiseCommand & { type: 'make' }): PromiseEvent[] | Refusal {
  const { id, on, dueOn, weight } = command
  if (!Number.isInteger(weight) || weight < 1 || weight > 5) {
    return refuse('invalid', `weight ${weight} is not a whole number from 1 to 5`, { field: 'weight' })
  }
  if (dueOn !== null && dueOn < on) return beforeMade('dueOn', dueOn, on)
  return [{ type: 'made', id, on, dueOn, weight }]
}

function alreadyMade(promise: PromiseFact): Refusal {
  return refuse('conflict', `promise ${promise.id} is already made`, { field: 'id' })
}

function confirm(promise: PromiseFact, on: Day): PromiseEvent[] | Refusal {
  if (promise.confirmedOn === on) return []
  if (promise.status !== 'open') return settledAlready(promise, 'confirmedOn')
  if (on < promise.madeOn) return beforeMade('confirmedOn', on, promise.madeOn)
  return [{ type: 'confirmed', on }]
}

function sayBack(promise: PromiseFact): PromiseEvent[] | Refusal {
  if (promise.saidBack) return []
  if (promise.status !== 'open') return settledAlready(promise, 'customerWords')
  return [{ type: 'said_back' }]
}

function understand(promise: PromiseFact, understanding: Understanding): PromiseEvent[] | Refusal {
  if (promise.understanding === understanding) return []
  if (promise.status !== 'open') return settledAlready(promise, 'understanding')
  return [{ type: 'understood', understanding }]
}

function settle(promise: PromiseFact, as: SettledStatus, on: Day): PromiseEvent[] | Refusal {
  if (promise.status === as) return []
  const illegal = checkMove(promise.status, as)
  if (illegal) return illegal
  if (on < promise.madeOn) return beforeMade('settledOn', on, promise.madeOn)
  return [{ type: 'settled', as, on }]
}

function settledAlready(promise: PromiseFact, field: string): Refusal {
  return refuse('conflict', `the promise is ${promise.status} since ${promise.settledOn}`, {
    field,
    fix: 'Correct the fact itself if it was entered wrongly.',
  })
}

function beforeMade(field: string, on: Day, madeOn: Day): Refusal {
  return refuse('invalid', `${field} ${on} lies before the promise was made, ${madeOn}`, {
    field,
    fix: `Give ${madeOn} or a later day.`,
  })
}
