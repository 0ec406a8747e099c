// The vocabulary for readers: its table for people, its JSON Schema for machines.
import { type VocabularyLine, vocabularyLines } from '../vocabulary.ts'

type Json = Readonly<Record<string, unknown>>

const HEAD = ['context', 'subject', 'name', 'type', 'may be unknown', 'meaning']

/** Markdown, a row each name. */
export function vocabularyTable(): string {
  const rows = vocabularyLines.map(line => [
    line.context,
    line.subject,
    `\`${line.name}\``,
    typeOf(line),
    line.nullable ? 'yes' : '',
    line.meaning,
  ])
  return [HEAD, HEAD.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

/** Markdown, a row each context and subject: which names there are. */
export function vocabularySummary(): string {
  const groups = Map.groupBy(vocabularyLines, ({ context, subject }) => `${context} | ${subject}`)
  const rows = [...groups].map(
    ([of, lines]) => `| ${of} | ${lines.map(({ name }) => `\`${name}\``).join(' ')} |`,
  )
  return ['| context | subject | names |', '| --- | --- | --- |', ...rows].join('\n')
}

function typeOf({ type, unit, words }: VocabularyLine): string {
  if (words !== null) return words.map(word => `\`${word}\``).join(', ')
  return unit === null ? type : `${type}, ${unit}`
}

/** Draft 2020-12: a signal as a context of ours publishes it. `x-unit` is the unit of a number. */
export function vocabularyJsonSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:rung:signals',
    title: 'Rung signal',
    description: 'One value about one subject, with the facts it rests on and how old the newest of them is.',
    type: 'object',
    required: ['subject', 'name', 'value', 'evidence', 'ageDays'],
    additionalProperties: false,
    properties: {
      subject: {
        type: 'object',
        required: ['kind', 'id'],
        additionalProperties: false,
        properties: { kind: { type: 'string' }, id: { type: 'string' } },
      },
      name: { type: 'string' },
      value: { description: 'null is unknown' },
      evidence: {
        type: 'array',
        items: { type: 'string' },
        description: 'Ids of the facts behind it, in order',
      },
      ageDays: {
        type: ['integer', 'null'],
        description: 'Days since the newest of them; null when there is none',
      },
    },
    oneOf: vocabularyLines.map(lineSchema),
  }
}

function lineSchema(line: VocabularyLine): Json {
  return {
    title: `${line.subject} ${line.name}`,
    description: line.meaning,
    'x-context': line.context,
    ...(line.unit === null ? {} : { 'x-unit': line.unit }),
    properties: {
      subject: { properties: { kind: { const: line.subject } } },
      name: line.name.endsWith('<key>')
        ? { pattern: `^${line.name.replace('<key>', '.+')}$` }
        : { const: line.name },
      value: valueSchema(line),
    },
  }
}

function valueSchema({ type, words, nullable }: VocabularyLine): Json {
  const types = {
    number: ['number'],
    flag: ['boolean'],
    text: ['string'],
    day: ['string'],
    scalar: ['number', 'string', 'boolean'],
  }[type]
  if (words !== null) return { enum: nullable ? [...words, null] : words }
  const all = nullable ? [...types, 'null'] : types
  return { type: all.length === 1 ? all[0] : all, ...(type === 'day' ? { format: 'date' } : {}) }
}
