// The vocabulary: every signal name with its subject, type, unit and meaning, and the context that says it.
import type { Day } from '@rung/kernel'
import { accountsVocabulary } from './vocabulary/accounts.ts'
import type { Entry, Source, SubjectKind, Vocabulary } from './vocabulary/entry.ts'
import { healthVocabulary } from './vocabulary/health.ts'
import { outcomesVocabulary } from './vocabulary/outcomes.ts'
import { usageVocabulary } from './vocabulary/usage.ts'

export const vocabulary = {
  usage: usageVocabulary,
  outcomes: outcomesVocabulary,
  accounts: accountsVocabulary,
  health: healthVocabulary,
} as const satisfies Record<Source, Vocabulary>

type Vocabularies = typeof vocabulary

/** Entries of one source and subject by the name in the table. */
type Table<C extends Source, K extends SubjectKind> = Vocabularies[C] extends {
  readonly [Kind in K]: infer T
}
  ? T
  : never

/** `metric:<key>` as the names it stands for. */
type Spelt<Listed> = Listed extends `${infer Family}<key>` ? `${Family}${string}` : Listed

type NameIn<T> = T extends unknown ? Spelt<keyof T> : never

/** The names that are a source's own about a kind of subject. */
export type NameBy<C extends Source, K extends SubjectKind> = NameIn<Table<C, K>> & string

/** Every name about a kind of subject. */
export type NameOf<K extends SubjectKind> = { [C in Source]: NameBy<C, K> }[Source]

/** The families of names about a kind of subject: `milestone:` and the like. */
export type FamilyOf<K extends SubjectKind> = {
  [C in Source]: Table<C, K> extends infer T
    ? T extends unknown
      ? { [Listed in keyof T]: Listed extends `${infer Family}<key>` ? Family : never }[keyof T]
      : never
    : never
}[Source]

type EntryIn<T, Name> = T extends unknown
  ? { [Listed in keyof T]: Name extends Spelt<Listed> ? T[Listed] : never }[keyof T]
  : never

/** The entry of a name about a kind of subject. */
export type EntryOf<K extends SubjectKind, Name extends string> = {
  [C in Source]: EntryIn<Table<C, K>, Name>
}[Source]

type ValueIn<E> = E extends { readonly words: infer Words extends readonly string[] }
  ? Words[number]
  : E extends { readonly type: 'number' }
    ? number
    : E extends { readonly type: 'flag' }
      ? boolean
      : E extends { readonly type: 'day' }
        ? Day
        : E extends { readonly type: 'text' }
          ? string
          : number | string | boolean

/** What a name's value is where it is known. */
export type ValueOf<K extends SubjectKind, Name extends string> = ValueIn<EntryOf<K, Name>>

/** What its publisher may say: null too, where the entry is nullable. */
export type StatedValueOf<K extends SubjectKind, Name extends string> =
  | ValueOf<K, Name>
  | (EntryOf<K, Name> extends { readonly nullable: false } ? never : null)

/** The names about a kind of subject whose values are numbers. */
export type NumberNameOf<K extends SubjectKind> = {
  [Name in NameOf<K>]: ValueOf<K, Name> extends number ? Name : never
}[NameOf<K>]

export type VocabularyLine = Entry & {
  readonly context: Source
  readonly subject: SubjectKind
  /** Ends in `<key>` where it stands for any key of the workspace's own. */
  readonly name: string
}

/** Every entry, by context, then subject, in the order of the tables. */
export const vocabularyLines: readonly VocabularyLine[] = Object.entries(vocabulary).flatMap(
  ([context, subjects]) =>
    Object.entries(subjects).flatMap(([subject, entries]) =>
      Object.entries<Entry>(entries).map(([name, entry]) => ({
        context: context as Source,
        subject: subject as SubjectKind,
        name,
        ...entry,
      })),
    ),
)

const byListedName = new Map(
  [...Map.groupBy(vocabularyLines, line => line.subject)].map(([subject, lines]) => [
    subject,
    new Map(lines.map(line => [line.name, line])),
  ]),
)

/** The entry of a name as published; undefined when no context of ours publishes it. Asked for each value a judgement reads. */
export function lineOf(subject: SubjectKind, name: string): VocabularyLine | undefined {
  const ofSubject = byListedName.get(subject)
  const listed = ofSubject?.get(name)
  if (listed !== undefined) return listed
  const family = name.slice(0, name.indexOf(':') + 1)
  return family === '' ? undefined : ofSubject?.get(`${family}<key>`)
}
