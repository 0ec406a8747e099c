// What an admin needs: a file uploaded, mapped, tried, imported and mended; people invited; a config drafted, tried, published, rolled back.
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import type { Visitor } from './visitor.ts'

const visits = demoVisits()
let ada: Visitor
beforeAll(async () => {
  ada = await visits.visit('ada')
})

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

it('uploads accounts: mapped by name, tried, imported; what is refused comes back and is mended', async () => {
  const { page } = ada
  await ada.open('/settings/sources')
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles(
      csv(
        'crm.csv',
        'Id;Company;Seats;Closed\nnew-1;Fern & Co;12;\nnew-2;Birch;many;\nnew-3;Oak;5;31.12.2025\n',
      ),
    )
  await page.getByText('2 rows can be read, 1 cannot').waitFor()
  await page.getByText('Line 3, Seats: “many” is not a whole number.').waitFor()
  await page.getByLabel('Field of Closed').selectOption('closedOn')
  await page.getByText('1 row can be read, 2 cannot').waitFor()
  await page.getByLabel('Days are written').selectOption({ label: '28.03.2026' })
  await page.getByText('2 rows can be read, 1 cannot').waitFor()
  await ada.expectAccessible()
  await page.getByRole('button', { name: 'Import 2 rows' }).click()
  await page.getByText('2 rows new, 0 corrected, 0 as they were, 1 refused.').waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download what was refused' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('crm.rejects.csv')
  const rejects = await readFile(await file.path(), 'utf8')
  expect(rejects).toContain('new-2,Birch,many,,Seats: “many” is not a whole number.')
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles(csv('crm.rejects.csv', rejects.replace('many', '7')))
  await page.getByRole('button', { name: 'Import 1 row' }).click()
  await page.getByText('1 row new, 0 corrected, 0 as they were, 0 refused.').waitFor()
  expect(await visits.demo.amara.get('/v1/accounts/new-2')).toMatchObject({ name: 'Birch', seats: 7 })
  expect(await visits.demo.amara.get('/v1/accounts/new-3')).toMatchObject({ closedOn: '2025-12-31' })
})

it('closes an account and opens it again', async () => {
  const { page } = ada
  await ada.open('/settings/accounts')
  await page.getByLabel('This account').fill('new-1')
  await page.getByLabel('What became of it').selectOption('close')
  await page.getByLabel('From', { exact: true }).fill('2026-03-01')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Fern & Co: closed.').waitFor()
  expect(await visits.demo.amara.get('/v1/accounts/new-1')).toMatchObject({ closedOn: '2026-03-01' })
  await page.getByLabel('This account').fill('new-1')
  await page.getByLabel('What became of it').selectOption('reopen')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Fern & Co: open again.').waitFor()
  expect(await visits.demo.amara.get('/v1/accounts/new-1')).toMatchObject({ closedOn: null })
})

