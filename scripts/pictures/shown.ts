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
  { name: 'settings-upload', path: '/settings/sources', person: 'ada', before: tryFile },
  { name: 'settings-asked', path: '/settings/asked', person: 'ada' },
  { name: 'settings-measures', path: '/settings/measures', person: 'ada' },
  { name: 'settings-judging', path: '/settings/judging', person: 'ada' },
  { name: 'settings-people', path: '/settings/people', person: 'ada' },
  { name: 'settings-accounts', path: '/settings/accounts', person: 'ada' },
  { name: 'settings-audit', path: '/settings/audit', person: 'ada' },
  { name: 'settings-workspace', path: '/settings/workspace', person: 'ada' },
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

/** A file that is mapped and tried: what can be read, and what cannot and why. */
async function tryFile({ page, settled }: Visitor): Promise<void> {
  const rows = 'Id;Company;Seats\ncrm-1;Fern & Co;12\ncrm-2;Birch;many\ncrm-3;Oak;5\n'
  const file = { name: 'crm.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) }
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  const tried = page.getByText('2 rows can be read, 1 cannot')
  await tried.waitFor()
  await settled()
  await page.getByRole('heading', { name: 'Upload a file' }).evaluate(heading => {
    ;(heading as unknown as { scrollIntoView(): void }).scrollIntoView()
  })
}
