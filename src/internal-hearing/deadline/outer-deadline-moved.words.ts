import { defineWords } from '../../shared/language/words.js';

/** Words of the e-mail that tells the host of an internal hearing that the outer deadline was moved. */
export const outerDeadlineMovedWords = defineWords('outer deadline moved', {
  nb: {
    subject: (title: string, day: string) => `Ny frist ${day} for «${title}»`,
    moved: (host: string, title: string, from: string, to: string) =>
      `${host} har flyttet fristen for å svare på «${title}» fra ${from} til ${to}.`,
    set: (host: string, title: string, to: string) => `${host} har satt fristen for å svare på «${title}» til ${to}.`,
    inner: (day: string, title: string) => `Fristen i den interne høringen deres, «${title}», er fortsatt ${day}.`,
    noInner: (title: string) => `Den interne høringen deres, «${title}», har ingen frist ennå.`,
    toDo: 'Her kan du flytte den interne fristen, eller si at den står:',
  },
  nn: {
    subject: (title: string, day: string) => `Ny frist ${day} for «${title}»`,
    moved: (host: string, title: string, from: string, to: string) =>
      `${host} har flytta fristen for å svare på «${title}» frå ${from} til ${to}.`,
    set: (host: string, title: string, to: string) => `${host} har sett fristen for å svare på «${title}» til ${to}.`,
    inner: (day: string, title: string) => `Fristen i den interne høyringa dykkar, «${title}», er framleis ${day}.`,
    noInner: (title: string) => `Den interne høyringa dykkar, «${title}», har ingen frist enno.`,
    toDo: 'Her kan du flytte den interne fristen, eller seie at han står:',
  },
  en: {
    subject: (title: string, day: string) => `New deadline ${day} for “${title}”`,
    moved: (host: string, title: string, from: string, to: string) =>
      `${host} has moved the deadline for answering “${title}” from ${from} to ${to}.`,
    set: (host: string, title: string, to: string) => `${host} has set the deadline for answering “${title}” to ${to}.`,
    inner: (day: string, title: string) => `The deadline of your internal consultation, “${title}”, is still ${day}.`,
    noInner: (title: string) => `Your internal consultation, “${title}”, has no deadline yet.`,
    toDo: 'Here you can move the internal deadline, or say that it stands:',
  },
});
