// The frame of every page behind a link: who asks, the languages, and one heading.
import { type Html, html } from '@rung/http-service'
import type { Asker } from '../actions/held-link.ts'
import { LANGUAGES, type Language, TEXTS } from './languages.ts'
import { STYLE_VERSION } from './style.ts'
import type { Notice } from './texts/page-texts.ts'

/** What the page may load and send: its own look, and its own form. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

type Frame = {
  readonly language: Language
  /** Null where nobody is known to have asked. */
  readonly from: Asker | null
}

export function documentOf({ language, from }: Frame, title: string, main: Html): string {
  const brand = from?.brandColour?.slice(1) ?? ''
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow"><meta name="referrer" content="no-referrer">
<link rel="stylesheet" href="/verdict.css?v=${STYLE_VERSION}&amp;colour=${brand}"></head>
<body><div class="column"><header>${from === null ? null : html`<p class="from">${from.name}</p>`}${languagesOf(language)}</header>
<main>${main}</main></div></body></html>
`.html
}

/** Each in its own words; one is chosen by the address, so that it holds without a script. */
function languagesOf(current: Language): Html {
  const items = LANGUAGES.map(each => {
    const isCurrent = each === current ? html` aria-current="true"` : null
    return html`<li><a href="?lang=${each}" lang="${each}" hreflang="${each}"${isCurrent}>${TEXTS[each].language}</a></li>`
  })
  return html`<nav aria-label="${TEXTS[current].languages}"><ul class="languages">${items}</ul></nav>`
}

/** A page that says one thing. */
export function noticeOf(frame: Frame, { heading, lines }: Notice): string {
  const title = frame.from === null ? heading : `${heading} – ${frame.from.name}`
  const body = lines.map(line => html`<p>${line}</p>`)
  return documentOf(frame, title, html`<h1>${heading}</h1><div class="notice">${body}</div>`)
}
