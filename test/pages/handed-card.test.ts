// A card that a colleague took: they hear of it at once, and record what the customer said while the card is theirs.
import { createBrowser } from '@rung/test-harness/browser'
import { expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import type { Visitor } from './visitor.ts'

const visits = demoVisits()

type List = { cards: { id: string; accountId: string; name: string; status: string }[] }

async function signInDeniz(): Promise<Visitor> {
  const { rung } = visits.demo
  const ada = createBrowser(call => rung.call(call), rung.address)
  await ada.send('POST', '/v1/sessions/demo', { person: 'ada' })
  await ada.send('GET', '/v1/session')
  const { body: invited } = await ada.send('POST', '/v1/invitations', { person: 'csm-deniz', role: 'csm' })
  const deniz = await visits.visit()
  await deniz.open(invited.link.slice(rung.address.length))
  await deniz.page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await deniz.page.waitForURL(/\/today/)
  return deniz
}

it('lets who took it record about the account until they did it, and not afterwards', async () => {
  const { amara } = visits.demo
  const { cards } = await amara.get<List>('/v1/worklists/csm-amara')
  const card = cards.find(({ status }) => status === 'open')
  if (card === undefined) throw new Error('no card of Amara is open')

  const deniz = await signInDeniz()
  const { page } = deniz
  const add = page.getByRole('button', { name: 'A touch', exact: true })
  const choose = async (): Promise<number> => {
    await deniz.open(`/accounts/${card.accountId}`)
    await page.getByRole('heading', { level: 1, name: card.name }).waitFor()
    await page.keyboard.press('c')
    return add.count()
  }
  expect(await choose()).toBe(0)

  await amara.post(`/v1/worklists/csm-amara/cards/${card.id}/actions`, {
    action: 'hand_over',
    to: 'csm-deniz',
  })
  await expect.poll(choose).toBe(1)
  await deniz.expectAccessible()
  await add.click()
  await page
    .getByRole('group', { name: /^With whom/ })
    .getByRole('checkbox')
    .first()
    .check()
  await page.getByLabel(/^Notes/).fill('They want the plan by Friday.')
  await page.getByRole('button', { name: 'File it' }).click()
  await page.getByText('They want the plan by Friday.').first().waitFor()

  await deniz.open('/today')
  await page
    .getByRole('button', { name: new RegExp(card.name) })
    .or(page.getByRole('link', { name: new RegExp(card.name) }))
    .first()
    .click()
  await page.getByText('Amara handed this over to you.').waitFor()
  const { cards: theirs } = await amara.get<List>('/v1/worklists/csm-deniz')
  const taken = theirs.find(({ accountId }) => accountId === card.accountId)
  await page.keyboard.press('e')
  await page.getByRole('group', { name: 'How did it go?' }).waitFor()
  await deniz.press('1', 'Enter')
  await expect
    .poll(async () => {
      const { cards: now } = await amara.get<List>('/v1/worklists/csm-deniz')
      return now.find(({ id }) => id === taken?.id)?.status
    })
    .toBe('done')
  expect(await choose()).toBe(0)
  await deniz.expectNoTrouble()
  await deniz.leave()
})

it('is told of on the open list of whom it is given to and taken from, and moves nothing until one asks', async () => {
  const { amara } = visits.demo
  const { cards } = await amara.get<List>('/v1/worklists/csm-amara')
  const card = cards.findLast(({ status }) => status === 'open')
  if (card === undefined) throw new Error('no card of Amara is open')
  const act = (action: object) => amara.post(`/v1/worklists/csm-amara/cards/${card.id}/actions`, action)
  const deniz = await signInDeniz()
  const { page } = deniz
  await deniz.open('/today')
  await deniz.hears()
  const line = page.getByRole('listitem').filter({ hasText: card.name }).getByRole('link')
  const seen = async () => [await page.locator('.card-line').allInnerTexts(), await page.evaluate('scrollY')]
  const before = await seen()

  await act({ action: 'hand_over', to: 'csm-deniz' })
  const came = page.getByRole('button', { name: '1 new card. Show it' })
  await came.waitFor()
  expect(await seen()).toEqual(before)
  await deniz.expectAccessible()
  await came.click()
  await line.waitFor()
  await came.waitFor({ state: 'detached' })
  const withIt = await seen()

  await act({ action: 'undo' })
  const went = page.getByRole('button', { name: '1 card taken over by somebody else. Show it' })
  await went.waitFor()
  expect(await seen()).toEqual(withIt)
  await went.click()
  await line.getByText('Handed over').waitFor()
  await went.waitFor({ state: 'detached' })
  await deniz.expectNoTrouble()
  await deniz.leave()
})
