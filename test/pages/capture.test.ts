// Each form that records a fact, by the keyboard alone: what is missing is said at its field, Enter twice files once, and what it
// changed is said. A fault of the server and a lost line keep what was typed.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import type { Visitor } from './visitor.ts'

const visits = demoVisits()
const ACCOUNT = 'customer-0001'

/** What is done to a field: its first choice taken, a step of a scale, words typed. */
type Step = readonly [label: RegExp, does: 'first' | 'tick' | number | string]

type Form = {
  readonly title: string
  /** Where it is sent. */
  readonly list: string
  readonly needed: RegExp
  readonly steps: readonly Step[]
}

const FORMS: readonly Form[] = [
  {
    title: 'What they say',
    list: '/v1/customer-verdicts',
    needed: /Needed: who/,
    steps: [
      [/^Who/, 'first'],
      [/^How near/, 4],
      [/^How was the way/, 3],
      [/^In their words/, 'It goes quicker than before.'],
    ],
  },
  {
    title: 'What we say',
    list: '/v1/vendor-verdicts',
    needed: /Needed: how near do you think/,
    steps: [[/^How near/, 2]],
  },
  {
    title: 'Evidence of where we stand',
    list: '/v1/ladder-evidence',
    needed: /Needed: who/,
    steps: [
      [/^Who/, 'first'],
      [/^Of which level/, '4'],
      [/^In their words/, 'They plan the year with us.'],
    ],
  },
  {
    title: 'A promise',
    list: '/v1/promises',
    needed: /Needed: what of ours/,
    steps: [
      [/^What of ours/, 'offline maps'],
      [/^As we said it/, 'Maps without a line by spring.'],
      [/^How much hangs/, 4],
    ],
  },
  {
    title: 'A touch',
    list: '/v1/touches',
    needed: /Needed: with whom/,
    steps: [
      [/^With whom/, 'tick'],
      [/^Notes/, 'Spoke of the plan.'],
    ],
  },
  {
    title: 'How you feel about them',
    list: '/v1/pulses',
    needed: /Needed: your feeling/,
    steps: [[/^Your feeling/, 'at risk']],
  },
  {
    title: 'What they want to get',
    list: '/v1/outcomes',
    needed: /Needed: in their words/,
    steps: [
      [/^In their words/, 'Fewer calls at night'],
      [/^Whose it is/, 'first'],
      [/^How important/, 3],
      [/^What is counted/, 'calls a month'],
      [/^Where they start/, '40'],
      [/^Where they want to be/, '10'],
      [/^By when/, '09092026'],
    ],
  },
  {
    title: 'A measurement',
    list: '/v1/measurements',
    needed: /Needed: (which outcome|how much)/,
    steps: [
      [/^Which outcome/, 'first'],
      [/^How much it is now/, '12'],
    ],
  },
]

