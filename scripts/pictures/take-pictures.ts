// Takes a picture of each page of the demo at noon of one day, at a desk and on a telephone, light and dark, into RUNG_PICTURES.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demoVisits } from '../../test/pages/demo-visits.ts'
import type { Visitor } from '../../test/pages/visitor.ts'
import { SHOWN, type Shown } from './shown.ts'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
const COLOURS = ['light', 'dark'] as const

const folder = process.env.RUNG_PICTURES
if (folder === undefined) throw new Error('RUNG_PICTURES names no folder: run `npm run pictures`')

const visits = demoVisits()

describe.each(SIZES)('at $width px', size => {
  it.each(SHOWN)('$name', async ({ name, path, person, before }: Shown) => {
    const visitor = await visits.visit(person, size)
    // whom nobody showed round yet is offered it on every page
    if (person !== undefined) await visitor.page.getByRole('button', { name: 'No, thanks' }).click()
    await visitor.open(path)
    await before?.(visitor)
    await everythingShown(visitor)
    for (const colorScheme of COLOURS) {
      await visitor.page.emulateMedia({ colorScheme })
      await visitor.page.screenshot({
        path: join(folder, `${name}-${size.width}-${colorScheme}.png`),
        animations: 'disabled',
      })
    }
    await visitor.expectNoTrouble()
    await visitor.leave()
  })
})

/** What comes after the first look is there too: the page is as it was a moment ago, and asks nothing. */
async function everythingShown({ page, settled }: Visitor): Promise<void> {
  const looks: string[] = []
  await expect
    .poll(
      async () => {
        await settled()
        looks.push(await page.locator('body').innerHTML())
        return looks.length > 2 && new Set(looks.slice(-3)).size === 1
      },
      { interval: 250 },
    )
    .toBe(true)
}
