// Holds the numbers of a tool's answer against the API's: each in the structured content stands in what the API told, of the same thing
// under the same name, and each in the words is one of those, said by a rule.

type Leaf = { readonly key: string; readonly value: number; readonly account: string | undefined }

/** Names that a tool gives to a number of the API that stands there under another. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  waiting: ['pending'],
  usage: ['value'],
  outcomes: ['value'],
  relationship: ['value'],
  trust: ['value'],
  value: ['attained', 'size', 'factor'],
  auc: ['value'],
  brierSkill: ['value'],
  ece: ['value'],
}
/** How many there are of what the API lists: held against the lists themselves. */
const COUNTED = new Set(['evidenceCount', 'factsCount', 'openRenewals', 'count', 'bandChangesCount'])

/** A sentence for each number of the structured content that the API did not tell. */
export function strayNumbers(structured: unknown, told: readonly unknown[]): string[] {
  const known = new Set<string>()
  for (const { key, value, account } of told.flatMap(each => leavesOf(each))) {
    known.add(`${key}=${value}`)
    if (account !== undefined) known.add(`${account} ${key}=${value}`)
  }
  return leavesOf(structured)
    .filter(({ key }) => !COUNTED.has(key))
    .filter(({ key, value, account }) =>
      [key, ...(CALLED[key] ?? [])].every(
        name => !known.has(account === undefined ? `${name}=${value}` : `${account} ${name}=${value}`),
      ),
    )
    .map(({ key, value, account }) => `${key} ${value}${account === undefined ? '' : ` of ${account}`}`)
}

function leavesOf(told: unknown, key = '', account?: string): Leaf[] {
  if (typeof told === 'number') return [{ key, value: told, account }]
  if (Array.isArray(told)) return told.flatMap(each => leavesOf(each, key, account))
  if (typeof told !== 'object' || told === null) return []
  const of = accountOf(told) ?? account
  return Object.entries(told).flatMap(([name, value]) => leavesOf(value, name, of))
}

/** Whose numbers an object holds: of a list of accounts each has its own. */
function accountOf(told: object): string | undefined {
  const { accountId, account } = told as { accountId?: unknown; account?: unknown }
  const id = typeof account === 'object' && account !== null && 'id' in account ? account.id : account
  return [accountId, id].find(each => typeof each === 'string' && each.startsWith('acc_')) as
    | string
    | undefined
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

/** What a number may be said as: itself, a share in percent, hundredths, minor units, millionths; without its sign too. */
function sayings(value: number): number[] {
  const said = [
    value,
    rounded(value * 100, 1),
    Math.round(value) / 100,
    rounded(value, 2),
    rounded(value, 3),
    rounded(value / 1_000_000, 3),
  ]
  return said.flatMap(each => [each, Math.abs(each)])
}

const FENCED = /⟦[^⟧]*⟧/g
/** Ids, days, instants, versions, quarters: named, not counted. */
const NAMED =
  /[a-z]+(?:-[a-z0-9.]+)+|\b[a-z]{2,4}_[0-9a-z]+|day:\S+|\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?|\d{4}-Q\d/g
const NUMBER = /(?<![\w.])\d[\d,]*(?:\.\d+)?/g
/** In sentences of the tools themselves. */
const PHRASES = /P10|P50|P90|\b95 % interval|longer than 4 KB|\b[39]0 days (?=[+-]|unknown)|Brier skill/g

/** A sentence for each number of the words that the structured content does not hold, nor a sentence of the API. */
export function strayWords(words: string, structured: unknown, told: readonly unknown[]): string[] {
  const sentences = textsOf(told).filter(text => /\d/.test(text) && text.length > 3)
  const plain = sentences
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, text) => left.replaceAll(text, ' '), words.replace(FENCED, ' '))
    .replace(NAMED, ' ')
    .replace(PHRASES, ' ')
  const known = new Set([
    ...leavesOf(structured).flatMap(({ value }) => sayings(value)),
    ...lengthsOf(structured),
    ...lengthsOf(told),
  ])
  return [...plain.matchAll(NUMBER)]
    .map(([text]) => text)
    .filter(text => !known.has(Number(text.replace(/,$/, '').replaceAll(',', ''))))
}

function textsOf(told: unknown): string[] {
  if (typeof told === 'string') return [told]
  return typeof told === 'object' && told !== null ? Object.values(told).flatMap(textsOf) : []
}

function lengthsOf(told: unknown): number[] {
  if (typeof told !== 'object' || told === null) return []
  return [...(Array.isArray(told) ? [told.length] : []), ...Object.values(told).flatMap(lengthsOf)]
}

/** Every id in a list of evidence, and of facts that came in or fell out, wherever it stands. */
export function citedIn(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([name, value]) =>
    ['evidence', 'gained', 'lost'].includes(name) && Array.isArray(value)
      ? value.filter((each): each is string => typeof each === 'string')
      : citedIn(value),
  )
}
