// Which statements are plain, so that Drizzle builds them, and which plain ones are written by hand all the same.

/** Words of what a builder would only hide: other rows than a table's own, and work done in the database. */
const NOT_PLAIN = new RegExp(
  [
    String.raw`\b(with|join|lateral|union|exists|distinct|filter|case|coalesce|greatest|least|over|group by|using|cursor)\b`,
    String.raw`\bfor (no key update|update|key share|share)\b`,
    String.raw`\bskip locked\b`,
    // rows made of parameters, JSON that is taken apart, functions that answer instead of a table
    String.raw`\b(unnest|json\w*|array_agg|string_agg|count|sum|min|max|pg_\w+)\s*\(`,
    String.raw`(->|\|\||\bexcept\b)`,
    String.raw`\bfrom\s+\w+(\.\w+)?\s*\(`,
  ].join('|'),
)

/** One table and no other, its columns held against values. */
export function isPlain(text: string): boolean {
  const sql = text.toLowerCase()
  if (NOT_PLAIN.test(sql)) return false
  const tables = sql.match(/\b(from|into|^\s*update)\s+"?[a-z_]+"?\."?[a-z_]+"?/g) ?? []
  const verbs = sql.match(/\b(select|insert into|delete from)\b|^\s*update\b/g) ?? []
  return tables.length === 1 && verbs.length === 1
}

/** Drizzle quotes each name; nobody here does by hand. */
export function isBuilt(text: string): boolean {
  return /"workspace_id"/.test(text)
}
