import {
  comment,
  followed,
  heading,
  inConsultation,
  inDraft,
  inQuestion,
  inSection,
  noted,
  notFollowed,
  outOfScope,
  paragraph,
  partly,
  placed,
} from '../authoring.js';
import type { FieldAnswer, LetterAnswer } from '../content.types.js';

/** After a deadline on a Friday, the following Monday is late. */
const nurses: LetterAnswer = {
  key: 'sykepleierforbundet',
  body: 'Norsk sykepleierforbund',
  bodyFrom: 'list',
  channel: 'docx',
  language: 'nb',
  submittedOn: '2018-06-04',
  late: true,
  sentBy: { name: 'Petter Ødegaarden', title: 'seniorrådgiver', email: 'petter.odegaarden@nsf.example' },
  draftStances: [{ draft: 'familier', stance: 'supports' }],
  letter: {
    title: 'Høringssvar fra Norsk sykepleierforbund',
    ourReference: '18/00590',
    blocks: [
      paragraph(
        'Vi beklager at svaret kommer etter fristen.',
        'Vi ber om at det likevel blir lest og tatt med i vurderingen på linje med de andre.',
      ),
      heading('Helsestasjonen'),
      paragraph(
        'Norsk sykepleierforbund støtter utkastet om familier.',
        'Fire ekstra konsultasjoner krever rundt tolv timer per barn når reisetid og samarbeid regnes med.',
        'Vi mener at tjenesten må få flere helsesøsterstillinger før rådet kan gjelde.',
      ),
      heading('Det nyfødte barnet'),
      paragraph(
        'Opplæring av foreldrene i å roe barnet gir kortere opphold og mindre behov for medisiner.',
        'Dette rådet bør stå først i anbefalingen og ikke sist.',
      ),
      heading('Barneansvarlig helsepersonell'),
      paragraph(
        'Sykepleiere er ofte barneansvarlige ved avdelingene.',
        'De trenger tid satt av til oppgaven, og utkastet bør si at det er lederens ansvar.',
      ),
      heading('Vold'),
      paragraph(
        'Når partneren alltid er med til timene, er det vanskelig å spørre om vold.',
        'Gjør derfor minst én time alene med kvinnen til en fast del av forløpet for gravide, slik at ingen trenger å be om det.',
      ),
    ],
  },
  comments: [
    comment(
      'Norsk sykepleierforbund støtter utkastet om familier.',
      placed(inDraft('familier'), 'supports', ['barn'], noted('Vi merker oss støtten.')),
    ),
    comment(
      'Fire ekstra konsultasjoner krever rundt tolv timer per barn når reisetid og samarbeid regnes med. Vi mener at tjenesten må få flere helsesøsterstillinger før rådet kan gjelde.',
      placed(
        inSection('familier', '2.1'),
        'supportsWithRemarks',
        ['rammer'],
        notFollowed('Bemanningen avgjøres av kommunen. Rådet kan innføres gradvis.'),
      ),
      placed(
        inQuestion('konsekvenser'),
        'unclear',
        ['rammer'],
        noted('Anslaget på tolv timer er gjengitt i oppsummeringen.'),
      ),
    ),
    comment(
      'Opplæring av foreldrene i å roe barnet gir kortere opphold og mindre behov for medisiner. Dette rådet bør stå først i anbefalingen og ikke sist.',
      placed(
        inSection('gravide', '6.2'),
        'supportsWithRemarks',
        ['nyfodt', 'barn'],
        followed('Rekkefølgen er endret.'),
      ),
    ),
    comment(
      'Sykepleiere er ofte barneansvarlige ved avdelingene. De trenger tid satt av til oppgaven, og utkastet bør si at det er lederens ansvar.',
      placed(
        inSection('familier', '3.3'),
        'supportsWithRemarks',
        ['barn', 'rammer'],
        followed('Lederens ansvar er tatt inn.'),
      ),
    ),
    comment(
      'Når partneren alltid er med til timene, er det vanskelig å spørre om vold. Gjør derfor minst én time alene med kvinnen til en fast del av forløpet for gravide, slik at ingen trenger å be om det.',
      placed(
        inSection('gravide', '4.1'),
        'supportsWithRemarks',
        ['medvirkning', 'kartlegging'],
        followed('En time alene med kvinnen er blitt en fast del av kontrollene.'),
      ),
      placed(
        inSection('paaTvers', '5.2'),
        'supports',
        ['kartlegging'],
        noted('Anbefalingen på tvers sier allerede at spørsmålene stilles uten partneren.'),
      ),
    ),
  ],
};

const competenceCentre: FieldAnswer = {
  key: 'kompetansesenter-nord',
  body: 'Kompetansesenter rus - Nord',
  bodyFrom: 'list',
  channel: 'fields',
  language: 'nb',
  submittedOn: '2018-06-06',
  late: true,
  sentBy: { name: 'Øyvor Karlstrøm', title: 'rådgiver', email: 'oyvor.karlstrom@kompetanserus.example' },
  fields: [
    { place: inQuestion('grunnlag', 'gravide'), choice: 'yes' },
    {
      ...placed(
        inSection('gravide', '1.2'),
        'supports',
        ['kartlegging', 'rammer'],
        noted('Vi tar kontakt når kurset på nett skal lages.'),
      ),
      text: 'Vi holder kurs i å bruke TWEAK og kan bidra når forløpet skal innføres.',
    },
    {
      ...placed(
        inConsultation,
        'unclear',
        ['prosess'],
        noted('Svaret er registrert som for sent, men vi har tatt det med i vurderingen.'),
      ),
      text: 'Høringen ble liggende i et felles postmottak i tre uker. Send den gjerne direkte til oss neste gang.',
    },
  ],
};

