import { bullets, heading, paragraph } from '../authoring.js';
import type { LetterProse } from './prose.types.js';

export const nynorskLetter: LetterProse = {
  subject: 'Høyring: {{title}} (sak {{caseNumber}})',
  heading: 'Høyring – {{title}}',
  invitation: [
    paragraph(
      '{{hostName}} bed {{recipientName}} om å uttale seg om utkasta i denne høyringa.',
      'Vi må ha svaret seinast {{deadlineWeekday}} {{deadline}}.',
    ),
  ],
  headings: {
    background: 'Bakgrunn og oppdrag',
    goals: 'Mål',
    drafts: 'Utkasta',
    underConsultation: 'Dette bed vi om synspunkt på',
    notUnderConsultation: 'Dette er ikkje ein del av høyringa',
    mainChanges: 'Det viktigaste vi gjer framlegg om',
    questions: 'Spørsmål til dykk',
  },
  draftsLead: 'Desse utkasta er på høyring:',
  questionsLead: 'Svar gjerne på spørsmåla, men de kan òg kommentere andre delar av utkasta.',
  practical: [
    heading('Slik svarer de'),
    paragraph('Vel den måten som passar best:'),
    bullets(
      'Bruk lenkja i e-posten som følgde med dette brevet. Ho er laga for dykk, og de treng ingen brukar. De kan fylle ut svaret i skjemaet eller laste opp eit brev.',
      'Har de ingen merknader, er det nok å seie frå om det via lenkja. De kan òg opplyse at de stiller dykk bak svaret frå ein annan instans.',
      'Send svaret på e-post til {{mailbox}} og merk det med saksnummer {{caseNumber}}.',
    ),
    paragraph('Papira ligg på {{portalAddress}}.', 'Fram til fristen kan de endre svaret så mange gonger de vil.'),
    heading('Frist'),
    paragraph(
      'Fristen er {{deadlineWeekday}} {{deadline}}, ut dagen.',
      'Må svaret behandlast politisk eller i eit styre etter fristen, kan de sende eit førebels svar og ettersende vedtaket.',
    ),
    heading('Alle kan svare'),
    paragraph(
      'Også dei som ikkje står på lista bak i brevet, kan svare på {{portalAddress}}.',
      'Send gjerne høyringa vidare til underliggjande einingar, medlemer og samarbeidspartnarar som har noko å leggje til.',
    ),
    heading('Svara er offentlege'),
    paragraph(
      'Høyringssvar er offentlege etter offentleglova, og vi publiserer dei på nettsida for høyringa.',
      'Skriv difor ikkje opplysningar om helsa til enkeltpersonar eller anna som det er teieplikt om.',
    ),
    heading('Spørsmål om høyringa'),
    paragraph(
      'Kontakt {{contactName}}, telefon {{contactTelephone}} eller {{contactEmail}}.',
      'Oppgje saksnummer {{caseNumber}}.',
    ),
  ],
  closing: 'Venleg helsing',
  approvedElectronically: 'Dokumentet er godkjent elektronisk',
  recipientListHeading: 'Høyringsinstansar',
};
