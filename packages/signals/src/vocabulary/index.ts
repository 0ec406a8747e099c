// The vocabulary as data and as pages, without the store.

export { lineOf, type VocabularyLine, vocabularyLines } from '../vocabulary.ts'
export { vocabularyJsonSchema, vocabularySummary, vocabularyTable } from './describe.ts'
