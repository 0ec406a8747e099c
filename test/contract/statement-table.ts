// The table of what each read sends to the database, as text that a person can review: a line a route.

export type RouteStatements = { readonly route: string; readonly statements: number }

const HEAD = `Statements that a read sends to PostgreSQL, begin and commit among them, in a workspace with one of everything: asked again
with a key of this second, so that neither the key nor what is made at a first look is among them. 3 is one flight.
After a change: npm run golden, and read the diff.

`

export function statementTable(counted: readonly RouteStatements[]): string {
  const lines = counted
    .toSorted((a, b) => (a.route < b.route ? -1 : 1))
    .map(({ route, statements }) => `${String(statements).padStart(4)}  ${route}`)
  return `${HEAD}${lines.join('\n')}\n`
}
