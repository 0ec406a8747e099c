// The pages that are measured: where each is, what its list is made from, and what somebody does there.
import type { Page } from 'playwright-core'

export type Act = (page: Page) => Promise<void>

export type Walk = {
  readonly name: string
  readonly path: string
  /** A selector of a row of the list. */
  readonly rows: string
  /** A pattern of the path of the answer that the list shows. */
  readonly answer: string
  readonly acts: readonly Act[]
  /** A page that is none of ours, in the place of one at `path`. */
  readonly html?: string
}

const press =
  (key: string): Act =>
  page =>
    page.keyboard.press(key)
const click =
  (selector: string): Act =>
  page =>
    page.locator(selector).first().click()
const type = (selector: string, text: string): readonly Act[] => [
  page => page.locator(selector).first().focus(),
  ...[...text].map(press),
]
/** A native select, by its label: the next choice by the keyboard. */
const chooseNext = (label: string): readonly Act[] => [
  page => page.getByLabel(label, { exact: true }).first().focus(),
  press('ArrowDown'),
]
const times = (count: number, act: Act): readonly Act[] => Array.from({ length: count }, () => act)

const upAndDown = [...times(12, press('j')), ...times(6, press('k'))]
const tabs = times(10, press('Tab'))
const goTo = [press('Control+k'), ...[...'north'].map(press), press('ArrowDown'), press('Escape')]

/** What somebody opens first. */
export const FIRST_WALK: Walk = {
  name: 'Today',
  path: '/today?csm=bench',
  rows: '.card-line',
  answer: '^/v1/worklists/',
  acts: [...upAndDown, press('e'), press('Escape'), click('.card-line >> nth=-1'), ...tabs, ...goTo],
}

/** What a key costs where next to nothing stands on the page: that much of each figure is the browser's and the measuring. */
const BARE_WALK: Walk = {
  name: 'A bare page',
  path: '/bare',
  rows: 'button',
  answer: '^/bare$',
  acts: [...tabs, ...tabs],
  html: `<!doctype html><html lang="en"><title>Bare</title><style>button { display: block; height: 2em }</style>${'<button>Press</button>'.repeat(24)}`,
}

export const WALKS: readonly Walk[] = [
  BARE_WALK,
  FIRST_WALK,
  {
    name: 'Accounts',
    path: '/accounts',
    rows: 'tr[data-account]',
    answer: '^/v1/portfolio$',
    acts: [
      ...upAndDown,
      click('th button >> text=ARR'),
      click('th button >> text=Usage'),
      click('th button >> text=Health'),
      ...type('[data-filter]', 'field'),
      ...chooseNext('Segment'),
      ...tabs,
      ...goTo,
    ],
  },
  {
    name: 'Account',
    path: '/accounts/crm-1',
    rows: 'main .score',
    answer: '^/v1/accounts/[^/]+/health$',
    acts: [...tabs, ...tabs, press('c'), press('Escape'), ...goTo],
  },
  {
    name: 'Renewals',
    path: '/renewals',
    rows: '.renewals-table tbody tr',
    answer: '^/v1/renewals$',
    acts: [...chooseNext('First'), ...chooseNext('Band'), ...tabs, ...tabs, ...goTo],
  },
  {
    name: 'Forecast',
    path: '/forecast?quarter=2026-Q2',
    rows: 'main section.card',
    answer: '^/v1/forecast$',
    acts: [
      ...tabs,
      click('button >> text=Quarter after'),
      click('button >> text=Quarter before'),
      ...tabs,
      ...goTo,
    ],
  },
  {
    name: 'Disagreements',
    path: '/contradictions',
    rows: '.disagreement',
    answer: '^/v1/contradictions$',
    acts: [...upAndDown, ...tabs, ...goTo],
  },
  {
    name: 'Promises',
    path: '/promises',
    rows: '.due-promise',
    answer: '^/v1/due-promises$',
    acts: [...upAndDown, press('e'), press('Escape'), ...tabs, ...goTo],
  },
]
