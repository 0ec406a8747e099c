// The bodies and answers of a resource, made from its shape: one source validates, types and documents.
import { z } from 'zod'
import { daySchema, instantSchema, momentSchema } from './moment.ts'
import { LEDGER_POLICY } from './policy.ts'
import type { FactResource } from './resource.ts'

export type FactSchemas = {
  readonly create: z.ZodObject
  readonly change: z.ZodObject
  readonly fact: z.ZodObject
  readonly written: z.ZodObject
}

const made = new WeakMap<FactResource, FactSchemas>()

/** The schemas of a resource, made once. */
export function schemasOf(resource: FactResource): FactSchemas {
  const known = made.get(resource)
  if (known) return known
  const schemas = make(resource)
  made.set(resource, schemas)
  return schemas
}

function make(resource: FactResource): FactSchemas {
  const { noun, shape } = resource
  const name = schemaName(noun)
  const alias = resource.occurredAs
  const aliasShape: z.ZodRawShape = alias
    ? { [alias.field]: alias.grain === 'day' ? daySchema : instantSchema }
    : {}
  const times = {
    ...mapShape(aliasShape, field => z.optional(field as z.ZodType)),
    occurredAt: momentSchema.optional().meta({
      description: `When it was true in the world: an instant or a day.${alias ? ` \`${alias.field}\` says the same.` : ''} Default: now.`,
    }),
    recordedAt: momentSchema.optional().meta({
      description: 'When it became known, for imports of history: an instant or a day. Default: now.',
    }),
  }
  const facts = {
    id: z.string(),
    externalId: z.string(),
    revision: z.int(),
    ...(resource.account === 'none' || resource.account === 'self' ? {} : { account: z.string().nullable() }),
    ...mapShape(shape, field => z.nullable(bare(field))),
    ...mapShape(aliasShape, field => field as z.ZodType),
    occurredAt: z.iso.datetime(),
    recordedAt: z.iso.datetime(),
    storedAt: z.iso.datetime(),
    declared: z.boolean().meta({ description: 'The caller said when it became known.' }),
    retracted: z.boolean(),
    recordedBy: z.string().meta({ description: 'The key that wrote it.' }),
  }
  return {
    create: z
      .strictObject({
        externalId: z
          .string()
          .min(1)
          .max(LEDGER_POLICY.externalIdCharacters)
          .optional()
          .meta({
            description: `Your own id of the ${noun}: sending it twice changes nothing. Default: its new id.`,
          }),
        ...shape,
        ...times,
      })
      .meta({ id: `${name}Statement` }),
    change: z
      .strictObject({
        ...mapShape(shape, field => z.optional(bare(field))),
        ...times,
        retracted: z
          .boolean()
          .optional()
          .meta({ description: `True takes the ${noun} back, as if it had not been said, from then on.` }),
      })
      // Not "Change": the change of a subscription is a fact of its own.
      .meta({ id: `${name}Patch` }),
    fact: z.object(facts).meta({ id: name }),
    written: z
      .object({
        ...facts,
        write: z
          .enum(['created', 'unchanged', 'corrected'])
          .meta({ description: 'What this request did to the ledger.' }),
      })
      .meta({ id: `${name}Written` }),
  }
}

/** `customer verdict` as a component of the API document: `CustomerVerdict`. */
export function schemaName(noun: string): string {
  return noun.replace(/(?:^|[ -])(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** A field without its default and optionality: a default must not slip into a change that leaves the field out. */
function bare(field: z.core.$ZodType): z.ZodType {
  let inner = field
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional) inner = inner.unwrap()
  return inner as z.ZodType
}

function mapShape(shape: z.ZodRawShape, map: (field: z.core.$ZodType) => z.ZodType): z.ZodRawShape {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, map(field)]))
}
