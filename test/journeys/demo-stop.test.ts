// Rung is told to stop while its demo learns: what goes on is broken off, and nothing asks a database that is closed.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '@rung/kernel'
import { openDemo } from '@rung/standalone/demo'
import { openHome } from '@rung/standalone/home'
import { startTestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, expect, it } from 'vitest'

const TODAY = '2026-03-18'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rung-demo-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('ends with the reason of the stop, and leaves what the next start goes on with', async () => {
  const rung = await startTestRung(TODAY)
  const { address, operatorKey } = rung
  const home = openHome(folder)
  const stopping = new AbortController()
  const ignore = (): void => undefined
  const demo = await openDemo({
    address,
    operatorKey,
    home,
    today: day(TODAY),
    accounts: 6,
    say: ignore,
    tell: ignore,
    settle: () => rung.settle(),
    signal: stopping.signal,
  })
  const learned = demo.learn?.().catch((error: unknown) => error)
  await expect
    .poll(() => rung.query<{ at: string }>('select consumer as at from signals.due_work limit 1'))
    .not.toEqual([])

  stopping.abort()
  await rung.stop()

  expect(await learned).toMatchObject({ name: 'AbortError' })
  expect(home.read('demo-learning.json')).toBeDefined()
})
