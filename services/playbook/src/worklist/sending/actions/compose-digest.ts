// The day's list as it is sent to its person, or cards that were handed to them since; with what was asked for beside the list.
import { isRefusal, type Refusal } from '@rung/kernel'
import type { PlaybookDeps } from '../../../deps.ts'
import { openWorklist } from '../../actions/open-worklist.ts'
import { type Digest, digestOf, handedDigest } from '../../digest/digest.ts'
import { presentWorklist } from '../../present-worklist.ts'
import type { HandedCard } from '../../storage/handed-cards.ts'
import type { DigestSettings } from '../storage/digest-settings.ts'
import { readHandedSection, readSections } from './read-sections.ts'

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
  if (handed === null && alsoSend.length === 0) return digestOf(list, address, { notes })
  const sections = await database.inWorkspace(
    workspaceId,
    async tx => (handed === null ? readSections(tx, asked) : [await readHandedSection(tx, handed, asked)]),
    { readOnly: true },
  )
  const digest = digestOf(list, address, { sections, notes })
  return handed === null ? digest : handedDigest(digest)
}
