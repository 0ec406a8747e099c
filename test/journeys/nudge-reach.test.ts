// Who is reached by nudges within a week and one budget, by what was planted in their account.
import { runSimulation, type Truth } from '@rung/cli'
import { addDays, day } from '@rung/kernel'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, expect, it } from 'vitest'

const TODAY = '2026-03-18'
// three of each kind
const ACCOUNTS = 51
const DAYS = 7
/** Of each account: two who are people we know, and one who is known to the product alone. */
const USERS = ['u1', 'u2', 'u6']
const SURFACES = ['home', 'reports']
const BUDGET = { perDay: 1, perWeek: 3 }

type Decided = {
  readonly decisionId: string
  readonly nudge: object | null
  readonly reason: { readonly kind: string }
}
type Asked = {
  readonly planted: string
  readonly user: string
  readonly day: string
  readonly decided: Decided
}

let rung: TestRung
let asked: Asked[]
beforeAll(async () => {
  rung = await startTestRung(TODAY)
  const workspace = await rung.workspace('Simulated')
  const truth = await runSimulation({
    client: workspace.client,
    accounts: ACCOUNTS,
    seed: 7,
    today: day(TODAY),
    past: 'none',
    progress: () => undefined,
  })
  await rung.settle()
  asked = []
  for (let passed = 0; passed < DAYS; passed++) {
    asked.push(...(await askAll(workspace, truth, addDays(day(TODAY), passed))))
    rung.clock.advance({ days: 1 })
  }
})
afterAll(() => rung.stop())

/** Every user on every surface, all of an account at once. */
async function askAll({ client }: TestWorkspace, { accounts }: Truth, on: string): Promise<Asked[]> {
  const answers: Asked[] = []
  for (const { externalId, planted } of accounts) {
    const questions = USERS.flatMap(name =>
      SURFACES.map(surface => ({ user: `${externalId}-${name}`, surface })),
    )
    const some = questions.map(async ({ user, surface }) => {
      const decided = await client.post<Decided>('/v1/nudges/decide', { account: externalId, user, surface })
      return { planted, user, day: on, decided }
    })
    answers.push(...(await Promise.all(some)))
  }
  return answers
}

/** The share of users who were shown any of these at least once in the week. */
function reached(planted: string, kinds: readonly string[]): number {
  const own = asked.filter(each => each.planted === planted)
  const users = new Set(own.map(({ user }) => user))
  const shown = own.filter(({ decided }) => decided.nudge !== null && kinds.includes(decided.reason.kind))
  return new Set(shown.map(({ user }) => user)).size / users.size
}

it('reaches at least four of five users of accounts that are hollow or failing, with help or the step that is left', () => {
  const help = ['outcome_help', 'next_milestone']
  expect(reached('hollow', ['outcome_help'])).toBeGreaterThanOrEqual(0.8)
  expect(reached('failing', help)).toBeGreaterThanOrEqual(0.8)
  expect(reached('use_fell', help)).toBeGreaterThanOrEqual(0.8)
})

it('reaches who thrives with what comes next, and pushes nothing at who is set against us, was let down, or paused', () => {
  expect(reached('thriving', ['what_comes_next'])).toBeGreaterThanOrEqual(0.8)
  for (const planted of ['hostile', 'broken_promise', 'paused']) {
    expect(reached(planted, ['next_milestone', 'what_comes_next']), planted).toBe(0)
  }
})

it('shows nobody more than the budget, whatever surfaces ask at once', () => {
  const shown = asked.filter(({ decided }) => decided.nudge !== null)
  const ofUser = Map.groupBy(shown, ({ user }) => user)
  expect(ofUser.size).toBeGreaterThan(ACCOUNTS)
  for (const [user, own] of ofUser) {
    const ids = new Set(own.map(({ decided }) => decided.decisionId))
    expect(ids.size, user).toBeLessThanOrEqual(BUDGET.perWeek)
    for (const ofDay of Map.groupBy(own, each => each.day).values()) {
      expect(new Set(ofDay.map(({ decided }) => decided.decisionId)).size).toBe(BUDGET.perDay)
    }
  }
})
