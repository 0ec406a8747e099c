// An account: its sum and why, a sealed verdict filed and opened, a fact by keys alone, and a day three months ago.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'

const visits = demoVisits()

type Health = { score: number | null; contributions: { hundredths: number }[] }
type Gap = { outcomes: { id: string; active: boolean; vendorVerdictMissing: boolean; statement: string }[] }

/** An account of Amara's with an outcome on which she has not said what she thinks. */
async function accountWithoutVerdict(): Promise<string> {
  const { data } = await visits.demo.amara.get<{ data: { externalId: string }[] }>(
    '/v1/portfolio?csm=me&limit=100',
  )
  for (const { externalId } of data) {
    const gap = await visits.demo.amara.get<Gap>(`/v1/accounts/${externalId}/success-gap`)
    const active = gap.outcomes.filter(outcome => outcome.active)
    if (active.length === 1 && active[0]?.vendorVerdictMissing) return externalId
  }
  throw new Error('no account of the demo lacks her verdict')
}

/** Files the open form; the account is judged anew meanwhile, as it is where background work runs. */
async function file(page: Page, path: string): Promise<void> {
  const filed = page.waitForResponse(
    answer => answer.request().method() === 'POST' && answer.url().endsWith(path),
  )
  await page.getByRole('dialog').getByRole('button', { name: 'File it' }).click()
  expect((await filed).status()).toBe(201)
  await visits.demo.rung.settle()
}

const dialog = (page: Page) => page.getByRole('dialog')
const grade = async (page: Page, question: RegExp, step: number): Promise<void> => {
  await dialog(page)
    .getByRole('group', { name: question })
    .getByRole('radio', { name: new RegExp(`^${step}`) })
    .focus()
  await page.keyboard.press('Space')
}
const toast = (page: Page, words: RegExp) =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor()

