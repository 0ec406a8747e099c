// Today: a CSM's morning with the keyboard alone, the same on a telephone, and the list of somebody else.
import { formatISO, parseISO, subDays } from 'date-fns'
import { describe, expect, it } from 'vitest'
import { TODAY } from './demo-under-test.ts'
import { demoVisits } from './demo-visits.ts'
import type { Look, Visitor } from './visitor.ts'

const visits = demoVisits()

type Card = { readonly name: string; readonly status: string; readonly pool: 'loss' | 'care' }
type List = { readonly cards: readonly Card[] }
/** In the order in which the page shows them. */
async function cardsOfAmara(): Promise<Card[]> {
  const { cards } = await visits.demo.amara.get<List>('/v1/worklists/me')
  return [...cards.filter(({ pool }) => pool === 'loss'), ...cards.filter(({ pool }) => pool === 'care')]
}

const opened = (visitor: Visitor) => visitor.page.getByRole('article')
const line = (visitor: Visitor, name: string) =>
  visitor.page.getByRole('listitem').filter({ hasText: name }).getByRole('link')

async function visitToday(as: 'amara' | 'rita', look: Look = {}): Promise<Visitor> {
  const visitor = await visits.visit(as, look)
  await visitor.page
    .getByRole('heading', { level: 1, name: as === 'amara' ? /for today/ : 'Today' })
    .waitFor()
  return visitor
}

/** Presses the key, waits for the form it opens, chooses and confirms. */
async function act(visitor: Visitor, key: string, question: string, ...choices: string[]): Promise<void> {
  await visitor.press(key)
  await visitor.page.getByRole('group', { name: question }).waitFor()
  await visitor.press(...choices, 'Enter')
}

