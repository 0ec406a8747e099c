// What reaches Amara: she has her list sent to Slack, tries it, sees what came back and what was sent; Ada sees that she gets it, and not where.
import { type Receiver, startReceiver } from '@rung/test-harness/receiver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import type { Visitor } from './visitor.ts'

/** Where pictures are put for a person to look at. */
const PICTURES = process.env.RUNG_PICTURES
const PLACE = '/settings/notifications'

const visits = demoVisits()
let amara: Visitor
let receiver: Receiver
beforeAll(async () => {
  receiver = await startReceiver()
  amara = await visits.visit('amara')
})
afterAll(() => receiver.close())

/** At both widths: nothing for axe to find, nothing wider than the window. */
async function look(visitor: Visitor, name: string): Promise<void> {
  for (const width of [1440, 390]) {
    await visitor.page.setViewportSize({ width, height: 900 })
    await visitor.settled()
    expect(await visitor.overflow()).toBe(0)
    await visitor.expectAccessible()
    if (PICTURES !== undefined)
      await visitor.page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true })
  }
  await visitor.page.setViewportSize({ width: 1440, height: 900 })
}

it('sends nothing until an address is given, and says what is wrong with one', async () => {
  const { page, open } = amara
  await open(PLACE)
  await page.getByText('Nothing is sent to you yet.').waitFor()
  await look(amara, 'notifications-off')
  await page.getByLabel('Address of the Slack webhook').fill('https://10.0.0.1/list')
  await page.getByRole('button', { name: 'Switch it on' }).click()
  await page.getByText('leads to an address that is not public').waitFor()
})

it('is switched on, tried, and keeps the address to itself', async () => {
  const { page } = amara
  await page.getByLabel('Address of the Slack webhook').fill(`${receiver.url}/a-secret-of-hers`)
  await page.getByLabel('At', { exact: true }).fill('09:15')
  await page.getByLabel('My working days').uncheck()
  await page.getByLabel('Friday').uncheck()
  await page.getByLabel('Renewals within 30 days').uncheck()
  await page.getByRole('button', { name: 'Switch it on' }).click()
  await page.getByText(/^The next one: /).waitFor()
  await page.getByText('Kept: it ends in hers.').waitFor()
  expect(await page.content()).not.toContain('a-secret')
  await page.getByRole('button', { name: 'Send me one now' }).click()
  await page.getByText('Taken: look for it there.').waitFor()
  const { blocks } = JSON.parse(receiver.received[0]?.body ?? '')
  expect(blocks[0]).toMatchObject({ type: 'header' })
  expect(blocks[1].elements[0].text).toBe('Sent to try it out.')
  receiver.answer(404)
  await page.getByRole('button', { name: 'Send me one now' }).click()
  await page.getByText('Not taken: answered 404, Slack knows no such address.').waitFor()
})

it('shows what was sent, and an admin who gets it', async () => {
  const { page, open } = amara
  const settings = (await page.evaluate(async () => (await fetch('/v1/digest-settings')).json())) as {
    nextAt: string
  }
  visits.demo.rung.clock.set(settings.nextAt)
  await visits.demo.rung.settle()
  await open(PLACE)
  await page.getByRole('cell', { name: /^1 try: answered 404, Slack knows no such address; next / }).waitFor()
  await page.getByText(/^Not taken since /).waitFor()
  await look(amara, 'notifications-failing')
  const ada = await visits.visit('ada')
  await ada.open(PLACE)
  await ada.page.getByRole('row', { name: /Amara.*09:15 on Mon, Tue, Wed, Thu.*not taken yet/ }).waitFor()
  const shown = await ada.page.content()
  for (const secret of ['a-secret', new URL(receiver.url).host]) expect(shown).not.toContain(secret)
  await look(ada, 'notifications-admin')
  await page.getByRole('button', { name: 'Switch it off' }).click()
  await page.getByText('Switched off: nothing is sent.').first().waitFor()
  await ada.expectNoTrouble()
})
