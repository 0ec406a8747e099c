// The whole of Rung for the fuzzer: a database of its own, a free port on loopback, a clock turned by hand.
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect, type Database, startEmbeddedPostgres } from '@rung/database'
import { createIds } from '@rung/kernel'
import { startRung } from '@rung/standalone'

export type FuzzRung = {
  readonly address: string
  readonly operatorKey: string
  now(): Date
  turn(hours: number): void
  /** To noon of the next day. */
  nextNoon(): void
  /** Does the work that is due; resolves to what could not be done, in words. */
  settle(): Promise<string[]>
  stop(): Promise<void>
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const START_MS = Date.parse('2026-03-18T12:00:00Z')
const OPERATOR_KEY = 'operator-secret-of-the-fuzzer-0123456789'
// No request is to be refused for coming too soon.
const LIMITS = { requestsPerWindow: 10_000_000, collectPerWindow: 10_000_000 }

/** On the server at `databaseUrl` (a superuser's), or on an embedded PostgreSQL. Nothing is left behind. */
export async function startFuzzRung(databaseUrl: string | undefined, seed: number): Promise<FuzzRung> {
  const server = databaseUrl === undefined ? await embedded() : await given(databaseUrl)
  let nowMs = START_MS
  let made = 0
  const now = () => new Date(nowMs)
  // Ids and keys come again with the seed, and so does every request that names them.
  const drawn = (count: number) =>
    createHash('sha256').update(`${seed} ${made++}`).digest().subarray(0, count)
  const rung = await startRung({
    adminUrl: server.adminUrl,
    migrations: fileURLToPath(new URL('../../migrations', import.meta.url)),
    version: '0.0.0',
    host: '127.0.0.1',
    port: 0,
    operatorKey: OPERATOR_KEY,
    linkSecret: OPERATOR_KEY,
    clock: now,
    newId: createIds({ nowMs: () => nowMs, tenRandomBytes: () => drawn(10) }),
    randomBytes: drawn,
    log: 'error',
    limits: LIMITS,
  })
  const admin = connect({ url: server.adminUrl, applicationName: 'rung fuzz', maxConnections: 1 })
  return {
    address: rung.address,
    operatorKey: OPERATOR_KEY,
    now,
    turn: hours => {
      nowMs += hours * HOUR_MS
    },
    nextNoon: () => {
      nowMs = Math.floor(nowMs / DAY_MS) * DAY_MS + DAY_MS + 12 * HOUR_MS
    },
    settle: async () => {
      await rung.settle()
      return undone(admin)
    },
    stop: async () => {
      await rung.stop()
      await admin.close()
      await server.stop()
    },
  }
}

/** Work that was tried and failed: an account that cannot be judged. */
async function undone(admin: Database): Promise<string[]> {
  const rows = await admin.query<{ said: string }>({
    text: `select distinct due_work.consumer || ' of ' || due_work.account_id as said
      from signals.due_work where due_work.attempts > 0 order by said`,
  })
  return rows.map(row => row.said)
}

type Server = { readonly adminUrl: string; stop(): Promise<void> }

async function embedded(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'rung-fuzz-'))
  const postgres = await startEmbeddedPostgres({
    directory: join(folder, 'postgres'),
    log: () => {},
    randomBytes,
  })
  return {
    adminUrl: postgres.adminUrl,
    stop: async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function given(databaseUrl: string): Promise<Server> {
  const admin = connect({ url: databaseUrl, applicationName: 'rung fuzz', maxConnections: 1 })
  const name = `rung_fuzz_${randomBytes(6).toString('hex')}`
  await admin.query({ text: `create database ${name} template template0 encoding 'UTF8'` })
  const url = new URL(databaseUrl)
  url.pathname = `/${name}`
  return {
    adminUrl: url.href,
    stop: async () => {
      await admin.query({ text: `drop database if exists ${name} with (force)` })
      await admin.close()
    },
  }
}
