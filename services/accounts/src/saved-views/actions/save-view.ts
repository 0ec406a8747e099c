// Keeps a view, or changes one: one's own, and as a manager or an admin those of the team.
import type { Tx } from '@rung/database'
import { holdOffErasure } from '@rung/directory'
import type { Caller, Keep } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../../deps.ts'
import { SAVED_VIEWS_POLICY } from '../policy.ts'
import { lockViews } from '../storage/lock-views.ts'
import {
  findNamesake,
  holdView,
  insertView,
  type SavedView,
  selectViews,
  updateView,
} from '../storage/saved-views.ts'

type Who = Pick<Caller, 'workspaceId' | 'personId' | 'role'>
export type ViewWanted = Pick<SavedView, 'page' | 'name' | 'search' | 'shared'>

export type ViewChanges = {
  readonly [Name in 'name' | 'search' | 'shared']?: ViewWanted[Name] | undefined
}

export const mayShareViews = ({ role }: Pick<Caller, 'role'>): boolean =>
  role === 'manager' || role === 'admin'

export function createView(
  deps: AccountsDeps,
  caller: Who,
  wanted: ViewWanted,
  keep: Keep<SavedView>,
): Promise<SavedView | Refusal> {
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    // a view of somebody who is being erased would outlive them
    await holdOffErasure(tx)
    await lockViews(tx)
    const at = deps.clock()
    const personId = personOf(caller)
    const view: SavedView = {
      workspaceId: tx.workspaceId,
      id: deps.newId('viw'),
      personId,
      ...wanted,
      createdAt: at,
      changedAt: at,
    }
    const refusal = (await refuseMore(tx, view)) ?? (await refuseView(tx, caller, view))
    if (refusal !== null) return refusal
    await insertView(tx, view)
    await keep(tx, view)
    return view
  })
}

/** What is left out stays. */
export function changeView(
  deps: AccountsDeps,
  caller: Who,
  id: string,
  { name, search, shared }: ViewChanges,
): Promise<SavedView | Refusal> {
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    await lockViews(tx)
    const held = await holdOwnView(tx, caller, id)
    if (isRefusal(held)) return held
    const view = {
      ...held,
      name: name ?? held.name,
      search: search ?? held.search,
      shared: shared ?? held.shared,
      changedAt: deps.clock(),
    }
    const refusal = await refuseView(tx, caller, view)
    if (refusal !== null) return refusal
    await updateView(tx, view)
    return view
  })
}

/** The view, where the caller may change it: their own, and as a manager or an admin any of the team's. */
export async function holdOwnView(tx: Tx, caller: Who, id: string): Promise<SavedView | Refusal> {
  const personId = personOf(caller)
  const held = await holdView(tx, personId, id)
  if (held === undefined) return refuse('not_found', `No view "${id}" is yours or the team’s.`)
  if (held.personId === personId || mayShareViews(caller)) return held
  return refuse('forbidden', 'This view of the team was made by somebody else.', {
    fix: 'Keep one of your own, or ask a manager or an admin to change it.',
  })
}

async function refuseMore(tx: Tx, { personId, page, shared }: SavedView): Promise<Refusal | null> {
  const seen = await selectViews(tx, personId, page)
  const beside = seen.filter(view => view.shared === shared)
  if (beside.length < SAVED_VIEWS_POLICY.viewsMost) return null
  return refuse('conflict', `There are ${beside.length} views of this page already.`, {
    fix: 'Delete one that nobody needs any more.',
  })
}

async function refuseView(tx: Tx, caller: Who, view: SavedView): Promise<Refusal | null> {
  if (view.shared && !mayShareViews(caller)) {
    return refuse('forbidden', 'Views of the team are made by managers and admins.', {
      field: 'shared',
      fix: 'Keep it as your own with `shared` false.',
    })
  }
  const namesake = await findNamesake(tx, view)
  if (namesake === undefined) return null
  return refuse('conflict', `is what another view of this page is called: "${view.name}"`, {
    field: 'name',
    fix: 'Choose another name, or change that view.',
  })
}

function personOf({ personId }: Who): string {
  if (personId === null) throw new Error('a session without a person')
  return personId
}
