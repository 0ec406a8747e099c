// The types of the API from its OpenAPI document: what the client knows of paths, queries, bodies and answers.
import openapiTS, { astToString } from 'openapi-typescript'

const HEAD = `// What each operation takes and answers: made from the OpenAPI document by \`npm run golden\`, never by hand.
// Answers of success alone: every other is a problem, which the client throws. Headers are the client's own business.
`

type Operation = {
  readonly parameters?: readonly { readonly in: string }[]
  readonly responses: Readonly<Record<string, object>>
}
type OpenApi = {
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** The text of `test/golden/api-types.d.ts` for a document. Paths and schemas stand in the order of their names. */
export async function generateTypes(document: object): Promise<string> {
  const { paths, components, ...frame } = document as OpenApi
  const ours = mapValues(paths, methods => mapValues(methods, withoutProblems))
  const input = { ...frame, paths: ours, components: { schemas: components.schemas } }
  const nodes = await openapiTS(JSON.parse(JSON.stringify(input)), {
    alphabetize: true,
    // A field with a default may be left out of a body; of an answer the document says itself that it is there.
    defaultNonNullable: false,
  })
  return HEAD + compact(astToString(nodes))
}

function withoutProblems(operation: Operation): Operation {
  const succeeds = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'))
  return {
    ...operation,
    parameters: (operation.parameters ?? []).filter(parameter => parameter.in !== 'header'),
    responses: Object.fromEntries(succeeds),
  }
}

/** Without the lines that say that there is nothing, and with one space for four: less than half as long. */
function compact(text: string): string {
  return text
    .replace(/^( {4})+/gm, spaces => ' '.repeat(spaces.length / 4))
    .replace(
      /^ *(query|header|path|cookie|get|put|post|delete|options|head|patch|trace|requestBody)\?: never;\n/gm,
      '',
    )
    .replace(/^ *headers: \{\n *\[name: string\]: unknown;\n *\};\n/gm, '')
    .replace(/^ *parameters: \{\n *\};\n/gm, '')
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, to: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]))
}
