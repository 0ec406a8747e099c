// A digest as HTML for a mail: one table, styles at each element, nothing from elsewhere, every word escaped.
import { type Html, html } from '@rung/http-service'
import { shownText } from '@rung/kernel'
import type { Digest, DigestCard, DigestSection } from './digest.ts'

const INK = '#1f1d1a'
const MUTED = '#5f5a52'

export function digestHtml(digest: Digest): string {
  const { cards, winBacks, passedOver, link, sections, notes } = digest
  const title = digest.title
  const more = passedOver === 0 ? '' : `${passedOver} more did not fit into the day. `
  const apart =
    winBacks.length === 0
      ? null
      : html`<h2 style="font-size: 16px; margin: 24px 0 8px">To win back</h2>
${winBacks.map(cardHtml)}`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${title}</title>
</head>
<body style="margin: 0; padding: 16px; background: #ffffff; color: ${INK}; font-family: -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif">
<table role="presentation" width="100%" style="max-width: 640px; margin: 0 auto; border-collapse: collapse">
<tr><td>
<h1 style="font-size: 20px; margin: 0 0 16px">${title}</h1>
${notes.map(noteHtml)}${cards.map(cardHtml)}
${apart}
${sections.map(sectionHtml)}
<p style="font-size: 14px; color: ${MUTED}">${more}<a href="${link}" style="color: ${INK}">Open the list</a></p>
</td></tr>
</table>
</body>
</html>
`.html
}

const noteHtml = (note: string): Html =>
  html`<p style="font-size: 14px; line-height: 1.45; margin: 0 0 12px; color: ${MUTED}">${note}</p>
`

const sectionHtml = ({
  title,
  lines,
}: DigestSection): Html => html`<h2 style="font-size: 16px; margin: 24px 0 8px">${title}</h2>
${lines.map(
  ({ text, link }) =>
    html`<p style="font-size: 14px; line-height: 1.45; margin: 4px 0"><a href="${link}" style="color: ${INK}">${shownText(text)}</a></p>
`,
)}`

function cardHtml({ name, link, why, tried, besides, stake, play, begin }: DigestCard): Html {
  const line = (text: string | null, colour: string): Html | null =>
    text === null
      ? null
      : html`<p style="font-size: 14px; line-height: 1.45; margin: 4px 0; color: ${colour}">${shownText(text)}</p>
`
  return html`<div style="border-top: 1px solid #d9d4ca; padding: 12px 0">
<h3 style="font-size: 16px; margin: 0"><a href="${link}" style="color: ${INK}">${shownText(name)}</a></h3>
${line(why, INK)}${line(tried, INK)}${besides.flatMap(text => line(text, MUTED) ?? [])}${line(stake, MUTED)}${line(play, MUTED)}${line(begin, INK)}</div>
`
}
