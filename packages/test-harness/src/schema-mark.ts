// What tells that a database has the schema of another that it was cloned from: every row of its catalogs is the one of then. A row
// that was changed since is another one, with the transaction that wrote it; VACUUM and ANALYZE change theirs in place.

const CATALOGS = [
  'pg_attrdef',
  'pg_class',
  'pg_constraint',
  'pg_default_acl',
  'pg_event_trigger',
  'pg_extension',
  'pg_policy',
  'pg_proc',
  'pg_rewrite',
  'pg_trigger',
  'pg_type',
]

const rows = [
  ...CATALOGS.map(
    catalog => `select '${catalog} ' || row.oid || ' ' || row.xmin from pg_catalog.${catalog} as row`,
  ),
  `select 'column ' || row.attrelid || ' ' || row.attnum || ' ' || row.xmin from pg_catalog.pg_attribute as row`,
  // a session that made a temporary table leaves the namespace that this needs
  `select 'schema ' || row.oid || ' ' || row.xmin from pg_catalog.pg_namespace as row where row.nspname !~ '^pg_(toast_)?temp_'`,
]

/** A select of one text, for use as a part of another statement. */
export const SCHEMA_MARK = `select sum(pg_catalog.hashtextextended(seen.row, 0))::text from (${rows.join(' union all ')}) as seen (row)`