/** Not on the list: anyone may answer. */
const saveTheChildren: LetterAnswer = {
  key: 'redd-barna',
  body: 'Redd Barna',
  bodyFrom: 'notInvited',
  channel: 'pdf',
  language: 'nb',
  submittedOn: '2018-05-31',
  sentBy: { name: 'Hanne-Lovise Tryti', title: 'spesialrådgiver', email: 'hanne.tryti@reddbarna.example' },
  letter: {
    title: 'Innspill fra Redd Barna',
    blocks: [
      paragraph(
        'Redd Barna står ikke på listen over høringsinstanser, men vi ønsker likevel å komme med noen merknader.',
        'De gjelder barn som allerede er i familien når forløpet starter.',
      ),
      paragraph(
        'Den gravide bør tidlig bli spurt om hun har barn fra før, og om hvordan de har det.',
        'Slik utkastet er skrevet, kommer søsken først inn når det nye barnet er født.',
        'Da kan det ha gått mange måneder uten at noen har snakket med dem.',
      ),
      paragraph(
        'Når moren legges inn i døgnenhet under svangerskapet, må noen ha tatt stilling til hvem som tar seg av søsknene.',
        'Dette er et ansvar som lett blir borte mellom sykehuset og kommunen.',
      ),
      paragraph(
        'Barnehagen er et trygt sted for mange av disse barna.',
        'Vi støtter forslaget om tidlig plass, og vi ber om at familier med lav inntekt automatisk blir fritatt for foreldrebetaling.',
      ),
      paragraph(
        'Vi vil gjerne være høringsinstans når de ferdige forløpene senere skal revideres.',
        'Vi kan også bidra med erfaringer fra samtaler med barn om rusmidler i familien, og vi hjelper gjerne til når informasjon til barn skal skrives.',
      ),
    ],
  },
  comments: [
    comment(
      'Den gravide bør tidlig bli spurt om hun har barn fra før, og om hvordan de har det. Slik utkastet er skrevet, kommer søsken først inn når det nye barnet er født.',
      placed(
        inSection('gravide', '1.1'),
        'supportsWithRemarks',
        ['barn', 'kartlegging'],
        followed('Spørsmålet er tatt inn, med henvisning til plikten i helsepersonelloven § 10 a.'),
      ),
      placed(inSection('familier', '3.3'), 'supports', ['barn'], noted('Anbefalingen om søsken blir stående.')),
    ),
    comment(
      'Når moren legges inn i døgnenhet under svangerskapet, må noen ha tatt stilling til hvem som tar seg av søsknene. Dette er et ansvar som lett blir borte mellom sykehuset og kommunen.',
      placed(
        inSection('gravide', '4.3'),
        'supportsWithRemarks',
        ['barn', 'samhandling'],
        followed('Koordinatoren i kommunen avklarer dette før innleggelsen.'),
      ),
    ),
    comment(
      'Vi støtter forslaget om tidlig plass, og vi ber om at familier med lav inntekt automatisk blir fritatt for foreldrebetaling.',
      placed(
        inSection('familier', '5.3'),
        'supportsWithRemarks',
        ['barn', 'rammer'],
        outOfScope('Foreldrebetaling reguleres av Kunnskapsdepartementet og er ikke en del av høringen.'),
      ),
    ),
    comment(
      'Vi vil gjerne være høringsinstans når de ferdige forløpene senere skal revideres.',
      placed(inConsultation, 'neutral', ['prosess'], followed('Redd Barna er satt opp på listen til neste gang.')),
    ),
  ],
};

const citizen: FieldAnswer = {
  key: 'privatperson',
  body: 'Privatperson',
  bodyFrom: 'privatePerson',
  channel: 'fields',
  language: 'nb',
  submittedOn: '2018-04-12',
  sentBy: { name: 'Elise Marstranden', title: 'privatperson', email: 'elise.marstranden@innbygger.example' },
  fields: [
    {
      ...placed(
        inSection('gravide', '5.1'),
        'supports',
        ['stigma', 'medvirkning'],
        noted('Vi takker for at du deler erfaringen.'),
      ),
      text: 'Det er bra at det står at kvinnen beholder timene sine. Slik var det ikke før.',
    },
    {
      ...placed(
        inQuestion('nyfodtkontroller'),
        'supportsWithRemarks',
        ['nyfodt', 'barn'],
        partly('Vi anbefaler samme lege så langt det er mulig. Det kan ikke loves ved alle sykehus.'),
      ),
      text: 'Å møte den samme legen hver gang. Da slipper man å fortelle alt på nytt.',
    },
  ],
};

export const lateAndUninvited: readonly (LetterAnswer | FieldAnswer)[] = [
  nurses,
  competenceCentre,
  saveTheChildren,
  citizen,
];
