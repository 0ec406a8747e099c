// One try: the day's list is made as it stands, and posted. No transaction is open meanwhile.
import { type Posted, post } from '@rung/http-service/outgoing'
import { isRefusal } from '@rung/kernel'
import { digestSlack } from '../../digest/digest-slack.ts'
import type { DigestDeps } from '../digest-deps.ts'
import type { DigestSettings } from '../storage/digest-settings.ts'
import { openAddress } from './address-of.ts'
import { composeDigest } from './compose-digest.ts'

/** What came of it; never throws for what is wrong with the address or the list. */
export async function postDigest(
  deps: DigestDeps,
  settings: DigestSettings,
  notes: readonly string[],
): Promise<Posted> {
  const url = openAddress(deps.vault, settings)
  if (url === undefined) return { status: null, error: 'the address cannot be read: enter it again' }
  const digest = await composeDigest(deps, settings, notes)
  if (isRefusal(digest)) return { status: null, error: 'the list cannot be made' }
  const headers = { 'content-type': 'application/json', 'user-agent': 'Rung' }
  return post({ url, headers, body: JSON.stringify(digestSlack(digest)) }, deps.reach)
}

/** In a sentence: what the address did with it. */
export const whatCame = ({ status, error }: Pick<Posted, 'status' | 'error'>): string =>
  error ?? `the address answered ${status}`
