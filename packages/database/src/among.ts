// A list of ids in SQL that is looked up, not looked through.

/**
 * True where a text is one of the list in this place. The list is hashed once a statement; what `= any(…)` does only while a plan is
 * made for its very values: planned once for all, it looks through the list for each row, and a long list of accounts over
 * their rows costs its square. (`is true` keeps the list out of joins, which are chosen as if it were ten long.) Where an index
 * finds the rows, `= any(…)` is as good.
 */
export const isAmong = (column: string, place: string): string =>
  `(${column} in (select unnest(${place}::text[]))) is true`
