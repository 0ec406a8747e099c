// The doc-blocks of a file's exported functions, with what a test asks of them: sections, and examples that can be run.

export type Claim = {
  /** Statements before it in the same example. */
  readonly setup: string
  readonly expression: string
  readonly expected: string
}

export type DocumentedFunction = {
  readonly name: string
  readonly doc: string
  readonly claims: readonly Claim[]
}

/** Every exported function, in order; one without a doc-block has an empty one. */
export function documentedFunctions(source: string): DocumentedFunction[] {
  return [...source.matchAll(/(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?export function (\w+)/g)].map(
    ([, block = '', name = '']) => {
      const doc = block.replaceAll(/^ \* ?/gm, '')
      return { name, doc, claims: doc.split('@example').slice(1).flatMap(claimsOf) }
    },
  )
}

/** What a documented function lacks, in words. */
export function shortcomings({ name, doc, claims }: DocumentedFunction): string[] {
  const sections = ['Units:', 'Errors:', 'Source:'].filter(section => !doc.includes(section))
  const examples = claims.some(({ setup, expression }) => `${setup}\n${expression}`.includes(name))
  return [
    ...sections.map(section => `${name} says nothing of ${section.toLowerCase().replace(':', '')}`),
    ...(examples ? [] : [`${name} has no example that calls it`]),
  ]
}

/** A line `expression // => expected`; or the expected value on the next line. Lines without one are statements. */
function claimsOf(example: string): Claim[] {
  const claims: Claim[] = []
  const statements: string[] = []
  for (const line of example.split('\n')) {
    const [code = '', expected] = line.split('// => ')
    if (expected === undefined) {
      if (code.trim() !== '') statements.push(code)
      continue
    }
    const expression = code.trim() === '' ? (statements.pop() ?? '') : code
    claims.push({ setup: statements.join('\n'), expression: expression.trim(), expected: expected.trim() })
  }
  return claims
}
