import {
  comment,
  followed,
  heading,
  inAllDrafts,
  inDraft,
  inQuestion,
  inSection,
  noted,
  notFollowed,
  paragraph,
  partly,
  placed,
} from '../authoring.js';
import type { FieldAnswer, LetterAnswer } from '../content.types.js';

const midwives: LetterAnswer = {
  key: 'jordmorforeningen',
  body: 'Den norske jordmorforening',
  bodyFrom: 'list',
  channel: 'pdf',
  language: 'nb',
  submittedOn: '2018-05-29',
  sentBy: { name: 'Ragnfrid Dalsbø', title: 'fagrådgiver', email: 'ragnfrid.dalsbo@jordmor.example' },
  draftStances: [{ draft: 'gravide', stance: 'supportsWithRemarks' }],
  letter: {
    title: 'Høringssvar fra Den norske jordmorforening',
    ourReference: '18/044',
    blocks: [
      paragraph(
        'Jordmoren er den av fagfolkene som møter kvinnen oftest i svangerskapet.',
        'Foreningen er derfor opptatt av at jordmoren får en tydelig rolle i forløpet.',
      ),
      heading('Kartlegging'),
      paragraph(
        'TWEAK er laget for alkohol og fanger ikke opp legemidler og illegale rusmidler.',
        'Anbefalingen bør nevne et verktøy til, eller si at jordmoren spør åpent om resten.',
      ),
      heading('Utvidet svangerskapsomsorg'),
      paragraph(
        'Vi støtter time hos jordmor annenhver uke.',
        'En halv time er ikke nok, og utkastet bør si at timen skal være dobbelt så lang.',
      ),
      heading('Oppfølging hjemme'),
      paragraph(
        'Jordmoren bør gå på hjemmebesøk innen tre dager etter hjemreisen, og ikke bare helsestasjonen.',
        'Det samme gjelder for familier som er kommet langt i behandlingen, og som ikke lenger er med i forløpet for gravide.',
      ),
      heading('Tobakk'),
      paragraph(
        'Vi er usikre på rådet om nikotinlegemidler.',
        'Kunnskapen om virkningen på fosteret er begrenset, og jordmødre har ikke rett til å skrive ut slike legemidler.',
        'Rådet kan bli stående dersom det viser til hvem kvinnen skal snakke med.',
      ),
    ],
  },
  comments: [
    comment(
      'TWEAK er laget for alkohol og fanger ikke opp legemidler og illegale rusmidler. Anbefalingen bør nevne et verktøy til, eller si at jordmoren spør åpent om resten.',
      placed(
        inSection('gravide', '1.2'),
        'supportsWithRemarks',
        ['kartlegging'],
        followed(
          'Vi skriver at TWEAK gjelder alkohol, og gir forslag til åpne spørsmål om legemidler og andre rusmidler.',
        ),
      ),
    ),
    comment(
      'Vi støtter time hos jordmor annenhver uke. En halv time er ikke nok, og utkastet bør si at timen skal være dobbelt så lang.',
      placed(
        inSection('gravide', '4.1'),
        'supportsWithRemarks',
        ['behandling', 'rammer'],
        partly('Vi skriver at det skal settes av god tid. Lengden på timen avgjøres av tjenesten.'),
      ),
    ),
    comment(
      'Jordmoren bør gå på hjemmebesøk innen tre dager etter hjemreisen, og ikke bare helsestasjonen. Det samme gjelder for familier som er kommet langt i behandlingen, og som ikke lenger er med i forløpet for gravide.',
      placed(
        inSection('gravide', '6.4'),
        'supportsWithRemarks',
        ['nyfodt', 'samhandling'],
        followed('Hjemmebesøk av jordmor innen tre dager er tatt inn, i tråd med retningslinjen for barselomsorgen.'),
      ),
      placed(
        inSection('familier', '2.1'),
        'supportsWithRemarks',
        ['barn', 'rammer'],
        notFollowed('Utkastet om familier starter når barselomsorgen er over. Helsestasjonen har da ansvaret.'),
      ),
    ),
    comment(
      'Vi er usikre på rådet om nikotinlegemidler. Kunnskapen om virkningen på fosteret er begrenset, og jordmødre har ikke rett til å skrive ut slike legemidler. Rådet kan bli stående dersom det viser til hvem kvinnen skal snakke med.',
      placed(
        inSection('paaTvers', '2.2'),
        'unclear',
        ['levevaner'],
        partly(
          'Rådet blir stående. Vi legger til at fastlegen gir det, og at nytten skal veies mot risikoen ved å røyke.',
        ),
      ),
    ),
  ],
};

