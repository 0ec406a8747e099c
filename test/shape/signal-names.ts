// The names of signals that a source file publishes and reads, by a real parser.
import { parseSync } from 'oxc-parser'

export type SignalNames = {
  /** As written; a computed part is `*`. */
  readonly published: readonly string[]
  readonly read: readonly string[]
}

type Node = { readonly type: string; readonly [field: string]: unknown }

const READERS: readonly string[] = ['value', 'reading', 'signal', 'keys']
const PUBLISHERS: readonly string[] = ['says', 'said']

/**
 * Published is the first of three in a list whose third says what stands behind it, and what `says` is called with; read is
 * what `value`, `reading`, `signal` or `keys` of a subject is called with.
 */
export function signalNames(fileName: string, source: string): SignalNames {
  const { program, errors } = parseSync(fileName, source)
  if (errors.length > 0) throw new Error(`${fileName} does not parse: ${errors[0]?.message}`)
  const published: string[] = []
  const read: string[] = []
  visit(program as unknown as Node, node => {
    if (node.type === 'ArrayExpression') {
      const [name, , behind] = node.elements as (Node | null)[]
      const text = textOf(name)
      if (text !== null && behind) published.push(text)
    }
    if (node.type !== 'CallExpression') return
    const callee = node.callee as Node
    const [name, second] = node.arguments as Node[]
    const text = textOf(name)
    if (text === null) return
    if (callee.type === 'Identifier' && PUBLISHERS.includes(String(callee.name)) && second)
      published.push(text)
    const member = callee.type === 'MemberExpression' ? String((callee.property as Node).name) : ''
    if (READERS.includes(member) && !second) read.push(text)
  })
  return { published, read }
}

/** A literal, or a template with each computed part as `*`; null for anything else. */
function textOf(node: Node | null | undefined): string | null {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node?.type !== 'TemplateLiteral') return null
  return (node.quasis as { value: { raw: string } }[]).map(({ value }) => value.raw).join('*')
}

function visit(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) for (const each of node) visit(each, see)
  if (typeof node !== 'object' || node === null) return
  if ('type' in node && typeof node.type === 'string') see(node as Node)
  if (!Array.isArray(node)) for (const each of Object.values(node)) visit(each, see)
}
