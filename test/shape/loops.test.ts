// Every background loop is made by the one loop, and what is done by the calendar stands in the one schedule.
import { globSync, readFileSync } from 'node:fs'
import { SCHEDULE } from '@rung/database'
import { describe, expect, it } from 'vitest'
import { setsTimer, tasksIn } from './loops.ts'

const sources = globSync('{packages,services}/*/src/**/*.ts')
  .filter(path => !/(\.test|\.fixture|-under-test)\.ts$/.test(path))
  .toSorted()
  .map(path => ({ path, source: readFileSync(path, 'utf8') }))

const LOOP = 'packages/database/src/background/create-loop.ts'

/** Tools are run by a person and end by themselves; the bundled server is a process that is waited for. */
const WAITING = /^packages\/(cli|test-harness|evaluation)\/|^packages\/database\/src\/embedded\//

/** One wait with an end, and why. */
const ONE_WAIT: Readonly<Record<string, string>> = {
  'packages/client/src/wait.ts': 'a request is sent again after a while, within the time of its call',
  'packages/http-service/src/admission.ts': 'a request waits for its turn, so long and no longer',
  'packages/http-service/src/drain.ts': 'a stop cuts off what does not end',
  'packages/http-service/src/meters.ts': 'a figure that does not come is left out',
  'packages/http-service/src/probes.ts': 'a check that does not answer has failed',
  'services/accounts/src/actions/delete-workspace.ts': 'another process may still write: it is tried again',
  'services/gateway/src/ask-services.ts': 'services may start after the gateway',
  'packages/database/src/background/in-turns.ts': 'others get a turn between two items, and no wait',
  'services/renewals/src/forecast/in-slices.ts': 'others get a turn between two steps, and no wait',
  'services/standalone/src/main.ts': 'a stop that does not end is cut off',
  'services/standalone/src/start-rung.ts': 'who settles waits for what loops have in hand',
}

describe('timers', () => {
  const found = sources.filter(({ source }) => setsTimer(source)).map(({ path }) => path)

  it('are set by the one loop, and for single waits with an end', () => {
    const others = found.filter(path => path !== LOOP && !WAITING.test(path) && !(path in ONE_WAIT))
    expect(others).toEqual([])
  })

  it('are still set where they are let through', () => {
    expect([LOOP, ...Object.keys(ONE_WAIT)].filter(path => !found.includes(path))).toEqual([])
  })
})

describe('the schedule', () => {
  it.each(Object.keys(SCHEDULE))('has %s taken up by one room', task => {
    const rooms = sources
      .filter(({ path, source }) => !path.endsWith('/schedule.ts') && tasksIn(source).includes(task))
      .map(({ path }) => path.split('/').slice(0, 2).join('/'))
    expect(new Set(rooms).size).toBe(1)
  })

  it('holds every task that is run', () => {
    const run = sources.flatMap(({ source }) => tasksIn(source))
    expect(run.length).toBeGreaterThan(3)
    expect(run.filter(task => !(task in SCHEDULE))).toEqual([])
  })
})

describe('the checks themselves', () => {
  it.each([
    'timer = setInterval(prune, 1000)',
    'await new Promise(resolve => setTimeout(resolve, 5))',
    "import { setTimeout as pause } from 'node:timers/promises'",
  ])('see %j', source => {
    expect(setsTimer(source)).toBe(true)
  })

  it('take a comment for a comment', () => {
    expect(setsTimer('// no setInterval here\nconst a = 1')).toBe(false)
  })

  it('see a task that is run and one that is looked at', () => {
    const source = "createScheduled({ task: 'prune_usage', run })\nconst every = SCHEDULE.daily_pass.everyMs"
    expect(tasksIn(source)).toEqual(['prune_usage', 'daily_pass'])
    expect(tasksIn("// SCHEDULE.daily_pass\nconst task = 'x'")).toEqual([])
  })
})
