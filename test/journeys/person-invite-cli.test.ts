// `rung person invite` as an admin runs it: the link it prints signs its person in, once, and what is wrong is said in words, with exit code 1.
import { createBrowser } from '@rung/test-harness/browser'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CliRun, runCli } from './run-cli.ts'

let rung: TestRung
let workspace: TestWorkspace
beforeAll(async () => {
  rung = await startTestRung('2026-07-01')
  workspace = await rung.workspace('Inviting')
  const { client } = workspace
  await client.post('/v1/people', { externalId: 'cleo', name: 'Cleo', email: 'cleo@vendor.example' })
  await client.post('/v1/people', { externalId: 'ada', name: 'Ada' })
})
afterAll(() => rung.stop())

const invite = (args: readonly string[], key = workspace.adminKey): Promise<CliRun> =>
  runCli(['person', 'invite', ...args], { url: rung.address, key, cwd: '/' })

/** The link of the first line: its page is there, and what stands behind its # signs in. */
const follow = async ({ stdout }: CliRun) => {
  const [link = ''] = stdout.split('\n')
  const { origin, pathname, hash } = new URL(link)
  expect({ origin, pathname }).toEqual({ origin: rung.address, pathname: '/sign-in' })
  const browser = createBrowser(rung.call, rung.address)
  const { status } = await browser.signIn(hash.slice(1))
  return { browser, status }
}
const whoIs = async ({ browser }: Awaited<ReturnType<typeof follow>>) =>
  (await browser.send('GET', '/v1/session')).body

describe('rung person invite', () => {
  it('prints a link that signs a person in, once, in the role that was named', async () => {
    const run = await invite(['cleo', '--role', 'csm'])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(run.stdout.split('\n')[1]).toMatch(
      /^It signs cleo in as csm, once, until 2026-07-04T12:00:00\.000Z\. It is shown once/,
    )
    const first = await follow(run)
    expect(first.status).toBe(201)
    expect(await whoIs(first)).toMatchObject({ role: 'csm', person: { externalId: 'cleo' } })
    expect((await follow(run)).status).toBeGreaterThanOrEqual(400)
  })

  it('takes an address, keeps the role they have, and ends on the instant that was named', async () => {
    const run = await invite(['cleo@vendor.example', '--expires', '2026-07-02T12:00:00Z'])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(run.stdout).toContain(
      'It signs cleo@vendor.example in as csm, once, until 2026-07-02T12:00:00.000Z.',
    )
    rung.clock.set('2026-07-02T12:00:00Z')
    expect((await follow(run)).status).toBeGreaterThanOrEqual(400)
  })

  it('closes the link of before when somebody is invited again', async () => {
    const before = await invite(['ada', '--role', 'viewer'])
    const after = await invite(['ada', '--role', 'admin'])
    expect((await follow(before)).status).toBeGreaterThanOrEqual(400)
    expect(await whoIs(await follow(after))).toMatchObject({ role: 'admin', person: { externalId: 'ada' } })
  })

  it.each([
    ['nobody of that name', ['nobody', '--role', 'csm'], /no person is called "nobody"/],
    ['an address of nobody', ['who@vendor.example', '--role', 'csm'], /who@vendor\.example|address/],
    ['a role that is none', ['cleo', '--role', 'owner'], /Allowed choices are admin, manager, csm, viewer/],
    ['an instant that is none', ['cleo', '--expires', 'soon'], /expiresAt/],
    ['one that is over', ['cleo', '--expires', '2026-06-01T00:00:00Z'], /expiresAt/],
    ['nobody to invite', [], /missing required argument 'person'/],
  ])('refuses %s, and says what to do', async (_, args, says) => {
    const { code, stdout, stderr } = await invite(args)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(says)
    expect(stderr).not.toMatch(/ at .*\.ts:/)
  })

  it('refuses who has no role yet and is given none, and a key that is no admin’s', async () => {
    await workspace.client.post('/v1/people', { externalId: 'new', name: 'New' })
    const none = await invite(['new'])
    expect(none.code).toBe(1)
    expect(none.stderr).toMatch(/role/)
    const { key } = await workspace.client.post<{ key: string }>('/v1/keys', { scope: 'write', name: 'W' })
    const refused = await invite(['cleo'], key)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toMatch(/403/)
  })
})
