// `npm run golden:queries`: runs the tests that touch a database, and writes each statement that services sent into
// test/golden/queries.sql. Statements without a name are those of the contract tests: what others send varies with their draws.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SentStatement } from '@rung/test-harness/record-statements'
import { writeQueries } from '../test/contract/golden-queries.ts'

// Tests of the other rooms send statements over tables of their own.
const ROOMS = [
  'services',
  'test/journeys',
  'test/accounts',
  ...['signals', 'directory', 'judgement'].map(room => `packages/${room}`),
]

const statements = [
  ...sentBy(['--project', 'postgres', ...ROOMS]).filter(({ name }) => name !== null),
  ...sentBy(['--project', 'contract', 'test/contract/queries.test.ts', 'test/contract/workspaces.test.ts']),
]
writeQueries(statements)
console.log(`test/golden/queries.sql: ${statements.length} statements sent`)

function sentBy(args: readonly string[]): SentStatement[] {
  const folder = mkdtempSync(join(tmpdir(), 'rung-statements-'))
  try {
    const env = { ...process.env, RUNG_RECORD_STATEMENTS: folder }
    const { status } = spawnSync('vitest', ['run', ...args], { env, stdio: 'inherit' })
    if (status !== 0) console.error('tests failed: the file holds what was sent until then')
    return readdirSync(folder).flatMap(file =>
      readFileSync(join(folder, file), 'utf8')
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as SentStatement),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
