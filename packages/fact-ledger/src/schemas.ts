// The bodies and answers of a resource, made from its shape: one source validates, types and documents.
import { z } from 'zod'
import { bare, described, mergedField, sentField } from './merged-fields.ts'
import { daySchema, instantSchema, momentSchema } from './moment.ts'
import { LEDGER_POLICY } from './policy.ts'
import type { FactResource } from './resource.ts'

/**
 * What is said of a fact: `merge`, the fields named of a known one, or all of a new one; `part`, the fields named of a known one;
 * `whole`, all of it.
 */
export type Says = 'merge' | 'part' | 'whole'

export type FactSchemas = {
  /** All of a fact. */
  readonly whole: z.ZodObject
  /** What POST shows: of a known fact the fields that are to change. */
  readonly statement: z.ZodObject
  /** What PATCH shows. */
  readonly change: z.ZodObject
  /** What each way of saying is checked against before anything is known: each field by itself, what lies inside of it later. */
  readonly sent: Readonly<Record<Says, z.ZodObject>>
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
  const times = timesOf(resource)
  const told = toldOf(resource)
  const externalId = z
    .string()
    .min(1)
    .max(LEDGER_POLICY.externalIdCharacters)
    .optional()
    .meta({
      description: `Your own id of the ${noun}: sent again, the fields it comes with are changed and the others stay. Default: its new id.`,
    })
  const retracted = z
    .boolean()
    .optional()
    .meta({ description: `True takes the ${noun} back, as if it had not been said, from then on.` })
  return {
    whole: z.strictObject({ externalId, ...shape, ...times }).meta({ id: `${name}Whole` }),
    statement: z
      .strictObject({ externalId, ...mapShape(shape, mergedField), ...times })
      .meta({ id: `${name}Statement` }),
    change: z
      .strictObject({ ...mapShape(shape, mergedField), ...times, retracted })
      // Not "Change": the change of a subscription is a fact of its own.
      .meta({ id: `${name}Patch` }),
    sent: {
      merge: z.strictObject({ externalId, ...mapShape(shape, sentField), ...times }),
      whole: z.strictObject({ externalId, ...mapShape(shape, sentField), ...times }),
      part: z.strictObject({ ...mapShape(shape, sentField), ...times, retracted }),
    },
    fact: z.object(told).meta({ id: name }),
    written: z
      .object({
        ...told,
        write: z
          .enum(['created', 'unchanged', 'corrected'])
          .meta({ description: 'What this request did to the ledger.' }),
      })
      .meta({ id: `${name}Written` }),
  }
}

/** The field that says when it was true under a name of the resource's own, where it has one. */
function aliasShapeOf({ occurredAs: alias }: FactResource): z.ZodRawShape {
  return alias ? { [alias.field]: alias.grain === 'day' ? daySchema : instantSchema } : {}
}

/** When it was true, and when it became known: as they are sent. */
function timesOf(resource: FactResource) {
  const alias = resource.occurredAs
  return {
    ...mapShape(aliasShapeOf(resource), field => z.optional(field as z.ZodType)),
    occurredAt: momentSchema.optional().meta({
      description: `When it was true in the world: an instant or a day.${alias ? ` \`${alias.field}\` says the same.` : ''} Default: now.`,
    }),
    recordedAt: momentSchema.optional().meta({
      description: 'When it became known, for imports of history: an instant or a day. Default: now.',
    }),
  }
}

/** What is answered of a fact. */
function toldOf(resource: FactResource) {
  const { noun, shape } = resource
  const facts = {
    id: z.string().meta({ description: `Our id of the ${noun}.` }),
    externalId: z.string().meta({ description: 'Your own id of it; our id when you gave none.' }),
    revision: z.int().meta({ description: 'Revision number: 1, plus one for each correction.' }),
    ...(resource.account === 'none' || resource.account === 'self' ? {} : { account: accountSchema }),
    ...mapShape(shape, (field, name) => answered(field, resource.references?.[name]?.noun)),
    ...mapShape(aliasShapeOf(resource), field => field as z.ZodType),
    occurredAt: answeredInstant('When it was true in the world.'),
    recordedAt: answeredInstant('When this revision became known: what `knownAt` is held against.'),
    storedAt: answeredInstant('When this revision was written down here.'),
    declared: z.boolean().meta({ description: 'The caller said when it became known.' }),
    retracted: z.boolean().meta({ description: 'Taken back: it counts for nothing.' }),
    recordedBy: z.string().meta({ description: 'The id of the key that wrote it.' }),
  }
  const sealed = resource.seal === undefined ? facts : { ...facts, ...sealShape }
  return { ...sealed, ...resource.readOnly?.shape }
}

/** `customer verdict` as a component of the API document: `CustomerVerdict`. */
export function schemaName(noun: string): string {
  return noun.replace(/(?:^|[ -])(\w)/g, (_, letter: string) => letter.toUpperCase())
}

const sealShape = {
  recordedAt: answeredInstant(
    'When this revision became known: what `knownAt` is held against. Null while it is sealed.',
  ).nullable(),
  receivedAt: answeredInstant('When one that was sealed was received. Null for one that was not.').nullable(),
  sealedUntil: answeredInstant(
    'While it is sealed, and answered to the key that wrote it alone: when time opens it. Null: it is open.',
  ).nullable(),
}

const accountSchema = z.string().nullable().meta({ description: 'The id of the account it is about.' })

function answeredInstant(description: string): z.ZodType {
  return z.iso.datetime().meta({ description, pattern: '^\\d{4}-\\d{2}-\\d{2}T.+Z$' })
}

/** A field as it is answered: always there, null when it was not said. What it refers to is answered by our id. */
function answered(field: z.core.$ZodType, noun: string | undefined): z.ZodType {
  const made = z.nullable(bare(field))
  if (noun === undefined) return described(made, field)
  const isList = bare(field) instanceof z.ZodArray
  return made.meta({ description: isList ? `Our ids of each ${noun}.` : `Our id of the ${noun}.` })
}

function mapShape(
  shape: z.ZodRawShape,
  map: (field: z.core.$ZodType, name: string) => z.ZodType,
): z.ZodRawShape {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, map(field, name)]))
}
