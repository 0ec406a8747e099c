// The page behind a link, for a customer with any browser: GET shows it and uses nothing up, POST takes the answer, once.
import type { LedgerDeps } from '@rung/fact-ledger'
import { type App, noteProblem } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { answerVerdictLink } from '../../actions/answer-verdict-link.ts'
import type { OpenLink } from '../../actions/held-link.ts'
import { openVerdictLink } from '../../actions/open-verdict-link.ts'
import type { OutcomesDeps } from '../../deps.ts'
import { closedPage, failedPage, type Page, thanksPage } from '../../verdict-page/closed.ts'
import { PAGE_POLICY } from '../../verdict-page/document.ts'
import { formPage } from '../../verdict-page/form.ts'
import { type Language, languageFor } from '../../verdict-page/languages.ts'
import { type ReadAnswer, readAnswer } from '../../verdict-page/read-answer.ts'
import { takeForms } from './take-forms.ts'

/** Where the page of a link is. */
export const verdictPagePath = (token: string): string => `/verdict/${token}`

const params = z.object({ token: z.string() })

/** The token is the door, as elsewhere, and stands in the address: what holds without a script can carry it nowhere else. */
const config = {
  scope: 'link',
  writeKey: (request: FastifyRequest) => (request.params as z.output<typeof params>).token,
} as const

export async function serveVerdictPage(app: App, deps: OutcomesDeps, ledger: LedgerDeps): Promise<void> {
  await app.register(async part => {
    const page = part as unknown as App
    takeForms(page)
    page.setErrorHandler((error, request, reply) => {
      const { status } = noteProblem(error, request)
      if ((status === 429 || status === 503) && !reply.hasHeader('retry-after'))
        reply.header('retry-after', '60')
      // It asks a browser for a password where there is none.
      reply.removeHeader('www-authenticate')
      return send(request, reply, language => failedPage(language, status))
    })
    serveForm(page, deps, ledger)
  })
}

function serveForm(page: App, deps: OutcomesDeps, ledger: LedgerDeps): void {
  const schema = { hide: true, params }
  page.get('/verdict/:token', { config, schema }, async (request, reply) => {
    const link = await openVerdictLink(deps, request.link, isByPerson(request) ? 'person' : 'program')
    return send(request, reply, language =>
      'closed' in link ? closedPage(language, link) : shown(language, link, null),
    )
  })
  page.post('/verdict/:token', { config, schema }, async (request, reply) => {
    const thanks = `${verdictPagePath(request.params.token)}/thanks?lang=${languageOf(request)}`
    const link = await openVerdictLink(deps, request.link)
    if ('closed' in link) {
      if (link.closed === 'answered') return reply.redirect(thanks, 303)
      return send(request, reply, language => closedPage(language, link))
    }
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
    const read = readAnswer(
      form,
      link.questions.map(({ number }) => number),
    )
    if (read.faults.length > 0) return send(request, reply, language => shown(language, link, read))
    const done = await answerVerdictLink(deps, ledger, request.link, read.answers)
    // What another click ended meanwhile is told by the page of thanks.
    if (isRefusal(done) && done.code !== 'gone') throw done
    return reply.redirect(thanks, 303)
  })
  page.get('/verdict/:token/thanks', { config, schema }, async (request, reply) => {
    const link = await openVerdictLink(deps, request.link, 'program')
    if (!('closed' in link) || link.closed !== 'answered') {
      return reply.redirect(`${verdictPagePath(request.params.token)}?lang=${languageOf(request)}`, 303)
    }
    return send(request, reply, language => thanksPage(language, link.from))
  })
}

function shown(language: Language, { row, from, questions }: OpenLink, read: ReadAnswer | null): Page {
  const body = formPage({ language, from, expiresAt: row.expiresAt, questions }, read)
  return { status: read === null ? 200 : 400, body }
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  pageIn: (language: Language) => Page,
): FastifyReply {
  const language = languageOf(request)
  const { status, body } = pageIn(language)
  return reply
    .code(status)
    .headers({
      'content-security-policy': PAGE_POLICY,
      'content-language': language,
      vary: 'Accept-Language',
      'x-robots-tag': 'noindex, nofollow',
    })
    .type('text/html; charset=utf-8')
    .send(body)
}

function languageOf({ query, headers }: FastifyRequest): Language {
  const { lang } = (query ?? {}) as { readonly lang?: unknown }
  return languageFor({ chosen: lang, accepted: headers['accept-language'] })
}

/** Browsers say when somebody goes to a page; what looks through mails, or fetches ahead, does not. */
function isByPerson({ method, headers }: FastifyRequest): boolean {
  const isAhead = String(headers['sec-purpose'] ?? headers.purpose ?? '').includes('prefetch')
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && !isAhead
}
