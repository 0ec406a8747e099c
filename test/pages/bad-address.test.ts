// What an address cannot mean is said, once, and used by halves nowhere: the page is as without it.
import { describe, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import type { Person } from './visitor.ts'

const visits = demoVisits()

/** What each page reads of its address beside names that anybody may have given. */
const READ: readonly (readonly [path: string, as: Person, names: readonly string[]])[] = [
  [
    '/accounts?csm=all',
    'amara',
    'state band flag mark contradiction provisional minUsage maxUsage minAttained maxAttained due sort order'.split(
      ' ',
    ),
  ],
  ['/accounts/customer-0001', 'amara', ['section', 'days', 'record']],
  ['/renewals', 'rita', ['sort', 'band', 'from', 'to']],
  ['/forecast', 'rita', ['quarter']],
  ['/contradictions?csm=all', 'amara', ['pair', 'seen']],
  ['/promises?csm=all', 'amara', ['view', 'within']],
  ['/accuracy', 'rita', ['lead', 'cohorts', 'follow']],
  ['/settings/asked', 'ada', ['status']],
]

const withRubbish = (path: string, names: readonly string[]): string =>
  `${path}${path.includes('?') ? '&' : '?'}${names.map(name => `${name}=rubbish`).join('&')}`

describe('rubbish in the address', () => {
  it.each(READ)('of %s is said, left out, and taken out of it', async (path, as, names) => {
    const visitor = await visits.visit(as)
    const { page } = visitor
    const sent: string[] = []
    page.on('request', request => sent.push(request.url()))
    await visitor.open(withRubbish(path, names))
    const note = page.getByRole('status').filter({ hasText: 'in the address' })
    await note.waitFor()
    for (const name of names) expect(await note.innerText()).toContain(`“${name}=rubbish”`)
    expect(sent.filter(url => url.includes('/v1/') && url.includes('rubbish'))).toEqual([])
    expect(await page.getByRole('alert').count()).toBe(0)
    await visitor.expectAccessible()
    await note.getByRole('button', { name: 'Take it out of the address' }).click()
    await note.waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('rubbish')
    await visitor.settled()
    expect(await page.getByRole('alert').count()).toBe(0)
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it.each([
    { days: 'asOf=rubbish&knownAt=2026-02-20T10:00:00Z', told: ['“asOf=rubbish” in the address is no day'] },
    { days: 'asOf=2026-02-30', told: ['“asOf=2026-02-30” in the address is no day'] },
    { days: 'asOf=2026-02-20&knownAt=rubbish', told: ['“knownAt=rubbish” in the address is no day'] },
  ])('in a day shows today, and half of it nowhere: $days', async ({ days, told }) => {
    const visitor = await visits.visit('amara')
    const { page } = visitor
    const sent: string[] = []
    page.on('request', request => sent.push(request.url()))
    for (const path of ['/today', '/accounts/customer-0001']) {
      await visitor.open(`${path}?${days}`)
      const note = page.getByRole('status').filter({ hasText: 'in the address' })
      await note.waitFor()
      for (const words of told) expect(await note.innerText()).toContain(words)
      expect(await page.locator('.past-day').count()).toBe(0)
      await note.getByRole('button').click()
      await note.waitFor({ state: 'detached' })
      expect(new URL(page.url()).search).toBe('')
    }
    expect(sent.filter(url => url.includes('/v1/') && /asOf|knownAt|date=/.test(url))).toEqual([])
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('in place of a section of Settings is said, and none is shown for it', async () => {
    const visitor = await visits.visit('ada')
    await visitor.open('/settings/rubbish')
    await visitor.page.getByRole('heading', { name: 'There is no section of that name' }).waitFor()
    expect(
      await visitor.page.getByRole('navigation', { name: 'Settings' }).locator('[aria-current]').count(),
    ).toBe(0)
    await visitor.expectAccessible()
    await visitor.expectNoTrouble()
    await visitor.leave()
  })
})

it('what narrows a list is never shown as nothing: a segment that nobody has stands in its field', async () => {
  const rita = await visits.visit('rita')
  await rita.open('/renewals?segment=dragons')
  const field = rita.page.getByLabel('Segment', { exact: true })
  expect(await field.locator('option:checked').textContent()).toBe('As in the address')
  await rita.leave()
})
