// What is asked of the company stands on Today: it is snoozed to a day by keys, put back, and ended.
import { expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'

const on = demoVisits()

it('is snoozed until a day, put back on that day alone, and done', async () => {
  await on.demo.amara.post('/v1/book-tasks', {
    ...{
      chasm: 'deliver',
      way: 'question_capability',
      about: 'dark mode',
      evidence: [],
      person: 'csm-amara',
    },
  })
  const amara = await on.visit('amara')
  const { page } = amara
  const card = page.getByRole('article', { name: 'Question what is planned and nobody asked for' })
  await card.getByText('“dark mode” is planned, and no stated concern needs it.').waitFor()
  await card.getByRole('button', { name: 'Snooze it' }).focus()
  await amara.press('Enter')
  await amara.expectAccessible()
  await amara.press('Escape')
  await card.getByRole('button', { name: 'It is done' }).waitFor()
  await card.getByRole('button', { name: 'Snooze it' }).click()
  await card.getByRole('radio', { name: /^Tomorrow/ }).check()
  await card.getByRole('button', { name: 'Snooze it' }).click()
  await page.getByText(/nobody asked for: snoozed until .* It comes back on that day\./).waitFor()
  expect(await card.count()).toBe(0)
  await amara.expectAccessible()
  await page.getByRole('button', { name: 'Put it back' }).click()
  await card.getByRole('button', { name: 'It is done' }).click()
  await card.waitFor({ state: 'detached' })
  expect(await page.getByRole('heading', { name: 'For the company' }).count()).toBe(0)
  await amara.expectNoTrouble()
  await amara.leave()
})
