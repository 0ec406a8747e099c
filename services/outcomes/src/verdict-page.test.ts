// The page a customer sees, as a browser without scripts asks for it: every state of a link, each with its status and its words.
import { formatLink } from '@rung/http-service'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  LINK_SECRET,
  OUTCOME,
  type OutcomesUnderTest,
  outcomesUnderTest,
  WORKSPACE,
} from './outcomes-under-test.ts'
import { LANGUAGES, TEXTS } from './verdict-page/languages.ts'

let on: OutcomesUnderTest
beforeAll(async () => {
  on = await outcomesUnderTest('2026-03-10')
})
beforeEach(async () => {
  await on.beginAnew()
  await made('/v1/outcomes', OUTCOME)
})
afterEach(() => expect(on.faults).toEqual([]))
afterAll(() => on.close())

const made = async (path: string, body: object) => {
  const { status, body: said } = await on.call('POST', path, body)
  expect(status, JSON.stringify(said)).toBeLessThan(300)
  return said
}
const ask = (more: object = {}) =>
  made('/v1/verdict-requests', { outcomes: ['tickets'], stakeholder: 'amy', ...more })
/** Where the link leads, without the host. */
const pathOf = ({ link }: { readonly link: string }) => new URL(link).pathname
/** What a browser sends when somebody clicks. */
const CLICKED = { 'sec-fetch-mode': 'navigate', accept: 'text/html', 'accept-language': 'en-GB,en;q=0.9' }
const open = (url: string, headers: Record<string, string> = CLICKED) => on.app.inject({ url, headers })
const GOOD = { 'still-1': 'yes', 'achieved-1': '2', 'experience-1': '4', 'words-1': 'Still\r\ntoo many' }
const send = (url: string, fields: Readonly<Record<string, string>> = GOOD, headers: object = CLICKED) =>
  on.app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })
const statusOf = async (id: string) => (await on.call('GET', `/v1/verdict-requests/${id}`)).body.status
const verdicts = async () => (await on.call('GET', '/v1/customer-verdicts')).body.data

