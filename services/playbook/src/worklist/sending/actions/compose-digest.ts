// The day's list as it is sent to its person, or cards that were handed to them since; with what was asked for beside the list.
import type { Tx } from '@rung/database'
import { isRefusal, type Refusal } from '@rung/kernel'
import type { PlaybookDeps } from '../../../deps.ts'
import { type OpenedWorklist, openWorklist } from '../../actions/open-worklist.ts'
import { bookLinesOf } from '../../actions/read-book-lines.ts'
import { type Digest, type DigestSection, digestOf, handedDigest } from '../../digest/digest.ts'
import { presentWorklist } from '../../present-worklist.ts'
import type { HandedCard } from '../../storage/handed-cards.ts'
import type { DigestSettings } from '../storage/digest-settings.ts'
import { type Asked, readHandedSection, readSections } from './read-sections.ts'

/** `handed`: cards that were handed over, and nothing else; null is the list. `notes`: what is to be known of the sending itself. */
export type Sendable = { readonly handed: readonly HandedCard[] | null; readonly notes: readonly string[] }

type Wanted = Pick<DigestSettings, 'workspaceId' | 'personId' | 'alsoSend' | 'address'>

/** Of the day that it is where the person is. Read as they may read it; the first reading of the day keeps the list. */
export async function composeDigest(
  { database, clock, newId }: Pick<PlaybookDeps, 'database' | 'clock' | 'newId'>,
  { workspaceId, personId, alsoSend, address }: Wanted,
  { handed, notes }: Sendable,
): Promise<Digest | Refusal> {
  const now = clock()
  const input = { workspaceId, csm: personId, callerId: personId, date: null, now }
  const opened = await openWorklist(database, input, newId)
  if (isRefusal(opened)) return opened
  const list = presentWorklist(opened)
  const asked = { personId, today: list.date, now, currency: list.currency, alsoSend, address }
  const beside = await database.inWorkspace(
    workspaceId,
    tx => (handed === null ? besideTheList(tx, opened, asked) : besideHanded(tx, handed, asked)),
    { readOnly: true },
  )
  const digest = digestOf(list, address, { ...beside, notes })
  return handed === null ? digest : handedDigest(digest)
}

type Beside = { readonly company: DigestSection['lines']; readonly sections: readonly DigestSection[] }

const besideTheList = async (tx: Tx, opened: OpenedWorklist, asked: Asked): Promise<Beside> => ({
  company: await bookLinesOf(tx, opened, asked),
  sections: asked.alsoSend.length === 0 ? [] : await readSections(tx, asked),
})

const besideHanded = async (tx: Tx, handed: readonly HandedCard[], asked: Asked): Promise<Beside> => ({
  company: [],
  sections: [await readHandedSection(tx, handed, asked)],
})
