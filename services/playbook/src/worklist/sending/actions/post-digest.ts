// One try: the day's list, or cards handed over since, as they stand, posted or mailed. No transaction is open meanwhile.
import { readPersonEmail } from '@rung/directory'
import { type Posted, post } from '@rung/http-service/outgoing'
import { isRefusal } from '@rung/kernel'
import { digestHtml } from '../../digest/digest-html.ts'
import { digestSlack } from '../../digest/digest-slack.ts'
import { digestText } from '../../digest/digest-text.ts'
import type { DigestDeps } from '../digest-deps.ts'
import type { DigestSettings } from '../storage/digest-settings.ts'
import { openAddress } from './address-of.ts'
import { composeDigest, type Sendable } from './compose-digest.ts'

/** What came of it; never throws for what is wrong with the address or the list. */
export async function postDigest(
  deps: DigestDeps,
  settings: DigestSettings,
  what: Sendable,
): Promise<Posted> {
  return settings.channel === 'email' ? mailDigest(deps, settings, what) : postToSlack(deps, settings, what)
}

async function mailDigest(deps: DigestDeps, settings: DigestSettings, what: Sendable): Promise<Posted> {
  const { workspaceId, personId } = settings
  if (deps.mailer === null) return { status: null, error: 'no mail server is set' }
  const to = await findEmail(deps, workspaceId, personId)
  if (to === null) return { status: null, error: 'no mail address is recorded of you' }
  const digest = await composeDigest(deps, settings, what)
  if (isRefusal(digest)) return { status: null, error: 'the list cannot be made' }
  const mail = { to, subject: digest.title, text: digestText(digest), html: digestHtml(digest) }
  return untilCut(deps.mailer.send(mail), deps.reach.cut)
}

/** A server that does not answer holds up no process that ends. */
function untilCut(sent: Promise<Posted>, cut: AbortSignal | undefined): Promise<Posted> {
  if (cut === undefined) return sent
  const { promise, resolve } = Promise.withResolvers<Posted>()
  const end = (): void => resolve({ status: null, error: 'this process was stopped meanwhile' })
  cut.addEventListener('abort', end)
  return Promise.race([sent, promise]).finally(() => cut.removeEventListener('abort', end))
}

/** At the time of each try: it may have been corrected. */
function findEmail({ database }: DigestDeps, workspaceId: string, personId: string): Promise<string | null> {
  return database.inWorkspace(workspaceId, tx => readPersonEmail(tx, personId), { readOnly: true })
}

async function postToSlack(deps: DigestDeps, settings: DigestSettings, what: Sendable): Promise<Posted> {
  const url = openAddress(deps.vault, settings)
  if (url === undefined) return { status: null, error: 'the address cannot be read: enter it again' }
  const digest = await composeDigest(deps, settings, what)
  if (isRefusal(digest)) return { status: null, error: 'the list cannot be made' }
  const headers = { 'content-type': 'application/json', 'user-agent': 'Rung' }
  return post({ url, headers, body: JSON.stringify(digestSlack(digest)) }, deps.reach)
}

/** In a sentence: what the address did with it. */
export const whatCame = ({ status, error }: Pick<Posted, 'status' | 'error'>): string =>
  error ?? `the address answered ${status}`
