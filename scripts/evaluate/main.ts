// `npm run evaluate -- WHAT --data DIR`: measures Rung on sets that others made, and prints what it finds.
import { parseArgs } from 'node:util'
import { startEvaluationRung } from './evaluation-rung.ts'
import { evaluateImport } from './imports.ts'
import { evaluateSocialnet7 } from './socialnet7.ts'

const USAGE = `npm run evaluate -- WHAT --data DIR [--accounts N]

  r3          imports R3 SaaS twice; rows, facts, rejects; the top of the renewals; one CSM's worklist
  ravenstack  imports RavenStack twice; every contradiction as a reject or a flag
  socialnet7  sends its events through the collector and compares every cell of its 28-day metrics
  short       ravenstack, and socialnet7 with 60 accounts`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, accounts: { type: 'string' } },
})
const [what] = positionals
const data = values.data
if (what === undefined || data === undefined) {
  console.error(USAGE)
  process.exit(1)
}

const runs: Readonly<Record<string, () => Promise<boolean>>> = {
  r3: () =>
    withRung('EUR', rung =>
      evaluateImport(rung, { name: 'r3-saas', folder: `${data}/r3_saas`, asOf: '2026-06-30' }),
    ),
  ravenstack: () =>
    withRung('USD', rung =>
      evaluateImport(rung, { name: 'ravenstack', folder: `${data}/ravenstack`, asOf: '2024-12-31' }),
    ),
  socialnet7: () => socialnet7(values.accounts === undefined ? undefined : Number(values.accounts)),
  short: async () => (await runs.ravenstack?.()) === true && (await socialnet7(60)),
}

const run = runs[what]
if (!run) {
  console.error(USAGE)
  process.exit(1)
}
if (!(await run())) process.exitCode = 1

function socialnet7(accounts: number | undefined): Promise<boolean> {
  return withRung('USD', rung => evaluateSocialnet7(rung, { folder: `${data}/socialnet7`, accounts }))
}

async function withRung<T>(
  currency: string,
  work: (rung: Awaited<ReturnType<typeof startEvaluationRung>>) => Promise<T>,
): Promise<T> {
  const rung = await startEvaluationRung(currency)
  try {
    return await work(rung)
  } finally {
    await rung.stop()
  }
}
