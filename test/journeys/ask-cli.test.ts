// `rung ask` as a user runs it: the link it prints opens and is answered, and what is wrong is said in words, with exit code 1.
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CliRun, runCli } from './run-cli.ts'

let rung: TestRung
let workspace: TestWorkspace
beforeAll(async () => {
  rung = await startTestRung('2026-07-01')
  workspace = await rung.workspace('Asking')
  const { client } = workspace
  await client.post('/v1/accounts', { externalId: 'harbour', name: 'Harbour' })
  await client.post('/v1/stakeholders', { externalId: 'bo', account: 'harbour', name: 'Bo' })
  for (const externalId of ['invoices', 'errors']) {
    await client.post('/v1/outcomes', {
      externalId,
      account: 'harbour',
      statement: `Fewer ${externalId}`,
      measure: { baseline: 10, target: 2, startsOn: '2026-01-01', dueOn: '2026-12-01' },
      importance: 4,
    })
  }
})
afterAll(() => rung.stop())

const ask = (...args: string[]): Promise<CliRun> =>
  runCli(['ask', ...args], { url: rung.address, key: workspace.adminKey, cwd: '/' })

const link = async (token: string | undefined, answers?: readonly object[]) => {
  const answer = await fetch(`${rung.address}/v1/verdict-link${answers === undefined ? '' : '/answer'}`, {
    method: answers === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(answers === undefined ? {} : { body: JSON.stringify({ answers }) }),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

/** What the link of the page ends with. */
const tokenIn = (address: string): string => {
  expect(address.startsWith(`${rung.address}/verdict/`)).toBe(true)
  return address.slice(`${rung.address}/verdict/`.length)
}

describe('rung ask', () => {
  it('prints a link by which the customer sees the questions and answers them, once', async () => {
    const { code, stdout, stderr } = await ask('invoices', '--stakeholder', 'bo', '--days', '7')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [address = '', said] = stdout.split('\n')
    expect((await fetch(address)).status).toBe(200)
    const token = tokenIn(address)
    expect(said).toMatch(/^Request \S+, until 2026-07-08T\S+\. It is shown once/)
    expect(await link(token)).toMatchObject({
      status: 200,
      body: { questions: [{ statement: 'Fewer invoices' }] },
    })
    const answer = [{ question: 1, achieved: 2, experience: 4, words: 'Still too many' }]
    expect((await link(token, answer)).status).toBeLessThan(300)
    expect((await link(token, answer)).status).toBeGreaterThanOrEqual(400)
    const { data } = await workspace.client.get<{ data: readonly object[] }>('/v1/customer-verdicts')
    expect(data).toMatchObject([{ achieved: 2, experience: 4, provenance: 'customer_link' }])
  })

  it('asks about all active outcomes of an account, and under an id of its own once', async () => {
    const args = ['--account', 'harbour', '--stakeholder', 'bo', '--external-id', 'july'] as const
    const first = await ask(...args)
    expect(first.code).toBe(0)
    const { body } = await link(tokenIn(first.stdout.split('\n')[0] ?? ''))
    expect(body.questions).toHaveLength(2)
    const again = await ask(...args)
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(again.stdout).toMatch(/^Request \S+ was made before: its link was shown then\.\n$/)
  })

  it.each([
    ['nobody of that name', ['invoices', '--stakeholder', 'nobody'], /no stakeholder is called "nobody"/],
    ['an outcome that is none', ['nothing', '--stakeholder', 'bo'], /no outcome is called "nothing"/],
    ['neither outcomes nor an account', ['--stakeholder', 'bo'], /outcomes|account/],
    ['nobody to ask', ['invoices'], /required option '--stakeholder <id>'/],
    ['days that are no number', ['invoices', '--stakeholder', 'bo', '--days', 'soon'], /days, 1 to 90/],
    ['more days than there are', ['invoices', '--stakeholder', 'bo', '--days', '91'], /days, 1 to 90/],
  ])('refuses %s, and says what to do', async (_, args, says) => {
    const { code, stdout, stderr } = await ask(...args)
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(says)
    expect(stderr).not.toMatch(/ at .*\.ts:/)
  })

  it('refuses a key that may only read', async () => {
    const { key } = await workspace.client.post<{ key: string }>('/v1/keys', {
      scope: 'read',
      name: 'Reading',
    })
    const { code, stderr } = await runCli(['ask', 'invoices', '--stakeholder', 'bo'], {
      url: rung.address,
      key,
      cwd: '/',
    })
    expect(code).toBe(1)
    expect(stderr).toMatch(/403/)
  })
})
