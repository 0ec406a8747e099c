// Erases a person: everything they are called and said goes, everywhere; every number stays.
import { byCaller, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import { lockOutWriters, readErased, readMerges } from '@rung/directory'
import type { Keep } from '@rung/http-service'
import { dayOf, type NewId, type Refusal, refuse } from '@rung/kernel'
import { eraseTexts } from '@rung/signals'
import { deleteAddressOf } from '../calendars/storage/calendar-addresses.ts'
import type { AccountsDeps } from '../deps.ts'
import { deleteViewsOf } from '../saved-views/storage/saved-views.ts'
import { endAccess } from '../sign-in/actions/change-role.ts'
import { deleteUser } from '../sign-in/scim/storage/users.ts'
import { deleteIdentitiesOf } from '../sign-in/storage/identities.ts'
import {
  type ErasureRow,
  eraseEverywhere,
  forgetAnswers,
  forgetSamples,
  insertErasure,
  type Known,
  keepErasedNames,
  readKnown,
  type SubjectKind,
  selectErasure,
  standInsAmong,
  tiedUsers,
} from '../storage/erasures.ts'
import { mentionOf } from './mention-of.ts'

/** What stands in the place of a text that others may still see there was. */
const ERASED = 'erased'

export type Erased = { readonly status: 'created' | 'unchanged'; readonly erasure: ErasureRow }
type Caller = { readonly workspaceId: string; readonly keyId: string; readonly personId: string | null }
type Replaced = { readonly name: string; readonly standIn: string }

/**
 * In one transaction, with everybody who writes names or words kept out. Whoever was merged into the person is the same
 * one, and goes with them. Done again it gives the same erasure, and takes away what was said of the person since.
 */
export function erasePerson(
  deps: AccountsDeps,
  caller: Caller,
  input: { readonly kind: SubjectKind; readonly who: string },
  keep: Keep<Erased>,
): Promise<Erased | Refusal> {
  const { kind, who } = input
  const done = deps.database.inWorkspace(caller.workspaceId, async tx => {
    await lockOutWriters(tx)
    const former = await readErased(tx, kind, [who])
    const known = await readKnown(tx, kind, former.get(who) ?? who)
    if (known === undefined) return nobody(input)
    const at = deps.clock()
    const { oneWith } = (await readMerges(tx)).at({ asOf: dayOf(at), knownAt: at }).stakeholders
    const merged = kind === 'stakeholder' ? oneWith(known.subjectId).slice(1) : []
    for (const id of merged) {
      const same = await readKnown(tx, kind, id)
      if (same !== undefined) await eraseOne(tx, deps, { kind, caller, known: same })
    }
    const erased = await eraseOne(tx, deps, { kind, caller, known })
    await forgetSamples(tx)
    await keep(tx, erased)
    return erased
  })
  return done.finally(() => deps.forgetSessions(caller.workspaceId))
}

type Erasing = { readonly kind: SubjectKind; readonly caller: Caller; readonly known: Known }

async function eraseOne(tx: Tx, deps: AccountsDeps, { kind, caller, known }: Erasing): Promise<Erased> {
  const before = await selectErasure(tx, known.subjectId)
  const { replaced, fresh } = await standIns(tx, known, deps.newId)
  const isNothingLeft = known.words === 0 && fresh.length === 0
  if (before !== undefined && isNothingLeft) return { status: 'unchanged', erasure: before }

  const ids = [...known.externalIds, ...fresh.map(each => each.name)]
  const mention = mentionOf({ ...known, ids })
  const at = deps.clock()
  const shown = await eraseEverywhere(tx, known.subjectId, replaced, {
    mention: mention?.pattern ?? null,
    at,
  })
  await keepErasedNames(tx, 'user', fresh)
  const called = known.externalIds.map(name => ({ name, standIn: known.subjectId }))
  await keepErasedNames(tx, kind, called)
  await eraseTexts(tx, {
    subjectId: known.subjectId,
    shown,
    mention: mention?.isIn ?? null,
    standIn: ERASED,
  })
  await forgetAnswers(tx)
  if (kind === 'person') {
    await endAccess(tx, known.subjectId, caller, at)
    await deleteIdentitiesOf(tx, known.subjectId)
    await deleteUser(tx, known.subjectId)
    await deleteViewsOf(tx, known.subjectId)
    await deleteAddressOf(tx, known.subjectId)
  }
  const erasure = before ?? erasureOf(tx, known, { kind, caller, id: deps.newId('ers'), at })
  if (before === undefined) await insertErasure(tx, erasure)
  await recordAudit(tx, [
    {
      action: 'person.erased',
      subject: { kind: kind === 'stakeholder' ? 'stakeholders' : 'people', id: known.subjectId },
      accountId: known.accountId,
      before: null,
      after: { erasure: erasure.id },
      by: byCaller(caller),
      at,
    },
  ])
  return { status: before === undefined ? 'created' : 'unchanged', erasure }
}

/**
 * A new name for everybody who is one person with them in the product. In the order of the old ones: the least of a
 * person's names is the one they are counted under, and stays so. `fresh` are those that stood for nobody yet.
 */
async function standIns(
  tx: Tx,
  known: Known,
  newId: NewId,
): Promise<{ readonly replaced: readonly Replaced[]; readonly fresh: readonly Replaced[] }> {
  const users = (await tiedUsers(tx, known.productUserIds)).sort()
  const former = await standInsAmong(tx, users)
  if (users.every(name => former.has(name))) return { replaced: [], fresh: [] }
  const base = newId('ers')
  const replaced = users.map((name, index) => ({
    name,
    standIn: `${base}_${String(index).padStart(6, '0')}`,
  }))
  return { replaced, fresh: replaced.filter(({ name }) => !former.has(name)) }
}

function erasureOf(
  tx: Tx,
  known: Known,
  by: { readonly kind: SubjectKind; readonly caller: Caller; readonly id: string; readonly at: Date },
): ErasureRow {
  return {
    workspaceId: tx.workspaceId,
    id: by.id,
    subjectKind: by.kind,
    subjectId: known.subjectId,
    accountId: known.accountId,
    erasedAt: by.at,
    recordedBy: by.caller.keyId,
    personId: by.caller.personId,
  }
}

function nobody({ kind, who }: { readonly kind: SubjectKind; readonly who: string }): Refusal {
  return refuse('invalid', `no ${kind} is called "${who}" in this workspace`, {
    field: 'who',
    fix: `Send the id or the externalId of a ${kind} that was created before.`,
  })
}
