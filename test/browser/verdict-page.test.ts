// The page a customer sees, in Chromium: without scripts, by the keyboard alone, at 320 px, light, dark and in forced colours.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runAxe } from './axe.ts'
import { startChromium } from './chromium.ts'

const STATEMENT = 'Invoices leave within two days of the job'
/** Where pictures are put for a person to look at, as `RUNG_PICTURES=docs/pages npm run test:pages` does. */
const PICTURES = process.env.RUNG_PICTURES

/** What stands in focus, by a name that a person would know it by, and the outline that shows it: of a choice, of its box. */
const FOCUSED = `(() => {
  const held = document.activeElement
  const box = held.parentElement.querySelector('input:focus-visible + .box') ?? held
  return [held.id || held.name || held.textContent, getComputedStyle(box).outlineStyle]
})()`
/** Where a PNG says how wide it is. */
const PNG_WIDTH_AT = 16

let rung: TestRung
let workspace: TestWorkspace
let browser: Browser

beforeAll(async () => {
  browser = await startChromium()
  rung = await startTestRung('2026-03-18')
  workspace = await rung.workspace('Northfield Software')
  const { client } = workspace
  await rung.call({
    method: 'PATCH',
    path: '/v1/workspace',
    key: workspace.adminKey,
    body: { brandColour: '#1f6f4a' },
  })
  await client.post('/v1/accounts', { externalId: 'harbour', name: 'Harbour Foods' })
  await client.post('/v1/stakeholders', { externalId: 'mira', account: 'harbour', name: 'Mira' })
  for (const [externalId, statement] of [
    ['invoices', STATEMENT],
    ['close', 'The books are closed by the third working day'],
  ]) {
    await client.post('/v1/outcomes', {
      externalId,
      account: 'harbour',
      statement,
      stakeholder: 'mira',
      importance: 5,
      measure: { baseline: 11, target: 2, startsOn: '2025-10-01', dueOn: '2026-06-01' },
    })
  }
})
afterAll(async () => {
  await browser?.close()
  await rung?.stop()
})

type Asked = { readonly id: string; readonly link: string }
const ask = (outcomes = ['invoices']): Promise<Asked> =>
  workspace.client.post<Asked>('/v1/verdict-requests', { outcomes, stakeholder: 'mira' })
const revoked = async (): Promise<Asked> => {
  const asked = await ask()
  await workspace.client.post(`/v1/verdict-requests/${asked.id}/revoke`, {})
  return asked
}
const verdictOf = async ({ id }: Asked) => {
  const { data } = await workspace.client.get<{ data: { recordedBy: string }[] }>('/v1/customer-verdicts')
  return data.find(({ recordedBy }) => recordedBy === id)
}

/** A page of its own, and what it asked for and complained of; the browser keeps nothing between two. */
async function visit(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const [elsewhere, said]: [string[], string[]] = [[], []]
  page.on('request', request => {
    if (new URL(request.url()).origin !== rung.address) elsewhere.push(request.url())
  })
  // a page that answers 400 or 410 is what is looked at here
  page.on('console', message => {
    if (!/status of (400|404|410)/.test(message.text())) said.push(message.text())
  })
  await work(page)
  expect({ elsewhere, said }).toEqual({ elsewhere: [], said: [] })
  await context.close()
}

const fillIn = async (page: Page) => {
  await page.getByRole('radio', { name: /^2/ }).first().check()
  await page.getByRole('radio', { name: /^4/ }).last().check()
}

describe('without scripts', () => {
  const NO_SCRIPTS = { javaScriptEnabled: false }

  it('is read, mended and answered in English, and coming back is met with thanks and a kind word', async () => {
    const asked = await ask()
    await visit({ ...NO_SCRIPTS, locale: 'en-GB' }, async page => {
      await page.goto(asked.link)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
        'Did you get what you came for?',
      )
      await page.getByRole('radio', { name: 'No, it has changed' }).check()
      await page.getByLabel('What do you want now, in your words?').fill('No invoices by hand at all')
      await page.getByLabel('Anything to add, in your words?').fill('Two people still retype them')
      await page.getByRole('button', { name: 'Send answer' }).click()
      expect(await page.title()).toMatch(/^Error: /)
      const message = page.getByRole('link', { name: 'Choose how near you are, from 1 to 5.' })
      await message.click()
      expect(await page.locator(':focus').getAttribute('id')).toBe('achieved-1-1')
      expect(await page.getByLabel('Anything to add, in your words?').inputValue()).toBe(
        'Two people still retype them',
      )
      await fillIn(page)
      await page.getByRole('button', { name: 'Send answer' }).click()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Thank you')
      await page.reload()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Thank you')
      const back = await page.goto(asked.link)
      expect(back?.status()).toBe(410)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('This link has been answered')
    })
    expect(await verdictOf(asked)).toMatchObject({
      achieved: 2,
      experience: 4,
      words: 'Two people still retype them',
      stillWanted: false,
      wantedNow: 'No invoices by hand at all',
    })
  })

  it('is answered in German, chosen on the page though the browser asks for another', async () => {
    const asked = await ask()
    await visit({ ...NO_SCRIPTS, locale: 'fr-FR' }, async page => {
      await page.goto(asked.link)
      expect(await page.locator('html').getAttribute('lang')).toBe('fr')
      await page.getByRole('link', { name: 'Deutsch' }).click()
      expect(await page.locator('html').getAttribute('lang')).toBe('de')
      await page.getByRole('radio', { name: 'Ja, unverändert' }).check()
      await fillIn(page)
      await page.getByRole('button', { name: 'Antwort senden' }).click()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Vielen Dank')
      expect(await page.locator('html').getAttribute('lang')).toBe('de')
    })
    expect(await verdictOf(asked)).toMatchObject({ achieved: 2, experience: 4, stillWanted: true })
  })
})

