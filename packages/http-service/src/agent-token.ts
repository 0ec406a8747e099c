// The text under which an agent asks for a person: rung_agt_<workspace, 26 characters>_<of the person, 22>_<of the access token, 43>.
// It follows from the access token of an issuer that it was given for, under the installation's secret: the same token, the same text.
import { createHmac } from 'node:crypto'
import { isWorkspaceId } from '@rung/database'
import { hashKey } from './key.ts'
import type { PresentedSession } from './session-token.ts'

export type AgentOf = {
  readonly workspaceId: string
  /** Who they are at the issuer: what is sealed for them outlives a token, which is good for minutes. */
  readonly issuer: string
  readonly subject: string
  readonly accessToken: string
}

const PATTERN = /^rung_agt_([0-9a-z]{26})_([A-Za-z0-9_-]{22})_([A-Za-z0-9_-]{43})$/
const PERSON_BYTES = 16

export function formatAgentToken(
  secret: string,
  { workspaceId, issuer, subject, accessToken }: AgentOf,
): string {
  if (!isWorkspaceId(workspaceId)) throw new RangeError(`"${workspaceId}" is not the id of a workspace`)
  const derived = (purpose: string, ...parts: readonly string[]): Buffer =>
    createHmac('sha256', secret)
      .update(JSON.stringify([purpose, workspaceId, ...parts]))
      .digest()
  const person = derived('agent of', issuer, subject).subarray(0, PERSON_BYTES).toString('base64url')
  const token = derived('agent by', accessToken).toString('base64url')
  return `rung_agt_${workspaceId.replace(/^ws_/, '')}_${person}_${token}`
}

/** What such a text says; undefined when it does not have the form of one. */
export function parseAgentToken(text: string): PresentedSession | undefined {
  const [, workspace, stays] = PATTERN.exec(text) ?? []
  const workspaceId = `ws_${workspace}`
  if (stays === undefined || !isWorkspaceId(workspaceId)) return undefined
  return { workspaceId, sha256: hashKey(text), text, stays }
}
