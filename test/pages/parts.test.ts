// A part of a page that could not be fetched is tried again: what one has asked for comes once the network is back.
import { expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'

const visits = demoVisits()

it('fetches the forms of a card again, though they were refused while nobody waited and when first asked for', async () => {
  const amara = await visits.visit('amara')
  const { page } = amara
  let refused = 0
  let isDown = true
  await page.route('**/act-form-*.js', async route => {
    if (!isDown) return await route.continue()
    refused += 1
    await route.abort('connectionfailed')
  })
  await amara.open('/today')
  await expect.poll(() => refused).toBeGreaterThan(0)
  const before = refused
  await page.keyboard.press('e')
  await expect.poll(() => refused).toBeGreaterThan(before)
  expect(await page.locator('.act-form').count()).toBe(0)
  isDown = false
  await page.locator('.act-form').waitFor()
  await amara.leave()
})
