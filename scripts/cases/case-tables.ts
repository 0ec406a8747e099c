// What is expected of the cases beside what was found, as the tables of docs/cases.md.
import { type Book, cases, idOf, seenIn } from '../../test/accounts/cases/books.ts'
import type { Case } from '../../test/accounts/cases/case.ts'
import type { Nudge, Seen } from '../../test/accounts/cases/seen.ts'
import type { Story } from '../../test/accounts/runner/story.ts'
import type { Heard } from '../../test/accounts/runner/tell-stories.ts'

type AllHeard = ReadonlyMap<Story, Heard>

/** A card as the page shows it. */
type Shown = {
  readonly accountId: string
  readonly externalId: string | null
  readonly talk: { readonly lines: readonly { readonly text: string }[] }
  readonly hours: number
  readonly play: { readonly name: string }
  readonly value: { readonly worthTodayPerHourMinor: number } | null
  readonly reasons: readonly { readonly sentence: string; readonly about: readonly string[] }[]
}

/** Every expectation, ✗ where it does not hold, with what was found in each book. */
export function checksTable(heard: AllHeard, books: readonly Book[]): string {
  const rows = cases.flatMap(each => {
    const sentences = Object.keys(each.expects(idOf(each), each.numbers[books[0] as Book]))
    return sentences.map((sentence, at) => [
      at === 0 ? `${each.number} ${each.title}` : `${each.number}`,
      sentence,
      found(heard, each, sentence, books),
    ])
  })
  const held = rows.filter(([, , what]) => what?.includes('✗') === false).length
  return [`${held} of ${rows.length} hold.`, '', ...table(['case', 'expected', 'found'], rows)].join('\n')
}

function found(heard: AllHeard, each: Case, sentence: string, books: readonly Book[]): string {
  const values = books.map(at => {
    const { holds, value } = each
      .expects(idOf(each), each.numbers[at])
      [sentence]?.(seenIn(heard, each, at)) ?? { holds: false, value: 'nothing' }
    return `${holds ? '' : '✗ '}${shortened(value)}`
  })
  return [...new Set(values)].length === 1 ? (values[0] as string) : values.join('; ')
}

/**
 * The list of the day of one book, in its order, then who is on no list: what a CSM expects of list and nudge beside what each reads. Who
 * has a workspace of their own has no place in it.
 */
export function cardsTable(heard: AllHeard, at: Book): string {
  const listed = cases
    .filter(each => !each.alone)
    .flatMap(each =>
      accountsOf(each).map(id => {
        const seen = seenIn(heard, each, at).of(id)
        return { each, id, nudge: seen.nudge, on: onList(seen, id, listsOf(each, at)) }
      }),
    )
    .toSorted((a, b) => (a.on?.place ?? LAST) - (b.on?.place ?? LAST))
  const rows = listed.map(({ each, id, nudge, on }) => [
    `${each.number} ${id}`,
    expectedOf(each, at),
    on === undefined ? '–' : `${on.place}${on.list === LIST ? '' : ` of ${on.list}`}`,
    ...cardCells(on?.card),
    nudgeCell(nudge),
  ])
  const head = [
    'case',
    'expected of list and nudge',
    'place',
    'play, hours',
    'worth',
    'reasons',
    'to say',
    'nudge',
  ]
  return [`## The list of book ${at + 1}`, '', ...table(head, rows)].join('\n')
}

const LAST = Number.MAX_SAFE_INTEGER
const LIST = 'worklists/cleo'

/** Lists that a case is asked about: that of the book, and those of people of its own. */
function listsOf(each: Case, at: Book): readonly string[] {
  const asked = each.asks?.(idOf(each), each.numbers[at]) ?? []
  return [LIST, ...asked.filter(path => path.startsWith('worklists/') && path !== LIST)]
}

function onList({ asked }: Seen, id: string, lists: readonly string[]) {
  for (const list of lists) {
    const { cards } = asked(list) as { cards: readonly Shown[] }
    const at = cards.findIndex(({ externalId, accountId }) => [externalId, accountId].includes(id))
    if (at !== -1) return { list, place: at + 1, card: cards[at] as Shown }
  }
  return undefined
}

function accountsOf(each: Case): readonly string[] {
  return each.accounts?.(idOf(each)) ?? [idOf(each)]
}

function expectedOf(each: Case, at: Book): string {
  return Object.keys(each.expects(idOf(each), each.numbers[at]))
    .filter(sentence => /^(?:list|nudge):/.test(sentence))
    .join('; ')
}

function cardCells(card: Shown | undefined): string[] {
  if (card === undefined) return ['no card', '', '', '']
  const { play, hours, value, reasons, talk } = card
  return [
    `${play.name}, ${hours}`,
    value == null ? '' : `${Math.round(value.worthTodayPerHourMinor / 100)} EUR an hour`,
    reasons.map(({ sentence, about }) => [sentence, ...about].join(' · ')).join(' / '),
    talk.lines.map(({ text }) => text).join(' '),
  ]
}

function nudgeCell(nudge: Nudge | undefined): string {
  if (nudge === undefined) return ''
  const { reason } = nudge
  return nudge.nudge === null
    ? `none: ${reason.kind}`
    : `${reason.kind}: ${nudge.nudge.headline} ${nudge.nudge.offer}`
}

const LONGEST = 120

function shortened(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
}

function table(head: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string[] {
  const line = (cells: readonly (string | undefined)[]) =>
    `| ${cells.map(cell => (cell ?? '').replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)]
}
