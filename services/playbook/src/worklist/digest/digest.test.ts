// The day's list as text, HTML and Slack's blocks: what customers wrote stays words, and Slack's limits hold at their bounds.
import { describe, expect, it } from 'vitest'
import { type Digest, type DigestCard, type DigestSection, handedDigest, titleOf } from './digest.ts'
import { digestHtml } from './digest-html.ts'
import { digestSlack, SLACK_LIMITS, type SlackBlock } from './digest-slack.ts'
import { digestText } from './digest-text.ts'

const card: DigestCard = {
  name: 'Northfield Logistics',
  link: 'https://rung.example/accounts/northfield',
  why: 'Invoices leave late: 10.4 days of 2.',
  tried: null,
  besides: ['Dana has been quiet for 40 days.'],
  stake: '€48,000 at stake, renews Friday 27 March 2026 (in 17 days)',
  play: 'Ask how it went: 1 hour',
  begin: 'To Dana Haas: How do invoices go?',
}
const digest = (cards: readonly DigestCard[], more: Partial<Digest> = {}): Digest => ({
  date: '2026-03-10',
  title: titleOf('2026-03-10', cards.length, 0),
  cards,
  winBacks: [],
  passedOver: 0,
  link: 'https://rung.example/today',
  sections: [],
  notes: [],
  ...more,
})
const HOSTILE =
  '<!channel> <@U123|boss> <https://evil.example|click> @here #general https://evil.example & "quoted" \'x\' *bold*\n<script>alert(1)</script>'
const hostile: DigestCard = {
  ...card,
  name: HOSTILE,
  why: HOSTILE,
  besides: [HOSTILE],
  play: HOSTILE,
  begin: HOSTILE,
}

const promises: DigestSection = {
  title: 'Promises due within a week',
  lines: [{ text: 'Northfield: exports, due 12 Mar', link: 'https://rung.example/accounts/northfield' }],
}
const late = 'The list of Monday did not reach you: the address answered 503.'

const textOf = (block: SlackBlock | undefined): string =>
  block === undefined
    ? ''
    : block.type === 'context'
      ? block.elements.map(each => each.text).join()
      : block.text.text

describe('cards that were handed over', () => {
  it('are those of the list alone, with from whom each is, also where the list has none', () => {
    const other = { ...card, name: 'Tidewater', link: 'https://rung.example/accounts/tidewater' }
    const lineTo = (name: string) => ({
      text: `${name}: from Ben`,
      link: `https://rung.example/accounts/${name}`,
    })
    const section = { title: 'Cards in other hands', lines: [lineTo('northfield'), lineTo('gone')] }
    const list = digest([other, card], { passedOver: 3, sections: [section] })
    const handed = handedDigest(list)
    expect(handed).toMatchObject({
      title: 'Handed to you: 2 accounts',
      cards: [card],
      passedOver: 0,
      sections: [section],
    })
    expect(digestText(handed)).toMatch(/^Handed to you: 2 accounts\n\n1\. Northfield Logistics\n/)
    expect(digestSlack(handed).text).toBe('Handed to you: 2 accounts')
    expect(handedDigest({ ...list, sections: [{ ...section, lines: [lineTo('northfield')] }] }).title).toBe(
      'Handed to you: 1 account',
    )
  })
})

