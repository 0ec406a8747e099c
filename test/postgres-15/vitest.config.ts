// How the tests run once more on PostgreSQL 15: `npm run test:postgres-15`. All that asks a database, but for what is judged without it.
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { databaseTests, roomForRows } from '../../vitest.config.ts'

const root = join(import.meta.dirname, '../..')

/** What would be found the same by any version, since another test here sends the same statements. */
const alikeOnAnyVersion = [
  // HTTP, the command line, and the launcher of the bundled server
  'packages/{http-service,cli,client}/**',
  'packages/database/src/embedded/**',
  // processes: how they start, end and are told apart
  'test/journeys/{npm-start,shutdown,services-apart}.test.ts',
  // senders and importers that run as processes of their own; the API they call is tested beside its routes
  'test/journeys/{ask-cli,client,config-cli,demo,import-*,person-invite-cli,planted-accounts,segment-sdk,server-libraries}.test.ts',
  // what accounts are judged to be: the golden accounts are told and asked by the same statements
  'test/accounts/cases/**',
  // pages as files, and a walk over routes that the tests beside them ask
  'test/journeys/{pages,walk}.test.ts',
  // the API document walked: forms of requests, keys, seals, and answers that are kept
  'test/contract/{boundaries,client-types,evidence,glossary,golden-document,kept-answers,keys,limits,openapi,own-name,roles,seals}.test.ts',
]

// Nothing is to fail because a machine is busy.
const HOUR_MS = 3_600_000

export default defineConfig({
  test: {
    root,
    name: 'postgres-15',
    include: [...databaseTests.include, 'test/contract/**/*.test.ts'],
    exclude: [...databaseTests.exclude, ...alikeOnAnyVersion],
    globalSetup: ['packages/test-harness/src/global-setup.ts'],
    isolate: false,
    execArgv: roomForRows,
    maxWorkers: 2,
    testTimeout: HOUR_MS,
    hookTimeout: HOUR_MS,
  },
})
