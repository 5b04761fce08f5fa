import { defineWords } from '../../shared/language/words.js';
import type { NewsKind } from './hearing-news.js';

/** Words that stand in a feed. */
export const feedWords = defineWords('feeds', {
  nb: {
    title: 'Høringer',
    subtitle: 'Nye høringer, utsatte frister, spørsmål og svar, og oppsummeringer.',
    ofHearing: (title: string) => `Nytt i høringen: ${title}`,
    opened: (title: string) => `Ny høring: ${title}`,
    moved: (title: string, day: string) => `Ny frist ${day}: ${title}`,
    answered: (title: string) => `Spørsmål og svar: ${title}`,
    deadline: (day: string) => `Høringsfristen er ${day}.`,
    movedTo: (day: string) => `Høringsfristen er utsatt til ${day}.`,
    reason: (reason: string) => `Begrunnelse: ${reason}`,
    asked: (question: string) => `Spørsmål: ${question}`,
    summarised: (title: string) => `Oppsummering av høringen: ${title}`,
    summaryIsOut: 'Høringsoppsummeringen er publisert.',
    answer: (answer: string) => `Svar: ${answer}`,
  },
  nn: {
    title: 'Høyringar',
    subtitle: 'Nye høyringar, utsette fristar, spørsmål og svar, og oppsummeringar.',
    ofHearing: (title: string) => `Nytt i høyringa: ${title}`,
    opened: (title: string) => `Ny høyring: ${title}`,
    moved: (title: string, day: string) => `Ny frist ${day}: ${title}`,
    answered: (title: string) => `Spørsmål og svar: ${title}`,
    deadline: (day: string) => `Høyringsfristen er ${day}.`,
    movedTo: (day: string) => `Høyringsfristen er utsett til ${day}.`,
    reason: (reason: string) => `Grunngiving: ${reason}`,
    asked: (question: string) => `Spørsmål: ${question}`,
    summarised: (title: string) => `Oppsummering av høyringa: ${title}`,
    summaryIsOut: 'Høyringsoppsummeringa er publisert.',
    answer: (answer: string) => `Svar: ${answer}`,
  },
  en: {
    title: 'Consultations',
    subtitle: 'New consultations, extended deadlines, questions and answers, and summaries.',
    ofHearing: (title: string) => `News of the consultation: ${title}`,
    opened: (title: string) => `New consultation: ${title}`,
    moved: (title: string, day: string) => `New deadline ${day}: ${title}`,
    answered: (title: string) => `Question and answer: ${title}`,
    deadline: (day: string) => `The deadline is ${day}.`,
    movedTo: (day: string) => `The deadline is extended to ${day}.`,
    reason: (reason: string) => `Reason: ${reason}`,
    asked: (question: string) => `Question: ${question}`,
    summarised: (title: string) => `Summary of the consultation: ${title}`,
    summaryIsOut: 'The summary of the consultation is published.',
    answer: (answer: string) => `Answer: ${answer}`,
  },
});

/** What each kind of news is called. */
export const newsKindWords = defineWords<Record<NewsKind, string>>('kinds of news', {
  nb: { opened: 'Ny høring', moved: 'Utsatt frist', answered: 'Spørsmål og svar', summarised: 'Oppsummering' },
  nn: { opened: 'Ny høyring', moved: 'Utsett frist', answered: 'Spørsmål og svar', summarised: 'Oppsummering' },
  en: {
    opened: 'New consultation',
    moved: 'Deadline extended',
    answered: 'Question and answer',
    summarised: 'Summary',
  },
});
