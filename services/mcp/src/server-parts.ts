// What a server for agents is made of.
import type { Client } from '@rung/client'
import type { Tool } from './tools/tool.ts'

/** What a caller's key, or their session, is good for, and whom it speaks for: as `GET /v1/workspace` says. */
export type Access = { readonly scope: string; readonly person: string | null }

export type ServerParts = {
  readonly tools: readonly Tool[]
  readonly version: string
  /** The API under the caller's key, each request of it saying which tool asks. */
  readonly apiFor: (tool: string) => Client
  /** What the caller may: tools that need more are neither listed nor called. */
  readonly access: () => Promise<Access>
  readonly clock: () => Date
  /** What nobody foresaw, for the operator's log: the caller is told that it happened, not what. */
  readonly onFailure: (error: unknown, tool: string) => void
}
