// A session that ends while somebody types: what they typed is kept until they signed in again, and shown to nobody else.
import { expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import type { Person, Visitor } from './visitor.ts'

const visits = demoVisits()
const WORDS = 'They will tell us by Friday.'

it('leaves what was typed where it is, to be filed by the same person and nobody else', async () => {
  const amara = await visits.visit('amara')
  const { page } = amara
  const over = page.getByRole('dialog', { name: 'Your session is over' })
  const note = page.getByRole('dialog').getByRole('textbox').first()
  await amara.open('/accounts/customer-0001')

  await page.getByRole('button', { name: 'Write a note' }).click()
  await note.fill(WORDS)
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'File it' }).click()
  await over.waitFor()
  await amara.expectAccessible()
  await signInBeside(amara, 'amara')
  await over.getByRole('button', { name: 'Go on' }).click()
  await over.waitFor({ state: 'hidden' })
  expect(await note.inputValue()).toBe(WORDS)
  await page.getByRole('button', { name: 'File it' }).click()
  await note.waitFor({ state: 'detached' })
  await page.getByText(WORDS).first().waitFor()

  await page.getByRole('button', { name: 'Write a note' }).click()
  await note.fill('Nothing for other eyes.')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'File it' }).click()
  await over.waitFor()
  await signInBeside(amara, 'rita')
  // what was typed is Amara's until the page is gone: nothing of it is shown under Rita's name
  const shown: string[] = []
  page.on('console', message => {
    if (message.text().startsWith('shown: ')) shown.push(message.text())
  })
  await page.evaluate(`new MutationObserver(() => {
    if (document.querySelector('header.top')?.textContent.includes('Rita')) console.log('shown: Rita')
  }).observe(document.body, { subtree: true, childList: true, characterData: true })`)
  await over.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Rita' }).waitFor()
  expect(shown).toEqual([])
  expect(await page.getByText('Nothing for other eyes.').count()).toBe(0)
  await amara.leave()
})

it('ends at once where nothing was typed', async () => {
  const amara = await visits.visit('amara')
  await amara.open('/accounts/customer-0001')
  await amara.hears()
  await amara.page.context().clearCookies()
  await amara.page.getByRole('link', { name: 'Renewals' }).click()
  await amara.page.waitForURL(/\/sign-in\?problem=ended/)
  await amara.leave()
})

/** In another tab of the same browser. */
async function signInBeside({ page }: Visitor, person: Person): Promise<void> {
  const tab = await page.context().newPage()
  await tab.goto(`${visits.demo.rung.address}/sign-in`)
  await tab.getByRole('button', { name: new RegExp(person, 'i') }).click()
  await tab.waitForURL(/\/today/)
  await tab.close()
}
