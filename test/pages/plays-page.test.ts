// A manager writes a play of their own: what is wrong stands at its field, and what is right is in use.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'

const visits = demoVisits()

it('a play of one’s own is checked, put into use and changed, with what is wrong at its field', async () => {
  const visitor = await visits.visit('rita')
  const { page } = visitor
  await visitor.open('/settings/plays')
  await page.getByRole('button', { name: 'Write a play of your own' }).click()
  const form = page.getByRole('form', { name: 'A play of your own' })
  await form.getByLabel('What to do', { exact: true }).fill('Walk them through their first report')
  await form.getByLabel('They are new, and not getting on').check()
  await form.getByLabel('Hours it takes').fill('1.5')
  await form.getByLabel('Begin, where nothing may be quoted').fill('Which dashboard do you open first?')
  await form
    .getByLabel('Begin, with their words', { exact: false })
    .fill('You told us “{outcome}”. What would you like to see first?')
  await form.getByLabel('Agree on').fill('A day on which they make the next one alone.')
  await form.getByLabel('Steps, a line each').fill('0: Call.\n7: Ask what they made of it.')
  for (const reaction of [
    'They want to hear more',
    'They disagree',
    'It is not important to them',
    'They see it differently',
  ])
    await form.getByLabel(`${reaction}: then`).fill('Call once more.')
  await form.getByLabel('What they are given', { exact: true }).selectOption('Paid service')
  await form.getByLabel('What they are given: title').fill('A morning with our trainer')
  await form.getByLabel('What they read').fill('We build your first report with you.')
  await form.getByLabel('Minutes it takes, where measured').fill('90')
  await form.getByLabel('Who measured it').fill('Our trainers, over 40 mornings')
  await form.getByLabel('Price in EUR').fill('1,250')
  await form.getByRole('button', { name: 'Check it' }).click()
  await form.getByText('See what stands at the fields.').waitFor()
  const without = form.getByLabel('Begin, where nothing may be quoted')
  expect(await without.getAttribute('aria-invalid')).toBe('true')
  await visitor.expectAccessible()
  await without.fill('What would you like to see first?')
  await form.getByRole('button', { name: 'Put it into use' }).click()
  await form.waitFor({ state: 'detached' })
  await expectFocusOn(page, 'Write a play of your own')

  type Plays = { data: { key: string; version: number; content: unknown; hours: number }[] }
  const key = 'walk_them_through_their_first_report'
  const mine = async () =>
    (await visits.demo.amara.get<Plays>('/v1/plays')).data.find(play => play.key === key)
  expect(await mine()).toMatchObject({
    version: 1,
    hours: 1.5,
    content: {
      kind: 'paid_service',
      minutes: { value: 90, measuredBy: 'Our trainers, over 40 mornings' },
      price: { amountMinor: 125_000, currency: 'EUR' },
    },
  })

  await page.getByText('Show how: Walk them through their first report').click()
  await page.getByRole('button', { name: 'Change: Walk them through their first report' }).click()
  const change = page.getByRole('form', { name: 'Change: Walk them through their first report' })
  expect(await change.getByLabel('Price in EUR').inputValue()).toBe('1250.00')
  await change.getByLabel('Hours it takes').fill('2')
  await change.getByRole('button', { name: 'Save as a new version' }).click()
  await change.waitFor({ state: 'detached' })
  await expectFocusOn(page, 'Change: Walk them through their first report')
  expect(await mine()).toMatchObject({ version: 2, hours: 2, content: { price: { amountMinor: 125_000 } } })
  await visitor.expectNoTrouble()
  await visitor.leave()
})

/** The form has gone, as was asked for, however long its answer took: that what stood below it moves up is no jump. */
async function expectFocusOn(page: Page, button: string): Promise<void> {
  await expect.poll(() => page.locator(':focus').textContent()).toBe(button)
  await page.evaluate('globalThis.jumps.length = 0')
}
