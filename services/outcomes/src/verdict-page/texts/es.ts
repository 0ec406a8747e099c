// La página en español, de usted.
import type { PageTexts } from './page-texts.ts'

export const es: PageTexts = {
  language: 'Español',
  languages: 'Idioma',
  heading: '¿Ha conseguido lo que buscaba?',
  intro: (from, count) =>
    count === 1
      ? `${from} quiere saberlo de primera mano: son cuatro preguntas breves. Su respuesta llega a ${from} con su nombre.`
      : `${from} quiere saberlo de primera mano: son cuatro preguntas breves sobre cada uno de ${count} objetivos. Deje en blanco los que no pueda valorar. Su respuesta llega a ${from} con su nombre.`,
  until: moment => `Puede responder hasta el ${moment}.`,
  youWanted: 'Usted nos dijo que quería',
  yourTeamWanted: 'Su equipo se propuso',
  place: (number, count) => `Objetivo ${number} de ${count}`,
  still: '¿Sigue siendo eso?',
  stillYes: 'Sí, lo es',
  stillNo: 'No, ha cambiado',
  wantedNow: '¿Qué quiere ahora, en sus propias palabras?',
  achieved: '¿Cuánto se ha acercado?',
  achievedLow: 'Nada todavía',
  achievedHigh: 'Ya está logrado',
  experience: '¿Qué le ha parecido el camino hasta aquí?',
  experienceLow: 'Muy malo',
  experienceHigh: 'Muy bueno',
  words: '¿Quiere añadir algo, en sus propias palabras?',
  wordsHint: 'Si lo desea: qué ha ayudado y qué falta.',
  send: 'Enviar respuesta',
  sendHint: 'La respuesta se puede enviar una sola vez.',
  error: 'Error',
  errors: 'Revise esto, por favor. No se ha enviado nada, y lo que ha escrito sigue aquí.',
  achievedMissing: 'Elija cuánto se ha acercado, de 1 a 5.',
  experienceMissing: 'Elija qué le ha parecido el camino, de 1 a 5.',
  nothingAnswered: 'Responda al menos sobre un objetivo.',
  tooLong: (length, most) =>
    `Este texto tiene ${length} caracteres. Acórtelo, por favor, a ${most} como máximo.`,
  thanks: from => ({
    heading: 'Muchas gracias',
    lines: [
      `Su respuesta ha llegado a ${from}. Cuenta la primera que envió.`,
      'Si más adelante lo ve de otra manera, dígaselo a quien le envió el enlace: puede volver a preguntarle.',
      'Ya puede cerrar esta página.',
    ],
  }),
  answered: (from, moment) => ({
    heading: 'Este enlace ya se ha respondido',
    lines: [
      `${from} recibió la respuesta el ${moment}. Cada enlace se puede responder una sola vez.`,
      'Si ahora lo ve de otra manera, dígaselo a quien le envió el enlace: puede volver a preguntarle.',
    ],
  }),
  expired: moment => ({
    heading: 'Este enlace ha caducado',
    lines: [
      `Se podía responder hasta el ${moment}.`,
      'Su opinión sigue siendo bienvenida: pida un enlace nuevo a quien se lo envió.',
    ],
  }),
  revoked: from => ({
    heading: 'Este enlace se ha retirado',
    lines: [
      `${from} ya no hace esta pregunta. No tiene que hacer nada.`,
      'Si aun así quiere decir algo, dígaselo a quien le envió el enlace.',
    ],
  }),
  nothingLeft: from => ({
    heading: 'Esta pregunta ya no está abierta',
    lines: [
      `${from} ha retirado aquello por lo que preguntaba este enlace. No tiene que hacer nada.`,
      'Si aun así quiere decir algo, dígaselo a quien le envió el enlace.',
    ],
  }),
  unknown: {
    heading: 'No conocemos este enlace',
    lines: [
      'Quizá se perdió una parte por el camino. Ábralo de nuevo desde el mensaje o cópielo entero.',
      'Si no funciona, pida uno nuevo a quien se lo envió.',
    ],
  },
  tooMany: {
    heading: 'Un momento, por favor',
    lines: [
      'Ahora mismo llegan demasiadas peticiones. Espere un minuto y vuelva a abrir su enlace: sigue siendo válido.',
    ],
  },
  unavailable: {
    heading: 'Ahora mismo no estamos disponibles',
    lines: ['Inténtelo de nuevo dentro de un minuto, por favor. Su enlace sigue siendo válido.'],
  },
  tooLarge: {
    heading: 'El texto es demasiado largo',
    lines: ['No se ha enviado nada. Vuelva atrás, acorte lo que escribió y envíelo de nuevo.'],
  },
  failed: {
    heading: 'No ha funcionado',
    lines: [
      'No ha sido culpa suya. Vuelva atrás e inténtelo de nuevo: su enlace sigue siendo válido.',
      'Si vuelve a ocurrir, dígaselo a quien le envió el enlace.',
    ],
  },
}
