// npm run fuzz -- --seed N --requests N: generated requests against the whole of Rung, none of which may be answered with 500,
// and every 400 of which names its field. The same seed sends the same requests; `--block 3` or `--block
// 3-6` sends these blocks of 3,000 alone. Runs on an embedded PostgreSQL, or on the server at `--database URL` (a superuser's).
import { parseArgs } from 'node:util'
import { readApiDocument } from '../../test/contract/api-document.ts'
import { startFuzzRung } from './fuzz-rung.ts'
import { type Failure, runBlock } from './run-block.ts'

const REQUESTS_IN_A_BLOCK = 3_000
const SHOWN_MOST = 25

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    requests: { type: 'string', default: '60000' },
    block: { type: 'string' },
    database: { type: 'string' },
  },
})
const seed = wholeNumber('seed', values.seed)
const requests = wholeNumber('requests', values.requests)
// `--block 3` or `--block 3-6`
const [first = 0, last = first] = values.block?.split('-').map(text => wholeNumber('block', text)) ?? [
  0,
  Number.MAX_SAFE_INTEGER,
]

const rung = await startFuzzRung(values.database, seed)
const failures: Failure[] = []
const byStatus = new Map<number, number>()
try {
  const call = async ({ path }: { path: string }) => ({
    text: await (await fetch(`${rung.address}${path}`)).text(),
  })
  const document = await readApiDocument({ call } as never)
  const sizes = Array.from({ length: Math.ceil(requests / REQUESTS_IN_A_BLOCK) }, (_, block) =>
    Math.min(REQUESTS_IN_A_BLOCK, requests - block * REQUESTS_IN_A_BLOCK),
  )
  for (const [block, size] of sizes.entries()) {
    if (block < first || block > last) continue
    const report = await runBlock(rung, document, { seed, block, requests: size })
    for (const [status, count] of report.byStatus) byStatus.set(status, (byStatus.get(status) ?? 0) + count)
    failures.push(...report.failures)
    show(report.failures)
    console.log(`block ${block}: ${report.requests} requests, ${report.failures.length} failures`)
  }
} finally {
  await rung.stop()
}
const counted = [...byStatus].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`)
console.log(`\nseed ${seed}: ${counted.join(', ')}; ${failures.length} failures`)
process.exitCode = failures.length > 0 ? 1 : 0

/** One of each kind in a block, as soon as it has ended. */
function show(of: readonly Failure[]): void {
  for (const { where, wrong, request, answer } of distinct(of).slice(0, SHOWN_MOST))
    console.log(`\n${wrong} (seed ${seed}, ${where})\n${request}\n${answer}`)
}

/** What went wrong, at which address. */
function distinct(all: readonly Failure[]): Failure[] {
  const kinds = all.map(
    failure =>
      [
        `${failure.wrong} ${failure.request
          .split(/[?"' ]/)
          .slice(2, 5)
          .join(' ')}`,
        failure,
      ] as const,
  )
  return [...new Map(kinds.toReversed()).values()].toReversed()
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`--${name} must be a whole number, not "${text}"`)
  return value
}