describe('an account', () => {
  it('says its score, and parts that add up to it exactly, with the facts behind each', async () => {
    const visitor = await visits.visit('amara')
    const { page } = visitor
    await visitor.open('/accounts/customer-0001')
    const health = await visits.demo.amara.get<Health>('/v1/accounts/customer-0001/health')
    const why = page.getByRole('region', { name: /^Why/ })
    const points = await why.locator('summary b').allTextContents()
    const sum = points.reduce((all, text) => all + Math.round(Number(text.replace('−', '-').trim()) * 100), 0)
    expect(sum).toBe(Math.round((health.score ?? 0) * 100))
    expect(points).toHaveLength(health.contributions.length)
    await why.locator('summary').first().click()
    await why.getByRole('listitem').locator('li').first().waitFor()
    await visitor.expectAccessible()
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('seals what they said until its CSM has said what they think, and opens it then', async () => {
    const account = await accountWithoutVerdict()
    const rita = await visits.visit('rita')
    await rita.open(`/accounts/${account}`)
    await rita.page.getByRole('button', { name: 'Record what they say' }).click()
    await dialog(rita.page).getByLabel('Who', { exact: true }).selectOption({ index: 1 })
    await grade(rita.page, /How near/, 5)
    await grade(rita.page, /the way/, 4)
    await file(rita.page, '/v1/customer-verdicts')
    await toast(rita.page, /Filed, and sealed/)
    await rita.expectNoTrouble()
    await rita.leave()

    const amara = await visits.visit('amara')
    await amara.open(`/accounts/${account}`)
    await amara.page.getByText('1 verdict of theirs is sealed until you file yours.').waitFor()
    await amara.expectAccessible()
    await amara.page.getByRole('button', { name: 'File yours' }).click()
    await grade(amara.page, /How near/, 3)
    await file(amara.page, '/v1/vendor-verdicts')
    await toast(amara.page, / to \d+: |stays at/)
    await amara.page
      .getByText(/ 5 of 5, /)
      .first()
      .waitFor()
    expect(await amara.page.getByText(/sealed until/).count()).toBe(0)
    await amara.expectNoTrouble()
    await amara.leave()
  })

  it('takes a fact by keys alone, shows faults at their fields, and says what it changed', async () => {
    const visitor = await visits.visit('amara')
    const { page } = visitor
    await visitor.open('/accounts/customer-0001')
    await page
      .getByRole('button', { name: /^Record/ })
      .first()
      .waitFor()
    await page.keyboard.press('c')
    await dialog(page).getByRole('button', { name: 'A measurement' }).focus()
    await page.keyboard.press('Enter')
    await dialog(page).getByRole('heading', { name: 'A measurement' }).waitFor()
    await dialog(page).locator('option').nth(1).waitFor({ state: 'attached' })
    await visitor.expectAccessible()
    // the first that is not known has the focus: the outcome, its first choice, then the number, left empty
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await dialog(page).getByText('Needed: how much it is now.').waitFor()
    await dialog(page).getByLabel('How much it is now').focus()
    await page.keyboard.type('4')
    const filed = page.waitForResponse(
      answer => answer.url().endsWith('/v1/measurements') && answer.status() === 201,
    )
    await page.keyboard.press('Enter')
    await filed
    await visits.demo.rung.settle()
    await toast(page, /\d+ to \d+: \w+/)
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('has its lines up to a past day, and no newer fact behind its parts', async () => {
    const visitor = await visits.visit('amara')
    const { page } = visitor
    const asOf = '2026-02-17'
    await visitor.open(`/accounts/customer-0001?asOf=${asOf}&knownAt=${asOf}T23:00:00.000Z`)
    const then = await visits.demo.amara.get<Health>(
      `/v1/accounts/customer-0001/health?asOf=${asOf}&knownAt=${asOf}T23:00:00.000Z`,
    )
    expect(then.score).not.toBeNull()
    await page.getByText('As a table').first().click()
    const newest = page.getByRole('table', { name: 'Both lines, week by week' }).getByRole('row').last()
    expect(await newest.getByRole('rowheader').textContent()).toMatch(/17\sFeb$/)
    const why = page.getByRole('region', { name: /^Why/ })
    await why.locator('summary').first().click()
    const facts = why.getByRole('listitem').locator('li')
    await facts.first().waitFor()
    // near days are said without their year
    const days = (await facts.allTextContents()).flatMap(text => {
      const [, day, year = '2026'] =
        /^(?:\w{3} )?(\d+ \w{3})\w*(?: (\d{4}))?/.exec(text.replaceAll('\u00a0', ' ')) ?? []
      return day === undefined ? [] : [`${day} ${year}`]
    })
    expect(days.length).toBeGreaterThan(0)
    expect(days.filter(day => Date.parse(day) > Date.parse(asOf))).toEqual([])
    await visitor.expectAccessible()
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('is shown as it was known on a day three months ago, and takes nothing there', async () => {
    const visitor = await visits.visit('amara')
    const { page } = visitor
    const [asOf, knownAt] = ['2025-12-18', '2025-12-18T23:00:00.000Z']
    await visitor.open(`/accounts/customer-0001?asOf=${asOf}&knownAt=${knownAt}`)
    const then = await visits.demo.amara.get<Health>(
      `/v1/accounts/customer-0001/health?asOf=${asOf}&knownAt=${knownAt}`,
    )
    await page.getByText(/You see what was known on/).waitFor()
    await page.getByText(/nothing can be recorded here/).waitFor()
    const why = page.getByRole('region', { name: /^Why/ })
    expect(await why.getByRole('heading').textContent()).toBe(
      then.score === null ? 'Why unknown' : `Why ${Math.round(then.score)}`,
    )
    expect(await page.getByRole('button', { name: /^(Record|Ask|Say|Change|I have seen)/ }).count()).toBe(0)
    await visitor.expectAccessible()
    await visitor.expectNoTrouble()
    await visitor.leave()
  })
})
