// What a page offers to whoever sees it now: buttons, fields that act by themselves, and keys.
import type { Page } from 'playwright-core'

export type Found = {
  /** As a screen reader says it; the name of its key left out. */
  readonly name: string
  /** Id of the account in whose row or card it stands, as its link has it. */
  readonly account: string | undefined
}

/** What unfolds or sorts changes nothing, nor do the fields of a search; those of a form are sent by its button. */
const CHANGES_NOTHING =
  'summary, thead button, search select, search input, form select, form input, form textarea'

export function collectOffers(page: Page): Promise<Found[]> {
  return page.evaluate(left => {
    type Node = {
      readonly textContent: string
      readonly labels?: Iterable<Node>
      getAttribute(name: string): string | null
      matches(selector: string): boolean
      closest(selector: string): Node | null
      querySelector(selector: string): Node | null
      querySelectorAll(selector: string): Iterable<Node>
      checkVisibility(): boolean
      cloneNode(deep: true): Node
      remove(): void
    }
    const { document } = globalThis as unknown as { document: Node }
    const nameOf = (node: Node): string => {
      const said = node.getAttribute('aria-label')
      if (said !== null) return said
      const copy = ([...(node.labels ?? [])][0] ?? node).cloneNode(true)
      for (const part of copy.querySelectorAll('kbd, select, input, textarea')) part.remove()
      return copy.textContent.replaceAll(/\s+/g, ' ').trim()
    }
    const accountOf = (node: Node): string | undefined => {
      const link = node.closest('tr, li, article')?.querySelector('a[href*="/accounts/"]')
      return link?.getAttribute('href')?.match(/\/accounts\/([^/?#]+)/)?.[1]
    }
    // behind an open dialog nothing can be pressed
    const part = document.querySelector('dialog[open]') ?? document
    return [...part.querySelectorAll('button, [role="button"], summary, select, input, textarea')]
      .filter(node => node.checkVisibility() && !node.matches(left))
      .map(node => ({ name: nameOf(node), account: accountOf(node) }))
  }, CHANGES_NOTHING)
}

/** What `?` says that keys do here. */
export async function collectKeys(page: Page): Promise<string[]> {
  const help = page.getByRole('dialog', { name: 'Keys' })
  // the list of keys is loaded after the page it is of
  while (!(await help.isVisible())) {
    await page.keyboard.press('Shift+?')
    await page.evaluate('new Promise(done => requestAnimationFrame(() => setTimeout(done)))')
  }
  const does = await help.locator('td').allInnerTexts()
  await page.keyboard.press('Escape')
  return does
}
