// The text of a session: rung_ses_<workspace, 26 characters>_<128 bits that stay, 22>_<256 bits that rotate, 43>. It lives in a
// cookie that no script can read; only its SHA-256 is stored.
import { createHmac } from 'node:crypto'
import { isWorkspaceId } from '@rung/database'
import { hashKey, type PresentedKey } from './key.ts'

/** What a new session is drawn from: the part that stays and the part that rotates. */
export const SESSION_BYTES = { stays: 16, rotates: 32 } as const

export type PresentedSession = PresentedKey & {
  readonly text: string
  /** The part that stays while the session lives, whatever id it has: what must outlive a rotation is sealed with it. */
  readonly stays: string
}

/** Whose session it is: of a browser, or of an agent. */
type SessionKind = 'agt' | 'ses'

const PATTERN = /^rung_(agt|ses)_([0-9a-z]{26})_([A-Za-z0-9_-]{22})_([A-Za-z0-9_-]{43})$/

/** The text of a new session. */
export function formatSession(workspaceId: string, stays: Uint8Array, rotates: Uint8Array): string {
  if (stays.length !== SESSION_BYTES.stays) throw new RangeError('a session needs 16 bytes that stay')
  return joinSession('ses', workspaceId, Buffer.from(stays).toString('base64url'), rotates)
}

/** The text of the same session under a new id. */
export function rotateSession({ workspaceId, stays }: PresentedSession, rotates: Uint8Array): string {
  return joinSession('ses', workspaceId, stays, rotates)
}

/** `stays`: in base64url. Throws RangeError for parts of another length, and for what is no id of a workspace. */
export function joinSession(
  kind: SessionKind,
  workspaceId: string,
  stays: string,
  rotates: Uint8Array,
): string {
  if (rotates.length !== SESSION_BYTES.rotates) throw new RangeError('a session needs 32 bytes that rotate')
  if (!isWorkspaceId(workspaceId)) throw new RangeError(`"${workspaceId}" is not the id of a workspace`)
  return `rung_${kind}_${workspaceId.replace(/^ws_/, '')}_${stays}_${Buffer.from(rotates).toString('base64url')}`
}

/** What a browser's text says; undefined when it does not have the form of one. */
export const parseSession = (text: string): PresentedSession | undefined => parseSessionOf('ses', text)

/** What a text of a kind says; undefined when it does not have the form of one. */
export function parseSessionOf(kind: SessionKind, text: string): PresentedSession | undefined {
  const [, found, workspace, stays] = PATTERN.exec(text) ?? []
  const workspaceId = `ws_${workspace}`
  // Whoever looks it up will put this id into SQL: it must be one, not only look like one.
  if (stays === undefined || found !== kind || !isWorkspaceId(workspaceId)) return undefined
  return { workspaceId, sha256: hashKey(text), text, stays }
}

/** What a page must send with whatever changes something: it follows from the session, and from nothing that another site sees. */
export function csrfTokenOf({ workspaceId, stays }: Pick<PresentedSession, 'workspaceId' | 'stays'>): string {
  return named(stays, 'csrf', workspaceId)
}

/** What answers under an Idempotency-Key are sealed with: the same before and after a rotation. */
export function sealSecretOf({ workspaceId, stays }: PresentedSession): string {
  return named(stays, 'seal', workspaceId)
}

const named = (secret: string, purpose: string, workspaceId: string): string =>
  createHmac('sha256', secret).update(`${purpose}\n${workspaceId}`).digest('base64url')
