import {
  comment,
  followed,
  heading,
  inDraft,
  inQuestion,
  inSection,
  noted,
  notFollowed,
  paragraph,
  partly,
  placed,
} from '../authoring.js';
import type { LetterAnswer } from '../content.types.js';

/** Foreløpig svar; the council's decision follows in June and is then not late. */
const sandefjordPreliminary: LetterAnswer = {
  key: 'sandefjord-forelopig',
  body: 'Sandefjord kommune',
  bodyFrom: 'municipality',
  municipalityNumber: '3907',
  channel: 'docx',
  language: 'nb',
  submittedOn: '2018-05-30',
  preliminary: true,
  sentBy: { name: 'Yngve Hasle-Torp', title: 'seksjonsleder', email: 'yngve.hasle@sandefjord.example' },
  letter: {
    title: 'Foreløpig høringssvar fra Sandefjord kommune',
    ourReference: '18/10274',
    blocks: [
      paragraph(
        'Dette er et foreløpig svar fra administrasjonen.',
        'Saken skal behandles i hovedutvalget for helse, sosial og omsorg 12. juni 2018, og saksprotokollen blir ettersendt.',
      ),
      paragraph(
        'Rådmannen mener at utkastet om gravide er tydelig og godt.',
        'Det vil gjøre det lettere for jordmødrene å ta opp rusmiddelbruk uten at kvinnen opplever det som en mistanke.',
      ),
      paragraph(
        'Forslaget om at sosialtjenesten i NAV skal kunne henvise til forløpet, er nytt for oss.',
        'De ansatte i NAV har ikke helsefaglig bakgrunn, og de bør heller hjelpe kvinnen med å kontakte jordmor eller fastlege.',
        'Rådmannen foreslår derfor at NAV tas ut av listen over henvisere.',
      ),
      paragraph(
        'Kommunen har gode erfaringer med tilbud om tidlig barnehageplass.',
        'Det bør stå i utkastet at plassen kan gis utenom hovedopptaket, siden mange av familiene flytter i løpet av året.',
      ),
      paragraph(
        'Når det gjelder registrering, har kommunen ingen egne systemer for forløpstider.',
        'Vi legger til grunn at det bare er spesialisthelsetjenesten som skal rapportere.',
      ),
    ],
  },
  comments: [
    comment(
      'Rådmannen mener at utkastet om gravide er tydelig og godt. Det vil gjøre det lettere for jordmødrene å ta opp rusmiddelbruk uten at kvinnen opplever det som en mistanke.',
      placed(inDraft('gravide'), 'supports', ['oppdage', 'stigma'], noted('Vi merker oss støtten.')),
    ),
    comment(
      'De ansatte i NAV har ikke helsefaglig bakgrunn, og de bør heller hjelpe kvinnen med å kontakte jordmor eller fastlege. Rådmannen foreslår derfor at NAV tas ut av listen over henvisere.',
      placed(
        inSection('gravide', '2.1'),
        'opposes',
        ['oppdage'],
        notFollowed(
          'NAV møter kvinner som ikke har kontakt med helsetjenesten. Flere veier inn er viktigere enn like veier.',
        ),
      ),
    ),
    comment(
      'Kommunen har gode erfaringer med tilbud om tidlig barnehageplass. Det bør stå i utkastet at plassen kan gis utenom hovedopptaket, siden mange av familiene flytter i løpet av året.',
      placed(inSection('familier', '5.3'), 'supportsWithRemarks', ['barn'], followed('Setningen er tatt inn.')),
    ),
    comment(
      'Når det gjelder registrering, har kommunen ingen egne systemer for forløpstider. Vi legger til grunn at det bare er spesialisthelsetjenesten som skal rapportere.',
      placed(
        inSection('gravide', '7.1'),
        'neutral',
        ['koding'],
        noted('Det er riktig forstått. Kommunene skal ikke rapportere forløpstider.'),
      ),
      placed(inQuestion('konsekvenser'), 'neutral', ['koding'], noted('Kommunene får ingen nye krav om rapportering.')),
    ),
  ],
};

/** Saksprotokollen: sent after the deadline, announced in the preliminary answer. */
const sandefjordDecision: LetterAnswer = {
  key: 'sandefjord-vedtak',
  body: 'Sandefjord kommune',
  bodyFrom: 'municipality',
  municipalityNumber: '3907',
  channel: 'pdf',
  language: 'nb',
  submittedOn: '2018-06-14',
  followUpOn: 'sandefjord-forelopig',
  sentBy: { name: 'Yngve Hasle-Torp', title: 'seksjonsleder', email: 'yngve.hasle@sandefjord.example' },
  adopted: { by: 'Hovedutvalget for helse, sosial og omsorg', on: '2018-06-12' },
  letter: {
    title: 'Saksprotokoll – høring om pakkeforløp for gravide og rusmidler',
    ourReference: '18/10274-5',
    blocks: [
      paragraph(
        'Kommunen viser til det foreløpige svaret av 30. mai 2018.',
        'Hovedutvalget for helse, sosial og omsorg behandlet saken 12. juni 2018.',
      ),
      heading('Behandling'),
      paragraph(
        'To forslag ble tatt opp til avstemning.',
        'Rådmannens forslag om å ta NAV ut av listen over henvisere falt med fire mot sju stemmer.',
        'Et forslag om å be om en egen omtale av partneren ble enstemmig vedtatt.',
      ),
      heading('Vedtak'),
      paragraph(
        'Hovedutvalget slutter seg til rådmannens foreløpige svar, men med to endringer.',
        'Utvalget mener at NAV fortsatt bør kunne henvise til forløpet, fordi NAV ofte er den eneste tjenesten kvinnen har kontakt med.',
      ),
      paragraph(
        'Utvalget ber om at partnerens egen rusmiddelbruk blir et tema allerede i svangerskapet.',
        'Slik utkastene nå er skrevet, kommer dette spørsmålet først når barnet er født.',
        'Det er for sent, både for barnet og for forholdet mellom foreldrene.',
      ),
      paragraph(
        'For øvrig har utvalget ingen merknader.',
        'Rådmannen får fullmakt til å følge opp saken og til å svare på spørsmål fra direktoratet.',
      ),
    ],
  },
  comments: [
    comment(
      'Utvalget mener at NAV fortsatt bør kunne henvise til forløpet, fordi NAV ofte er den eneste tjenesten kvinnen har kontakt med.',
      placed(
        inSection('gravide', '2.1'),
        'supports',
        ['oppdage'],
        followed('NAV blir stående blant dem som kan henvise.'),
      ),
    ),
    comment(
      'Utvalget ber om at partnerens egen rusmiddelbruk blir et tema allerede i svangerskapet. Slik utkastene nå er skrevet, kommer dette spørsmålet først når barnet er født. Det er for sent, både for barnet og for forholdet mellom foreldrene.',
      placed(
        inSection('gravide', '4.1'),
        'supportsWithRemarks',
        ['barn', 'kartlegging'],
        followed('Partneren får tilbud om en egen samtale i løpet av svangerskapet.'),
      ),
      placed(
        inSection('familier', '3.2'),
        'supports',
        ['barn'],
        partly('Anbefalingen blir stående, og den viser til samtalen som er holdt i svangerskapet.'),
      ),
    ),
  ],
};

export const sandefjordAnswers: readonly LetterAnswer[] = [sandefjordPreliminary, sandefjordDecision];
