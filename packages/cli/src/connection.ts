// Where the server is and which key to use: flags first, then the environment, then what a local start left behind.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, NoAnswer } from '@rung/client'
import type { Command } from 'commander'
import { createPatientClient } from './api-client.ts'

export type Environment = Readonly<Record<string, string | undefined>>
export type ConnectionFlags = { readonly url?: string; readonly key?: string; readonly home?: string }

const DEFAULT_URL = 'http://127.0.0.1:4700'

/** Adds --url, --key and --home to a command. */
export function withConnection(command: Command): Command {
  return command
    .option('--url <address>', 'where Rung listens (RUNG_URL; else what the last local start wrote down)')
    .option('--key <key>', 'the key to use (RUNG_KEY)')
    .option('--home <folder>', "the folder of a local Rung's own files (RUNG_HOME, else .rung)")
}

/** Where the server is, and the workspace's key. */
export function serverOf(
  flags: ConnectionFlags,
  environment: Environment,
): { readonly url: string; readonly key: string } {
  const key = flags.key ?? environment.RUNG_KEY
  if (!key) throw new Error('no key: pass --key, or set RUNG_KEY to a key of the workspace')
  return { url: addressOf(flags, environment), key }
}

/** A client with the workspace's key. */
export function connect(flags: ConnectionFlags, environment: Environment): Client {
  return createPatientClient(serverOf(flags, environment))
}

/** A client with the operator key, which makes workspaces and nothing else. */
export function connectAsOperator(flags: ConnectionFlags, environment: Environment): Client {
  const key = environment.RUNG_OPERATOR_KEY ?? readLeft(flags, environment, 'operator.key')
  if (!key) {
    throw new Error(
      'no operator key: set RUNG_OPERATOR_KEY, or run this in the folder where Rung was started',
    )
  }
  return createPatientClient({ url: addressOf(flags, environment), key })
}

/** What a command that failed says. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const hint = error instanceof NoAnswer ? ': is Rung running (npm start), and is --url right?' : ''
  return `${error.message}${hint}`
}

function addressOf(flags: ConnectionFlags, environment: Environment): string {
  return flags.url ?? environment.RUNG_URL ?? readLeft(flags, environment, 'address') ?? DEFAULT_URL
}

function readLeft(flags: ConnectionFlags, environment: Environment, name: string): string | undefined {
  const file = join(flags.home ?? environment.RUNG_HOME ?? '.rung', name)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}