it('invites a person by a link that is shown once, and revokes it', async () => {
  const { page } = ada
  await ada.open('/settings/people')
  await page.getByLabel('Person', { exact: true }).selectOption({ label: 'Bruno' })
  await page.getByRole('button', { name: 'Make a link' }).click()
  await page.getByText(/\/sign-in#/).waitFor()
  await ada.expectAccessible()
  await page.getByRole('button', { name: 'I have it' }).click()
  await page.getByText(/Open until/).waitFor()
  await page.getByRole('button', { name: 'Revoke' }).click()
  await page.getByText(/^Revoked/).waitFor()
})

it('makes a key that is shown once, and revokes it', async () => {
  const { page } = ada
  await ada.open('/settings/keys')
  await page.getByLabel('What it is for').fill('nightly export')
  await page.getByRole('button', { name: 'Make a key' }).click()
  const key = await page.getByText(/^rung_/).innerText()
  expect((await visits.demo.rung.call({ method: 'GET', path: '/v1/workspace', key })).status).toBe(200)
  await page.getByRole('button', { name: 'I have it' }).click()
  await page.getByRole('button', { name: 'Revoke the key for nightly export' }).click()
  await page.getByRole('row', { name: /nightly export.*revoked/ }).waitFor()
  expect((await visits.demo.rung.call({ method: 'GET', path: '/v1/workspace', key })).status).toBe(401)
})

it('drafts a change, tries it on all accounts, publishes it and rolls it back', async () => {
  const { page } = ada
  await ada.open('/settings/judging')
  const draftOf = async (note: string, value: string): Promise<void> => {
    await page.getByLabel('Which number').fill('promises.graceDays')
    await page.getByLabel('What it should be').fill(value)
    await page.getByLabel('Why', { exact: true }).fill(note)
    await page.getByRole('button', { name: 'Make a draft' }).click()
    await page.getByRole('heading', { name: `Draft: ${note}` }).waitFor()
  }
  const publish = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Try it on all accounts' }).click()
    await visits.demo.rung.settle()
    await page.getByText(/^Tried on \d+\saccounts: \d+ would change band\.$/).waitFor()
    await ada.expectAccessible()
    // versions are in force from their instant on, and the clock of this test stands still by itself
    visits.demo.rung.clock.advance({ seconds: 60 })
    await page.getByRole('button', { name: 'Publish' }).click()
  }
  await draftOf('Promises get a week more', '21')
  await page.getByRole('row', { name: /^promises\.graceDays \d+ 21$/ }).waitFor()
  await publish()
  await page.getByText('Version 1 is in force. Accounts are judged anew.').waitFor()
  await draftOf('And one more', '28')
  await publish()
  await page.getByText('Version 2 is in force. Accounts are judged anew.').waitFor()
  await page.getByRole('button', { name: 'Draft a way back to version 1' }).click()
  await page.getByRole('heading', { name: /^Draft:/ }).waitFor()
  await publish()
  await page.getByText('Version 3 is in force. Accounts are judged anew.').waitFor()
  const { document } = await visits.demo.amara.get<{ document: { promises: { graceDays: number } } }>(
    '/v1/config',
  )
  expect(document.promises.graceDays).toBe(21)
})

it('adds a webhook, sees its secret once, tries it, and sees what came of it', async () => {
  const { page } = ada
  const came = Promise.withResolvers<{ headers: Record<string, string>; body: string }>()
  const receiver = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    response.writeHead(204).end()
    came.resolve({ headers: request.headers as Record<string, string>, body })
  })
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const { port } = receiver.address() as AddressInfo
  await ada.open('/settings/webhooks')
  await page.getByLabel('Its address, https://').fill(`http://127.0.0.1:${port}/hook`)
  await page.getByLabel('What it is for').fill('Warehouse')
  await page.getByLabel('A promise is due').check()
  await page.getByRole('button', { name: 'Add the webhook' }).click()
  const secret = await page.locator('code', { hasText: 'whsec_' }).textContent()
  await ada.expectAccessible()
  await page.getByRole('button', { name: 'I have it' }).click()
  await page.getByText('Warehouse. Told of a promise is due.').waitFor()
  await page.getByRole('button', { name: 'Send a test' }).click()
  const { headers, body } = await came.promise
  expect(headers['webhook-id']).toMatch(/^evt_/)
  expect(JSON.parse(body)).toMatchObject({ type: 'webhook.test' })
  // Rung's clock stands still in this test, and the library's does not: its own check of the signature is held elsewhere
  expect(secret).toContain('whsec_')
  await expect
    .poll(async () => {
      await page.getByRole('button', { name: 'Look again' }).click()
      return page.getByRole('cell', { name: 'Taken (204)' }).count()
    })
    .toBe(1)
  await ada.expectAccessible()
  await page.getByRole('button', { name: 'New secret' }).click()
  await page.getByText(/^The secret before signs as well until /).waitFor()
  await page.getByRole('button', { name: 'I have it' }).click()
  await page.getByRole('button', { name: 'Switch off' }).click()
  await page.getByText('Switched off', { exact: true }).waitFor()
  receiver.close()
})

it('sees who did all that', async () => {
  const { page } = ada
  await ada.open('/settings/audit')
  await page.getByLabel('By', { exact: true }).selectOption({ label: 'Ada' })
  await page
    .getByRole('row', { name: /Ada config published/ })
    .first()
    .waitFor()
  await ada.expectAccessible()
  await ada.expectNoTrouble()
})

it('shows a CSM what concerns them, and says why the rest is shut', async () => {
  const amara = await visits.visit('amara')
  await amara.open('/settings/keys')
  await amara.page.getByText('Only an admin sees this').waitFor()
  await amara.expectAccessible()
  await amara.open('/settings/measures')
  await amara.expectAccessible()
  await amara.expectNoTrouble()
  await amara.leave()
})
