// How the tests run once more on PostgreSQL 15: `npm run test:postgres-15`. All that asks a database, but for what is judged without it.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { askingDatabases, databaseTests } from '../../vitest.config.ts'
import { LongestFirst } from '../longest-first.ts'
import { patience } from '../patience.ts'

const root = join(import.meta.dirname, '../..')

/** Asks a database itself, or through the services of its room. */
const ASKS = /test-harness\/(postgres|rung|services-under-test)'|-under-test\.ts'|\.fixture\.ts'/

/** What asks none, though it stands in a room that does. */
const askNone = globSync(databaseTests.include, { cwd: root }).filter(
  file => !ASKS.test(readFileSync(join(root, file), 'utf8')),
)

/**
 * What would be found the same by any version, since another test here sends the same statements; test/contract/queries.test.ts
 * prepares every one there is.
 */
const alikeOnAnyVersion = [
  // HTTP, the command line, and the launcher of the bundled server
  'packages/{http-service,cli,client}/**',
  'packages/database/src/embedded/**',
  // processes: how they start, end and are told apart
  'test/journeys/{npm-start,shutdown,services-apart}.test.ts',
  // senders and importers that run as processes of their own; the API they call is tested beside its routes
  'test/journeys/{ask-cli,client,config-cli,demo,import-*,person-invite-cli,planted-accounts,segment-sdk,server-libraries}.test.ts',
  // the page of a customer as HTML: what it asks and keeps is tested beside it
  'services/outcomes/src/verdict-page.test.ts',
  // what is learned of planted renewals: arithmetic over the rows that own-level.test.ts has it read and write
  'services/renewals/src/models/routes/{models,terms-and-months}.test.ts',
  // tools of agents: each asks the API within, by the routes whose tests stand here
  'test/journeys/{agent-tokens,mcp-clients,tool-*}.test.ts',
  // requests that are refused at the door, ways to sign in, and numbers computed once more by hand
  'test/journeys/{bad-items,config-refusals,demo-sign-in,oidc-sign-in,score-by-hand}.test.ts',
  // stories over routes whose own tests write and read the same rows
  'test/journeys/{ledger-of-terms,promises-and-days,usage-never-touches-outcomes}.test.ts',
  // what accounts are judged to be: the golden accounts are told and asked by the same statements
  'test/accounts/cases/**',
  // pages as files, and a walk over routes that the tests beside them ask
  'test/journeys/{pages,walk}.test.ts',
  // the API document walked: forms of requests, keys, seals, and answers that are kept
  'test/contract/{boundaries,client-types,evidence,glossary,golden-document,kept-answers,keys,limits,openapi,own-name,roles,seals}.test.ts',
]

export default defineConfig({
  test: {
    root,
    name: 'postgres-15',
    include: [...databaseTests.include, 'test/contract/**/*.test.ts'],
    exclude: [...databaseTests.exclude, ...askNone, ...alikeOnAnyVersion],
    globalSetup: ['packages/test-harness/src/global-setup.ts'],
    isolate: false,
    execArgv: askingDatabases,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    ...patience,
  },
})
