// What a kind of fact is made of: one declaration gives it a natural key, as-of reads, corrections and six routes.
import type { ChangeEvent } from '@rung/change-feed'
import type { Tx } from '@rung/database'
import type { KeyScope, RoleGrants } from '@rung/http-service'
import type { Refusal } from '@rung/kernel'
import type { z } from 'zod'
import type { LedgerDeps } from './ledger.ts'
import type { LedgerRow, LedgerTable } from './ledger-columns.ts'
import type { Resolve } from './resolve.ts'

/** Who writes: the key or session, and the person it names if it names one. */
export type Caller = {
  readonly workspaceId: string
  readonly keyId: string
  readonly scope: KeyScope
  readonly personId: string | null
  /** `own`: writes to accounts in the care of this person alone. */
  readonly reach: 'all' | 'own'
  /** The tool that writes, as its request names it; left out or null: none. */
  readonly tool?: string | null
}

export type Reference = {
  /** What is meant, for the sentence that refuses an unknown one: `account`, `person`. */
  readonly noun: string
  readonly resolve: Resolve
  /** The Drizzle column that holds the id (an array of ids for a list of names). Default `<field>Id`. */
  readonly column?: string
}

/** Personal data or free text: kept apart in one table, held here by id. */
export type WordsField = {
  /** What the words are: `person.name`, `promise.ourWords`. */
  readonly kind: string
  /** Whom they are about: the fact itself, or one of its reference fields. Default nobody. */
  readonly about?: 'self' | (string & {})
  /** The Drizzle column that holds the id of the words. Default `<field>Ref`. */
  readonly column?: string
}

/**
 * The reference field that names who of the vendor's people a fact is of. By default it is whom the key names. A key that names
 * a person, and is no admin's, states and changes nothing in another's name; where another key does, the audit says so.
 */
export type FactAuthor = {
  readonly field: string
  /** True where a fact of nobody's is refused. */
  readonly needed: boolean
  /** Of which bodies it is filled in. Default: all. */
  fillsIn?(body: Readonly<Record<string, unknown>>): boolean
}

/**
 * Facts that wait before they are appended, in a table of their own beside the ledger. Until then a fact is answered to the
 * key that wrote it and to nobody else, and no other key may write to it.
 */
export type FactSeal = {
  /** The ledger's columns, the resource's own, and `opensAt`: when time alone has it appended. */
  readonly table: LedgerTable
  /** Why, and what the caller can do: for the API reference and for the refusal of a write. */
  readonly about: string
  readonly fix: string
  /** Of what a request comes to: what is appended, and what waits. Of a fact that waited all that it said is appended. */
  setApart(tx: Tx, written: readonly WrittenFact[], writing: Writing): Promise<SetApart>
  /** How many facts wait: of these accounts, or of all. */
  countWaiting(tx: Tx, accountIds: readonly string[] | null): Promise<number>
}

export type SetApart = { readonly append: readonly WrittenFact[]; readonly wait: readonly LedgerRow[] }

export type DeriveContext<Body> = {
  /** From when on this will be known. */
  readonly at: Date
  readonly occurredAt: Date
  /** What the fact said before, as known then; null for a new one and for one taken back. */
  readonly before: Body | null
  /** The same, of one taken back too. */
  readonly known: Body | null
}

export type WriteContext<Body> = DeriveContext<Body> & {
  readonly caller: Caller
  readonly now: Date
  /** When the fact occurred as it said before; null as `before` is. */
  readonly occurredBefore: Date | null
  /** The ids the references stand for, by field. */
  readonly ids: Readonly<Record<string, string | readonly string[] | null>>
}

export type FactResource<
  Table extends LedgerTable = LedgerTable,
  Shape extends z.ZodRawShape = z.ZodRawShape,
  Body = z.output<z.ZodObject<Shape>>,
