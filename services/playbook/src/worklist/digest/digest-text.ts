// A digest as plain text, for a mail.
import { type Digest, type DigestCard, titleOf } from './digest.ts'

export function digestText(digest: Digest): string {
  const { cards, winBacks, passedOver, link } = digest
  const more = passedOver === 0 ? [] : [`${passedOver} more did not fit into the day.`]
  return [
    titleOf(digest),
    ...cards.map((card, index) => cardText(card, `${index + 1}. `)),
    ...(winBacks.length === 0 ? [] : ['To win back', ...winBacks.map(card => cardText(card, '- '))]),
    [...more, `The list: ${link}`].join('\n'),
    '',
  ].join('\n\n')
}

function cardText({ name, why, besides, stake, play, begin, link }: DigestCard, mark: string): string {
  const lines = [
    why,
    ...besides,
    ...(stake === null ? [] : [stake]),
    play,
    ...(begin === null ? [] : [begin]),
    link,
  ]
  return [`${mark}${oneLine(name)}`, ...lines.map(line => `   ${oneLine(line)}`)].join('\n')
}

/** What customers wrote may hold line breaks: a line of theirs is no line of ours. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
