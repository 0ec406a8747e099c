// A digest as blocks for an incoming webhook of Slack, within its limits: https://docs.slack.dev/reference/block-kit/blocks
import { oneLine } from '@rung/kernel'
import { type Digest, type DigestCard, type DigestSection, linesOf } from './digest.ts'

/** As Slack publishes them. */
export const SLACK_LIMITS = {
  blocks: 50,
  headerCharacters: 150,
  textCharacters: 3_000,
  urlCharacters: 3_000,
} as const

export type SlackText =
  | { readonly type: 'mrkdwn'; readonly text: string; readonly verbatim: true }
  | { readonly type: 'plain_text'; readonly text: string; readonly emoji: false }
export type SlackBlock =
  | { readonly type: 'header'; readonly text: SlackText }
  | { readonly type: 'section'; readonly text: SlackText; readonly accessory?: object }
  | { readonly type: 'context'; readonly elements: readonly SlackText[] }
export type SlackMessage = {
  /** What a notification says: no words of customers. */
  readonly text: string
  readonly blocks: readonly SlackBlock[]
  readonly unfurl_links: false
  readonly unfurl_media: false
}

/** A header, what did not fit, and the way to the list. */
const AROUND = 2

export function digestSlack(digest: Digest): SlackMessage {
  const { cards, winBacks, passedOver, link, sections, notes } = digest
  const title = digest.title
  const all = [
    ...cards.map((card, index) => cardBlock(card, `${index + 1}.`)),
    ...winBacks.map(card => cardBlock(card, 'To win back:')),
  ]
  const told = notes.length === 0 ? [] : [noteBlock(notes)]
  const below = sections.map(sectionBlock)
  const shown = all.slice(0, SLACK_LIMITS.blocks - AROUND - told.length - below.length)
  const left = passedOver + all.length - shown.length
  const more = left === 0 ? '' : `${left} more. `
  return {
    text: title,
    blocks: [
      { type: 'header', text: plain(title, SLACK_LIMITS.headerCharacters) },
      ...told,
      ...shown,
      ...below,
      { type: 'context', elements: [marked(`${more}<${linkable(link)}|Open the list>`)] },
    ],
    unfurl_links: false,
    unfurl_media: false,
  }
}

function cardBlock(card: DigestCard, mark: string): SlackBlock {
  const { name, link } = card
  const head = `${mark} *${said(name).replaceAll('*', '')}*`
  const text = cut([head, ...linesOf(card).map(said)].join('\n'), SLACK_LIMITS.textCharacters)
  const url = linkable(link)
  const isLinked = url.length <= SLACK_LIMITS.urlCharacters
  return {
    type: 'section',
    text: marked(text),
    ...(isLinked ? { accessory: { type: 'button', text: plain('Open', 75), url } } : {}),
  }
}

const noteBlock = (notes: readonly string[]): SlackBlock => ({
  type: 'context',
  elements: [marked(cut(notes.map(said).join('\n'), SLACK_LIMITS.textCharacters))],
})

/** Whole lines: what does not fit is counted. A link is ours, its text is of others and escaped. */
function sectionBlock({ title, lines }: DigestSection): SlackBlock {
  const written = lines.map(({ text, link }) => `• <${linkable(link)}|${linkText(text)}>`)
  const head = `*${said(title)}*`
  let shown = written.length
  const textOf = (count: number): string =>
    [
      head,
      ...written.slice(0, count),
      ...(count === written.length ? [] : [`${written.length - count} more`]),
    ].join('\n')
  while (shown > 0 && textOf(shown).length > SLACK_LIMITS.textCharacters) shown--
  return { type: 'section', text: marked(textOf(shown)) }
}

/** Within a link a bar or a line break would end it. */
const linkText = (text: string): string => said(text).replaceAll('|', '/')

const plain = (text: string, most: number): SlackText => ({
  type: 'plain_text',
  text: cut(text, most),
  emoji: false,
})
/** Verbatim: Slack makes no links and no mentions of what looks like some. */
const marked = (text: string): SlackText => ({ type: 'mrkdwn', text, verbatim: true })

/** Words of others on one line, with Slack's control characters escaped: they can neither mention nor link. */
const said = (text: string): string =>
  oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const linkable = (url: string): string => new URL(url).href.replace(/[|<>]/g, encodeURIComponent)

/** At most so many characters, and no half of an escape nor of a character at the end. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text
    .slice(0, most - 1)
    .replace(/&[a-z]{0,3}$/, '')
    .replace(/[\uD800-\uDBFF]$/, '')}…`
}
