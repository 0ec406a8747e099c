// The four questions, about each outcome: plain fields that a browser sends by itself.
import { type Html, html } from '@rung/http-service'
import type { Asker, Question } from '../actions/held-link.ts'
import { documentOf } from './document.ts'
import { type Language, momentIn, numberIn, TEXTS } from './languages.ts'
import { type Fault, type Field, nameOf, type ReadAnswer, type Typed } from './read-answer.ts'
import type { PageTexts } from './texts/page-texts.ts'

type Asked = {
  readonly language: Language
  readonly from: Asker
  readonly expiresAt: Date
  readonly questions: readonly Question[]
}

const NOTHING_TYPED: Typed = { still: '', wanted: '', achieved: '', experience: '', words: '' }

/** `read`: what was sent and could not be taken; null before anything was. */
export function formPage({ language, from, expiresAt, questions }: Asked, read: ReadAnswer | null): string {
  const texts = TEXTS[language]
  const faults = read?.faults ?? []
  const heading = `${texts.heading} – ${from.name}`
  const sections = questions.map((question, index) => {
    const typed = read?.typed.get(question.number) ?? NOTHING_TYPED
    const about = { question, typed, faults: faults.filter(({ number }) => number === question.number) }
    return sectionOf(about, { texts, language, place: index + 1, count: questions.length })
  })
  return documentOf(
    { language, from },
    faults.length > 0 ? `${texts.error}: ${heading}` : heading,
    html`<h1>${texts.heading}</h1>
<p class="intro">${texts.intro(from.name, questions.length)}</p>${errorsOf(faults, { texts, language, questions })}
<form method="post" action="?lang=${language}">${sections}
<button type="submit">${texts.send}</button>
<p class="hint below">${texts.sendHint} ${texts.until(momentIn(language, expiresAt))}</p></form>`,
  )
}

type Reading = { readonly texts: PageTexts; readonly language: Language }

/** At the top, and what a browser goes to first: each leads to its field. */
function errorsOf(
  faults: readonly Fault[],
  reading: Reading & { readonly questions: readonly Question[] },
): Html | null {
  if (faults.length === 0) return null
  const { texts, questions } = reading
  const items = faults.map(fault => {
    const place = questions.findIndex(({ number }) => number === fault.number) + 1
    const of =
      questions.length > 1 && fault.why !== 'nothing' ? `${texts.place(place, questions.length)}: ` : ''
    return html`<li><a href="#${targetOf(fault)}">${of}${messageOf(fault, reading)}</a></li>`
  })
  return html`<div class="errors" id="errors" role="alert" tabindex="-1" autofocus><h2>${texts.errors}</h2><ul>${items}</ul></div>`
}

/** Of a scale its first step: that is what the keyboard stands on. */
const targetOf = ({ field, number }: Fault): string =>
  field === 'words' || field === 'wanted' ? nameOf(field, number) : `${nameOf(field, number)}-1`

function messageOf(fault: Fault, { texts, language }: Reading): string {
  if (fault.why === 'nothing') return texts.nothingAnswered
  if (fault.why === 'too_long')
    return texts.tooLong(numberIn(language, fault.length), numberIn(language, fault.most))
  return fault.field === 'achieved' ? texts.achievedMissing : texts.experienceMissing
}

type About = { readonly question: Question; readonly typed: Typed; readonly faults: readonly Fault[] }
type Place = Reading & { readonly place: number; readonly count: number }

