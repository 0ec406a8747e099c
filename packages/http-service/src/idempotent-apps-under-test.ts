// Apps whose one POST writes a row, counts its runs, refuses or breaks when told to, and can be held up: for tests of Idempotency-Key.
import type { Database, Tx } from '@rung/database'
import { refuse } from '@rung/kernel'
import { createTestDatabase } from '@rung/test-harness/postgres'
import { z } from 'zod'
import { answerInWorkspace } from './answering.ts'
import { bearer, createAppUnderTest, KEYS } from './app-under-test.ts'
import type { HttpPolicy } from './policy.ts'

type Serving = {
  readonly clock?: () => Date
  readonly limits?: Partial<HttpPolicy>
  readonly as?: Database
}

export type IdempotentApps = Awaited<ReturnType<typeof createIdempotentApps>>

/** Apps over one database, in which the kept answers and what was done stand. */
export async function createIdempotentApps() {
  const test = await createTestDatabase()
  await test.query(`
    create schema work;
    grant usage on schema work to public;
    create table work.done (name text, run integer, by text);
    grant select, insert on work.done to public`)
  const database = test.connectAs('accounts')
  return {
    ...test,
    database,
    serving: ({ as = database, ...options }: Serving = {}) => serve(as, options),
    /** What was done under a name and committed. */
    done: (name: string) =>
      test.query<{ run: number }>('select done.run from work.done where done.name = $1', [name]),
  }
}

let sent = 0
export function newKey(): string {
  sent += 1
  return `key-${sent}`
}

async function serve(at: Database, options: Omit<Serving, 'as'>) {
  const { app } = await createAppUnderTest({ idempotency: at, ...options })
  const { runs, handle, hold, release } = createWork()
  const body = z.strictObject({ name: z.string(), note: z.string().optional() })
  const answer = z.object({ run: z.number(), name: z.string() })
  const schema = { body, response: { 201: answer } }
  for (const url of ['/people', '/accounts']) {
    app.post(url, { config: { scope: 'write' }, schema }, (request, reply) =>
      answerInWorkspace(reply, at, tx => handle(tx, request.body.name), { status: 201 }),
    )
  }
  app.get('/people', { config: { scope: 'read' } }, async () => ({ runs: runs() }))
  return {
    app,
    runs,
    hold,
    release,
    async post(key: string, payload: object | string, { url = '/people', apiKey = KEYS.write } = {}) {
      const headers = { ...bearer(apiKey), 'idempotency-key': key, 'content-type': 'application/json' }
      const answered = await app.inject({ method: 'POST', url, headers, payload })
      return {
        status: answered.statusCode,
        body: answered.body,
        replayed: answered.headers['idempotency-replayed'] === 'true',
        headers: answered.headers,
      }
    },
  }
}

type Gate = { readonly entered: Promise<void>; open(): void }

/** What is done for a request, and a gate that holds it up. */
function createWork() {
  let runs = 0
  let gate: (Gate & { readonly enter: () => void; readonly opened: Promise<void> }) | undefined
  return {
    runs: () => runs,
    async handle(tx: Tx, name: string) {
      runs += 1
      const run = runs
      await tx.query({ text: 'insert into work.done (name, run) values ($1, $2)', values: [name, run] })
      gate?.enter()
      await gate?.opened
      if (name === 'refused') throw refuse('not_found', 'No such account.')
      if (name === 'broken') throw new Error('broken')
      return { run, name }
    },
    hold(): Gate {
      const entered = Promise.withResolvers<void>()
      const opened = Promise.withResolvers<void>()
      gate = {
        entered: entered.promise,
        enter: entered.resolve,
        opened: opened.promise,
        open: opened.resolve,
      }
      return gate
    },
    release: () => {
      gate = undefined
    },
  }
}
