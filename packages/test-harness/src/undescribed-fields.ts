// Fields of an API document that say nothing of themselves.

export type Schema = {
  $ref?: string
  description?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
}

/** Fields without a description, by their path; a reference, alone or in a list, is described where it leads. */
export function undescribedFields(schema: Schema, path: string): string[] {
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const refers = [field, field.items, ...(field.anyOf ?? [])].some(part => part?.$ref !== undefined)
    const silent = field.description === undefined && !refers
    return [...(silent ? [`${path}.${name}`] : []), ...undescribedFields(field, `${path}.${name}`)]
  })
  const parts = [schema.items, ...(schema.anyOf ?? [])].flatMap(part =>
    part ? undescribedFields(part, path) : [],
  )
  return [...fields, ...parts]
}