describe('a digest as text', () => {
  it('says of each account who, why, what is at stake and how to begin', () => {
    expect(digestText(digest([card], { passedOver: 3 }))).toBe(`Tuesday 10 March 2026: 1 account to look after

1. Northfield Logistics
   Invoices leave late: 10.4 days of 2.
   Dana has been quiet for 40 days.
   €48,000 at stake, renews Friday 27 March 2026 (in 17 days)
   Ask how it went: 1 hour
   To Dana Haas: How do invoices go?
   https://rung.example/accounts/northfield

3 more did not fit into the day.
The list: https://rung.example/today

`)
  })

  it('counts what is asked of the company in its title', () => {
    expect(titleOf('2026-03-10', 2, 0)).toBe('Tuesday 10 March 2026: 2 accounts to look after')
    expect(titleOf('2026-03-10', 1, 2)).toBe(
      'Tuesday 10 March 2026: 1 account to look after, 2 tasks for the company',
    )
    expect(titleOf('2026-03-10', 0, 1)).toBe('Tuesday 10 March 2026: 1 task for the company')
  })

  it('says how often nobody answered right below why, in each form', () => {
    const tried = 'Nobody answered 3 times: try Kofi Haas, or another way than the last.'
    const sent = digest([{ ...card, tried }])
    expect(digestText(sent)).toContain(`${card.why}\n   ${tried}\n`)
    expect(digestHtml(sent)).toContain(`${tried}</p>`)
    expect(textOf(digestSlack(sent).blocks[1])).toContain(`${card.why}\n${tried}\n`)
  })

  it('says so of a day with nothing, and has what is to be won back apart', () => {
    expect(digestText(digest([]))).toContain('nothing to look after')
    expect(digestText(digest([], { winBacks: [card] }))).toContain('To win back\n\n- Northfield Logistics')
  })

  it('has below the list what else was asked for, and above it what became of the last one', () => {
    const text = digestText(digest([card], { sections: [promises], notes: [late] }))
    expect(text).toContain(`to look after\n\n${late}\n\n1. Northfield`)
    expect(text).toContain(
      'Promises due within a week\n- Northfield: exports, due 12 Mar: https://rung.example/accounts/northfield\n\nThe list:',
    )
  })

  it('lets no line of a customer stand as one of ours', () => {
    const lines = digestText(digest([{ ...card, why: 'Late\nThe list: https://evil.example' }])).split('\n')
    expect(lines.filter(line => line.startsWith('The list:'))).toEqual([
      'The list: https://rung.example/today',
    ])
  })
})

/** Turns what follows, rings, colours a terminal; a line of its own. */
const UNSEEN = 'Acme \u202egnp\u0007\u001b[2J\u2066\nEnd'

describe('what nobody sees in words of customers', () => {
  it('reaches none of the three forms', () => {
    const unseen = { ...card, name: UNSEEN, why: UNSEEN, besides: [UNSEEN], begin: UNSEEN }
    const lines = [{ text: UNSEEN, link: card.link }]
    const sent = digest([unseen], { winBacks: [unseen], sections: [{ title: 'Promises', lines }] })
    const texts = [digestText(sent), digestHtml(sent), JSON.stringify(digestSlack(sent))]
    for (const text of texts) {
      expect(text).toContain('Acme gnp[2J')
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|[\p{Cc}--[\n]]|\\u00/v)
    }
  })
})

describe('a digest as HTML', () => {
  it('loads nothing, runs nothing, and shows what customers wrote as words', () => {
    const html = digestHtml(digest([hostile], { winBacks: [hostile] }))
    expect(html).not.toMatch(/<(script|img|link|iframe|style|object)/i)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('&quot;quoted&quot; &#39;x&#39;')
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(new Set(links)).toEqual(new Set([card.link, 'https://rung.example/today']))
  })

  it('has below the list what else was asked for, with words of others as words', () => {
    const lines = [{ text: HOSTILE, link: card.link }]
    const html = digestHtml(digest([], { sections: [{ title: 'Promises', lines }], notes: [late] }))
    expect(html).not.toMatch(/<script/i)
    expect(html).toContain('<h2 style="font-size: 16px; margin: 24px 0 8px">Promises</h2>')
    expect(html).toContain(late)
  })
})

