// A CSM is away: says so, and a colleague works through their cards and writes about their accounts, until they are let out.
import { beforeAll, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import type { Visitor } from './visitor.ts'

const on = demoVisits()
let ada: Visitor
let bruno: Visitor
beforeAll(async () => {
  ada = await on.visit('ada')
  bruno = await invited('Bruno')
})

/** A CSM of the demo with a browser of their own, by the link that an admin made for them. */
async function invited(name: string): Promise<Visitor> {
  const { page } = ada
  await ada.open('/settings/people')
  await page.getByLabel('Person', { exact: true }).selectOption({ label: name })
  await page.getByLabel('Role', { exact: true }).selectOption('csm')
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = new URL(await page.getByText(/\/sign-in#/).innerText())
  const visitor = await on.visit()
  await visitor.open(`${link.pathname}${link.hash}`)
  await visitor.page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await visitor.page.waitForURL(/\/today/)
  await visitor.settled()
  return visitor
}

type List = { readonly cards: readonly { readonly id: string; readonly status: string }[] }

it('is said by a CSM of themselves, from their own menu', async () => {
  const amara = await on.visit('amara')
  const { page } = amara
  await page.getByRole('button', { name: 'Amara' }).click()
  await page.getByRole('link', { name: 'I will be away' }).click()
  await page.waitForURL(/\/settings\/away/)
  expect(await page.getByLabel('Who is away').count()).toBe(0)
  await page.getByLabel('First day away').fill('2026-03-18')
  await page.getByLabel('Last day away').fill('2026-03-20')
  await page.getByLabel('Who covers me').selectOption({ label: 'Bruno' })
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('row', { name: /Amara Wed,? 18 Mar to Fri,? 20 Mar now Bruno/ }).waitFor()
  await amara.expectAccessible()
  await amara.expectNoTrouble()
  await amara.leave()
})

it('shows a deputy whom they cover, on Today and in lists', async () => {
  const { page } = bruno
  await bruno.open('/accounts')
  await page.getByRole('link', { name: 'Amara’s, you cover' }).click()
  await page
    .getByRole('row', { name: /you cover until Fri/ })
    .first()
    .waitFor()
  await bruno.expectAccessible()
  await bruno.open('/promises?csm=all')
  await page
    .getByLabel('CSM')
    .getByRole('option', { name: 'Amara (you cover)' })
    .waitFor({ state: 'attached' })
  await bruno.open('/today')
  await page.getByText(/^You cover for Amara until Fri/).waitFor()
  await bruno.expectAccessible()
  await page.getByRole('link', { name: /^Amara’s list, \d+ open cards?$/ }).click()
  await page.getByText(/The list of Amara, whom you cover until Fri/).waitFor()
})

it('lets the deputy act on a card, and write about the account', async () => {
  const { page } = bruno
  const account = page.getByRole('article').getByRole('heading', { level: 2 }).getByRole('link')
  await account.waitFor()
  const to = await account.getAttribute('href')
  await bruno.press('b')
  await page.getByText('Started', { exact: true }).first().waitFor()
  const { cards } = await on.demo.amara.get<List>('/v1/worklists/me')
  expect(cards.filter(({ status }) => status === 'started')).toHaveLength(1)
  await bruno.open(to ?? '')
  await page.getByText(/^You cover this for Amara until Fri/).waitFor()
  await page
    .getByRole('button', { name: /^Record/ })
    .first()
    .waitFor()
  await bruno.expectAccessible()
  await bruno.press('c')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'A note' }).click()
  await dialog.getByRole('heading', { name: 'A note' }).waitFor()
  await dialog.getByLabel('What there is to say').fill('They asked who is there this week.')
  const filed = page.waitForResponse(answer => answer.url().endsWith('/v1/notes'))
  await dialog.getByRole('button', { name: /^(File|Save|Record)/ }).click()
  expect((await filed).status()).toBe(201)
})

it('offers nothing on accounts of those whom one does not cover', async () => {
  const { data } = await on.demo.amara.get<{ data: { csmId: string; externalId: string }[] }>(
    '/v1/portfolio?limit=200',
  )
  const { data: people } = await on.demo.amara.get<{ data: { id: string; name: string }[] }>(
    '/v1/people?limit=200',
  )
  const covered = people.filter(({ name }) => ['Amara', 'Bruno'].includes(name)).map(({ id }) => id)
  const another = data.find(({ csmId }) => csmId !== null && !covered.includes(csmId))
  await bruno.open(`/accounts/${another?.externalId}`)
  await bruno.page.getByRole('heading', { level: 1 }).waitFor()
  expect(await bruno.page.getByRole('button', { name: /^(Record|Ask|Say|Change|I have seen)/ }).count()).toBe(
    0,
  )
  await bruno.expectNoTrouble()
})

it('says to managers who is away and who covers, and when a deputy cannot any more', async () => {
  const rita = await on.visit('rita')
  await rita.page.getByText(/^Amara is away until Fri.*; Bruno covers\.$/).waitFor()
  await ada.open('/settings/people')
  await ada.page.getByRole('button', { name: 'Take the role away from Bruno' }).click()
  await ada.page.getByRole('button', { name: 'Take the role away from Bruno' }).waitFor({ state: 'detached' })
  await rita.open('/settings/away')
  await rita.page.getByRole('row', { name: /Bruno cannot sign in, so that nobody covers/ }).waitFor()
  await rita.page.getByLabel('Who is away', { exact: true }).selectOption({ label: 'Amara' })
  await rita.page.getByLabel('Last day away').fill('2026-03-20')
  await rita.page.getByLabel('Who covers').selectOption({ label: 'Rita' })
  await rita.page.getByRole('button', { name: 'Save' }).click()
  await rita.page.getByRole('row', { name: /Amara.*Rita/ }).waitFor()
  await rita.expectAccessible()
  await rita.page
    .getByRole('row', { name: /Bruno/ })
    .getByRole('button', { name: /Back already/ })
    .click()
  await rita.page.getByRole('row', { name: /Bruno/ }).waitFor({ state: 'detached' })
  await rita.expectNoTrouble()
  await rita.leave()
  await ada.expectNoTrouble()
})
