// How service code is shared out among the services, tests left out.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type ServiceSize = { readonly service: string; readonly lines: number }

const FOR_TESTS = /(\.test|\.fixture|-under-test)\.ts$/

/** Lines of each folder's `src`, the largest first. */
export function serviceSizes(folder: string): ServiceSize[] {
  return readdirSync(folder)
    .map(service => ({ service, lines: linesIn(join(folder, service, 'src')) }))
    .sort((a, b) => b.lines - a.lines)
}

/** One sentence a service that holds more than this share of all lines. */
export function tooLarge(sizes: readonly ServiceSize[], most: number): string[] {
  const all = sizes.reduce((sum, { lines }) => sum + lines, 0)
  return sizes
    .filter(({ lines }) => lines > most * all)
    .map(({ service, lines }) => `services/${service} holds ${lines} of ${all} lines of service code`)
}

function linesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter(file => file.endsWith('.ts') && !FOR_TESTS.test(file))
    .reduce((sum, file) => sum + readFileSync(join(folder, file), 'utf8').split('\n').length - 1, 0)
}
