import type { HearingContent } from './content.types.js';
import { drafts } from './drafts.js';
import { hearingTexts } from './hearing-texts.js';
import { questions } from './questions.js';

/** The hearing of February 2018. Bodies, dates and deadline are the real ones; persons and case number are invented. */
export const hearing: HearingContent = {
  title: 'Pakkeforløp for gravide og rusmidler',
  shortTitle: 'Gravide og rusmidler',
  caseNumber: '18/3906',
  host: 'Helsedirektoratet',
  schedule: { kind: 'fixed', sentOn: '2018-02-20', deadline: '2018-06-01' },
  briefly: [
    'Helsedirektoratet foreslår et pakkeforløp for gravide som bruker eller har brukt alkohol, vanedannende legemidler eller illegale rusmidler.',
    'Forløpet skal gi kvinnen hjelp tidlig, og gi barnet en tryggere start.',
    'To utkast til hører med: ett om familier med små barn og ett om somatisk helse og levevaner i alle pakkeforløp.',
    'Vi ber særlig om svar på hvem som bør ha ansvaret for hva, om fristene er riktige, og hva forslagene vil koste.',
    'Svar innen 1. juni 2018, og gjerne bare på de delene som angår dere.',
  ],
  texts: hearingTexts,
  contact: {
    name: 'Ingvild Nesbrekken',
    title: 'seniorrådgiver',
    telephone: '01 23 45 67',
    email: 'ingvild.nesbrekken@helsedir.example',
    mailbox: 'postmottak@helsedir.example',
  },
  signatories: [
    { name: 'Torgeir Almelid', title: 'avdelingsdirektør', signing: 'onAuthority' },
    { name: 'Ingvild Nesbrekken', title: 'seniorrådgiver', signing: 'inOwnName' },
  ],
  cast: {
    adviser: {
      name: 'Ingvild Nesbrekken',
      title: 'seniorrådgiver',
      email: 'ingvild.nesbrekken@helsedir.example',
    },
    approver: { name: 'Torgeir Almelid', title: 'avdelingsdirektør', email: 'torgeir.almelid@helsedir.example' },
    summariser: { name: 'Sunniva Haugrud', title: 'rådgiver', email: 'sunniva.haugrud@helsedir.example' },
  },
  sametinget: {
    considered: true,
    consulted: 'no',
    reason:
      'Utkastene inneholder faglige råd som gjelder likt i hele landet, og de innfører ingen regler eller tiltak som berører samiske interesser direkte. Vi har derfor ikke funnet grunn til å be om konsultasjon. Språk og kultur er omtalt i anbefaling 1.3, og kommunene i forvaltningsområdet for samisk språk er høringsinstanser. Sametinget kan som alle andre sende innspill.',
  },
  drafts,
  questions,
};
