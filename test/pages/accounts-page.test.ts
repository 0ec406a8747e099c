// The accounts: one's own first, found and narrowed by keys, by the map and by links that mean the same to everybody.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'

const visits = demoVisits()

const rowsOf = (page: Page) => page.getByRole('table', { name: /Accounts by health/ }).locator('tbody tr')
const namesOf = async (page: Page): Promise<string[]> =>
  (await rowsOf(page).getByRole('link').allTextContents()).map(name => name.trim())
const paramsOf = (page: Page) => new URL(page.url()).searchParams
/** The list for what the address asks. */
const shown = (page: Page, count: number) =>
  expect.poll(() => rowsOf(page).count(), { timeout: 60_000 }).toBe(count)

type Portfolio = {
  data: { name: string; accountId: string; usage: number | null; attained: number | null }[]
}
const portfolio = async (query: string): Promise<Portfolio['data']> =>
  (await visits.demo.amara.get<Portfolio>(`/v1/portfolio?${query}`)).data

describe('the accounts', () => {
  it('of a CSM are their own, under a link that shows the same to whom it is sent', async () => {
    const amara = await visits.visit('amara')
    await amara.open('/accounts')
    await amara.page.waitForURL(/csm=per_/)
    const own = await portfolio('csm=me&sort=arr&order=desc&limit=100')
    await shown(amara.page, own.length)
    expect(await namesOf(amara.page)).toEqual(own.map(({ name }) => name))
    await amara.page.getByRole('heading', { level: 1, name: 'My accounts' }).waitFor()
    await amara.expectAccessible()
    const rita = await visits.visit('rita')
    await rita.open(new URL(amara.page.url()).pathname + new URL(amara.page.url()).search)
    await rita.page.getByRole('heading', { level: 1, name: 'Accounts of Amara' }).waitFor()
    expect(await namesOf(rita.page)).toEqual(await namesOf(amara.page))
    for (const visitor of [amara, rita]) {
      await visitor.expectNoTrouble()
      await visitor.leave()
    }
  })

  it('are found, walked and opened with the keyboard alone, and one comes back to where one was', async () => {
    const visitor = await visits.visit('amara')
    const { page } = visitor
    await visitor.open('/accounts?csm=all')
    const all = await portfolio('limit=100')
    await shown(page, all.length)
    const names = await namesOf(page)
    await visitor.press('j', 'j', 'j', 'k')
    const focused = page.locator(':focus')
    expect((await focused.textContent())?.trim()).toBe(names[1])
    await visitor.press('Enter')
    await page.waitForURL(/\/accounts\/[^?]+/)
    await page.goBack()
    await shown(page, all.length)
    expect((await focused.textContent())?.trim()).toBe(names[1])
    const wanted = names[3] ?? ''
    await visitor.press('/')
    await page.keyboard.type(wanted.toUpperCase())
    await page.waitForURL(/name=/)
    const alike = names.filter(name => name.toLowerCase().includes(wanted.toLowerCase()))
    await expect.poll(() => namesOf(page), { timeout: 60_000 }).toEqual(alike)
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('are narrowed by band, by order and by the map, as numbers and by dragging, and the address keeps it', async () => {
    const visitor = await visits.visit('rita')
    const { page } = visitor
    await visitor.open('/accounts')
    await page.getByRole('button', { name: /^At risk/ }).click()
    await page.waitForURL(/band=at_risk/)
    await shown(page, (await portfolio('band=at_risk&limit=100')).length)
    await page.getByRole('button', { name: /^At risk/ }).click()
    await page.getByRole('button', { name: 'Health', exact: true }).click()
    await page.waitForURL(/sort=score/)
    const byScore = (await portfolio('sort=score&order=asc&limit=100')).map(({ name }) => name)
    await expect.poll(() => namesOf(page), { timeout: 60_000 }).toEqual(byScore)
    await page.getByLabel('Outcome to').fill('50')
    await visitor.press('Enter')
    await page.waitForURL(/maxAttained=0.5/)
    const low = await portfolio('maxAttained=0.5&limit=100')
    expect(low.length).toBeGreaterThan(0)
    await shown(page, low.length)
    await page.reload()
    await shown(page, low.length)
    await page.getByRole('button', { name: 'Clear', exact: true }).click()
    await shown(page, byScore.length)
    const map = page.getByRole('img', { name: /Map of \d+ accounts/ })
    const box = await map.boundingBox()
    if (box === null) throw new Error('the map is nowhere')
    await page.mouse.move(box.x + box.width * 0.55, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 2, box.y + box.height * 0.7, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL(/minUsage=/)
    const params = paramsOf(page)
    expect(Number(params.get('minUsage'))).toBeCloseTo(0.52, 1)
    const narrow = new URLSearchParams({ limit: '100' })
    for (const name of ['minUsage', 'minAttained', 'maxAttained']) {
      const value = params.get(name)
      if (value !== null) narrow.set(name, value)
    }
    await shown(page, (await portfolio(String(narrow))).length)
    await visitor.expectAccessible()
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('are written into a file, all of those that are narrowed to, not the page alone', async () => {
    const visitor = await visits.visit('rita')
    await visitor.open('/accounts?band=watch')
    const watched = await portfolio('band=watch&sort=arr&order=desc&limit=1000')
    const [download] = await Promise.all([
      visitor.page.waitForEvent('download'),
      visitor.page.getByRole('button', { name: 'Download as CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('accounts.csv')
    const [head, ...rows] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
    expect(head).toMatch(/^accountId,externalId,name/)
    expect(rows.map(row => row.split(',')[0])).toEqual(watched.map(({ accountId }) => accountId))
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('that none is like say so, and the way back', async () => {
    const visitor = await visits.visit('rita')
    await visitor.open('/accounts?name=nobody-is-called-so')
    await visitor.page.getByRole('heading', { name: 'No account is like that' }).waitFor()
    await visitor.expectAccessible()
    await visitor.page.getByRole('button', { name: 'Clear filters' }).first().click()
    await shown(visitor.page, (await portfolio('limit=100')).length)
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('are kept as views, one’s own and the team’s, as tabs that can be taken back', async () => {
    const rita = await visits.visit('rita')
    const { page } = rita
    await rita.open('/accounts?band=at_risk&due=90')
    await page.getByRole('button', { name: 'Save this view' }).click()
    await page.getByLabel('Name', { exact: true }).last().fill('Due and at risk')
    await page.getByLabel('The whole team sees it').check()
    await rita.expectAccessible()
    await rita.press('Enter')
    const tab = page.getByRole('link', { name: /Due and at risk/ })
    await tab.waitFor()
    expect(await tab.getAttribute('aria-current')).not.toBeNull()
    await page.getByRole('link', { name: 'All accounts' }).click()
    await shown(page, (await portfolio('limit=100')).length)
    const amara = await visits.visit('amara')
    await amara.open('/accounts')
    await amara.page.getByRole('link', { name: /Due and at risk/ }).click()
    await amara.page.waitForURL(/band=at_risk.*due=90|due=90.*band=at_risk/)
    expect(await amara.page.getByRole('button', { name: 'Delete view' }).count()).toBe(0)
    await tab.click()
    await page.getByRole('button', { name: 'Delete view' }).click()
    await tab.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await tab.waitFor()
    for (const visitor of [amara, rita]) {
      await visitor.expectNoTrouble()
      await visitor.leave()
    }
  })
})
