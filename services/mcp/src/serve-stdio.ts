// Serves the same tools to the one program that started this one, over standard input and output.
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { type Client, createClient } from '@rung/client'
import { createServer } from './create-server.ts'
import type { Access } from './server-parts.ts'
import { tools } from './tools/index.ts'

export type StdioParts = {
  readonly version: string
  readonly clock: () => Date
  /** Where Rung is, and the key under which all is asked. */
  readonly url: string
  readonly key: string
  /** Where faults are told: standard output is the protocol's alone. */
  readonly say: (text: string) => void
}

const API_MS = 30_000

/** Serves until the program closes standard input. */
export function serveOverStdio({ version, clock, url, key, say }: StdioParts): void {
  const apiFor = (tool: string) =>
    createClient({ baseUrl: url, key, headers: { 'rung-tool': tool }, timeoutMs: API_MS })
  // the key is the same for as long as this runs
  let known: Promise<Access> | undefined
  const access = (): Promise<Access> => {
    known ??= accessOf(apiFor('tools_list')).catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }
  const onFailure = (error: unknown, tool: string): void => say(`${tool} failed: ${String(error)}`)
  serveStdio(() => createServer({ tools, version, apiFor, access, clock, onFailure }), {
    maxSubscriptions: 0,
  })
}

const accessOf = async (api: Client): Promise<Access> => (await api.get('/v1/workspace')).access
