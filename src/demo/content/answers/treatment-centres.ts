import {
  comment,
  followed,
  heading,
  inDraft,
  inQuestion,
  inSection,
  noted,
  notFollowed,
  numbered,
  paragraph,
  partly,
  placed,
} from '../authoring.js';
import type { FieldAnswer, LetterAnswer } from '../content.types.js';

const borgestad: LetterAnswer = {
  key: 'borgestad',
  body: 'Borgestadklinikken',
  bodyFrom: 'list',
  channel: 'pdf',
  language: 'nb',
  submittedOn: '2018-05-18',
  sentBy: { name: 'Liv Ragnhild Skauge', title: 'fagsjef', email: 'liv.skauge@borgestad.example' },
  draftStances: [
    { draft: 'gravide', stance: 'supports' },
    { draft: 'familier', stance: 'supports' },
  ],
  letter: {
    title: 'Høringssvar – gravide, familier og rusmidler',
    blocks: [
      paragraph(
        'Vi har lang erfaring med behandling av gravide og av familier i døgnenhet.',
        'Merknadene våre er samlet inn i to møter, der også tidligere pasienter deltok.',
      ),
      heading('Behandling i døgnenhet'),
      paragraph(
        'Utkastet beskriver godt at behandlingen kan begynne mens utredningen pågår.',
        'Det mangler derimot en omtale av hva som skal skje når kvinnen vil avbryte oppholdet.',
        'Vi foreslår en plan for de tre første døgnene etter et avbrudd, med navn på den som ringer henne.',
      ),
      heading('Tilbakeholdelse'),
      paragraph(
        'Når kvinnen er holdt tilbake uten samtykke, er det ofte de første dagene som avgjør om hun kan få nytte av oppholdet.',
        'Utkastet bør si noe om innholdet i behandlingen og ikke bare om vilkårene.',
      ),
      heading('Familieplass'),
      paragraph(
        'Vi støtter at barnets behov vurderes for seg før en innleggelse.',
        'Vurderingen bør gjøres av noen utenfor institusjonen, fordi institusjonen ellers både vurderer og får betalt for plassen.',
      ),
      paragraph('Til slutt vil vi nevne tre ting fra møtene med tidligere pasienter:'),
      numbered(
        'Partneren må få tilbud om behandling samtidig, og ikke først når barnet er født.',
        'Søvnvansker blir for ofte møtt med råd i stedet for hjelp.',
        'Ordet «rusproblematikk» i tittelen på utkastet om familier bør byttes ut.',
      ),
    ],
  },
  comments: [
    comment(
      'Utkastet beskriver godt at behandlingen kan begynne mens utredningen pågår. Det mangler derimot en omtale av hva som skal skje når kvinnen vil avbryte oppholdet. Vi foreslår en plan for de tre første døgnene etter et avbrudd, med navn på den som ringer henne.',
      placed(
        inSection('gravide', '5.1'),
        'supportsWithRemarks',
        ['behandling', 'samhandling'],
        followed('Forslaget er tatt inn som et nytt punkt i anbefalingen.'),
      ),
    ),
    comment(
      'Når kvinnen er holdt tilbake uten samtykke, er det ofte de første dagene som avgjør om hun kan få nytte av oppholdet. Utkastet bør si noe om innholdet i behandlingen og ikke bare om vilkårene.',
      placed(
        inSection('gravide', '5.2'),
        'supportsWithRemarks',
        ['behandling', 'rettssikkerhet'],
        partly('Vi viser til veilederen om tvang i rusfeltet, som omtaler innholdet i oppholdet.'),
      ),
    ),
    comment(
      'Vi støtter at barnets behov vurderes for seg før en innleggelse. Vurderingen bør gjøres av noen utenfor institusjonen, fordi institusjonen ellers både vurderer og får betalt for plassen.',
      placed(
        inSection('familier', '4.3'),
        'supportsWithRemarks',
        ['barn', 'rettssikkerhet'],
        followed('Kommunen gjør vurderingen sammen med foreldrene.'),
      ),
    ),
    comment(
      'Partneren må få tilbud om behandling samtidig, og ikke først når barnet er født.',
      placed(
        inSection('gravide', '4.3'),
        'supportsWithRemarks',
        ['barn', 'behandling'],
        partly('Partneren får tilbud om samtale i svangerskapet. Behandling krever egen henvisning.'),
      ),
      placed(
        inSection('familier', '3.2'),
        'supports',
        ['barn'],
        noted('Anbefalingen om begge foreldrene blir stående.'),
      ),
    ),
    comment(
      'Søvnvansker blir for ofte møtt med råd i stedet for hjelp.',
      placed(
        inSection('paaTvers', '3.3'),
        'unclear',
        ['levevaner'],
        noted('Vi har merket oss erfaringen. Den er ikke et forslag til endring.'),
      ),
    ),
    comment(
      'Ordet «rusproblematikk» i tittelen på utkastet om familier bør byttes ut.',
      placed(
        inDraft('familier'),
        'supportsWithRemarks',
        ['stigma'],
        followed('I den nye tittelen står det «familier som trenger hjelp på grunn av rusmidler».'),
      ),
    ),
  ],
};

const blueCross: FieldAnswer = {
  key: 'blaa-kors',
  body: 'Blå Kors Norge',
  bodyFrom: 'list',
  channel: 'fields',
  language: 'nb',
  submittedOn: '2018-05-24',
  sentBy: { name: 'Kristoffer Bjørkelia', title: 'fagrådgiver', email: 'kristoffer.bjorkelia@blakors.example' },
  fields: [
    {
      ...placed(inQuestion('grunnlag', 'gravide'), 'supports', ['behandling'], noted('Vi merker oss støtten.')),
      choice: 'yes',
      text: 'Utkastet setter kvinnen og fosteret i sentrum uten å sette dem opp mot hverandre.',
    },
    {
      ...placed(inQuestion('grunnlag', 'familier'), 'supports', ['barn'], noted('Vi merker oss støtten.')),
      choice: 'yes',
      text: 'Vi er spesielt glade for at søsken er nevnt.',
    },
    { place: inQuestion('koordinator'), choice: 'specialist' },
    {
      ...placed(
        inSection('gravide', '2.1'),
        'supportsWithRemarks',
        ['oppdage'],
        notFollowed('Ideelle organisasjoner kan hjelpe kvinnen med å ta kontakt selv. Å henvise krever journalplikt.'),
      ),
      text: 'Ideelle organisasjoner med lavterskeltilbud bør også kunne henvise. Det er ofte hos oss kvinnene forteller at de er gravide.',
    },
    {
      ...placed(
        inSection('familier', '6.1'),
        'supportsWithRemarks',
        ['medvirkning'],
        followed('Vi skriver at familien skal få vite hvem de kan kontakte når forløpet er avsluttet.'),
      ),
      text: 'Avslutning kan oppleves som å bli sluppet. Si hvem familien kan ringe etterpå.',
    },
    {
      ...placed(
        inQuestion('paaTvers'),
        'supports',
        ['levevaner'],
        noted('Tannhelse blir stående blant rådene som gjelder i alle forløp.'),
      ),
      text: 'Tannhelse må gjelde i alle forløp. For mange av våre brukere er det å kunne smile igjen en del av behandlingen.',
    },
  ],
};

export const treatmentCentreAnswers: readonly (LetterAnswer | FieldAnswer)[] = [borgestad, blueCross];
