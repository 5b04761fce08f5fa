import {
  bullets,
  comment,
  followed,
  heading,
  inAllDrafts,
  inConsultation,
  inSection,
  noted,
  notFollowed,
  paragraph,
  partly,
  placed,
} from '../authoring.js';
import type { LetterAnswer } from '../content.types.js';

const proLar: LetterAnswer = {
  key: 'prolar',
  body: 'PRO-LAR - Nasjonalt forbund for folk i LAR',
  bodyFrom: 'list',
  channel: 'docx',
  language: 'nb',
  submittedOn: '2018-05-27',
  sentBy: { name: 'Benedikte Lundaas', title: 'styreleder', email: 'benedikte.lundaas@prolar.example' },
  draftStances: [
    { draft: 'gravide', stance: 'supportsWithRemarks' },
    { draft: 'familier', stance: 'supportsWithRemarks' },
  ],
  letter: {
    title: 'Høringssvar fra proLAR',
    blocks: [
      paragraph(
        'Vi svarer på utkastene om gravide og om familier med små barn.',
        'Svaret bygger på samtaler med elleve kvinner som har vært gravide mens de var i LAR.',
      ),
      heading('Gravide i LAR'),
      paragraph(
        'Det aller viktigste for oss er at nedtrapping bare skal skje når kvinnen selv ønsker det.',
        'Flere av kvinnene ble rådet til å trappe ned for barnets skyld, og noen av dem fikk tilbakefall.',
      ),
      paragraph(
        'Mange trenger høyere dose mot slutten av svangerskapet.',
        'Dette bør stå i klartekst, for ellers blir kvinner som ber om det, møtt med mistro.',
      ),
      heading('Tilbakeholdelse'),
      paragraph(
        'ProLAR er imot all bruk av tvang overfor gravide og ber om at anbefaling 5.2 tas ut.',
        'Frykten for § 10-3 er den viktigste grunnen til at kvinner ikke forteller om rusmiddelbruk.',
      ),
      heading('Språk'),
      paragraph(
        'Ordet «tilbakefall» får det til å høres ut som om alt er tapt.',
        'Flere av kvinnene foreslår «glipp» når det gjelder en enkelt gang.',
        'Dette gjelder begge utkastene.',
      ),
      heading('Etter fødselen'),
      paragraph(
        'Ved fødeavdelingen ble noen av kvinnene omtalt som «LAR-mødre» foran andre foreldre.',
        'Utkastet må si at opplysningen om LAR bare skal deles med dem som trenger den.',
      ),
      paragraph(
        'Når barnet er født, blir hentetidene på apoteket et praktisk problem.',
        'Familier med spedbarn bør få utlevert medisin for flere dager av gangen.',
      ),
    ],
  },
  comments: [
    comment(
      'Det aller viktigste for oss er at nedtrapping bare skal skje når kvinnen selv ønsker det. Flere av kvinnene ble rådet til å trappe ned for barnets skyld, og noen av dem fikk tilbakefall.',
      placed(
        inSection('gravide', '4.4'),
        'supports',
        ['lar', 'medvirkning'],
        followed('Formuleringen blir stående, og vi advarer mot press om nedtrapping.'),
      ),
    ),
    comment(
      'Mange trenger høyere dose mot slutten av svangerskapet. Dette bør stå i klartekst, for ellers blir kvinner som ber om det, møtt med mistro.',
      placed(
        inSection('gravide', '4.4'),
        'supportsWithRemarks',
        ['lar', 'stigma'],
        followed('Setningen er tatt inn, med henvisning til retningslinjen.'),
      ),
    ),
    comment(
      'ProLAR er imot all bruk av tvang overfor gravide og ber om at anbefaling 5.2 tas ut. Frykten for § 10-3 er den viktigste grunnen til at kvinner ikke forteller om rusmiddelbruk.',
      placed(
        inSection('gravide', '5.2'),
        'opposes',
        ['rettssikkerhet', 'stigma'],
        notFollowed(
          'Loven gjelder uavhengig av forløpet. Uten omtale ville kvinnene visst mindre om rettighetene sine.',
        ),
      ),
      placed(
        inSection('gravide', '1.3'),
        'supportsWithRemarks',
        ['stigma'],
        followed(
          'Kvinnen skal få vite tidlig hva opplysningene brukes til, og at frivillig hjelp alltid kommer først.',
        ),
      ),
    ),
    comment(
      'Ordet «tilbakefall» får det til å høres ut som om alt er tapt. Flere av kvinnene foreslår «glipp» når det gjelder en enkelt gang. Dette gjelder begge utkastene.',
      placed(
        inSection('gravide', '5.1'),
        'supportsWithRemarks',
        ['stigma'],
        partly('Vi skriver «ny bruk av rusmidler» i overskriften, men bruker «tilbakefall» der faguttrykket trengs.'),
      ),
      placed(
        inSection('familier', '4.2'),
        'supportsWithRemarks',
        ['stigma'],
        notFollowed('Planen gjelder alvorlige situasjoner med barn til stede, og da er «glipp» for svakt.'),
      ),
    ),
    comment(
      'Ved fødeavdelingen ble noen av kvinnene omtalt som «LAR-mødre» foran andre foreldre. Utkastet må si at opplysningen om LAR bare skal deles med dem som trenger den.',
      placed(
        inSection('gravide', '6.2'),
        'supportsWithRemarks',
        ['rettssikkerhet', 'stigma'],
        followed('Vi minner om taushetsplikten og om samtaler på skjermet sted.'),
      ),
    ),
    comment(
      'Når barnet er født, blir hentetidene på apoteket et praktisk problem. Familier med spedbarn bør få utlevert medisin for flere dager av gangen.',
      placed(
        inSection('familier', '4.1'),
        'supportsWithRemarks',
        ['lar', 'barn'],
        partly('Vi anbefaler at hentetider og utlevering vurderes på nytt. Trygg oppbevaring i hjemmet avgjør.'),
      ),
    ),
  ],
};

