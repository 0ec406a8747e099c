// What docs/pages shows: each page as whom one meets there, and what is done before the picture is taken.
import type { Person, Visitor } from '../../test/pages/visitor.ts'

export type Shown = {
  /** Of its files: `today-1440-light.png`. */
  readonly name: string
  readonly path: string
  /** Left out: signed out. */
  readonly person?: Person
  readonly before?: (visitor: Visitor) => Promise<void>
}

export const SHOWN: readonly Shown[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'today', path: '/today', person: 'amara' },
  { name: 'today-passed-over', path: '/today', person: 'amara', before: unfoldPassedOver },
  { name: 'today-of-a-team', path: '/today', person: 'rita' },
  { name: 'accounts', path: '/accounts?csm=all', person: 'amara' },
  { name: 'account', path: '/accounts/customer-0001', person: 'amara' },
  { name: 'renewals', path: '/renewals', person: 'rita' },
  { name: 'forecast', path: '/forecast', person: 'rita' },
  { name: 'disagreements', path: '/contradictions?csm=all', person: 'amara' },
  { name: 'promises', path: '/promises?csm=all&within=90', person: 'amara' },
  { name: 'accuracy', path: '/accuracy', person: 'rita' },
  { name: 'effects', path: '/effects', person: 'rita' },
  { name: 'chasms', path: '/chasms', person: 'rita' },
  { name: 'settings', path: '/settings/sources', person: 'ada' },
  { name: 'plays', path: '/settings/plays', person: 'ada' },
]

/** The end of the list: who was passed over, and why. */
async function unfoldPassedOver({ page, settled }: Visitor): Promise<void> {
  const summary = page.locator('summary').filter({ hasText: 'Passed over' })
  await summary.click()
  await page.locator('#left-out ol li').first().waitFor()
  await settled()
  await page.getByRole('heading', { name: 'What was left out' }).evaluate(heading => {
    ;(heading as unknown as { parentElement: { scrollIntoView(): void } }).parentElement.scrollIntoView()
  })
}
