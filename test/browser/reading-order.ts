// What a screen reader comes upon in a page, in order: Chromium's own accessibility tree, as lines.
import type { Page } from 'playwright-core'

type Node = {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: { readonly value?: unknown }
  readonly name?: { readonly value?: unknown }
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[]
  readonly childIds?: readonly string[]
}

/** What is announced as itself; the text in it is its name, and is not read twice. */
const NAMED = new Set([
  'heading',
  'link',
  'button',
  'image',
  'img',
  'combobox',
  'textbox',
  'radio',
  'checkbox',
  'progressbar',
  'DisclosureTriangle',
  'columnheader',
  'rowheader',
])
/** What is announced when it is entered, with what is in it below. */
const ENTERED = new Set([
  'banner',
  'navigation',
  'main',
  'region',
  'complementary',
  'article',
  'search',
  'form',
  'figure',
  'list',
  'listitem',
  'table',
  'row',
  'cell',
  'status',
  'alert',
  'group',
  'term',
  'definition',
])
const ALIKE = new Set(['listitem', 'row', 'article', 'term', 'definition'])

export async function readingOrder(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] }
  await session.detach()
  const [root] = nodes
  if (root === undefined) return []
  return linesOf(root, new Map(nodes.map(node => [node.nodeId, node])), 0)
}

function linesOf(node: Node, byId: ReadonlyMap<string, Node>, depth: number, isInArticle = false): string[] {
  const role = String(node.role?.value ?? '')
  const name = shortened(masked(String(node.name?.value ?? '')))
  const line = (words: string): string => `${'  '.repeat(depth)}${words}`
  if (!node.ignored && role === 'StaticText') return name === '' ? [] : [line('text')]
  // which of several stands first is judged anew each day
  if (!node.ignored && role === 'heading' && isInArticle) return [line(roleWords(node, role))]
  if (!node.ignored && NAMED.has(role))
    return [line(`${roleWords(node, role)}${name === '' ? '' : `: ${name}`}`)]
  const isEntered = !node.ignored && ENTERED.has(role)
  const below = isEntered ? depth + 1 : depth
  const children = (node.childIds ?? []).flatMap(id => byId.get(id) ?? [])
  const inside = joined(insideOf(children, byId, below, isInArticle || role === 'article'))
  if (!isEntered) return inside
  return inside.length === 0 && name === ''
    ? []
    : [line(`${role}${name === '' ? '' : `: ${name}`}`), ...inside]
}

/** The first of what is alike, and that there are more. */
function insideOf(
  children: readonly Node[],
  byId: ReadonlyMap<string, Node>,
  depth: number,
  isInArticle: boolean,
): string[] {
  const alike = new Map<string, number>()
  return children.flatMap(child => {
    const lines = linesOf(child, byId, depth, isInArticle)
    const role = String(child.role?.value ?? '')
    if (!ALIKE.has(role) || lines.length === 0) return lines
    const count = (alike.get(role) ?? 0) + 1
    alike.set(role, count)
    // the first shows what each is
    if (count === 1) return lines
    return count === 2 ? [`${'  '.repeat(depth)}${role} and so on`] : []
  })
}

/** Texts that follow each other are read as one. */
const joined = (lines: readonly string[]): string[] =>
  lines.filter((line, at) => line.trim() !== 'text' || line !== lines[at - 1])

function roleWords({ properties = [] }: Node, role: string): string {
  const of = (name: string): unknown => properties.find(property => property.name === name)?.value.value
  if (role === 'heading') return `heading ${String(of('level'))}`
  if (role === 'DisclosureTriangle') return of('expanded') === true ? 'summary, open' : 'summary, closed'
  return role
}

/** Of a longer text so many words say which it is; what it says is held elsewhere. */
const WORDS_SHOWN = 6

function shortened(text: string): string {
  const words = text.split(' ')
  return words.length <= WORDS_SHOWN ? text : `${words.slice(0, WORDS_SHOWN).join(' ').replace(/…$/, '')}…`
}

/** Figures and days change with what is judged, and not the order in which they are read. */
const masked = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) /g, '')
    .replaceAll(/\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Oct|Nov|Dec)\b( \d{4})?/g, '(day)')
    .replaceAll(/\d+([.,:]\d+)*/g, '#')
    .replaceAll(/^(One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\b/g, '#')
    .trim()
