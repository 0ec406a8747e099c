// A digest as plain text, for a mail.
import { oneLine } from '@rung/kernel'
import { type Digest, type DigestCard, linesOf } from './digest.ts'

export function digestText(digest: Digest): string {
  const { cards, winBacks, passedOver, link, sections, notes } = digest
  const more = passedOver === 0 ? [] : [`${passedOver} more did not fit into the day.`]
  return [
    digest.title,
    ...notes,
    ...cards.map((card, index) => cardText(card, `${index + 1}. `)),
    ...(winBacks.length === 0 ? [] : ['To win back', ...winBacks.map(card => cardText(card, '- '))]),
    ...sections.map(({ title, lines }) =>
      [title, ...lines.map(line => `- ${oneLine(line.text)}: ${line.link}`)].join('\n'),
    ),
    [...more, `The list: ${link}`].join('\n'),
    '',
  ].join('\n\n')
}

function cardText(card: DigestCard, mark: string): string {
  const { name, link } = card
  return [`${mark}${oneLine(name)}`, ...[...linesOf(card), link].map(line => `   ${oneLine(line)}`)].join(
    '\n',
  )
}
