// Where the name of a kind of fact stands, in whatever spelling: what has to be touched to add one.
import { withoutComments } from './without-comments.ts'

export type SourceFile = { readonly path: string; readonly source: string }

/** Paths of the files that name the kind, `exchange-rate`, outside comments: spelt with hyphens, underlines or humps. */
export function filesNaming(kind: string, files: readonly SourceFile[]): string[] {
  const words = kind.split('-')
  const named = new RegExp(words.join('[-_]?'), 'i')
  return files
    .filter(({ path, source }) => named.test(path) || named.test(withoutComments(source)))
    .map(({ path }) => path)
}

/** The kinds declared in files of facts: their plurals, as in a path. */
export function declaredKinds(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ source }) => {
    const plural = /defineFact\(\{[\s\S]*?\bplural: '([a-z-]+)'/.exec(source)?.[1]
    return plural === undefined ? [] : [plural]
  })
}
