// Die Seite auf Deutsch, in höflicher Anrede.
import type { PageTexts } from './page-texts.ts'

export const de: PageTexts = {
  language: 'Deutsch',
  languages: 'Sprache',
  heading: 'Haben Sie erreicht, was Sie wollten?',
  intro: (from, count) =>
    count === 1
      ? `${from} möchte es von Ihnen selbst hören: vier kurze Fragen. ${from} erhält Ihre Antwort mit Ihrem Namen.`
      : `${from} möchte es von Ihnen selbst hören: vier kurze Fragen zu jedem von ${count} Zielen. Lassen Sie aus, wozu Sie nichts sagen können. ${from} erhält Ihre Antwort mit Ihrem Namen.`,
  until: moment => `Sie können bis ${moment} antworten.`,
  youWanted: 'Sie haben uns gesagt, dass Sie dies wollen',
  yourTeamWanted: 'Ihr Team hat sich dies vorgenommen',
  place: (number, count) => `Ziel ${number} von ${count}`,
  still: 'Ist es das noch?',
  stillYes: 'Ja, unverändert',
  stillNo: 'Nein, es ist jetzt etwas anderes',
  wantedNow: 'Was möchten Sie jetzt, in Ihren Worten?',
  achieved: 'Wie nah sind Sie Ihrem Ziel?',
  achievedLow: 'Noch gar nicht',
  achievedHigh: 'Ganz am Ziel',
  experience: 'Wie haben Sie den Weg dorthin erlebt?',
  experienceLow: 'Sehr schlecht',
  experienceHigh: 'Sehr gut',
  words: 'Möchten Sie in Ihren Worten etwas ergänzen?',
  wordsHint: 'Wenn Sie mögen: Was hat geholfen, was fehlt noch?',
  send: 'Antwort senden',
  sendHint: 'Eine Antwort lässt sich einmal senden.',
  error: 'Fehler',
  errors: 'Bitte sehen Sie noch einmal nach. Es wurde nichts gesendet, und Ihre Eingaben sind erhalten.',
  achievedMissing: 'Wählen Sie, wie nah Sie Ihrem Ziel sind, von 1 bis 5.',
  experienceMissing: 'Wählen Sie, wie Sie den Weg erlebt haben, von 1 bis 5.',
  nothingAnswered: 'Beantworten Sie die Fragen zu mindestens einem Ziel.',
  tooLong: (length, most) => `Dieser Text hat ${length} Zeichen. Bitte kürzen Sie ihn auf höchstens ${most}.`,
  thanks: from => ({
    heading: 'Vielen Dank',
    lines: [
      `${from} hat Ihre Antwort erhalten. Es zählt, was Sie zuerst gesendet haben.`,
      'Wenn Sie es später anders sehen, sagen Sie es der Person, die Ihnen den Link geschickt hat: Sie kann Sie noch einmal fragen.',
      'Sie können diese Seite jetzt schließen.',
    ],
  }),
  answered: (from, moment) => ({
    heading: 'Dieser Link wurde schon beantwortet',
    lines: [
      `${from} hat die Antwort erhalten: ${moment}. Jeder Link lässt sich einmal beantworten.`,
      'Wenn Sie es jetzt anders sehen, sagen Sie es der Person, die Ihnen den Link geschickt hat: Sie kann Sie noch einmal fragen.',
    ],
  }),
  expired: moment => ({
    heading: 'Dieser Link ist abgelaufen',
    lines: [
      `Er konnte bis ${moment} beantwortet werden.`,
      'Ihre Meinung ist weiterhin willkommen: Bitten Sie die Person, die Ihnen den Link geschickt hat, um einen neuen.',
    ],
  }),
  revoked: from => ({
    heading: 'Dieser Link wurde zurückgezogen',
    lines: [
      `${from} stellt diese Frage nicht mehr. Sie brauchen nichts zu tun.`,
      'Wenn Sie trotzdem etwas sagen möchten, wenden Sie sich an die Person, die Ihnen den Link geschickt hat.',
    ],
  }),
  nothingLeft: from => ({
    heading: 'Diese Frage ist nicht mehr offen',
    lines: [
      `${from} hat zurückgenommen, wonach dieser Link fragte. Sie brauchen nichts zu tun.`,
      'Wenn Sie trotzdem etwas sagen möchten, wenden Sie sich an die Person, die Ihnen den Link geschickt hat.',
    ],
  }),
  unknown: {
    heading: 'Wir kennen diesen Link nicht',
    lines: [
      'Vielleicht ist unterwegs ein Teil davon verloren gegangen. Öffnen Sie ihn noch einmal aus der Nachricht, oder kopieren Sie ihn ganz.',
      'Wenn das nicht hilft, bitten Sie die Person, die ihn geschickt hat, um einen neuen.',
    ],
  },
  tooMany: {
    heading: 'Einen Moment, bitte',
    lines: [
      'Gerade kommen zu viele Anfragen an. Warten Sie eine Minute und öffnen Sie Ihren Link dann noch einmal: Er bleibt gültig.',
    ],
  },
  unavailable: {
    heading: 'Wir sind gerade nicht erreichbar',
    lines: ['Bitte versuchen Sie es in einer Minute noch einmal. Ihr Link bleibt gültig.'],
  },
  tooLarge: {
    heading: 'Das war zu viel Text',
    lines: [
      'Es wurde nichts gesendet. Gehen Sie zurück, kürzen Sie den Text, und senden Sie ihn noch einmal.',
    ],
  },
  failed: {
    heading: 'Das hat nicht geklappt',
    lines: [
      'Es lag nicht an Ihnen. Gehen Sie zurück und versuchen Sie es noch einmal: Ihr Link bleibt gültig.',
      'Wenn es wieder geschieht, sagen Sie es der Person, die Ihnen den Link geschickt hat.',
    ],
  },
}