describe('the page behind a link', () => {
  it('asks four questions, in the vendor’s name, about what they wanted in their words', async () => {
    const { statusCode, body, headers } = await open(pathOf(await ask()))
    expect(statusCode).toBe(200)
    expect(body).toContain('<html lang="en">')
    expect(body).toContain(`<blockquote id="wish-1">${OUTCOME.statement}</blockquote>`)
    expect(body).toContain('You told us you wanted:')
    expect(body.match(/<legend>/g)).toHaveLength(3)
    expect(body.match(/<textarea/g)).toHaveLength(2)
    expect(body).toContain('You can answer until 24 March 2026 at 12:00 UTC.')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it('is kept by nobody, found by no search, and passes its address on to nobody', async () => {
    const asked = await ask()
    for (const { headers, body } of [await open(pathOf(asked)), await open('/verdict/nothing')]) {
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
        'x-frame-options': 'DENY',
        vary: 'Accept-Language',
        'content-security-policy':
          "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      })
      expect(headers['www-authenticate']).toBeUndefined()
      expect(body).not.toContain('<script')
      expect(body).not.toContain('style=')
      expect(body).not.toContain('rung_ask_')
      expect(body).not.toMatch(/(src|href|action)="(https?:)?\/\//)
    }
  })

  it('shows nothing of what others said, nor who is asked', async () => {
    await made('/v1/customer-verdicts', {
      outcome: 'tickets',
      stakeholder: 'bob',
      achieved: 1,
      experience: 1,
      words: 'Bob is cross',
    })
    const { body } = await open(pathOf(await ask()))
    for (const other of ['Bob', 'amy', 'stk_', 'acc_', 'acme']) expect(body).not.toContain(other)
  })

  it('says of an outcome of somebody else that it is their team’s', async () => {
    const { body } = await open(pathOf(await ask({ stakeholder: 'bob' })))
    expect(body).toContain('Your team set out to achieve:')
    expect(body).not.toContain('You told us')
  })

  it('takes text as text', async () => {
    await made('/v1/outcomes', {
      ...OUTCOME,
      externalId: 'odd',
      statement: '<img src=x onerror="alert(1)"> & ‘co’',
    })
    const { body } = await open(pathOf(await ask({ outcomes: ['odd'] })))
    expect(body).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; ‘co’')
  })

  it.each(LANGUAGES)('is in %s for whoever reads that, and says so', async language => {
    const path = pathOf(await ask())
    const { body, headers } = await open(path, {
      'accept-language': `xx, ${language.toUpperCase()}-XX;q=0.7, en;q=0.5`,
    })
    expect(headers['content-language']).toBe(language)
    expect(body).toContain(`<html lang="${language}">`)
    expect(body).toContain(`<h1>${TEXTS[language].heading}</h1>`)
    expect(body).toContain(`aria-current="true">${TEXTS[language].language}</a>`)
    const chosen = await open(`${path}?lang=${language}`, { 'accept-language': 'zh' })
    expect(chosen.headers['content-language']).toBe(language)
  })

  it('takes the vendor’s colour, and ink where there is none', async () => {
    const path = pathOf(await ask())
    const sheetOf = async () => {
      const [, href = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec((await open(path)).body) ?? []
      const sheet = await open(href.replaceAll('&amp;', '&'), {})
      expect(sheet.headers).toMatchObject({
        'content-type': 'text/css; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      })
      return sheet.body
    }
    expect(await sheetOf()).toContain(':root{--brand:#1d1b17;--on-brand:#ffffff}')
    await on.testDatabase.query(
      `insert into accounts.workspace_settings (workspace_id, brand_colour) values ($1, '#1f6f4a')`,
      [WORKSPACE],
    )
    expect(await sheetOf()).toContain(':root{--brand:#1f6f4a;--on-brand:#ffffff}')
    expect((await open('/verdict.css', {})).headers['cache-control']).toBe('no-cache')
    expect((await open('/verdict.css?colour=red}', {})).statusCode).toBe(400)
  })
})

describe('a look', () => {
  it('is noted when a browser says that somebody came, and uses nothing up', async () => {
    const asked = await ask()
    await open(pathOf(asked))
    expect(await statusOf(asked.id)).toBe('opened')
    expect((await open(pathOf(asked))).statusCode).toBe(200)
  })

  it('by what reads mails, fetches ahead or asks for the head alone is no look, and uses nothing up', async () => {
    const asked = await ask()
    const path = pathOf(asked)
    await open(path, {})
    await open(path, { ...CLICKED, 'sec-purpose': 'prefetch;prerender' })
    await on.app.inject({ method: 'HEAD', url: path, headers: CLICKED })
    await open(`${path}?utm_source=mail&lang=de`, { 'sec-fetch-mode': 'no-cors' })
    await open(`${path}/thanks`)
    expect(await statusOf(asked.id)).toBe('sent')
    expect((await send(path)).statusCode).toBe(303)
  })
})

describe('an answer', () => {
  it('is a verdict in their name; they are thanked, and so they are again, in their language', async () => {
    const asked = await ask()
    const answer = await send(`${pathOf(asked)}?lang=fr`)
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe(`${pathOf(asked)}/thanks?lang=fr`)
    for (let visit = 0; visit < 2; visit += 1) {
      const thanks = await open(String(answer.headers.location))
      expect(thanks.statusCode).toBe(200)
      expect(thanks.body).toContain('<h1>Merci beaucoup</h1>')
      expect(thanks.body).toContain('Vendor')
    }
    expect(await verdicts()).toMatchObject([
      {
        stakeholder: 'stk_amy',
        achieved: 2,
        experience: 4,
        words: 'Still\ntoo many',
        stillWanted: true,
        wantedNow: null,
        provenance: 'customer_link',
        recordedBy: asked.id,
      },
    ])
    expect((await on.call('GET', `/v1/verdict-requests/${asked.id}`)).body).toMatchObject({
      status: 'answered',
      openedAt: '2026-03-10T12:00:00.000Z',
    })
  })

  it('sent again is thanked for, and counts as it was first sent', async () => {
    const path = pathOf(await ask())
    const both = await Promise.all([send(path), send(path)])
    const again = await send(path, { ...GOOD, 'achieved-1': '5' })
    for (const { statusCode, headers } of [...both, again]) {
      expect({ statusCode, to: headers.location }).toEqual({ statusCode: 303, to: `${path}/thanks?lang=en` })
    }
    expect(await verdicts()).toMatchObject([{ achieved: 2 }])
  })

  it('says what they want now, where that has changed', async () => {
    const changed = { ...GOOD, 'still-1': 'no', 'wanted-1': 'No tickets at all' }
    await send(pathOf(await ask()), changed)
    expect(await verdicts()).toMatchObject([{ stillWanted: false, wantedNow: 'No tickets at all' }])
  })

  it.each([
    [
      'they mark nothing and write it',
      { 'still-1': '', 'wanted-1': 'Calls' },
      { stillWanted: false, wantedNow: 'Calls' },
    ],
    [
      'they mark no and write nothing',
      { 'still-1': 'no', 'wanted-1': ' ' },
      { stillWanted: false, wantedNow: null },
    ],
    [
      'they mark yes after having written',
      { 'still-1': 'yes', 'wanted-1': 'Calls' },
      { stillWanted: true, wantedNow: null },
    ],
    ['they leave it out', { 'still-1': '', 'wanted-1': '' }, { stillWanted: null, wantedNow: null }],
  ])('is taken at its word where %s', async (_, fields, said) => {
    await send(pathOf(await ask()), { ...GOOD, ...fields })
    expect(await verdicts()).toMatchObject([said])
  })

  it('without its grades is not taken: what lacks is named, linked, and all that was typed is kept', async () => {
    const asked = await ask()
    const { statusCode, body } = await send(pathOf(asked), { 'experience-1': '9', 'words-1': 'Half <done>' })
    expect(statusCode).toBe(400)
    expect(body).toContain('<title>Error: ')
    expect(body).toContain('<a href="#achieved-1-1">Choose how near you are, from 1 to 5.</a>')
    expect(body).toContain('<a href="#experience-1-1">Choose how your experience has been, from 1 to 5.</a>')
    expect(body).toContain('aria-describedby="error-achieved-1"')
    expect(body).toContain('Half &lt;done&gt;</textarea>')
    expect(await verdicts()).toEqual([])
    expect((await send(pathOf(asked))).statusCode).toBe(303)
  })

  it('of too many words is refused kindly, in their language, with every letter and every choice kept', async () => {
    const path = pathOf(await ask())
    const long = 'ä'.repeat(10_001)
    const wanted = 'w'.repeat(2_001)
    const fields = { ...GOOD, 'still-1': 'no', 'words-1': long, 'wanted-1': wanted }
    const { statusCode, body } = await send(`${path}?lang=de`, fields)
    expect(statusCode).toBe(400)
    expect(body).toContain('Dieser Text hat 10.001 Zeichen. Bitte kürzen Sie ihn auf höchstens 10.000.')
    expect(body).toContain('Dieser Text hat 2.001 Zeichen. Bitte kürzen Sie ihn auf höchstens 2.000.')
    expect(body).toContain(`${long}</textarea>`)
    expect(body).toContain(`${wanted}</textarea>`)
    expect(body).toContain('id="achieved-1-2" name="achieved-1" value="2" checked')
    expect(body).toContain('id="experience-1-4" name="experience-1" value="4" checked')
    expect((await send(path, { ...GOOD, 'words-1': 'ä'.repeat(10_000) })).statusCode).toBe(303)
  })

  it('about several outcomes leaves out those of which nothing is said', async () => {
    await made('/v1/outcomes', { ...OUTCOME, externalId: 'second', statement: 'A shorter close' })
    const path = pathOf(await ask({ outcomes: ['tickets', 'second'] }))
    expect((await open(path)).body).toContain('Goal 2 of 2. You told us you wanted:')
    const nothing = await send(path, { 'words-1': ' ' })
    expect(nothing.statusCode).toBe(400)
    expect(nothing.body).toContain('<a href="#achieved-1-1">Answer about at least one goal.</a>')
    const half = await send(path, { 'achieved-2': '3' })
    expect(half.body).toContain(
      '<a href="#experience-2-1">Goal 2 of 2: Choose how your experience has been, from 1 to 5.</a>',
    )
    expect((await send(path, { 'achieved-2': '3', 'experience-2': '5' })).statusCode).toBe(303)
    expect(await verdicts()).toMatchObject([{ achieved: 3, experience: 5, words: null }])
  })

  it('keeps what no column can hold out of its words', async () => {
    await send(pathOf(await ask()), { ...GOOD, 'words-1': 'a\0b' })
    expect(await verdicts()).toMatchObject([{ words: 'ab' }])
  })

  it('comes as a form of a page, or not at all', async () => {
    const url = pathOf(await ask())
    const json = await on.app.inject({
      method: 'POST',
      url,
      headers: CLICKED,
      payload: { 'achieved-1': '2' },
    })
    expect(json.statusCode).toBe(415)
    expect(json.body).toContain('<h1>That did not work</h1>')
    const large = await send(url, { ...GOOD, 'words-1': 'x'.repeat(6 * 1024 * 1024) })
    expect(large.statusCode).toBe(413)
    expect(large.body).toContain('<h1>That was too much text</h1>')
    expect(await verdicts()).toEqual([])
  })
})

describe('a link that opens nothing', () => {
  const headingOf = (body: string) => /<h1>([^<]*)<\/h1>/.exec(body)?.[1]
  const both = async (path: string, headers: Record<string, string> = CLICKED) => [
    await open(path, headers),
    await send(path, GOOD, headers),
  ]

  it('that was answered says so to whoever comes back to it, with what to do', async () => {
    const path = pathOf(await ask())
    await send(path)
    const { statusCode, body } = await open(path, { ...CLICKED, 'accept-language': 'de' })
    expect(statusCode).toBe(410)
    expect(headingOf(body)).toBe('Dieser Link wurde schon beantwortet')
    expect(body).toContain('10. März 2026 um 12:00 UTC')
    expect(body).not.toContain(OUTCOME.statement)
  })

  it('that has expired says until when it was good', async () => {
    const path = pathOf(await ask({ expiresInDays: 1 }))
    on.clock.advance({ days: 1 })
    for (const { statusCode, body } of await both(path)) {
      expect({ statusCode, heading: headingOf(body) }).toEqual({
        statusCode: 410,
        heading: 'This link has expired',
      })
      expect(body).toContain('11 March 2026 at 12:00 UTC')
      expect(body).not.toContain(OUTCOME.statement)
    }
    expect(await verdicts()).toEqual([])
  })

  it('that was revoked says who took it back', async () => {
    const asked = await ask()
    await on.call('POST', `/v1/verdict-requests/${asked.id}/revoke`, {})
    for (const { statusCode, body } of await both(pathOf(asked))) {
      expect({ statusCode, heading: headingOf(body) }).toEqual({
        statusCode: 410,
        heading: 'This link has been withdrawn',
      })
      expect(body).toContain('Vendor no longer asks this question.')
    }
    const thanks = await open(`${pathOf(asked)}/thanks`)
    expect(thanks.headers.location).toBe(`${pathOf(asked)}?lang=en`)
  })

  it('whose question was taken back says so', async () => {
    const path = pathOf(await ask())
    await on.call('PATCH', '/v1/outcomes/tickets', { retracted: true })
    const { statusCode, body } = await open(path)
    expect({ statusCode, heading: headingOf(body) }).toEqual({
      statusCode: 410,
      heading: 'This question is no longer open',
    })
  })

  it('that was cut short, made up, or signed and never kept is not known, and names nobody', async () => {
    const path = pathOf(await ask())
    const never = formatLink(LINK_SECRET, WORKSPACE, new Uint8Array(16).fill(9))
    for (const unknown of [
      path.slice(0, -1),
      '/verdict/x',
      `/verdict/${never}`,
      `${path.slice(0, -1)}/thanks`,
    ]) {
      const { statusCode, body } = await open(unknown, { ...CLICKED, 'accept-language': 'es' })
      if (statusCode === 303) continue
      expect({ statusCode, heading: headingOf(body) }).toEqual({
        statusCode: 404,
        heading: 'No conocemos este enlace',
      })
      expect(body).not.toContain('Vendor')
    }
  })

  it('stays good when too many come at once: they are told to wait, in words', async () => {
    const path = pathOf(await ask())
    const statuses = new Map<number, string>()
    for (let visit = 0; visit < 302; visit += 1) {
      const { statusCode, body } = await open(path, { 'accept-language': 'pt' })
      statuses.set(statusCode, headingOf(body) ?? '')
    }
    expect(Object.fromEntries(statuses)).toEqual({
      200: TEXTS.pt.heading,
      429: 'Um momento, por favor',
    })
  })
})
