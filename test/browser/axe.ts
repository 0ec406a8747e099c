// What axe finds on a page: rules of WCAG 2.0 to 2.2, levels A and AA, and of good practice. It is run by the debugger, so that no policy of the page is loosened.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const SCRIPT = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const MOST_PLACES = 5

type Finding = { readonly rule: string; readonly help: string; readonly at: readonly string[] }

type Violation = {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** No findings where all is well; `passed`: how many rules had something to look at. */
export async function runAxe(
  page: Page,
): Promise<{ readonly findings: readonly Finding[]; readonly passed: number }> {
  // once a document: half a megabyte to read anew for each look would be most of the work
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(SCRIPT)
  const options = JSON.stringify({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] })
  const { violations, passed } = await page.evaluate<{ violations: Violation[]; passed: number }>(
    `axe.run(document, ${options}).then(({ violations, passes }) => ({ violations, passed: passes.length }))`,
  )
  const findings = violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    at: nodes
      .slice(0, MOST_PLACES)
      .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`),
  }))
  return { findings, passed }
}
