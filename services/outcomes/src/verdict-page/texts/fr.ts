// La page en français, au vouvoiement.
import type { PageTexts } from './page-texts.ts'

export const fr: PageTexts = {
  language: 'Français',
  languages: 'Langue',
  heading: 'Avez-vous obtenu ce que vous cherchiez\u00a0?',
  intro: (from, count) =>
    count === 1
      ? `${from} aimerait l’entendre de vous\u00a0: quatre questions courtes. Votre réponse parvient à ${from} avec votre nom.`
      : `${from} aimerait l’entendre de vous\u00a0: quatre questions courtes sur chacun de vos ${count} objectifs. Laissez de côté ceux dont vous ne pouvez pas parler. Votre réponse parvient à ${from} avec votre nom.`,
  until: moment => `Vous pouvez répondre jusqu’au ${moment}.`,
  youWanted: 'Vous nous avez dit vouloir',
  yourTeamWanted: 'Votre équipe s’est donné cet objectif',
  place: (number, count) => `Objectif ${number} sur ${count}`,
  still: 'Est-ce toujours cela\u00a0?',
  stillYes: 'Oui, toujours',
  stillNo: 'Non, cela a changé',
  wantedNow: 'Que souhaitez-vous maintenant, avec vos mots\u00a0?',
  achieved: 'À quel point en êtes-vous proche\u00a0?',
  achievedLow: 'Pas du tout',
  achievedHigh: 'C’est atteint',
  experience: 'Comment avez-vous vécu le chemin pour y arriver\u00a0?',
  experienceLow: 'Très mal',
  experienceHigh: 'Très bien',
  words: 'Souhaitez-vous ajouter quelque chose, avec vos mots\u00a0?',
  wordsHint: 'Si vous le voulez\u00a0: ce qui a aidé, et ce qui manque.',
  send: 'Envoyer la réponse',
  sendHint: 'Une réponse ne peut être envoyée qu’une fois.',
  error: 'Erreur',
  errors: 'Merci de revoir ce point. Rien n’a été envoyé, et ce que vous avez saisi est toujours là.',
  achievedMissing: 'Indiquez à quel point vous êtes proche de l’objectif, de 1 à 5.',
  experienceMissing: 'Indiquez comment vous avez vécu le chemin, de 1 à 5.',
  nothingAnswered: 'Répondez sur au moins un objectif.',
  tooLong: (length, most) =>
    `Ce texte compte ${length} caractères. Merci de le raccourcir à ${most} au plus.`,
  thanks: from => ({
    heading: 'Merci beaucoup',
    lines: [
      `Votre réponse est bien parvenue à ${from}. C’est votre premier envoi qui compte.`,
      'Si vous changez d’avis, dites-le à la personne qui vous a envoyé le lien\u00a0: elle peut vous interroger à nouveau.',
      'Vous pouvez maintenant fermer cette page.',
    ],
  }),
  answered: (from, moment) => ({
    heading: 'Une réponse a déjà été donnée par ce lien',
    lines: [
      `${from} l’a reçue le ${moment}. Chaque lien ne sert qu’à une réponse.`,
      'Si vous voyez les choses autrement aujourd’hui, dites-le à la personne qui vous a envoyé le lien\u00a0: elle peut vous interroger à nouveau.',
    ],
  }),
  expired: moment => ({
    heading: 'Ce lien a expiré',
    lines: [
      `Il était possible d’y répondre jusqu’au ${moment}.`,
      'Votre avis reste le bienvenu\u00a0: demandez un nouveau lien à la personne qui vous l’a envoyé.',
    ],
  }),
  revoked: from => ({
    heading: 'Ce lien a été retiré',
    lines: [
      `${from} ne pose plus cette question. Vous n’avez rien à faire.`,
      'Si vous souhaitez malgré tout dire quelque chose, adressez-vous à la personne qui vous a envoyé le lien.',
    ],
  }),
  nothingLeft: from => ({
    heading: 'Cette question n’est plus ouverte',
    lines: [
      `${from} a retiré ce sur quoi portait ce lien. Vous n’avez rien à faire.`,
      'Si vous souhaitez malgré tout dire quelque chose, adressez-vous à la personne qui vous a envoyé le lien.',
    ],
  }),
  unknown: {
    heading: 'Nous ne connaissons pas ce lien',
    lines: [
      'Une partie s’est peut-être perdue en route. Ouvrez-le à nouveau depuis le message, ou copiez-le en entier.',
      'Si cela n’aide pas, demandez-en un nouveau à la personne qui vous l’a envoyé.',
    ],
  },
  tooMany: {
    heading: 'Un instant, s’il vous plaît',
    lines: [
      'Trop de demandes arrivent en ce moment. Attendez une minute, puis ouvrez à nouveau votre lien\u00a0: il reste valable.',
    ],
  },
  unavailable: {
    heading: 'Nous sommes injoignables pour le moment',
    lines: ['Merci de réessayer dans une minute. Votre lien reste valable.'],
  },
  tooLarge: {
    heading: 'Le texte est trop long',
    lines: ['Rien n’a été envoyé. Revenez en arrière, raccourcissez votre texte, puis envoyez-le à nouveau.'],
  },
  failed: {
    heading: 'Cela n’a pas fonctionné',
    lines: [
      'Vous n’y êtes pour rien. Revenez en arrière et réessayez\u00a0: votre lien reste valable.',
      'Si cela se reproduit, dites-le à la personne qui vous a envoyé le lien.',
    ],
  },
}
