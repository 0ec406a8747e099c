// Every fact resource of this service, and whom a change of each makes due.
import type { FactResource } from '@rung/fact-ledger'
import type { Consumer } from '@rung/signals'
import { account } from './account.ts'
import { accountPause } from './account-pause.ts'
import { accountSeason } from './account-season.ts'
import { companyFigures } from './company-figures.ts'
import { dataFlag } from './data-flag.ts'
import { exchangeRate } from './exchange-rate.ts'
import { expectedUse } from './expected-use.ts'
import { note } from './note.ts'
import { offer } from './offer.ts'
import { person } from './person.ts'
import { pulse } from './pulse.ts'
import { renewal } from './renewal.ts'
import { stakeholder } from './stakeholder.ts'
import { subscription } from './subscription.ts'
import { subscriptionChange } from './subscription-change.ts'
import { survey } from './survey.ts'
import { teamAnswer } from './team-answer.ts'
import { ticket } from './ticket.ts'
import { touch } from './touch.ts'

export type ServedResource = {
  readonly resource: FactResource
  /** The directory is read by all contexts; seats, which follow from contracts, by usage. */
  readonly due: readonly Consumer[]
}

const served = (resource: unknown, ...due: Consumer[]): ServedResource => ({
  resource: resource as FactResource,
  due,
})

export const RESOURCES: readonly ServedResource[] = [
  served(person),
  served(account, 'accounts', 'usage', 'outcomes'),
  served(accountPause, 'accounts', 'usage', 'outcomes'),
  served(accountSeason, 'accounts', 'usage'),
  served(expectedUse, 'accounts', 'usage'),
  served(stakeholder, 'accounts', 'usage', 'outcomes'),
  served(subscription, 'accounts', 'usage'),
  served(subscriptionChange, 'accounts', 'usage'),
  served(renewal, 'accounts', 'usage'),
  served(exchangeRate, 'accounts'),
  served(ticket, 'accounts'),
  served(touch, 'accounts'),
  served(note, 'accounts'),
  served(survey, 'accounts'),
  served(pulse, 'accounts'),
  // Nothing is judged by it: how offers are taken is a view of its own.
  served(offer),
  served(dataFlag),
  // Of the company, and of no account.
  served(companyFigures),
  served(teamAnswer),
]