> = {
  /** As in a sentence: `customer verdict`. */
  readonly noun: string
  /** As in a path: `customer-verdicts`. */
  readonly plural: string
  /** The path of their list, where `/v1/<plural>` lists something else: what is judged of them. Default `plural`. */
  readonly listedAs?: string
  /** What their routes are about, in a few words: the heading over them in the API reference. */
  readonly heading: string
  readonly idPrefix: string
  /** One or two sentences for the API reference. */
  readonly about: string
  readonly table: Table
  /** The body, without externalId, occurredAt and recordedAt. Unknown fields are refused; absent ones are null. */
  readonly shape: Shape
  /** Whose fact it is: its own (the account itself), nobody's (the workspace's), or that of a reference. */
  readonly account: 'self' | 'none' | { readonly through: string }
  /** By field of the body. */
  readonly references?: Readonly<Record<string, Reference>>
  /** Fields, references or plain, by which the list can be narrowed: `?segment=`. */
  readonly filters?: readonly (string & keyof Shape)[]
  /** By field of the flat body. */
  readonly words?: Readonly<Record<string, WordsField>>
  /** A field of the body that is another name for occurredAt: `openedAt`, `madeOn`. */
  readonly occurredAs?: { readonly field: string; readonly grain: 'day' | 'instant' }
  /** Body to one value a column, when the body is nested. Default: field by field. */
  flatten?(body: Body): Record<string, unknown>
  /** The way back. */
  nest?(flat: Readonly<Record<string, unknown>>): Record<string, unknown>
  /** The externalId of one that comes without, where something of it is its natural key. */
  namedBy?(body: Readonly<Record<string, unknown>>, occurredAt: Date): string
  /** What roles may do where facts of this kind are written, if not what {@link rolesThatWrite} says. */
  readonly roles?: Partial<RoleGrants>
  /** Who of the vendor's people says it, where facts of this kind are somebody's. */
  readonly author?: FactAuthor
  /** Fills in what follows from the rest: a closing day when it closes. References are no part of it. */
  derive?(body: Body, context: DeriveContext<Body>): Body
  /** Fields that are answered and never sent: they follow from the row. */
  readonly readOnly?: {
    readonly shape: z.ZodRawShape
    of(row: LedgerRow): Readonly<Record<string, unknown>>
  }
  /** Has facts wait before they are appended. */
  readonly seal?: FactSeal
  /** The rules that hold between fields, and between a fact and what it said before. */
  validate?(body: Body, context: WriteContext<Body>): readonly Refusal[]
  /**
   * What of statements may be said at all, in the order given: each body as it is to be taken, or why not. Asked in the
   * writing transaction, before anything is looked up; a constant number of statements for all of them.
   */
  admit?(tx: Tx, stated: readonly Stated<Body>[]): Promise<readonly (Body | Refusal)[]>
  /** True where stating one anew is audited too, not only what changes it: what overrides a judgement. */
  readonly auditCreation?: boolean
  /** What programs outside are told of a new revision, small and without words; left out or null, nothing. */
  tells?(fact: WrittenFact): ChangeEvent | null
  /** In the same transaction, after new revisions are written; what else it writes goes through `appendFacts`. */
  afterWrite?(tx: Tx, facts: readonly WrittenFact[], writing: Writing): Promise<void>
}

/** A change holds only the fields that are to change, and no externalId. */
export type Stated<Body> = { readonly externalId: string | null; readonly body: Partial<Body> & Body }

export type WrittenFact = {
  readonly status: 'created' | 'corrected'
  readonly row: LedgerRow
  /** What the fact said before, as then known. */
  readonly before: LedgerRow | null
  /** The key it was written with, where that is not the caller's, and the person it names. */
  readonly by?: Pick<Caller, 'keyId' | 'personId' | 'tool'>
}

/** Who writes, when, and with what. */
export type Writing = { readonly deps: LedgerDeps; readonly caller: Caller; readonly now: Date }

/** Declares a resource with its types inferred. */
export function defineFact<Table extends LedgerTable, Shape extends z.ZodRawShape>(
  resource: FactResource<Table, Shape>,
): FactResource<Table, Shape> {
  return resource
}

/** What to write over the routes of each, by the tag they have in the API document. */
export function headingsOf(
  resources: readonly Pick<FactResource, 'heading' | 'plural'>[],
): Record<string, string> {
  return Object.fromEntries(resources.map(({ plural, heading }) => [plural, heading]))
}