describe("a CSM's morning", () => {
  it('is worked through by three keys a card, and each card says what became of it', async () => {
    const visitor = await visitToday('amara')
    const { page } = visitor
    const cards = await cardsOfAmara()
    const [first, second, third] = cards.map(({ name }) => name)
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few cards')
    await expectOpen(visitor, first)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/for today, .* of 6\sh$/)

    await visitor.press('j')
    await expectOpen(visitor, second)
    await visitor.press('k')
    await expectOpen(visitor, first)
    await visitor.expectAccessible()

    await act(visitor, 'e', 'How did it go?', '1', '4')
    await page.getByText(new RegExp(`${first} is done, and comes back on `)).waitFor()
    expect(await line(visitor, first).textContent()).toContain('Done')
    await expectOpen(visitor, second)
    expect(await page.getByText(`1 of ${cards.length} done`).count()).toBe(1)

    await act(visitor, 's', 'Until when?', '1')
    await page.getByText(`${second} comes back on`).waitFor()
    await expectOpen(visitor, third)

    await act(visitor, 'x', 'Why? It stays away until its reasons grow.', '2')
    await page.getByText(`${third} stays away`).waitFor()
    expect((await cardsOfAmara()).slice(0, 3).map(({ status }) => status)).toEqual([
      'done',
      'snoozed',
      'dismissed',
    ])
    await visitor.expectAccessible()
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('goes back from a form by Escape, and changes nothing', async () => {
    const visitor = await visitToday('amara')
    const before = await cardsOfAmara()
    await visitor.press('x')
    await visitor.page.getByRole('group', { name: 'Why? It stays away until its reasons grow.' }).waitFor()
    await visitor.press('Escape')
    await visitor.page.getByRole('button', { name: 'Done' }).waitFor()
    expect(await cardsOfAmara()).toEqual(before)
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('marks a card as started, then as not answered, takes that back, hands it over, and opens its account', async () => {
    const visitor = await visitToday('amara')
    const name = (await cardsOfAmara()).find(({ status }) => status === 'open')?.name
    if (name === undefined) throw new Error('no card is open')
    await visitor.press('b')
    await visitor.page.getByText(`${name} is started.`).waitFor()
    await visitor.press('n')
    await visitor.page.getByText('Nobody answered: the card comes back in two working days').waitFor()
    await visitor.press('Enter')
    await visitor.page.getByText(`${name} comes back when it is time to try again.`).waitFor()
    const statusOf = async () => (await cardsOfAmara()).find(card => card.name === name)?.status
    expect(await statusOf()).toBe('no_answer')
    await line(visitor, name).click()
    await expectOpen(visitor, name)
    await visitor.press('z')
    await visitor.page.getByText(`${name} is back.`).waitFor()
    expect(await statusOf()).toBe('started')
    await visitor.page.getByRole('button', { name: 'Hand over' }).waitFor()
    await visitor.press('h')
    await visitor.page.getByRole('group', { name: 'Who takes it?' }).getByText('Rita').click()
    await visitor.expectAccessible()
    await visitor.press('Enter')
    await visitor.page.getByText(`${name} is on their list now.`).waitFor()
    expect(await statusOf()).toBe('handed_over')
    await line(visitor, name).click()
    await visitor.page.getByText('Handed over to Rita').waitFor()
    await visitor.press('o')
    await visitor.page.waitForURL(/\/accounts\//)
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('ends with what was passed over, opened by keyboard: who, why now, what it is worth and why it waits', async () => {
    const visitor = await visitToday('amara')
    type PassedOver = { total: number; data: { name: string }[] }
    const { total, data } = await visits.demo.amara.get<PassedOver>('/v1/worklists/me/passed-over')
    expect(total).toBeGreaterThan(0)
    const summary = visitor.page.locator('summary', { hasText: `Passed over: ${total}, and why` })
    await summary.focus()
    await visitor.press('Enter')
    const named = visitor.page.locator('.passed-over > li')
    await named.first().waitFor()
    expect(await named.count()).toBe(data.length)
    const first = await named.first().textContent()
    expect(first).toContain(data[0]?.name)
    expect(first).toMatch(/an hour/)
    await visitor.expectAccessible()
    expect(await visitor.overflow()).toBe(0)
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('shows the list alone on a telephone, and a card by itself with the way back', async () => {
    const visitor = await visitToday('amara', { width: 390, height: 800 })
    expect(await opened(visitor).isVisible()).toBe(false)
    await visitor.press('j')
    await visitor.press('Enter')
    await opened(visitor).waitFor()
    await visitor.expectAccessible()
    expect(await visitor.overflow()).toBe(0)
    await visitor.page.getByRole('button', { name: 'Back to the list' }).click()
    expect(await opened(visitor).isVisible()).toBe(false)
    await visitor.expectNoTrouble()
    await visitor.leave()
  })
})

describe('the list of somebody else', () => {
  it('is chosen by a lead, and the address says whose it is', async () => {
    const visitor = await visitToday('rita')
    await visitor.page.getByRole('link', { name: 'Amara' }).click()
    await visitor.page.getByText('The list of Amara.').waitFor()
    expect(new URL(visitor.page.url()).searchParams.get('csm')).toMatch(/^per_/)
    await visitor.expectAccessible()
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('can be asked for of any past day', async () => {
    for (let back = 7; back <= 182; back += 7) {
      const date = formatISO(subDays(parseISO(TODAY), back), { representation: 'date' })
      expect(await visits.demo.amara.get(`/v1/worklists/me?date=${date}`)).toMatchObject({ date })
    }
  })

  it('of a past day can only be read', async () => {
    const visitor = await visitToday('amara')
    await visitor.open('/today?asOf=2026-03-11')
    await visitor.page.getByText('Nobody opened this list on').waitFor()
    expect(await visitor.page.getByRole('button', { name: 'Done' }).count()).toBe(0)
    await visitor.expectNoTrouble()
    await visitor.leave()
  })
})

async function expectOpen(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.getByRole('article', { name }).waitFor()
  expect(await line(visitor, name).getAttribute('aria-current')).not.toBeNull()
}
