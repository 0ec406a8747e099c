// Nothing on any page of the demo is said as a program would say it: no raw word of the API, no ISO day, no bare id.
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import { PLACES } from './places.ts'

const visits = demoVisits()

/** Names that the workspace itself gave to what it measures: theirs, whatever they look like. */
let ownNames: readonly string[]
beforeAll(async () => {
  const named = await Promise.all(
    ['/v1/metrics', '/v1/milestones'].map(path =>
      visits.demo.amara.get<{ data: { key: string }[] }>(`${path}?limit=200`),
    ),
  )
  ownNames = named.flatMap(({ data }) => data.map(({ key }) => key))
})

/** What no sentence holds. */
const UNPLAIN = {
  'a raw word': /\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b/g,
  'an ISO day': /\b\d{4}-\d{2}(?:-\d{2})?\b/g,
  'a bare id': /\b[a-z]{3}_[0-9a-z]{26}\b/g,
  'nothing at all': /\b(?:undefined|NaN|null|Infinity)\b|\[object/g,
} as const

/**
 * Every text that is shown, read out or pointed at, whatever is folded up too. What stands in `code` and `pre` is for programs, and
 * what people themselves wrote is theirs.
 */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Node = {
      readonly nodeValue: string | null
      readonly parentElement: Element_ | null
    }
    type Element_ = {
      closest(selector: string): unknown
      getAttribute(name: string): string | null
    }
    const { document } = globalThis as unknown as {
      document: {
        readonly body: unknown
        createTreeWalker(root: unknown, shows: number): { nextNode(): Node | null }
        querySelectorAll(selector: string): Iterable<Element_>
      }
    }
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, 4)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('code, pre, script, style, datalist, noscript') == null)
        texts.push(node.nodeValue ?? '')
    }
    for (const name of ['title', 'aria-label', 'placeholder'])
      for (const element of document.querySelectorAll(`[${name}]`))
        texts.push(element.getAttribute(name) ?? '')
    return texts
  })
}

function unplainIn(texts: readonly string[]): string[] {
  return texts.flatMap(whole => {
    const text = ownNames.reduce((rest, name) => rest.replaceAll(name, ''), whole)
    return Object.entries(UNPLAIN).flatMap(([what, pattern]) =>
      [...text.matchAll(pattern)].map(([found]) => `${what}: ${found} in “${text.trim().slice(0, 80)}”`),
    )
  })
}

describe('the words of a page', () => {
  it('would be found where they are not plain', () => {
    expect(
      unplainIn(['They are at_risk since 2026-03-01', 'acc_01m80jg8j830qa751ap9te9b30', 'NaN %', 'Q1 2026']),
    ).toHaveLength(5)
  })

  it.each(PLACES)('are plain: $path as $person', async ({ path, person }) => {
    const visitor = await visits.visit(person)
    await visitor.open(path)
    const fold = visitor.page.locator('details:not([open]) > summary')
    for (const summary of await fold.all()) if (await summary.isVisible()) await summary.click()
    await visitor.settled()
    expect(unplainIn(await textsOf(visitor.page))).toEqual([])
    await visitor.leave()
  })

  it('are plain in each form that records something', async () => {
    const amara = await visits.visit('amara')
    const { page } = amara
    await amara.open('/accounts/customer-0001')
    await page.keyboard.press('c')
    const choices = await page.getByRole('dialog').getByRole('listitem').allInnerTexts()
    expect(choices.length).toBeGreaterThan(5)
    for (const choice of choices) {
      await amara.open('/accounts/customer-0001')
      await page.keyboard.press('c')
      await page.getByRole('dialog').getByRole('button', { name: choice, exact: true }).click()
      await page.getByRole('button', { name: 'File it' }).waitFor()
      await amara.settled()
      expect({ choice, found: unplainIn(await textsOf(page)) }).toEqual({ choice, found: [] })
    }
    await amara.leave()
  })
})
