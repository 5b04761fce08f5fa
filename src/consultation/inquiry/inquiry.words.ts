import { defineWords } from '../../shared/language/words.js';
import type { AnswerReach, InquiryState } from './inquiry-status.js';

/** Where a question is, as its host says it. */
export const inquiryStateWords = defineWords<Record<InquiryState, string>>('inquiry states', {
  nb: { received: 'Venter på svar', answered: 'Besvart', published: 'Publisert', setAside: 'Lagt til side' },
  nn: { received: 'Ventar på svar', answered: 'Svart på', published: 'Publisert', setAside: 'Lagd til side' },
  en: { received: 'Waiting for an answer', answered: 'Answered', published: 'Published', setAside: 'Put aside' },
});

/** Who an answer is for. */
export const answerReachWords = defineWords<Record<AnswerReach, string>>('inquiry answer reaches', {
  nb: { everyone: 'Publiser for alle', asker: 'Send bare til den som spurte' },
  nn: { everyone: 'Publiser for alle', asker: 'Send berre til den som spurde' },
  en: { everyone: 'Publish for everyone', asker: 'Send only to whoever asked' },
});

/** Who an answer that is given went to. */
export const answerReachedWords = defineWords<Record<AnswerReach, string>>('inquiry answers reached', {
  nb: { everyone: 'Publisert for alle', asker: 'Sendt bare til den som spurte' },
  nn: { everyone: 'Publisert for alle', asker: 'Sendt berre til den som spurde' },
  en: { everyone: 'Published for everyone', asker: 'Sent only to whoever asked' },
});

/** Words of what bodies and the public read and write. */
export const inquiryWords = defineWords('inquiries', {
  nb: {
    title: 'Spørsmål og svar om høringen',
    titleOf: (hearing: string) => `Spørsmål og svar: ${hearing}`,
    ask: 'Still et spørsmål',
    askText:
      'Lurer du på noe om høringen, spør her. Svaret kommer på e-post. Er det nyttig for flere, publiserer vi spørsmålet og svaret her, uten navnet ditt.',
    notAnswer: 'Dette er ikke et høringssvar, og spørsmålet blir ikke en del av det dere svarer.',
    name: 'Navn',
    email: 'E-post',
    emailHint: 'Hit sender vi svaret. Den blir ikke publisert.',
    text: 'Spørsmål',
    textHint: 'Skriv ikke opplysninger om helse eller andre private forhold.',
    send: 'Send spørsmålet',
    sent: 'Vi har fått spørsmålet. Svaret kommer på e-post.',
    closed: 'Høringen tar ikke imot flere spørsmål.',
    tooMany:
      'Det er kommet for mange spørsmål den siste timen. Vent litt, og send det igjen. Det du har skrevet, står her.',
    published: 'Spørsmål som er besvart',
    none: 'Ingen spørsmål er publisert ennå.',
    own: 'Det dere har spurt om',
    question: 'Spørsmål',
    answer: 'Svar',
    waits: 'Venter på svar',
    answeredOn: (day: string) => `Svart ${day}`,
    publishedOn: (day: string) => `Publisert ${day}`,
    correctedOn: (day: string) => `Rettet ${day}`,
    askedOn: (day: string) => `Spurt ${day}`,
    all: (count: number) => (count === 1 ? 'Se spørsmålet og svaret' : `Se alle ${String(count)} spørsmål og svar`),
    back: 'Tilbake til høringen',
  },
  nn: {
    title: 'Spørsmål og svar om høyringa',
    titleOf: (hearing: string) => `Spørsmål og svar: ${hearing}`,
    ask: 'Still eit spørsmål',
    askText:
      'Lurer du på noko om høyringa, spør her. Svaret kjem på e-post. Er det nyttig for fleire, publiserer vi spørsmålet og svaret her, utan namnet ditt.',
    notAnswer: 'Dette er ikkje eit høyringssvar, og spørsmålet blir ikkje ein del av det de svarar.',
    name: 'Namn',
    email: 'E-post',
    emailHint: 'Hit sender vi svaret. Adressa blir ikkje publisert.',
    text: 'Spørsmål',
    textHint: 'Skriv ikkje opplysningar om helse eller andre private forhold.',
    send: 'Send spørsmålet',
    sent: 'Vi har fått spørsmålet. Svaret kjem på e-post.',
    closed: 'Høyringa tek ikkje imot fleire spørsmål.',
    tooMany:
      'Det er kome for mange spørsmål den siste timen. Vent litt, og send det igjen. Det du har skrive, står her.',
    published: 'Spørsmål som er svara på',
    none: 'Ingen spørsmål er publiserte enno.',
    own: 'Det de har spurt om',
    question: 'Spørsmål',
    answer: 'Svar',
    waits: 'Ventar på svar',
    answeredOn: (day: string) => `Svara ${day}`,
    publishedOn: (day: string) => `Publisert ${day}`,
    correctedOn: (day: string) => `Retta ${day}`,
    askedOn: (day: string) => `Spurt ${day}`,
    all: (count: number) => (count === 1 ? 'Sjå spørsmålet og svaret' : `Sjå alle ${String(count)} spørsmål og svar`),
    back: 'Tilbake til høyringa',
  },
  en: {
    title: 'Questions and answers about the consultation',
    titleOf: (hearing: string) => `Questions and answers: ${hearing}`,
    ask: 'Ask a question',
    askText:
      'If there is something you wonder about in the consultation, ask here. The answer comes by e-mail. If it is of use to others, we publish the question and the answer here, without your name.',
    notAnswer: 'This is not an answer to the consultation, and the question does not become a part of what you answer.',
    name: 'Name',
    email: 'E-mail',
    emailHint: 'This is where we send the answer. It is not published.',
    text: 'Question',
    textHint: 'Do not write about health or other private matters.',
    send: 'Send the question',
    sent: 'We have received the question. The answer comes by e-mail.',
    closed: 'The consultation takes no more questions.',
    tooMany:
      'Too many questions have come during the last hour. Wait a while and send it again. What you wrote is kept here.',
    published: 'Questions that have been answered',
    none: 'No questions have been published yet.',
    own: 'What you have asked',
    question: 'Question',
    answer: 'Answer',
    waits: 'Waiting for an answer',
    answeredOn: (day: string) => `Answered ${day}`,
    publishedOn: (day: string) => `Published ${day}`,
    correctedOn: (day: string) => `Corrected ${day}`,
    askedOn: (day: string) => `Asked ${day}`,
    all: (count: number) =>
      count === 1 ? 'See the question and the answer' : `See all ${String(count)} questions and answers`,
    back: 'Back to the consultation',
  },
});
