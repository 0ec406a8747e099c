// docs/pages/reading-order.md says in what order a screen reader comes upon Today and an account, as Chromium tells it.
// After a wanted change: RUNG_UPDATE_GOLDEN=1, and read its difference.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readingOrder } from '../browser/reading-order.ts'
import { demoVisits } from './demo-visits.ts'

const visits = demoVisits()
const FILE = join(import.meta.dirname, '../../docs/pages/reading-order.md')

const INTRODUCTION = `# In what order a screen reader reads

What Chromium tells a screen reader of the pages Today and Account, from the first thing to the last: landmarks, headings with their level, links, buttons, lists and
tables, and \`text\` where sentences stand between them. Figures are written \`#\` and days \`(day)\`, of longer names the first six words, and of many items, rows or articles
that are alike one. Written by \`test/pages/reading-order.test.ts\`, which fails when a page is read otherwise.
`

const section = (title: string, lines: readonly string[]): string =>
  `\n## ${title}\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`

it('is as it is written down', async () => {
  const visitor = await visits.visit('amara')
  await visitor.open('/today')
  // bands come after the list, at their places
  const first = visitor.page
    .getByRole('listitem')
    .filter({ has: visitor.page.locator('[data-card]') })
    .first()
  await first.getByText(/At risk|Watch|Healthy/).waitFor()
  const today = await readingOrder(visitor.page)
  await visitor.open('/accounts/customer-0001')
  // so do the words of the four views of an outcome
  await visitor.page.waitForFunction(
    `[...document.querySelectorAll('.four p')].every(each => each.textContent !== '')`,
  )
  // and what changed the score, which is asked for by itself
  await visitor.page.getByText('The days that moved it most').waitFor()
  const account = await readingOrder(visitor.page)
  const now = `${INTRODUCTION}${section('Today, of a CSM', today)}${section('An account', account)}`
  if (process.env.RUNG_UPDATE_GOLDEN === '1') await writeFile(FILE, now)
  expect(now).toBe(await readFile(FILE, 'utf8'))
  await visitor.expectNoTrouble()
  await visitor.leave()
})

it('begins with the way past the navigation, and has one first heading before all others', async () => {
  const visitor = await visits.visit('amara')
  for (const path of ['/today', '/accounts/customer-0001']) {
    await visitor.open(path)
    const lines = (await readingOrder(visitor.page)).map(line => line.trim())
    expect(lines[0]).toBe('link: Skip to the page')
    const levels = lines.flatMap(line => /^heading (\d)/.exec(line)?.[1] ?? []).map(Number)
    expect(levels[0]).toBe(1)
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    // none is skipped on the way down
    expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([])
  }
  await visitor.leave()
})