const pharmacists: LetterAnswer = {
  key: 'farmaceutene',
  body: 'Norges farmaceutiske forening',
  bodyFrom: 'list',
  channel: 'docx',
  language: 'nb',
  submittedOn: '2018-05-11',
  sentBy: { name: 'Anders Fjeldheim-Lie', title: 'fagsjef', email: 'anders.fjeldheim@farmaceutene.example' },
  letter: {
    title: 'Innspill til anbefalinger på tvers',
    blocks: [
      paragraph(
        'Norges farmaceutiske forening uttaler seg bare om anbefalingene på tvers, og om det ene punktet i utkastet om gravide som gjelder legemidler.',
      ),
      paragraph(
        'Vi støtter at alle legemidler blir gjennomgått ved oppstart.',
        'Gjennomgangen bør gjøres sammen med en farmasøyt når pasienten bruker flere enn fire legemidler, eller når hun er gravid.',
        'Det finnes gode erfaringer med dette både på sykehus og i kommuner.',
      ),
      paragraph(
        'Reseptfrie legemidler og kosttilskudd må være med i gjennomgangen.',
        'Mange gravide regner ikke slike midler som legemidler, og forteller derfor ikke om dem uten å bli spurt.',
      ),
      paragraph(
        'Vi savner et råd om vanedannende legemidler som er skrevet ut av lege.',
        'Kvinner som bruker dem slik legen har bestemt, kjenner seg ikke igjen i ordet «rusmidler», og utkastet om gravide må finne et ord som også passer for dem.',
        'For disse kvinnene kan det være farligere å slutte brått enn å fortsette under kontroll.',
      ),
      paragraph('Foreningen bidrar gjerne når anbefalingen om legemiddelgjennomgang skal skrives ferdig.'),
    ],
  },
  comments: [
    comment(
      'Vi støtter at alle legemidler blir gjennomgått ved oppstart. Gjennomgangen bør gjøres sammen med en farmasøyt når pasienten bruker flere enn fire legemidler, eller når hun er gravid.',
      placed(
        inSection('paaTvers', '1.2'),
        'supportsWithRemarks',
        ['levevaner'],
        partly('Vi nevner farmasøyt som en mulighet. Ikke alle tjenester har tilgang til farmasøyt.'),
      ),
    ),
    comment(
      'Reseptfrie legemidler og kosttilskudd må være med i gjennomgangen.',
      placed(
        inSection('paaTvers', '1.2'),
        'supportsWithRemarks',
        ['levevaner', 'kartlegging'],
        followed('Dette er tatt inn i anbefalingen.'),
      ),
    ),
    comment(
      'Vi savner et råd om vanedannende legemidler som er skrevet ut av lege. Kvinner som bruker dem slik legen har bestemt, kjenner seg ikke igjen i ordet «rusmidler», og utkastet om gravide må finne et ord som også passer for dem.',
      placed(
        inDraft('gravide'),
        'supportsWithRemarks',
        ['stigma'],
        followed('Vi bruker «legemidler» for seg gjennom hele teksten. Tittelen har begge ordene.'),
      ),
    ),
    comment(
      'For disse kvinnene kan det være farligere å slutte brått enn å fortsette under kontroll.',
      placed(
        inSection('gravide', '4.3'),
        'supportsWithRemarks',
        ['behandling'],
        followed('Advarselen er tatt inn i det nye avsnittet om benzodiazepiner.'),
      ),
    ),
  ],
};

const psychologists: FieldAnswer = {
  key: 'psykologforeningen',
  body: 'Norsk psykologforening',
  bodyFrom: 'list',
  channel: 'fields',
  language: 'nb',
  submittedOn: '2018-05-30',
  sentBy: { name: 'Ulrik Sagmoen', title: 'spesialrådgiver', email: 'ulrik.sagmoen@psykolog.example' },
  fields: [
    {
      ...placed(
        inQuestion('grunnlag', 'gravide'),
        'supportsWithRemarks',
        ['behandling', 'kartlegging'],
        followed(
          'Psykisk helse får et eget avsnitt i kapittel 4, med råd om kartlegging av angst, depresjon og traumer.',
        ),
      ),
      choice: 'partly',
      text: 'Psykiske lidelser er knapt nevnt, selv om de fleste kvinnene i målgruppen har slike plager. Kartlegging av traumer og depresjon må være en del av forløpet.',
    },
    { place: inQuestion('grunnlag', 'familier'), choice: 'yes' },
    { place: inQuestion('grunnlag', 'paaTvers'), choice: 'yes' },
    {
      ...placed(inSection('familier', '3.1'), 'supports', ['barn'], noted('Anbefalingen blir stående.')),
      text: 'Vurdering av samspillet før barnet er tre måneder, er i tråd med det vi vet om tidlig utvikling.',
    },
    {
      ...placed(
        inSection('gravide', '2.3'),
        'supportsWithRemarks',
        ['oppdage', 'rammer'],
        followed('Vi åpner for at et tverrfaglig team vurderer henvisningen. Psykologspesialist er nevnt.'),
      ),
      text: 'Si at også psykologspesialist kan vurdere henvisningen.',
    },
    {
      ...placed(inAllDrafts, 'supports', ['medvirkning'], noted('Vi merker oss støtten.')),
      text: 'Tonen i utkastene er respektfull. Den bør beholdes når tekstene kortes ned.',
    },
  ],
};

export const professionAnswers: readonly (LetterAnswer | FieldAnswer)[] = [midwives, pharmacists, psychologists];