describe('a form by the keyboard alone', () => {
  it.each(FORMS)('$title', async form => {
    const visitor = await visits.visit('amara')
    const { page } = visitor
    await visitor.open(`/accounts/${ACCOUNT}`)
    const posts: string[] = []
    page.on('request', request => {
      if (request.method() === 'POST' && request.url().endsWith(form.list)) posts.push(request.url())
    })
    await openForm(visitor, form.title)
    await visitor.expectAccessible()

    await tabTo(page, /^File it/)
    await page.keyboard.press('Enter')
    await dialog(page).getByText(form.needed).first().waitFor()
    await visitor.expectNoTrouble()

    for (const step of form.steps) await take(page, step)
    await tabTo(page, /^File it/)
    const filed = page.waitForResponse(answer => answer.url().endsWith(form.list) && answer.status() === 201)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await filed
    await visits.demo.rung.settle()
    await page
      .getByRole('status')
      .filter({ hasText: /[\d.]+ to [\d.]+: \w+|stays at|Filed/ })
      .first()
      .waitFor()
    expect(await dialog(page).count()).toBe(0)
    expect(posts).toHaveLength(1)
    await visitor.leave()
  })

  it('Your call on the renewal, with the fault the server finds at its field', async () => {
    const visitor = await visits.visit('amara')
    const { page } = visitor
    await visitor.open(`/accounts/${ACCOUNT}`)
    await openForm(visitor, 'Your call on the renewal')
    await take(page, [/^Which renewal/, 'first'])
    await take(page, [/^What do you expect/, 'they renew'])
    await take(page, [/^How likely/, '140'])
    await page.keyboard.press('Enter')
    const field = dialog(page).getByLabel(/^How likely/)
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
    expect(await field.inputValue()).toBe('140')
    // the field that is wrong has the focus
    await page.keyboard.press('Control+A')
    await page.keyboard.type('70')
    const filed = page.waitForResponse(answer => answer.request().method() === 'PATCH' && answer.ok())
    await page.keyboard.press('Enter')
    await filed
    await visits.demo.rung.settle()
    await page.getByText(/^We say: they renew, kept with 70\s%/).waitFor()
    await visitor.leave()
  })

  it('keeps what was typed while the line is lost, and files it once when it is back', async () => {
    const visitor = await visits.visit('amara')
    const { page } = visitor
    await visitor.open(`/accounts/${ACCOUNT}`)
    const before = await countOf('/v1/pulses')
    await openForm(visitor, 'How you feel about them')
    await take(page, [/^Your feeling/, 'to watch'])
    await take(page, [/^Why/, 'They asked about the price twice.'])
    await page.context().setOffline(true)
    await tabTo(page, /^File it/)
    await page.keyboard.press('Enter')
    await dialog(page).getByRole('alert').waitFor()
    expect(await dialog(page).getByLabel(/^Why/).inputValue()).toBe('They asked about the price twice.')
    await page.context().setOffline(false)
    await tabTo(page, /^File it/)
    const filed = page.waitForResponse(answer => answer.url().endsWith('/v1/pulses') && answer.ok())
    await page.keyboard.press('Enter')
    await filed
    await visits.demo.rung.settle()
    await page
      .getByRole('status')
      .filter({ hasText: /[\d.]+ to [\d.]+: \w+|stays at|Filed/ })
      .first()
      .waitFor()
    expect(await countOf('/v1/pulses')).toBe(before + 1)
    await visitor.leave()
  })
})

const dialog = (page: Page) => page.locator('dialog[open]')

async function countOf(list: string): Promise<number> {
  const { data } = await visits.demo.amara.get<{ data: unknown[] }>(`${list}?account=${ACCOUNT}&limit=200`)
  return data.length
}

async function openForm(visitor: Visitor, title: string): Promise<void> {
  const { page } = visitor
  await page
    .getByRole('button', { name: /^Record/ })
    .first()
    .waitFor()
  await page.keyboard.press('c')
  await dialog(page).getByRole('heading', { name: 'What is there to record?' }).waitFor()
  await tabTo(page, new RegExp(`^${title}`))
  await page.keyboard.press('Enter')
  await dialog(page).getByRole('heading', { name: title }).waitFor()
  // its choices have come
  await visitor.settled()
  await expect.poll(() => page.evaluate<number>(CHOICES_ON_THEIR_WAY)).toBe(0)
}

/** Selects of people, outcomes and renewals that hold nothing to choose yet. */
const CHOICES_ON_THEIR_WAY = `[...document.querySelectorAll('dialog[open] select')].filter(each => each.options.length < 2).length`

/** The label of what has the focus: its own, that of its group, or its words. */
const FOCUSED = `(() => {
  const at = document.activeElement
  const group = at.closest('fieldset')
  if (['radio', 'checkbox'].includes(at.type) && group) return group.querySelector('legend').textContent
  return at.labels?.[0]?.textContent ?? at.textContent ?? ''
})()`

const TABS_MOST = 60

async function tabTo(page: Page, label: RegExp): Promise<void> {
  const passed: string[] = []
  for (let tabs = 0; tabs < TABS_MOST; tabs += 1) {
    const focused = (await page.evaluate<string>(FOCUSED)).trim()
    if (label.test(focused)) return
    passed.push(focused.slice(0, 40))
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${label}, but to ${[...new Set(passed)].join(' | ')}`)
}

async function take(page: Page, [label, does]: Step): Promise<void> {
  await tabTo(page, label)
  if (does === 'tick') await page.keyboard.press('Space')
  else if (does === 'first') {
    const chosen = await page.evaluate<string>('document.activeElement.value')
    // what alone could be chosen is chosen
    if (chosen === '') await page.keyboard.press('ArrowDown')
  } else if (typeof does === 'number') {
    await page.keyboard.press('Space')
    for (let step = 1; step < does; step += 1) await page.keyboard.press('ArrowRight')
  } else await page.keyboard.type(does)
}
