// Promises: one is confirmed in place by keyboard, another is kept, and capabilities say how reliable each is.
import { describe, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'

const visits = demoVisits()

type Due = { readonly data: readonly { readonly id: string; readonly accountName: string }[] }
type Fact = {
  readonly status: string
  readonly confirmedOn: string | null
  readonly customerWords: string | null
}

// as the page asks for what is due within a quarter of the demo's day
const DUE = '/v1/due-promises?csm=me&limit=100&until=2026-06-16'

describe('promises', () => {
  it('are confirmed and kept in place by keyboard, with the day and the words of the customer', async () => {
    const { data } = await visits.demo.amara.get<Due>(DUE)
    const [first, second] = data
    if (first === undefined || second === undefined) throw new Error('the demo has no two promises due')
    const fact = (id: string): Promise<Fact> => visits.demo.amara.get<Fact>(`/v1/promises/${id}`)
    const visitor = await visits.visit('amara')
    const { page } = visitor
    await visitor.open('/promises?within=90')
    await page.getByRole('heading', { level: 3, name: first.accountName }).first().waitFor()
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(data.length)
    await visitor.press('j', 'c')
    await page.getByLabel('The promise as they say it back (optional)').fill('It will work in the cellar.')
    await visitor.expectAccessible()
    await page.getByRole('button', { name: 'They confirmed it' }).first().click()
    await page.getByText(/is confirmed\.$/).waitFor()
    expect(await fact(first.id)).toMatchObject({
      status: 'open',
      confirmedOn: '2026-03-18',
      customerWords: 'It will work in the cellar.',
    })

    await visitor.press('j')
    const focused = await page.evaluate<string>('document.activeElement.id')
    await visitor.press('e')
    await page.getByLabel('Kept on').waitFor()
    await visitor.press('Enter')
    await page.getByText(/is kept\.$/).waitFor()
    expect(await fact(focused)).toMatchObject({ status: 'kept' })
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('show how reliably each capability is kept', async () => {
    const visitor = await visits.visit('rita')
    await visitor.open('/promises')
    await visitor.page.getByRole('link', { name: 'By capability' }).click()
    await visitor.page.getByRole('columnheader', { name: 'Reliability' }).waitFor()
    await visitor.expectAccessible()
    await visitor.page.setViewportSize({ width: 320, height: 640 })
    expect(await visitor.overflow()).toBe(0)
    await visitor.expectAccessible()
    await visitor.expectNoTrouble()
    await visitor.leave()
  })
})