describe('by the keyboard alone', () => {
  it('is answered in the order in which it is read, and focus is always seen', async () => {
    const asked = await ask()
    await visit({ locale: 'en-GB' }, async page => {
      await page.goto(asked.link)
      const order: string[] = []
      const press = async (key: string) => {
        await page.keyboard.press(key)
        const [name, outline] = await page.evaluate<[string, string]>(FOCUSED)
        expect({ name, outline }).toEqual({ name, outline: 'solid' })
        order.push(name)
      }
      for (const _ of ['en', 'de', 'fr', 'es', 'pt']) await press('Tab')
      for (const key of ['Tab', ' ', 'Tab', ' ', 'ArrowRight', 'Tab', ' ', 'ArrowLeft', 'Tab', 'Tab'])
        await press(key)
      expect(order).toEqual([
        ...['English', 'Deutsch', 'Français', 'Español', 'Português'],
        ...['still-1', 'still-1', 'achieved-1-1', 'achieved-1-1', 'achieved-1-2'],
        ...['experience-1-1', 'experience-1-1', 'experience-1-5', 'words-1', 'Send answer'],
      ])
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor()
    })
    expect(await verdictOf(asked)).toMatchObject({
      stillWanted: true,
      achieved: 2,
      experience: 5,
      words: null,
    })
  })

  it('goes to the list of what is wrong first', async () => {
    const asked = await ask()
    await visit({ locale: 'en-GB' }, async page => {
      await page.goto(asked.link)
      await page.getByRole('button').press('Enter')
      await page.locator('.errors').waitFor()
      expect(await page.locator(':focus').getAttribute('id')).toBe('errors')
    })
  })
})

const LOOKS: readonly (BrowserContextOptions & { readonly look: string })[] = [
  { look: 'light', colorScheme: 'light' },
  { look: 'dark', colorScheme: 'dark' },
  { look: 'forced colours', forcedColors: 'active' },
  { look: 'at 320 px', colorScheme: 'light', viewport: { width: 320, height: 640 } },
  { look: 'dark at 320 px', colorScheme: 'dark', viewport: { width: 320, height: 640 } },
]

describe('axe', () => {
  it.each(LOOKS)('finds nothing in any state, $look', async ({ look: _, ...options }) => {
    const states: Readonly<Record<string, () => Promise<Asked>>> = {
      open: () => ask(),
      several: () => ask(['invoices', 'close']),
      wrong: () => ask(),
      thanks: () => ask(),
      revoked,
    }
    for (const [state, make] of Object.entries(states)) {
      const asked = await make()
      await visit({ ...options, locale: state === 'several' ? 'de-DE' : 'en-GB' }, async page => {
        await page.goto(asked.link)
        if (state === 'wrong') await page.getByRole('radio', { name: 'No, it has changed' }).check()
        if (state === 'thanks') await fillIn(page)
        if (state === 'wrong' || state === 'thanks') {
          await page.getByRole('button').click()
          await page.locator(state === 'wrong' ? '.errors' : '.notice').waitFor()
        }
        if (state === 'open') await fillIn(page)
        const { findings, passed } = await runAxe(page)
        expect({ state, findings }).toEqual({ state, findings: [] })
        expect(passed).toBeGreaterThan(10)
        const isWider = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
        expect({ state, isWider }).toEqual({ state, isWider: false })
      })
    }
  })

  it('would find what is wrong', async () => {
    await visit({}, async page => {
      await page.goto((await ask()).link)
      await page.evaluate("document.documentElement.removeAttribute('lang')")
      expect((await runAxe(page)).findings.map(({ rule }) => rule)).toEqual(['html-has-lang'])
    })
  })
})

describe('targets', () => {
  it('are 24 px or more, and those of an answer 44', async () => {
    await visit({ viewport: { width: 320, height: 640 }, locale: 'de-DE' }, async page => {
      await page.goto((await ask()).link)
      const sizes = await page.locator('a, .choice, button, textarea:visible').evaluateAll(all =>
        all.map(each => {
          const { width, height } = each.getBoundingClientRect()
          return { is: each.tagName, least: Math.min(width, height) }
        }),
      )
      expect(sizes.length).toBeGreaterThan(15)
      const small = sizes.filter(({ is, least }) => least < (is === 'A' ? 24 : 44))
      expect(small).toEqual([])
    })
  })
})

it('is drawn whole at 1440 and 390 px, light and dark, in pictures for a person to look at', async () => {
  const folder = PICTURES ?? (await mkdtemp(join(tmpdir(), 'rung-pictures-')))
  for (const width of [1440, 390]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const viewport = { width, height: width === 390 ? 844 : 1000 }
      await visit({ colorScheme, viewport, locale: 'en-GB' }, async page => {
        await page.goto((await ask()).link)
        await page.getByRole('radio', { name: 'Yes, it is' }).check()
        await page.getByRole('radio', { name: /^2/ }).first().check()
        const path = join(folder, `customer-verdict-${width}-${colorScheme}.png`)
        const picture = await page.screenshot({ path, fullPage: true })
        expect(picture.readUInt32BE(PNG_WIDTH_AT)).toBe(width)
      })
    }
  }
  if (PICTURES === undefined) await rm(folder, { recursive: true })
})
