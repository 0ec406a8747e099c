// What axe finds on a page, by the rules of WCAG 2.2 AA.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const SCRIPT = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Finding = { readonly rule: string; readonly help: string; readonly at: readonly string[] }

type Violation = {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** None where all is well. The script comes by the debugger, past the page's own policy. */
export async function findingsOf(page: Page): Promise<Finding[]> {
  await page.evaluate(SCRIPT)
  const options = JSON.stringify({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] })
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, ${options}).then(found => found.violations)`,
  )
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    at: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`),
  }))
}
