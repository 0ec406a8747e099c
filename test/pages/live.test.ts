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

it('shows what was recorded after the page had read its answers and before it heard anything', async () => {
  const rita = await visits.visit('rita')
  const { page } = rita
  let letHear = (): void => undefined
  const mayHear = new Promise<void>(resolve => {
    letHear = resolve
  })
  await page.route('**/v1/events*', async route => {
    await mayHear
    await route.continue()
  })
  await rita.open('/accounts/customer-0002')
  await page.getByText('Told between reading and hearing.').waitFor({ state: 'detached' })
  await visits.demo.amara.post('/v1/notes', {
    account: 'customer-0002',
    text: 'Told between reading and hearing.',
  })
  letHear()
  await page.getByText('Told between reading and hearing.').first().waitFor()
  await rita.expectNoTrouble()
  await rita.leave()
})

it('shows it in a second tab too, while the first holds the stream', async () => {
  const rita = await visits.visit('rita')
  await rita.open('/accounts/customer-0003')
  await rita.hears()
  const second = await rita.page.context().newPage()
  await second.clock.setFixedTime(await rita.page.evaluate<number>('Date.now()'))
  let letCatchUp = (): void => undefined
  const mayCatchUp = new Promise<void>(resolve => {
    letCatchUp = resolve
  })
  await second.route('**/v1/events*', async route => {
    await mayCatchUp
    await route.continue()
  })
  // what the first tab tells meanwhile reaches nobody
  await second.addInitScript('BroadcastChannel = class extends EventTarget { postMessage() {} close() {} }')
  await second.goto(rita.page.url())
  await second.locator('h1').first().waitFor()
  await second.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  await visits.demo.amara.post('/v1/notes', { account: 'customer-0003', text: 'Told to whoever comes late.' })
  letCatchUp()
  await second.getByText('Told to whoever comes late.').first().waitFor()
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
