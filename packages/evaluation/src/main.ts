// `npm run evaluate -- WHAT`: measures Rung on sets that others made, and against planted truths, and prints what it finds.
import { parseArgs } from 'node:util'
import { type Day, day } from '@rung/kernel'
import { evaluateBook } from './book/evaluate-book.ts'
import { evaluateChasms } from './chasms/evaluate-chasms.ts'
import { evaluateCrm5 } from './crm5/evaluate-crm5.ts'
import { startEvaluationRung } from './evaluation-rung.ts'
import { evaluateHazard } from './hazard/evaluate-hazard.ts'
import { evaluateImport } from './imports.ts'
import { evaluateModels, SNAPSHOT_SETS } from './models/evaluate-models.ts'
import { evaluateQuarter, FULL_QUARTER } from './quarter/evaluate-quarter.ts'
import { evaluateReplay } from './replay/evaluate-replay.ts'
import { evaluateRetention } from './retention/evaluate-retention.ts'
import { evaluateServed } from './retention/evaluate-served.ts'
import { evaluateSocialnet7 } from './socialnet7.ts'
import { kindsAsMarkdown } from './truth/describe-kinds.ts'
import { evaluateTruth, FULL, SHORT } from './truth/evaluate-truth.ts'
import { evaluateUslapse } from './uslapse/evaluate-uslapse.ts'

const USAGE = `npm run evaluate -- WHAT [--data DIR] [--accounts N]

  truth       planted truths of every kind against what Rung says of them; precision, recall, days to tell
              [--seeds 20] [--first-seed 1] [--accounts 2000] [--days 180] [--every 14] [--short] [--json | --markdown]
  replay      days of simulated customers through the real services; every stored score computed again, and all made again
              [--accounts 200] [--days 180]
  quarter     a simulated quarter in our order of cards against those by health, by ARR, by due date and at random
              [--seeds 20] [--first-seed 1] [--accounts 500] [--csms 5] [--hours 4] [--days 91] [--every 7]
  chasms      simulated companies with a planted chasm, and healthy ones: is the right one named, how soon, how often of nothing
              [--seeds 50] [--first-seed 1] [--strength 1] [--creep WEEKS]
  kinds       the kinds of truth as a page
  short       truth --short; with --data also ravenstack, and socialnet7 with 60 accounts

with --data DIR, a folder that holds the sets:

  crm5        from days of use to the risk of renewals 60 days ahead, beside scikit-learn and the generator's own truth
              [--train-before 2023-03-01] [--test-until 2023-05-31]
  hazard      month-to-month plans: the hazard against the cohorts of Fader and Hardie
  r3          imports R3 SaaS twice; rows, facts, rejects; the top of the renewals; one CSM's worklist; its chasms
  ravenstack  imports RavenStack twice; every contradiction as a reject or a flag
  retention   monthly GRR and NRR of R3 SaaS, closed to the cent against its own movements
  models      learns from sets of one row a customer, and tells the figures beside scikit-learn's [--set NAME]
  socialnet7  sends its events through the collector and compares every cell of its 28-day metrics
  uslapse     forecasts the retention of whole-life policies on 1 January of five years, with what was known then`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    accounts: { type: 'string' },
    csms: { type: 'string' },
    hours: { type: 'string' },
    set: { type: 'string' },
    'train-before': { type: 'string' },
    'test-until': { type: 'string' },
    seeds: { type: 'string' },
    'first-seed': { type: 'string' },
    days: { type: 'string' },
    every: { type: 'string' },
    strength: { type: 'string' },
    creep: { type: 'string' },
    short: { type: 'boolean' },
    json: { type: 'boolean' },
    markdown: { type: 'boolean' },
  },
})
const [what] = positionals
const data = values.data
// These make what they measure; the others read sets that others made.
const OWN_WORLDS = ['truth', 'quarter', 'chasms', 'kinds', 'replay', 'short']
if (what === undefined || (data === undefined && !OWN_WORLDS.includes(what))) {
  console.error(USAGE)
  process.exit(1)
}

const runs: Readonly<Record<string, () => Promise<boolean>>> = {
  replay: () =>
    evaluateReplay({ accounts: Number(values.accounts ?? 200), days: Number(values.days ?? 180) }),
  r3: () =>
    withRung('EUR', rung =>
      evaluateBook(rung, { name: 'r3-saas', folder: `${data}/r3_saas`, asOf: day('2026-06-30') }),
    ),
  ravenstack: () =>
    withRung('USD', rung =>
      evaluateImport(rung, { name: 'ravenstack', folder: `${data}/ravenstack`, asOf: '2024-12-31' }),
    ),
  models: () =>
    evaluateModels({
      folder: `${data}/snapshot`,
      sets: values.set === undefined ? SNAPSHOT_SETS : [values.set],
    }),
  socialnet7: () => socialnet7(values.accounts === undefined ? undefined : Number(values.accounts)),
  uslapse: () => evaluateUslapse(`${data}/uslapse`),
  crm5: () =>
    evaluateCrm5({
      folder: `${data}/crm5`,
      trainBefore: dayOption('train-before', '2023-03-01'),
      testUntil: dayOption('test-until', '2023-05-31'),
    }),
  hazard: () => evaluateHazard(`${data}/fader_hardie_2007_table1.csv`),
  retention: async () => {
    const defined = await evaluateRetention(`${data}/r3_saas`)
    return (await withRung('EUR', rung => evaluateServed(rung, `${data}/r3_saas`))) && defined
  },
  kinds: async () => {
    console.log(kindsAsMarkdown().trimEnd())
    return true
  },
  chasms: () =>
    evaluateChasms({
      seeds: Number(values.seeds ?? 50),
      firstSeed: Number(values['first-seed'] ?? 1),
      times: Number(values.strength ?? 1),
      creepWeeks: values.creep === undefined ? undefined : Number(values.creep),
    }),
  quarter: () => {
    const { seeds, accounts, csms, hours, days, everyDays } = FULL_QUARTER
    return evaluateQuarter({
      seeds: Number(values.seeds ?? seeds),
      firstSeed: Number(values['first-seed'] ?? 1),
      accounts: Number(values.accounts ?? accounts),
      csms: Number(values.csms ?? csms),
      hours: Number(values.hours ?? hours),
      days: Number(values.days ?? days),
      everyDays: Number(values.every ?? everyDays),
    })
  },
  truth: () => truth(values.short === true ? SHORT : FULL),
  short: async () =>
    (await truth(SHORT)) &&
    (data === undefined || ((await runs.ravenstack?.()) === true && (await socialnet7(60)))),
}

const run = runs[what]
if (!run) {
  console.error(USAGE)
  process.exit(1)
}
if (!(await run())) process.exitCode = 1

function truth(size: typeof FULL | typeof SHORT): Promise<boolean> {
  return evaluateTruth({
    seeds: Number(values.seeds ?? size.seeds),
    firstSeed: Number(values['first-seed'] ?? 1),
    accounts: Number(values.accounts ?? size.accounts),
    days: Number(values.days ?? size.days),
    everyDays: Number(values.every ?? size.everyDays),
    format: values.json === true ? 'json' : values.markdown === true ? 'markdown' : 'table',
  })
}

function socialnet7(accounts: number | undefined): Promise<boolean> {
  return withRung('USD', rung => evaluateSocialnet7(rung, { folder: `${data}/socialnet7`, accounts }))
}

function dayOption(name: 'test-until' | 'train-before', otherwise: string): Day {
  return day(values[name] ?? otherwise)
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
