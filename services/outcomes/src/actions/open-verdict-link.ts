// What a link asks: the vendor's name and the outcomes in words, and nothing else of the account. The first look is noted.
import type { PresentedLink } from '@rung/http-service'
import type { OutcomesDeps } from '../deps.ts'
import { markRequest } from '../storage/verdict-requests.ts'
import { type ClosedLink, holdLink, type OpenLink } from './held-link.ts'

/** Whoever looks: a program that follows every link in a mail has not opened it for the person who was asked. */
type Reader = 'person' | 'program'

export function openVerdictLink(
  { database, clock }: OutcomesDeps,
  link: PresentedLink,
  reader: Reader = 'person',
): Promise<OpenLink | ClosedLink> {
  return database.inWorkspace(link.workspaceId, async tx => {
    const now = clock()
    const held = await holdLink(tx, link, now)
    if ('questions' in held && held.row.openedAt === null && reader === 'person') {
      await markRequest(tx, held.row.id, { openedAt: now })
    }
    return held
  })
}
