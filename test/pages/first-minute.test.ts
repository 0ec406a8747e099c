// A stranger's first minute: what this is, a way in by one click, four steps round, and how to begin with one's own customers.
import { describe, expect, it } from 'vitest'
import { runAxe } from '../browser/axe.ts'
import { browserWithoutCookies } from '../browser/chromium.ts'
import { demoVisits } from './demo-visits.ts'

const visits = demoVisits()

describe('a stranger', () => {
  it('finds the ways in, signs in by one click, is shown round once, and not again', async () => {
    const visitor = await visits.visit()
    const { page } = visitor
    await visitor.open('/')
    await page.waitForURL(/\/sign-in/)
    await page.getByText('Make a workspace of your own').click()
    await page.getByText('workspace create').waitFor()
    await visitor.expectAccessible()
    await page.getByRole('button', { name: 'Sign in as Rita' }).click()
    await page.waitForURL(/\/today/)
    const tour = page.getByRole('complementary', { name: 'Tour' })
    await tour.getByRole('button', { name: 'Show me round' }).click()
    for (const [at, path] of ['/today', '/accounts', '/contradictions', '/accuracy'].entries()) {
      if (at > 0) await tour.getByRole('button', { name: 'Go on' }).click()
      await page.waitForURL(`**${path}*`)
      await tour.getByText(`${at + 1} of 4`).waitFor()
    }
    await visitor.settled()
    await visitor.expectAccessible()
    await tour.getByRole('button', { name: 'That was all' }).click()
    await tour.waitFor({ state: 'detached' })
    await visitor.open('/accounts')
    await page.getByRole('heading', { level: 1, name: 'All accounts' }).waitFor()
    expect(await tour.count()).toBe(0)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /Name of an account/ }).fill('Amara')
    await page.getByRole('option', { name: /Amara.*Our team/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Accounts of Amara' }).waitFor()
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('who may not come in is told why, and what to do', async () => {
    const visitor = await visits.visit()
    await visitor.open('/sign-in?problem=no_role')
    await visitor.page
      .getByRole('alert')
      .getByText(/Ask an admin of Rung for a role/)
      .waitFor()
    await visitor.expectAccessible()
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('is told that the browser kept nothing once a sign-in was answered and forgotten, and not before', async () => {
    const { page, close } = await browserWithoutCookies()
    await page.goto(`${visits.demo.rung.address}/accounts`)
    const way = page.getByRole('button', { name: 'Sign in as Amara' })
    await way.waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await way.click()
    await page.getByRole('alert').getByText('Your browser did not keep that you signed in').waitFor()
    expect((await runAxe(page)).findings).toEqual([])
    await close()
  })

  it.each(['is loaded again', 'is left for another page'])(
    'is told of nothing wrong where the page %s before the sign-in was answered',
    async how => {
      const visitor = await visits.visit()
      const { page } = visitor
      await visitor.open('/sign-in')
      const way = page.getByRole('button', { name: 'Sign in as Amara' })
      const asked = page.waitForRequest('**/v1/sessions/demo')
      await page.route('**/v1/sessions/demo', () => undefined)
      await way.click()
      await asked
      await (how === 'is loaded again' ? page.reload() : page.goto(`${visits.demo.rung.address}/renewals`))
      await way.waitFor()
      expect(await page.getByRole('alert').count()).toBe(0)
      await page.unrouteAll()
      await way.click()
      await page.waitForURL(/\/(today|renewals)/)
      await visitor.settled()
      await visitor.expectNoTrouble()
      await visitor.leave()
    },
  )

  it('with an empty workspace sees what to do first', async () => {
    const { id, client } = await visits.demo.rung.workspace('Empty')
    await client.post('/v1/people', { externalId: 'first', name: 'First' })
    const { link } = await client.post<{ link: string }>('/v1/invitations', {
      person: 'first',
      role: 'admin',
    })
    expect(id).toMatch(/^ws_/)
    const visitor = await visits.visit()
    const { page } = visitor
    await visitor.open(new URL(link).pathname + new URL(link).hash)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL(/\/today/)
    await visitor.open('/accounts')
    await page.getByRole('heading', { name: 'There is no account yet' }).waitFor()
    expect(await page.getByRole('link', { name: 'Upload a file of accounts' }).getAttribute('href')).toMatch(
      /^\/settings\/sources/,
    )
    await visitor.expectAccessible()
    await visitor.expectNoTrouble()
    await visitor.leave()
  })
})
