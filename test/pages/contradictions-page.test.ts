// Disagreements: filtered, acknowledged in place by keyboard, and opened at the section that shows both sides.
import { describe, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'

const visits = demoVisits()

type Rows = { readonly data: readonly { readonly name: string; readonly acknowledgedAt: string | null }[] }

describe('disagreements', () => {
  it('show a CSM their own accounts, the worst first, and take "I have seen it" by one key', async () => {
    const { data } = await visits.demo.amara.get<Rows>('/v1/contradictions?csm=me&limit=100')
    const worst = data[0]?.name
    if (worst === undefined) throw new Error('the demo has no disagreement of Amara')
    const visitor = await visits.visit('amara')
    const { page } = visitor
    await visitor.open('/contradictions')
    await page.getByRole('heading', { level: 2, name: worst }).first().waitFor()
    expect(new URL(page.url()).searchParams.get('csm')).toBe('csm-amara')
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(data.length)
    await visitor.press('j', 'a')
    await page.getByText(`Seen: ${worst}.`).waitFor()
    const after = await visits.demo.amara.get<Rows>('/v1/contradictions?csm=me&limit=100')
    expect(after.data[0]?.acknowledgedAt).not.toBeNull()
    expect(after.data.slice(1).every(row => row.acknowledgedAt === null)).toBe(true)

    await page.getByText('What stands behind both').first().click()
    await visitor.settled()
    await visitor.expectAccessible()
    await visitor.press('o')
    await page.waitForURL(/\/accounts\/.*section=/)
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('are filtered by the address, and an empty answer leads back to all', async () => {
    const visitor = await visits.visit('rita')
    const { page } = visitor
    await visitor.open('/contradictions?pair=sponsor_users&seen=true')
    await page.getByText('Nothing for these filters').waitFor()
    await page.getByRole('link', { name: 'Show all of them' }).click()
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download as CSV' }).click()
    expect((await saved).suggestedFilename()).toBe('disagreements.csv')
    await visitor.expectNoTrouble()
    await visitor.leave()
  })
})
