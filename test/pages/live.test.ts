// What others change, seen without asking: in place on an account, behind a button where rows would move.
import { expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'

const visits = demoVisits()

it('shows on an account what somebody else has just recorded', async () => {
  const rita = await visits.visit('rita')
  const { page } = rita
  await rita.open('/accounts/customer-0001')
  await rita.hears()
  await visits.demo.amara.post('/v1/notes', {
    account: 'customer-0001',
    text: 'They asked for the new export by May.',
  })
  await page.getByText('They asked for the new export by May.').first().waitFor()
  await rita.expectNoTrouble()
  await rita.leave()
})

it('says on a list that something changed, and moves rows only when one asks for it', async () => {
  const rita = await visits.visit('rita')
  const { page } = rita
  await rita.open('/accounts')
  await rita.hears()
  const rows = await page.locator('tbody tr').allInnerTexts()
  await visits.demo.amara.post('/v1/pulses', {
    account: 'customer-0001',
    person: 'csm-amara',
    pulse: 'at_risk',
  })
  await visits.demo.rung.settle()
  const button = page.getByRole('button', { name: 'Something changed here. Show it' })
  await button.waitFor()
  expect(await page.locator('tbody tr').allInnerTexts()).toEqual(rows)
  await rita.expectAccessible()
  await button.click()
  await button.waitFor({ state: 'detached' })
  await rita.expectNoTrouble()
  await rita.leave()
})