describe('a digest for Slack', () => {
  it('lets words of customers neither mention nor link, wherever they stand', () => {
    const { text, blocks } = digestSlack(digest([hostile], { winBacks: [hostile] }))
    expect(text).toBe('Tuesday 10 March 2026: 1 account to look after')
    for (const block of blocks.slice(0, -1)) {
      expect(textOf(block)).not.toMatch(/[<>]/)
      if (block.type === 'section') expect(block.text).toMatchObject({ type: 'mrkdwn', verbatim: true })
    }
    expect(textOf(blocks[1])).toContain('&lt;!channel&gt; &lt;@U123|boss&gt;')
    expect(textOf(blocks.at(-1))).toBe('<https://rung.example/today|Open the list>')
  })

  it('has below the list what else was asked for, whose words can neither mention nor link, within its limits', () => {
    const lines = Array.from({ length: 60 }, () => ({ text: HOSTILE, link: card.link }))
    const sections = [promises, { title: 'Renewals', lines }]
    const cards = Array.from({ length: 60 }, () => card)
    const { blocks } = digestSlack(digest(cards, { sections, notes: [late] }))
    expect(blocks.length).toBe(SLACK_LIMITS.blocks)
    expect(textOf(blocks[1])).toBe(late)
    expect(textOf(blocks.at(-3))).toBe(
      '*Promises due within a week*\n• <https://rung.example/accounts/northfield|Northfield: exports, due 12 Mar>',
    )
    const renewals = textOf(blocks.at(-2))
    expect(renewals.length).toBeLessThanOrEqual(SLACK_LIMITS.textCharacters)
    expect(renewals).toMatch(/\n\d+ more$/)
    const links = renewals.match(/<[^>]*>/g) ?? []
    expect(links.length).toBeGreaterThan(3)
    for (const link of links)
      expect(link).toMatch(/^<https:\/\/rung\.example\/accounts\/northfield\|[^|<>]*>$/)
    expect(textOf(blocks.at(-1))).toMatch(/^15 more\. /)
  })

  it('holds at most 50 blocks, and says how many accounts more there are', () => {
    for (const count of [0, 1, 47, 48, 49, 500]) {
      const { blocks } = digestSlack(
        digest(
          Array.from({ length: count }, () => card),
          { passedOver: 2 },
        ),
      )
      expect(blocks.length).toBe(Math.min(SLACK_LIMITS.blocks, count + 2))
      expect(textOf(blocks.at(-1))).toMatch(new RegExp(`^${2 + Math.max(0, count - 48)} more\\. `))
    }
  })

  it('cuts what is longer than Slack takes, at its bounds and never through an escape or a character', () => {
    const lengthOf = (why: string): number => textOf(digestSlack(digest([{ ...card, why }])).blocks[1]).length
    const spare = SLACK_LIMITS.textCharacters - lengthOf('')
    for (const more of [-1, 0, 1, 5, 5_000]) {
      const text = textOf(digestSlack(digest([{ ...card, why: 'x'.repeat(spare + more) }])).blocks[1])
      expect(text.length).toBe(Math.min(SLACK_LIMITS.textCharacters, SLACK_LIMITS.textCharacters + more))
      expect(text.endsWith('…')).toBe(more > 0)
    }
    for (let offset = 0; offset < 8; offset++) {
      const ampersands = textOf(
        digestSlack(digest([{ ...card, why: 'x'.repeat(offset) + '&'.repeat(4_000) }])).blocks[1],
      )
      expect(ampersands.length).toBeLessThanOrEqual(SLACK_LIMITS.textCharacters)
      expect(ampersands.replaceAll('&amp;', '')).not.toContain('&')
      const faces = textOf(
        digestSlack(digest([{ ...card, why: 'x'.repeat(offset) + '😀'.repeat(2_000) }])).blocks[1],
      )
      expect(faces.isWellFormed()).toBe(true)
    }
    const { blocks } = digestSlack(digest([{ ...card, link: `https://rung.example/${'x'.repeat(3_000)}` }]))
    expect(blocks[1]).not.toHaveProperty('accessory')
  })
})
