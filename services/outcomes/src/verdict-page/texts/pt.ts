// A página em português, em tratamento formal.
import type { PageTexts } from './page-texts.ts'

export const pt: PageTexts = {
  language: 'Português',
  languages: 'Idioma',
  heading: 'Conseguiu o que procurava?',
  intro: (from, count) =>
    count === 1
      ? `${from} gostaria de saber a sua opinião: são quatro perguntas breves. A sua resposta chega a ${from} com o seu nome.`
      : `${from} gostaria de saber a sua opinião: são quatro perguntas breves sobre cada um de ${count} objetivos. Deixe em branco aqueles que não puder avaliar. A sua resposta chega a ${from} com o seu nome.`,
  until: moment => `Pode responder até ${moment}.`,
  youWanted: 'Disse-nos que queria',
  yourTeamWanted: 'A sua equipa propôs-se',
  place: (number, count) => `Objetivo ${number} de ${count}`,
  still: 'Continua a ser isto?',
  stillYes: 'Sim, continua',
  stillNo: 'Não, mudou',
  wantedNow: 'O que quer agora, nas suas palavras?',
  achieved: 'A que distância está de o conseguir?',
  achievedLow: 'Ainda muito longe',
  achievedHigh: 'Já conseguido',
  experience: 'Como tem sido o caminho até aqui?',
  experienceLow: 'Muito mau',
  experienceHigh: 'Muito bom',
  words: 'Quer acrescentar algo, nas suas palavras?',
  wordsHint: 'Se quiser: o que ajudou e o que falta.',
  send: 'Enviar resposta',
  sendHint: 'A resposta só pode ser enviada uma vez.',
  error: 'Erro',
  errors: 'Por favor, reveja este ponto. Nada foi enviado, e o que escreveu continua aqui.',
  achievedMissing: 'Escolha a que distância está, de 1 a 5.',
  experienceMissing: 'Escolha como tem sido o caminho, de 1 a 5.',
  nothingAnswered: 'Responda sobre pelo menos um objetivo.',
  tooLong: (length, most) =>
    `Este texto tem ${length} caracteres. Por favor, encurte-o para ${most} no máximo.`,
  thanks: from => ({
    heading: 'Muito obrigado',
    lines: [
      `A sua resposta chegou a ${from}. Conta a primeira que enviou.`,
      'Se mais tarde mudar de opinião, diga-o a quem lhe enviou a ligação: pode voltar a perguntar-lhe.',
      'Já pode fechar esta página.',
    ],
  }),
  answered: (from, moment) => ({
    heading: 'Esta ligação já foi respondida',
    lines: [
      `${from} recebeu a resposta: ${moment}. Cada ligação só pode ser respondida uma vez.`,
      'Se agora vê as coisas de outra forma, diga-o a quem lhe enviou a ligação: pode voltar a perguntar-lhe.',
    ],
  }),
  expired: moment => ({
    heading: 'Esta ligação expirou',
    lines: [
      `Podia ser respondida até ${moment}.`,
      'A sua opinião continua a ser bem-vinda: peça uma nova ligação a quem lha enviou.',
    ],
  }),
  revoked: from => ({
    heading: 'Esta ligação foi retirada',
    lines: [
      `${from} já não faz esta pergunta. Não precisa de fazer nada.`,
      'Se ainda assim quiser dizer algo, fale com quem lhe enviou a ligação.',
    ],
  }),
  nothingLeft: from => ({
    heading: 'Esta pergunta já não está aberta',
    lines: [
      `${from} retirou aquilo que esta ligação perguntava. Não precisa de fazer nada.`,
      'Se ainda assim quiser dizer algo, fale com quem lhe enviou a ligação.',
    ],
  }),
  unknown: {
    heading: 'Não conhecemos esta ligação',
    lines: [
      'Talvez uma parte se tenha perdido no caminho. Abra-a de novo a partir da mensagem ou copie-a por inteiro.',
      'Se não resultar, peça uma nova a quem lha enviou.',
    ],
  },
  tooMany: {
    heading: 'Um momento, por favor',
    lines: [
      'Neste momento chegam demasiados pedidos. Espere um minuto e abra de novo a sua ligação: continua válida.',
    ],
  },
  unavailable: {
    heading: 'De momento não estamos disponíveis',
    lines: ['Por favor, tente de novo dentro de um minuto. A sua ligação continua válida.'],
  },
  tooLarge: {
    heading: 'O texto é demasiado longo',
    lines: ['Nada foi enviado. Volte atrás, encurte o que escreveu e envie de novo.'],
  },
  failed: {
    heading: 'Não funcionou',
    lines: [
      'A culpa não foi sua. Volte atrás e tente de novo: a sua ligação continua válida.',
      'Se voltar a acontecer, diga-o a quem lhe enviou a ligação.',
    ],
  },
}
