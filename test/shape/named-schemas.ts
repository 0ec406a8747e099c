// Schemas with a name of their own in the document of the API, and where they are made.
import { parseSync, Visitor } from 'oxc-parser'

/** Ids of schemas that a function of routes (`serve...`) makes: anew for each app, so that what they are called hangs on how many there were. */
export function madeByRoutes(source: string): string[] {
  const found: string[] = []
  let within = 0
  const isServe = (name: string | undefined) => /^serve[A-Z]/.test(name ?? '')
  new Visitor({
    FunctionDeclaration(node) {
      if (isServe(node.id?.name)) within += 1
    },
    'FunctionDeclaration:exit'(node) {
      if (isServe(node.id?.name)) within -= 1
    },
    CallExpression({ callee, arguments: [first] }) {
      if (within === 0 || callee.type !== 'MemberExpression' || first?.type !== 'ObjectExpression') return
      if (callee.property.type !== 'Identifier' || callee.property.name !== 'meta') return
      for (const property of first.properties) {
        if (property.type !== 'Property' || property.key.type !== 'Identifier') continue
        if (property.key.name === 'id' && property.value.type === 'Literal')
          found.push(String(property.value.value))
      }
    },
  }).visit(parseSync('routes.ts', source).program)
  return found
}
