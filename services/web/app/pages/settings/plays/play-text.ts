// The text of a play as a form holds it, and as it is sent.
import { minorOf } from '../../../controls/money-input.ts'
import { fractionDigits } from '../../../controls/number-format.ts'
import { numberOf } from '../../../controls/number-input.ts'
import type { Play, PlayText, Reaction, Typed } from './typed-play.ts'

/** `currency`: the workspace's, of a price that names none. */
export function typedOf(play: Play, currency: string): Typed {
  const { content, talk } = play
  const reaction = (name: Reaction) => ({
    does: play.reactions[name].does,
    withinDays: String(play.reactions[name].withinDays),
  })
  const price = content?.price ?? null
  return {
    name: play.name,
    reasons: play.reasons,
    gapKinds: play.gapKinds,
    help: play.help,
    aim: play.aim,
    hours: String(play.hours),
    restDays: String(play.restDays),
    withWords: talk.opening.withWords,
    without: talk.opening.without,
    agree: talk.agree,
    steps: play.steps.map(({ day, task }) => `${day}: ${task}`).join('\n'),
    notes: play.notes.join('\n'),
    reactions: {
      tell_me_more: reaction('tell_me_more'),
      disagree: reaction('disagree'),
      not_important: reaction('not_important'),
      different_view: reaction('different_view'),
    },
    kind: content?.kind,
    title: content?.title ?? '',
    text: content?.text ?? '',
    url: content?.url ?? '',
    minutes: content?.minutes == null ? '' : String(content.minutes.value),
    measuredBy: content?.minutes?.measuredBy ?? '',
    price: price === null ? '' : majorText(price.amountMinor, price.currency ?? currency),
  }
}

function majorText(minor: number, currency: string): string {
  const digits = fractionDigits(currency)
  return (minor / 10 ** digits).toFixed(digits)
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** `3: Call.` is a step on day 3; a line without a day is on that of the line above. */
export function stepsOf(text: string): { day: number; task: string }[] {
  let day = 0
  return linesOf(text).map(line => {
    const [, stated, task = line] = /^(\d{1,3}):\s*(.+)$/.exec(line) ?? []
    day = stated === undefined ? day : Number(stated)
    return { day, task }
  })
}

/** What is no number is sent as none, and refused at its field. */
const sentNumber = (text: string): number => numberOf(text) ?? Number.NaN

/** What the form does not show stays as it was; of a new play it is left to the API. */
export function textOf(before: Play | undefined, typed: Typed, currency: string): PlayText {
  const reaction = (name: Reaction) => ({
    does: typed.reactions[name].does.trim(),
    withinDays: sentNumber(typed.reactions[name].withinDays),
  })
  return {
    ...keptOf(before),
    name: typed.name.trim(),
    reasons: [...typed.reasons],
    gapKinds: typed.reasons.includes('success_gap') ? [...typed.gapKinds] : [],
    help: typed.help,
    aim: typed.aim,
    hours: sentNumber(typed.hours),
    restDays: sentNumber(typed.restDays),
    talk:
      typed.aim === 'nobody'
        ? { opening: { withWords: '', without: '' }, agree: typed.agree.trim() }
        : {
            opening: { withWords: typed.withWords.trim(), without: typed.without.trim() },
            agree: typed.agree.trim(),
          },
    steps: stepsOf(typed.steps),
    notes: linesOf(typed.notes),
    reactions: {
      tell_me_more: reaction('tell_me_more'),
      disagree: reaction('disagree'),
      not_important: reaction('not_important'),
      different_view: reaction('different_view'),
    },
    content: contentOf(before, typed, currency),
  }
}

function keptOf(before: Play | undefined): Partial<PlayText> {
  if (before === undefined) return {}
  const { concernLevels, reachesLevel, preventsWhenItWorks, works, leadDays, effectHalvesDays } = before
  return { concernLevels, reachesLevel, preventsWhenItWorks, works, leadDays, effectHalvesDays }
}

function contentOf(
  before: Play | undefined,
  typed: Typed,
  workspaceCurrency: string,
): NonNullable<PlayText['content']> | null {
  const { kind, minutes, measuredBy } = typed
  if (kind === undefined) return null
  const currency = before?.content?.price?.currency ?? workspaceCurrency
  return {
    kind,
    title: typed.title.trim(),
    text: typed.text.trim(),
    url: typed.url.trim() || null,
    minutes:
      minutes.trim() === '' ? null : { value: sentNumber(minutes), measuredBy: measuredBy.trim() || null },
    price:
      typed.price.trim() === ''
        ? null
        : { amountMinor: minorOf(typed.price, currency) ?? Number.NaN, currency },
  }
}
