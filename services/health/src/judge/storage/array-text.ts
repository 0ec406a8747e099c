// An array as PostgreSQL reads it from text: within an array of arrays it would take apart those nested.

/** Of numbers; cast it to their type. */
export function arrayText(values: readonly (number | null)[]): string {
  return `{${values.map(value => value ?? 'null').join(',')}}`
}
