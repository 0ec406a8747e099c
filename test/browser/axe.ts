// What axe finds on a page: rules of WCAG 2.0 to 2.2, levels A and AA. Run by the debugger, so that no policy of the page is loosened.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Findings = {
  readonly violations: { readonly id: string; readonly nodes: { readonly html: string }[] }[]
}

/** One sentence a finding; how many rules had something to look at. */
export async function axeFindings(page: Page): Promise<{ findings: string[]; passed: number }> {
  await page.evaluate(AXE)
  const { violations, passes } = await page.evaluate(async tags => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<Findings & { readonly passes: readonly object[] }> }
    }
    return axe.run({ runOnly: { type: 'tag', values: tags } })
  }, TAGS)
  const findings = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  return { findings, passed: passes.length }
}