function sectionOf({ question, typed, faults }: About, reading: Place): Html {
  const { texts, place, count } = reading
  const { number, statement, isTheirs } = question
  const wrong = (field: Field): Wrong => {
    const fault = faults.find(each => each.field === field)
    return fault === undefined ? NOT_WRONG : wrongIn(fault, messageOf(fault, reading))
  }
  const whose = isTheirs ? texts.youWanted : texts.yourTeamWanted
  const heading = count > 1 ? `${texts.place(place, count)}. ${whose}:` : `${whose}:`
  const about = { number, typed, wrong }
  const name = nameOf('words', number)
  const atWords = wrong('words')
  const scale = (field: 'achieved' | 'experience', legend: string, low: string, high: string): Html =>
    scaleOf(about, field, { legend, low, high })
  return html`
<section aria-labelledby="about-${number}"><h2 id="about-${number}">${heading}</h2><blockquote id="wish-${number}">${statement}</blockquote>
${stillOf(about, texts)}
${scale('achieved', texts.achieved, texts.achievedLow, texts.achievedHigh)}
${scale('experience', texts.experience, texts.experienceLow, texts.experienceHigh)}
<div class="question${atWords.mark}"><label class="label" for="${name}">${texts.words}</label>
<p class="hint" id="hint-${number}">${texts.wordsHint}</p>${atWords.message}
<textarea id="${name}" name="${name}" rows="4"${describedBy(`hint-${number}`, atWords.id)}${atWords.invalid}>
${typed.words}</textarea></div></section>`
}

/** What a field with an error has more than one without. */
type Wrong = {
  readonly mark: string
  readonly message: Html | null
  /** Of the message. */
  readonly id: string | null
  readonly invalid: Html | null
}

const NOT_WRONG: Wrong = { mark: '', message: null, id: null, invalid: null }

function wrongIn({ field, number }: Fault, message: string): Wrong {
  const id = `error-${nameOf(field, number)}`
  return {
    mark: ' wrong',
    message: html`<p class="error" id="${id}">${message}</p>`,
    id,
    invalid: html` aria-invalid="true"`,
  }
}

function describedBy(...ids: readonly (string | null)[]): Html | null {
  const given = ids.filter(id => id !== null)
  return given.length === 0 ? null : html` aria-describedby="${given.join(' ')}"`
}

type Filled = { readonly number: number; readonly typed: Typed; wrong(field: Field): Wrong }

function stillOf({ number, typed, wrong }: Filled, texts: PageTexts): Html {
  const choice = (value: string, text: string): Html => {
    const isChosen = typed.still === value ? html` checked` : null
    return html`<label class="choice"><input type="radio" name="${nameOf('still', number)}" value="${value}"${isChosen}><span class="box">${text}</span></label>`
  }
  const { mark, message, id, invalid } = wrong('wanted')
  const kept = typed.wanted === '' || typed.still === 'yes' ? '' : ' kept'
  const name = nameOf('wanted', number)
  return html`<fieldset class="question" aria-describedby="wish-${number}"><legend>${texts.still}</legend><div class="choices">${choice('yes', texts.stillYes)}${choice('no', texts.stillNo)}</div>
<div class="now${kept}${mark}"><label class="label" for="${name}">${texts.wantedNow}</label>${message}
<textarea id="${name}" name="${name}" rows="3"${describedBy(id)}${invalid}>
${typed.wanted}</textarea></div></fieldset>`
}

type Scale = { readonly legend: string; readonly low: string; readonly high: string }

/** What its ends mean is said with their numbers, for those who hear it, and under them for those who see it. */
function scaleOf(
  { number, typed, wrong }: Filled,
  field: 'achieved' | 'experience',
  { legend, low, high }: Scale,
): Html {
  const { mark, message, id } = wrong(field)
  const steps = ['1', '2', '3', '4', '5'].map(value => {
    const isChosen = typed[field] === value ? html` checked` : null
    const end = value === '1' ? low : value === '5' ? high : null
    const meaning = end === null ? null : html`<span class="unseen">, ${end}</span>`
    const name = nameOf(field, number)
    return html`<label class="choice"><input type="radio" id="${name}-${value}" name="${name}" value="${value}"${isChosen}><span class="box">${value}${meaning}</span></label>`
  })
  return html`<fieldset class="question${mark}"${describedBy(id)}><legend>${legend}</legend>${message}<div class="scale">${steps}</div>
<div class="ends" aria-hidden="true"><span>${low}</span><span>${high}</span></div></fieldset>`
}
