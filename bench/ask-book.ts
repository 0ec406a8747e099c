// What benches of answers share: how large their books are, one question asked, how long it took, how much was sent for it.
import { cpus, loadavg } from 'node:os'
import type { FilledBook } from './filled-book.ts'

/** `--accounts 2000,20000`, or the usual sizes. */
export const sizesAskedFor = (usual: readonly number[]): readonly number[] =>
  numbersAskedFor('--accounts', usual)

/** `--weeks 52,156`, or the usual ones. */
export function numbersAskedFor(option: string, usual: readonly number[]): readonly number[] {
  const at = process.argv.indexOf(option)
  return at < 0 ? usual : (process.argv[at + 1] ?? '').split(',').map(Number)
}

export const loadOfMachine = (): string =>
  `  load of the machine ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores: times are of that`

/** Throws unless it is answered with 200. */
export async function askBook(
  { app, key }: FilledBook,
  url: string,
): Promise<{ readonly status: number; readonly body: string }> {
  const answer = await app.inject({ url, headers: { authorization: `Bearer ${key}` } })
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 300)}`)
  return { status: answer.statusCode, body: answer.body }
}

/** Statements sent so far. */
export const sent = ({ counted }: FilledBook): number =>
  counted.reduce((sum, each) => sum + each.sent().statements, 0)

/** Milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
