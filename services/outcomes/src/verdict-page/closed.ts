// What is said where a link opens nothing, and with which status.
import type { Asker, ClosedLink } from '../actions/held-link.ts'
import { noticeOf } from './document.ts'
import { type Language, momentIn, TEXTS } from './languages.ts'
import type { Notice } from './texts/page-texts.ts'

export type Page = { readonly status: number; readonly body: string }

export function closedPage(language: Language, link: ClosedLink): Page {
  if (link.closed === 'unknown') return failedPage(language, 404)
  return { status: 410, body: noticeOf({ language, from: link.from }, closedNotice(language, link)) }
}

function closedNotice(language: Language, link: Exclude<ClosedLink, { closed: 'unknown' }>): Notice {
  const { from, row } = link
  const texts = TEXTS[language]
  switch (link.closed) {
    case 'answered':
      return texts.answered(from.name, momentIn(language, row.answeredAt ?? row.expiresAt))
    case 'expired':
      return texts.expired(momentIn(language, row.expiresAt))
    case 'revoked':
      return texts.revoked(from.name)
    case 'nothing_left':
      return texts.nothingLeft(from.name)
  }
}

/** To whoever has answered, however often they come back to it. */
export function thanksPage(language: Language, from: Asker): Page {
  return { status: 200, body: noticeOf({ language, from }, TEXTS[language].thanks(from.name)) }
}

/** What went wrong before anybody knew whose link it was. Of a token that is no link, only that: no door, so no 401 or 403. */
export function failedPage(language: Language, refused: number): Page {
  const texts = TEXTS[language]
  const notices: Readonly<Record<number, Notice>> = {
    404: texts.unknown,
    413: texts.tooLarge,
    429: texts.tooMany,
    503: texts.unavailable,
  }
  const status = refused === 401 || refused === 403 ? 404 : refused
  return { status, body: noticeOf({ language, from: null }, notices[status] ?? texts.failed) }
}
