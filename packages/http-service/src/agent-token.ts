// The text under which an agent asks for a person: rung_agt_<workspace, 26 characters>_<of the person, 22>_<of the access token, 43>.
// It follows from the access token of an issuer that it was given for, under the installation's secret: the same token, the same text.
import { createHmac } from 'node:crypto'
import { joinSession, type PresentedSession, parseSessionOf } from './session-token.ts'

export type AgentOf = {
  readonly workspaceId: string
  /** Who they are at the issuer: what is sealed for them outlives a token, which is good for minutes. */
  readonly issuer: string
  readonly subject: string
  readonly accessToken: string
}

const PERSON_BYTES = 16

export function formatAgentToken(
  secret: string,
  { workspaceId, issuer, subject, accessToken }: AgentOf,
): string {
  const derived = (purpose: string, ...parts: readonly string[]): Buffer =>
    createHmac('sha256', secret)
      .update(JSON.stringify([purpose, workspaceId, ...parts]))
      .digest()
  const person = derived('agent of', issuer, subject).subarray(0, PERSON_BYTES).toString('base64url')
  return joinSession('agt', workspaceId, person, derived('agent by', accessToken))
}

/** What such a text says; undefined when it does not have the form of one. */
export const parseAgentToken = (text: string): PresentedSession | undefined => parseSessionOf('agt', text)