/** Complains of the deadline, and asks for reasons where it is not followed. */
const rio: LetterAnswer = {
  key: 'rio',
  body: 'Rusmiddelmisbrukernes interesseorganisasjon (RiO)',
  bodyFrom: 'list',
  channel: 'pdf',
  language: 'nb',
  submittedOn: '2018-05-31',
  sentBy: { name: 'Tarjei Soltun', title: 'medarbeider', email: 'tarjei.soltun@rio.example' },
  letter: {
    title: 'Høring om pakkeforløp for gravide og rusmidler',
    blocks: [
      paragraph(
        'RIO har behandlet høringen på et medlemsmøte.',
        'Vi har valgt å skrive kort og om det som betyr mest for medlemmene våre.',
      ),
      heading('Fristen'),
      paragraph(
        'Tre måneder er for kort tid for en organisasjon som drives av frivillige, særlig når påsken og alle fridagene i mai kommer midt i perioden.',
        'To andre høringer om pakkeforløp lå dessuten ute samtidig.',
      ),
      heading('Det vi ønsker endret'),
      bullets(
        'Kvinnen må kunne velge bort en forløpskoordinator som hun ikke har tillit til.',
        'En erfaringskonsulent skal tilbys alle kvinner i forløpet, og det må stå i anbefalingen om felles plan.',
        'Rusmiddelbruk som tok slutt før svangerskapet, skal ikke føre til et forløp når kvinnen ikke ønsker det.',
      ),
      paragraph(
        'RIO mener også at ingen må bli henvist uten at de vet det.',
        'Å oppdage at noen har sendt papirer om deg, ødelegger tilliten for mange år.',
      ),
      heading('Hva skjer med svaret vårt?'),
      paragraph(
        'Vi ber om en skriftlig begrunnelse for hvert av punktene over som dere ikke følger.',
        'I de to forrige rundene fikk vi bare vite at innspillene var mottatt.',
      ),
      paragraph(
        'Samtidig vil vi gi ros for at papirene er skrevet på et språk som folk forstår.',
        'Sammendraget på fem setninger var til stor hjelp på medlemsmøtet.',
      ),
    ],
  },
  comments: [
    comment(
      'Tre måneder er for kort tid for en organisasjon som drives av frivillige, særlig når påsken og alle fridagene i mai kommer midt i perioden. To andre høringer om pakkeforløp lå dessuten ute samtidig.',
      placed(
        inConsultation,
        'opposes',
        ['prosess'],
        notFollowed('Fristen følger utredningsinstruksen. Vi ga utsatt frist til alle som ba om det.'),
      ),
    ),
    comment(
      'Kvinnen må kunne velge bort en forløpskoordinator som hun ikke har tillit til.',
      placed(
        inSection('gravide', '3.1'),
        'supportsWithRemarks',
        ['forlopskoordinator', 'medvirkning'],
        followed('Kvinnen kan be om å få bytte koordinator, og hun trenger ikke å begrunne det.'),
      ),
      placed(
        inSection('familier', '1.2'),
        'supportsWithRemarks',
        ['forlopskoordinator', 'medvirkning'],
        partly('Familien kan be om å få bytte. I små kommuner finnes det ikke alltid noen å bytte til.'),
      ),
    ),
    comment(
      'En erfaringskonsulent skal tilbys alle kvinner i forløpet, og det må stå i anbefalingen om felles plan.',
      placed(
        inSection('gravide', '3.2'),
        'supportsWithRemarks',
        ['medvirkning'],
        partly(
          'Vi skriver at erfaringskonsulent bør tilbys der tjenesten har det. Det er ikke ansatt noen i alle kommuner.',
        ),
      ),
    ),
    comment(
      'Rusmiddelbruk som tok slutt før svangerskapet, skal ikke føre til et forløp når kvinnen ikke ønsker det.',
      placed(
        inSection('gravide', '1.1'),
        'supportsWithRemarks',
        ['oppdage', 'medvirkning'],
        followed('Forløpet er frivillig. Det står nå i innledningen.'),
      ),
    ),
    comment(
      'RIO mener også at ingen må bli henvist uten at de vet det. Å oppdage at noen har sendt papirer om deg, ødelegger tilliten for mange år.',
      placed(
        inSection('gravide', '2.2'),
        'opposes',
        ['rettssikkerhet', 'stigma'],
        followed('Henvisningen krever samtykke.'),
      ),
    ),
    comment(
      'Vi ber om en skriftlig begrunnelse for hvert av punktene over som dere ikke følger. I de to forrige rundene fikk vi bare vite at innspillene var mottatt.',
      placed(
        inConsultation,
        'neutral',
        ['prosess', 'medvirkning'],
        followed('Oppsummeringen viser hva vi har gjort med hvert innspill, og hvorfor.'),
      ),
    ),
    comment(
      'Samtidig vil vi gi ros for at papirene er skrevet på et språk som folk forstår. Sammendraget på fem setninger var til stor hjelp på medlemsmøtet.',
      placed(inAllDrafts, 'supports', ['stigma', 'prosess'], noted('Vi gir rosen videre til arbeidsgruppen.')),
    ),
  ],
};

export const userOrganisationLetters: readonly LetterAnswer[] = [proLar, rio];
