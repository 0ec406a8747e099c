// A card that a colleague took: what the customer said is recorded by who heard it, while the card is theirs.
import { createBrowser } from '@rung/test-harness/browser'
import { expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'

const visits = demoVisits()

type List = { cards: { id: string; accountId: string; name: string; status: string }[] }

it('lets who took it record about the account until they did it, and not afterwards', async () => {
  const { rung, amara } = visits.demo
  const ada = createBrowser(call => rung.call(call), rung.address)
  await ada.send('POST', '/v1/sessions/demo', { person: 'ada' })
  await ada.send('GET', '/v1/session')
  const { body: invited } = await ada.send('POST', '/v1/invitations', { person: 'csm-deniz', role: 'csm' })
  const { cards } = await amara.get<List>('/v1/worklists/csm-amara')
  const card = cards.find(({ status }) => status === 'open')
  if (card === undefined) throw new Error('no card of Amara is open')

  const deniz = await visits.visit()
  const { page } = deniz
  await deniz.open(invited.link.slice(rung.address.length))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/today/)
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
