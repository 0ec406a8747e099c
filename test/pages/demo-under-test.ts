// A Rung with its demo and its pages, as a visitor of `npm start` finds it, at noon of one day by a clock that tests turn.
// The demo is made once a run; each file has a clone of it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type ApiClient, createApiClient } from '@rung/cli'
import { parseKey } from '@rung/http-service'
import { day } from '@rung/kernel'
import { openDemo } from '@rung/standalone/demo'
import { openHome } from '@rung/standalone/home'
import { createPreparedDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { ensureBuilt } from '@rung/web/build'

export const TODAY = '2026-03-18'

export type DemoUnderTest = {
  readonly rung: TestRung
  /** Speaks for Amara, with scope `write`. */
  readonly amara: ApiClient
  stop(): Promise<void>
}

const ACCOUNTS = 50
const LOOK_AGAIN_MS = 50

/** Over a clone of the demo: what one file changes, no other sees. */
export async function startDemo(): Promise<DemoUnderTest> {
  const { folder, note } = await ensureBuilt()
  if (folder === undefined || note !== undefined) throw new Error(note ?? 'there are no built pages')
  const database = await createPreparedDatabase('demo', makeDemo)
  const [row] = await database.query<{ key: string }>('select demo_key.key from public.demo_key')
  if (row === undefined) throw new Error('the prepared demo has no key')
  const workspace = parseKey(row.key)?.workspaceId
  const rung = await startTestRung(TODAY, {
    pages: { folder },
    demoWorkspace: () => workspace,
    over: { database, seed: 2 },
  })
  const amara = createApiClient({ url: rung.address, key: row.key })
  await modelsLearned(amara)
  return { rung, amara, stop: () => rung.stop() }
}

type Models = { readonly training: object | null; readonly lastTraining: object | null }

/** The weekly training is due when a clone starts: what pages say of models is what it learned, however long that took. */
async function modelsLearned(client: ApiClient): Promise<void> {
  for (;;) {
    const { training, lastTraining } = await client.get<Models>('/v1/models')
    if (training === null && lastTraining !== null) return
    await pause(LOOK_AGAIN_MS)
  }
}

/** As the first `npm start` makes it, up to where a visitor is let in. */
async function makeDemo(database: TestDatabase): Promise<void> {
  const rung = await startTestRung(TODAY, { over: { database, seed: 1 } })
  const home = await mkdtemp(join(tmpdir(), 'rung-pages-'))
  const { address, operatorKey } = rung
  const made = { address, operatorKey, home: openHome(home), today: day(TODAY), accounts: ACCOUNTS }
  const ignore = (): void => undefined
  const { signal } = new AbortController()
  const { key } = await openDemo({ ...made, say: ignore, tell: ignore, signal, settle: () => rung.settle() })
  await database.query('create table public.demo_key (key text not null)')
  await database.query('insert into public.demo_key (key) values ($1)', [key])
  await rung.stop()
  await rm(home, { recursive: true, force: true })
}
