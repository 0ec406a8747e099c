// How a user says how far they got and how the way there was.
import { make } from './make.ts'

const GRADES = [1, 2, 3, 4, 5]

/** `least` and `most`: of 1 and of 5. */
type RatingLabels = Readonly<Record<'achieved' | 'experience' | 'least' | 'most' | 'send', string>>

/** Two questions, each by five radio buttons of one group: arrows move, one Send for both. */
export function rate(labels: RatingLabels, onRated: (answer: object) => void): HTMLElement {
  const form = make('form', 'rating') as HTMLFormElement
  for (const [name, question] of [
    ['rating', labels.achieved],
    ['experience', labels.experience],
  ] as const) {
    const group = make('fieldset', 'question')
    group.append(make('legend', 'legend', question))
    for (const grade of GRADES) {
      const label = make('label', 'grade')
      const radio = document.createElement('input')
      Object.assign(radio, { type: 'radio', name, value: grade, required: true })
      const word = grade === 1 ? labels.least : grade === 5 ? labels.most : ''
      label.append(radio, `${grade} ${word}`.trim())
      group.append(label)
    }
    form.append(group)
  }
  const send = make('button', 'button', labels.send)
  form.append(send)
  form.addEventListener('submit', event => {
    event.preventDefault()
    const given = new FormData(form)
    onRated({ rating: Number(given.get('rating')), experience: Number(given.get('experience')) })
  })
  return form
}
