// The JSON Schema of the config document, made from the schema that checks it, with what is built in as the defaults.
import { z } from 'zod'
import { builtInDocument, documentSchema } from './document.ts'
import { isPlain } from './section.ts'

type Json = Readonly<Record<string, unknown>>

/** Draft 2020-12. `x-unit` is the unit of a number; rules that span fields are told by the descriptions of refusals. */
export function documentJsonSchema(): Json {
  const made = z.toJSONSchema(documentSchema, { target: 'draft-2020-12', io: 'input' }) as Json
  const definitions = isPlain(made.$defs) ? made.$defs : {}
  const { $defs: _, ...whole } = withDefaults(inlined(made, definitions), builtInDocument) as Json
  return { ...whole, $id: 'urn:rung:config', title: 'Rung config' }
}

/** References replaced by what they name, so that each place can hold its own default. */
function inlined(schema: unknown, definitions: Json): unknown {
  if (Array.isArray(schema)) return schema.map(each => inlined(each, definitions))
  if (!isPlain(schema)) return schema
  const { $ref, id: _, ...own } = schema
  const name = typeof $ref === 'string' ? $ref.replace('#/$defs/', '') : undefined
  const named = name === undefined ? {} : (inlined(definitions[name], definitions) as Json)
  const entries = Object.entries(own).map(([key, value]) => [key, inlined(value, definitions)])
  return { ...named, ...Object.fromEntries(entries) }
}

function withDefaults(schema: unknown, value: unknown): unknown {
  if (!isPlain(schema)) return schema
  if (isPlain(schema.properties) && isPlain(value)) {
    const fields = Object.entries(schema.properties)
    const properties = Object.fromEntries(
      fields.map(([key, field]) => [key, withDefaults(field, value[key])]),
    )
    return { ...schema, properties }
  }
  return value === undefined ? schema : { ...schema, default: value }
}
