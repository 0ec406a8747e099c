// `(context, input) -> result`: what an action takes first, and that what is handed a transaction opens none.
import { parseSync } from 'oxc-parser'
import { withoutComments } from './without-comments.ts'

/** Types that hold a database: with one of them first, a function is an action of its own and may open its transaction. */
const CONTEXT = /\b(Database|\w*Deps|Ledger|Collector)\b/

/** A function that is given one later is none. */
const isTransaction = (type: string): boolean => /\bTx\b/.test(type) && !type.includes('=>')

type Exported = {
  readonly name: string
  readonly line: number
  readonly body: string
  /** The parameters' types, as written. */
  readonly parameters: readonly string[]
}

/**
 * One sentence a break: an exported function of `actions/` that opens a transaction takes its context first; one that works in
 * the transaction of its caller takes that first, and opens none.
 */
export function signatureBreaks(path: string, source: string): string[] {
  return exportedFunctions(path, source).flatMap(({ name, line, body, parameters }) => {
    const place = `${path}:${line} ${name}`
    const [first = '', ...others] = parameters
    const opens = /\.inWorkspace\(|\banswerInWorkspace\(/.test(withoutComments(body))
    const isHanded = parameters.some(isTransaction)
    if (others.some(isTransaction)) return [`${place} takes a transaction, but not first`]
    if (isHanded && opens) return [`${place} is handed a transaction and opens another`]
    if (opens && !CONTEXT.test(first))
      return [`${place} opens a transaction and does not take its context first`]
    return []
  })
}

function exportedFunctions(path: string, source: string): Exported[] {
  return parseSync(path, source).program.body.flatMap(statement => {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration === null) return []
    const { declaration } = statement
    const found =
      declaration.type === 'FunctionDeclaration'
        ? [{ name: declaration.id?.name ?? '', of: declaration }]
        : declaration.type === 'VariableDeclaration'
          ? declaration.declarations.flatMap(({ id, init }) =>
              init?.type === 'ArrowFunctionExpression' && id.type === 'Identifier'
                ? [{ name: id.name, of: init }]
                : [],
            )
          : []
    return found.map(({ name, of }) => ({
      name,
      line: source.slice(0, statement.start).split('\n').length,
      body: source.slice(of.body?.start ?? of.start, of.end),
      parameters: of.params.map(({ start, end }) => typeIn(source.slice(start, end))),
    }))
  })
}

/** What stands behind the colon of a parameter; of a destructured one, behind its brace. */
function typeIn(parameter: string): string {
  const from = parameter.startsWith('{') ? parameter.indexOf('}') : 0
  return parameter.slice(parameter.indexOf(':', from) + 1)
}
