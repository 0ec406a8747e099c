// docs/nudges.md holds the decision table that the rules make (after a change: npm run golden).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nudgePolicy } from '@rung/nudges'
import { decisionTable } from '@rung/nudges/decision-table'
import { expect, it } from 'vitest'

const PATH = join(import.meta.dirname, '../../docs/nudges.md')
const HEAD = `# Nudges: what is decided when

Made from the rules of \`packages/nudges\` by \`npm run golden\`, with the numbers that Rung comes with; config changes them for a workspace.
How a page asks: [packages/nudge-widget](../packages/nudge-widget/README.md), or any OpenFeature client.
`

it('is the table in the docs', () => {
  const made = `${HEAD}\n${decisionTable(nudgePolicy)}\n`
  if (process.env.RUNG_UPDATE_GOLDEN !== undefined) writeFileSync(PATH, made)
  expect(readFileSync(PATH, 'utf8')).toBe(made)
})
