// An account of which nothing is known: what is missing in the place of its lines, and the one thing to do.
import type { ApiClient } from '@rung/cli'
import { beforeAll, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import type { Look } from './visitor.ts'

const visits = demoVisits()
let client: ApiClient

beforeAll(async () => {
  client = (await visits.demo.rung.workspace('Unheard')).client
  await client.post('/v1/people', { externalId: 'nora', name: 'Nora' })
  await client.post('/v1/accounts', { externalId: 'acme', name: 'Acme', csm: 'nora' })
  await visits.demo.rung.settle()
})

const LOOKS: readonly (readonly [string, Look])[] = [
  ['beside a desk', { width: 1440, height: 900 }],
  ['on a telephone', { width: 390, height: 800 }],
]

it.each(LOOKS)('says what is missing and offers the form for it, %s', async (_, look) => {
  const invited = await client.post<{ link: string }>('/v1/invitations', { person: 'nora', role: 'csm' })
  const nora = await visits.visit(undefined, look)
  const { page } = nora
  await nora.open(invited.link.slice(visits.demo.rung.address.length))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/today/)
  await nora.open('/accounts/acme')
  const lines = page.getByRole('region', { name: 'What they do, and what they got' })
  await lines.getByRole('heading', { name: /^Nothing is known yet/ }).waitFor()
  await lines.getByText('No use of theirs has arrived, and nobody wrote down what they want.').waitFor()
  expect(await lines.locator('svg').count()).toBe(0)
  await nora.expectAccessible()
  expect(await nora.overflow()).toBeLessThanOrEqual(0)
  await lines.getByRole('button', { name: 'Write down what they want' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'File it' }).waitFor()
  await nora.expectNoTrouble()
  await nora.leave()
})
