// A session as the door knows it: as stored, and as it came with a request.
import type { Role } from './role.ts'
import type { PresentedSession } from './session-token.ts'

export type SessionRecord = {
  readonly id: string
  readonly workspaceId: string
  readonly personId: string
  /** The role its id was given for. */
  readonly role: Role
  /** The role the person has now; null: none, so that they are out. */
  readonly presentRole: Role | null
  /** True when it was found by the id it had before, and that one is good no more: somebody has a copy. */
  readonly copied: boolean
  /** When it ends for good, and when it ends unless it is used before. */
  readonly expiresAt: Date
  readonly idleExpiresAt: Date
  readonly revokedAt: Date | null
  /** How far an agent reaches who asks by it for the person; null: a browser has it. */
  readonly agentScope: 'read' | 'write' | null
}

/** Looks a session up by its workspace and the SHA-256 (hex) of its text; undefined when there is none. */
export type FindSession = (presented: {
  workspaceId: string
  sha256: string
}) => Promise<SessionRecord | undefined>

/** A session that was let in, with the text that it came with. */
export type KnownSession = { readonly record: SessionRecord; readonly presented: PresentedSession }
