// Who is named as the author of a change: a caller by `byCaller`, everybody else by a name of their own.
import { withoutComments } from './without-comments.ts'

/** True for a file that puts key and person of an author together where an entry is written. */
export function spellsAuthor(source: string): boolean {
  return /\bby: \{\s*keyId\b|\bkeyId: (\w+)\.keyId,\s*personId: \1\.personId\b/.test(withoutComments(source))
}
