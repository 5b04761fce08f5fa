import { bullets, heading, paragraph } from '../authoring.js';
import type { LetterProse } from './prose.types.js';

export const bokmalLetter: LetterProse = {
  subject: 'Høring: {{title}} (sak {{caseNumber}})',
  heading: 'Høring – {{title}}',
  invitation: [
    paragraph(
      '{{hostName}} ber {{recipientName}} om å uttale seg om utkastene i denne høringen.',
      'Vi må ha svaret senest {{deadlineWeekday}} {{deadline}}.',
    ),
  ],
  headings: {
    background: 'Bakgrunn og oppdrag',
    goals: 'Mål',
    drafts: 'Utkastene',
    underConsultation: 'Dette ber vi om synspunkter på',
    notUnderConsultation: 'Dette er ikke en del av høringen',
    mainChanges: 'Det viktigste vi foreslår',
    questions: 'Spørsmål til dere',
  },
  draftsLead: 'Disse utkastene er på høring:',
  questionsLead: 'Svar gjerne på spørsmålene, men dere kan også kommentere andre deler av utkastene.',
  practical: [
    heading('Slik svarer dere'),
    paragraph('Velg den måten som passer best:'),
    bullets(
      'Bruk lenken i e-posten som fulgte med dette brevet. Den er laget for dere, og dere trenger ingen bruker. Dere kan fylle ut svaret i skjemaet eller laste opp et brev.',
      'Har dere ingen merknader, er det nok å si fra om det via lenken. Dere kan også opplyse at dere stiller dere bak svaret fra en annen instans.',
      'Send svaret på e-post til {{mailbox}} og merk det med saksnummer {{caseNumber}}.',
    ),
    paragraph(
      'Papirene ligger på {{portalAddress}}.',
      'Frem til fristen kan dere endre svaret så mange ganger dere vil.',
    ),
    heading('Frist'),
    paragraph(
      'Fristen er {{deadlineWeekday}} {{deadline}}, ut dagen.',
      'Må svaret behandles politisk eller i et styre etter fristen, kan dere sende et foreløpig svar og ettersende vedtaket.',
    ),
    heading('Alle kan svare'),
    paragraph(
      'Også de som ikke står på listen bakerst i brevet, kan svare på {{portalAddress}}.',
      'Send gjerne høringen videre til underliggende enheter, medlemmer og samarbeidspartnere som har noe å tilføye.',
    ),
    heading('Svarene er offentlige'),
    paragraph(
      'Høringssvar er offentlige etter offentleglova, og vi publiserer dem på nettsiden for høringen.',
      'Skriv derfor ikke opplysninger om enkeltpersoners helse eller andre forhold som det er taushetsplikt om.',
    ),
    heading('Spørsmål om høringen'),
    paragraph(
      'Kontakt {{contactName}}, telefon {{contactTelephone}} eller {{contactEmail}}.',
      'Oppgi saksnummer {{caseNumber}}.',
    ),
  ],
  closing: 'Vennlig hilsen',
  approvedElectronically: 'Dokumentet er godkjent elektronisk',
  recipientListHeading: 'Høringsinstanser',
};
