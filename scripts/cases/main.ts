// npm run cases: the customers every CSM knows, told to a real Rung, and what is expected of each beside what was found: score and risk,
// the worklist and its card as a CSM reads it, the nudge. As tables of docs/cases.md; `--sets all` for all three sets of numbers.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { sets: { type: 'string', default: '1' } } })
const SETS = ['1', '2', '3', 'all']
if (!SETS.includes(values.sets)) throw new RangeError(`--sets is ${values.sets}: it takes ${SETS.join(', ')}`)

const folder = mkdtempSync(join(tmpdir(), 'rung-cases-'))
const printed = join(folder, 'cases.md')
try {
  // What stands beside it is not for the reader.
  const { status, error, stdout } = spawnSync(
    'vitest',
    ['run', '--config', join(import.meta.dirname, 'vitest.config.ts')],
    { encoding: 'utf8', env: { ...process.env, RUNG_CASES: printed, RUNG_CASES_SETS: values.sets } },
  )
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`The cases could not be told:\n${stdout}`)
  process.stdout.write(readFileSync(printed, 'utf8'))
} finally {
  rmSync(folder, { recursive: true })
}
