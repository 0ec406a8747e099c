// Every table of schema accounts, for the test that holds them against the migrations.

import { csmAbsences } from '../absences/storage/csm-absences.ts'
import { calendarAddresses } from '../calendars/storage/calendar-addresses.ts'
import { savedViews } from '../saved-views/storage/saved-views.ts'
import { scimGroups, scimMembers, scimUsers } from '../sign-in/scim/storage/scim-tables.ts'
import {
  barredPeople,
  identities,
  invitations,
  personRoles,
  sessions,
  usedSignIns,
} from '../sign-in/storage/sign-in-tables.ts'
import { workCalendars } from '../work-calendars/storage/work-calendars.ts'
import { accountPauses } from './account-pauses.ts'
import { accountSeasons } from './account-seasons.ts'
import { accounts } from './accounts.ts'
import { companyFigures } from './company-figures.ts'
import { contractNews } from './contract-news.ts'
import { dataFlags } from './data-flags.ts'
import { erasedNames, erasures } from './erasures.ts'
import { exchangeRates } from './exchange-rates.ts'
import { expectedUses } from './expected-uses.ts'
import { keys } from './keys.ts'
import { notes } from './notes.ts'
import { offers } from './offers.ts'
import { people } from './people.ts'
import { pulses } from './pulses.ts'
import { renewals } from './renewals.ts'
import { stakeholders } from './stakeholders.ts'
import { subscriptionChanges } from './subscription-changes.ts'
import { subscriptions } from './subscriptions.ts'
import { surveys } from './surveys.ts'
import { teamAnswers } from './team-answers.ts'
import { tickets } from './tickets.ts'
import { touches } from './touches.ts'
import { words } from './words.ts'
import { workspaceSettings } from './workspace-settings.ts'
import { workspaces } from './workspaces.ts'

export const TABLES = [
  workspaces,
  workspaceSettings,
  keys,
  personRoles,
  invitations,
  sessions,
  identities,
  barredPeople,
  usedSignIns,
  scimUsers,
  scimGroups,
  scimMembers,
  savedViews,
  calendarAddresses,
  csmAbsences,
  workCalendars,
  words,
  people,
  accounts,
  accountPauses,
  accountSeasons,
  expectedUses,
  stakeholders,
  subscriptions,
  subscriptionChanges,
  renewals,
  contractNews,
  exchangeRates,
  offers,
  tickets,
  touches,
  notes,
  surveys,
  pulses,
  dataFlags,
  companyFigures,
  teamAnswers,
  erasures,
  erasedNames,
]
