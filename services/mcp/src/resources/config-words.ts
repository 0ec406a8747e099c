// The config in force in words: each number with its meaning and unit, and what is built in where the workspace changed it.
import type { Answer } from '@rung/client'
import { keyOf } from '../answers/names.ts'
import { plainWords } from '../answers/quoted.ts'

type Config = Answer<'get', '/v1/config'>
type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `schema` is that of GET /v1/config/schema: a description, `x-unit` and `default` at each field. */
export function configWords(config: Config, schema: unknown): string {
  const lines = linesOf(config.document, schema, [])
  const changed = lines.filter(({ isChanged }) => isChanged).length
  return [
    '# What this workspace judges by',
    '',
    `Version ${config.version}, in force since ${config.publishedAt ?? 'the beginning'}. ${changed === 0 ? 'Nothing differs from what is built in.' : `${changed} of ${lines.length} numbers differ from what is built in.`}`,
    '',
    ...lines.map(({ words }) => words),
    '',
  ].join('\n')
}

type Line = { readonly words: string; readonly isChanged: boolean }

function linesOf(value: unknown, schema: unknown, path: readonly string[]): Line[] {
  const described = isPlain(schema) ? schema : {}
  if (isPlain(value)) {
    const fields = isPlain(described.properties) ? described.properties : {}
    const others = described.additionalProperties
    return Object.entries(value).flatMap(([key, each]) =>
      linesOf(each, fields[key] ?? others, [...path, key]),
    )
  }
  const { description, default: builtIn, 'x-unit': unit } = described
  const isChanged = builtIn !== undefined && JSON.stringify(builtIn) !== JSON.stringify(value)
  const meaning = typeof description === 'string' ? `: ${description}` : ''
  const of = typeof unit === 'string' ? ` ${unit}` : ''
  const was = isChanged ? ` (built in: ${valueWords(builtIn)})` : ''
  return [{ words: `- ${path.map(keyOf).join('.')} = ${valueWords(value)}${of}${was}${meaning}`, isChanged }]
}

const valueWords = (value: unknown): string =>
  typeof value === 'string' ? keyOf(value) : plainWords(JSON.stringify(value) ?? 'unknown')
