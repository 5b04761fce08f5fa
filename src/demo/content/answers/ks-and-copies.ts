import {
  comment,
  followed,
  heading,
  inConsultation,
  inDraft,
  inQuestion,
  inSection,
  noted,
  paragraph,
  partly,
  placed,
} from '../authoring.js';
import type { LetterAnswer } from '../content.types.js';
import { assessments, template } from './ks-template.js';

const ks: LetterAnswer = {
  key: 'ks',
  body: 'Kommunenes sentralforbund (KS)',
  bodyFrom: 'list',
  channel: 'docx',
  language: 'nb',
  submittedOn: '2018-05-22',
  sentBy: { name: 'Vegard Myklestøl', title: 'fagleder', email: 'vegard.myklestol@ks.example' },
  draftStances: [{ draft: 'gravide', stance: 'supportsWithRemarks' }],
  letter: {
    title: 'Svar på høring om pakkeforløp for gravide og rusmidler',
    ourReference: '18/00733-2',
    blocks: [
      paragraph(
        'KS svarer her på direktoratets sju spørsmål i den rekkefølgen de er stilt.',
        'Svaret kan brukes som mønster av kommuner som ønsker det.',
      ),
      heading('Spørsmål 1: Er utkastet et godt grunnlag for praksis?'),
      paragraph('Ja, med forbehold, når det gjelder gravide.', template.support),
      paragraph(
        'Utkastet om familier er delvis et godt grunnlag.',
        'Det blander råd til kommunen med krav til sykehuset, og det bør derfor deles tydeligere opp.',
      ),
      paragraph('Anbefalingene på tvers er et godt grunnlag og kan tas i bruk som de er.'),
      heading('Spørsmål 2: Går ansvaret tydelig frem?'),
      paragraph(
        'Nei, ikke i utkastet om gravide.',
        'Leseren må selv finne ut hvem som har ansvaret mellom henvisning og første time.',
      ),
      heading('Spørsmål 3: Hvor bør forløpskoordinatoren være ansatt?'),
      paragraph(template.coordinator),
      heading('Spørsmål 4: Er fristen på to virkedager riktig?'),
      paragraph('Ja. For kommunene er det en fordel at svaret kommer raskt, så lenge fristen bare gjelder sykehuset.'),
      heading('Spørsmål 5: Hva skal til for at barna kommer til kontrollene?'),
      paragraph(
        'Kontrollene bør legges til samme dag og sted som en time familien likevel skal til.',
        'Reiseutgiftene må dekkes for begge foreldrene.',
      ),
      heading('Spørsmål 6: Hvilke anbefalinger på tvers bør gjelde i alle forløp?'),
      paragraph('Alle, men anbefalingen om frisklivssentral kan bare gjelde i kommuner som har en slik sentral.'),
      heading('Spørsmål 7: Økonomiske og administrative konsekvenser'),
      paragraph(template.cost),
      heading('Andre merknader'),
      paragraph(template.midwife),
    ],
  },
  comments: [
    comment(
      template.support,
      placed(
        inQuestion('grunnlag', 'gravide'),
        'supportsWithRemarks',
        ['samhandling'],
        noted('Vi merker oss støtten.'),
      ),
    ),
    comment(
      'Utkastet om familier er delvis et godt grunnlag. Det blander råd til kommunen med krav til sykehuset, og det bør derfor deles tydeligere opp.',
      placed(
        inQuestion('grunnlag', 'familier'),
        'supportsWithRemarks',
        ['samhandling'],
        followed('Hver anbefaling får en egen linje om hvem den gjelder for.'),
      ),
    ),
    comment(
      'Anbefalingene på tvers er et godt grunnlag og kan tas i bruk som de er.',
      placed(inQuestion('grunnlag', 'paaTvers'), 'supports', ['levevaner'], noted('Vi merker oss støtten.')),
    ),
    comment(
      'Nei, ikke i utkastet om gravide. Leseren må selv finne ut hvem som har ansvaret mellom henvisning og første time.',
      placed(
        inQuestion('ansvar', 'gravide'),
        'opposes',
        ['samhandling'],
        followed('Kapittel 2 sier nå at henviseren har ansvaret frem til den første timen er holdt.'),
      ),
    ),
    comment(
      template.coordinator,
      placed(inQuestion('koordinator'), 'supportsWithRemarks', ['forlopskoordinator'], assessments.coordinator),
    ),
    comment(
      'Ja. For kommunene er det en fordel at svaret kommer raskt, så lenge fristen bare gjelder sykehuset.',
      placed(
        inQuestion('vurderingsfrist'),
        'supports',
        ['koding', 'oppdage'],
        followed('Fristen gjelder bare spesialisthelsetjenesten. Det kommer tydeligere frem nå.'),
      ),
    ),
    comment(
      'Kontrollene bør legges til samme dag og sted som en time familien likevel skal til. Reiseutgiftene må dekkes for begge foreldrene.',
      placed(
        inQuestion('nyfodtkontroller'),
        'supportsWithRemarks',
        ['nyfodt', 'rammer'],
        partly('Rådet om å samle timene blir tatt inn. Dekning av reiser er regulert i pasientreiseforskriften.'),
      ),
    ),
    comment(
      'Alle, men anbefalingen om frisklivssentral kan bare gjelde i kommuner som har en slik sentral.',
      placed(
        inQuestion('paaTvers'),
        'supportsWithRemarks',
        ['levevaner', 'rammer'],
        followed('Anbefalingen viser også til andre lavterskeltilbud i kommunen.'),
      ),
      placed(
        inSection('paaTvers', '6.2'),
        'supportsWithRemarks',
        ['levevaner'],
        followed('Anbefalingen får et tillegg om kommuner uten frisklivssentral.'),
      ),
    ),
    comment(template.cost, placed(inQuestion('konsekvenser'), 'opposes', ['rammer'], assessments.cost)),
    comment(
      template.midwife,
      placed(inSection('gravide', '4.1'), 'opposes', ['behandling', 'rammer'], assessments.midwife),
    ),
  ],
};

const stange: LetterAnswer = {
  key: 'stange',
  body: 'Stange kommune',
  bodyFrom: 'municipality',
  municipalityNumber: '3413',
  channel: 'pdf',
  language: 'nb',
  submittedOn: '2018-05-29',
  nearCopyOf: 'ks',
  sentBy: { name: 'Guri Nordhagen', title: 'virksomhetsleder', email: 'guri.nordhagen@stange.example' },
  letter: {
    title: 'Høringsuttalelse fra Stange kommune',
    ourReference: '18/1521',
    blocks: [
      paragraph(
        'Stange kommune har lest utkastene sammen med jordmortjenesten, helsestasjonen og rustjenesten.',
        'Uttalelsen bygger på mønstersvaret fra KS.',
      ),
      paragraph(template.support),
      paragraph(template.coordinator, 'Hos oss har ordningen vært prøvd i to år, og den fungerer godt.'),
      paragraph(template.midwife),
      paragraph(template.cost),
      paragraph(
        'Vi ber også om at høringer av denne typen ikke sendes ut samtidig med andre store høringer om psykisk helse og rus.',
        'De samme få personene skal lese alt.',
      ),
    ],
  },
  comments: [
    comment(template.support, placed(inDraft('gravide'), 'supports', ['samhandling'], noted('Vi merker oss støtten.'))),
    comment(
      template.coordinator,
      placed(inSection('gravide', '3.1'), 'supportsWithRemarks', ['forlopskoordinator'], assessments.coordinator),
    ),
    comment(
      template.midwife,
      placed(inSection('gravide', '4.1'), 'opposes', ['behandling', 'rammer'], assessments.midwife),
    ),
    comment(template.cost, placed(inQuestion('konsekvenser'), 'opposes', ['rammer'], assessments.cost)),
    comment(
      'Vi ber også om at høringer av denne typen ikke sendes ut samtidig med andre store høringer om psykisk helse og rus. De samme få personene skal lese alt.',
      placed(inConsultation, 'unclear', ['prosess'], noted('Vi tar ønsket med når vi planlegger de neste høringene.')),
    ),
  ],
};

const loten: LetterAnswer = {
  key: 'loten',
  body: 'Løten kommune',
  bodyFrom: 'municipality',
  municipalityNumber: '3412',
  channel: 'docx',
  language: 'nb',
  submittedOn: '2018-05-30',
  nearCopyOf: 'ks',
  sentBy: { name: 'Are Skramstadmo', title: 'helsesjef', email: 'are.skramstadmo@loten.example' },
  letter: {
    title: 'Høring – pakkeforløp for gravide og rusmidler. Svar fra Løten kommune',
    blocks: [
      paragraph('Løten kommune viser til høringsbrevet og har disse merknadene, som følger mønstersvaret fra KS.'),
      paragraph(template.support, 'Dette gjelder også i en kommune på vår størrelse.'),
      paragraph(template.coordinator),
      paragraph(
        template.midwife,
        'Løten har i dag jordmor i 60 prosent stilling, og hun skal dekke både svangerskapskontroller og hjemmebesøk.',
      ),
      paragraph(template.cost),
      paragraph('Kommunen har ingen merknader til utkastene om familier og om somatisk helse og levevaner.'),
    ],
  },
  comments: [
    comment(template.support, placed(inDraft('gravide'), 'supports', ['samhandling'], noted('Vi merker oss støtten.'))),
    comment(
      template.coordinator,
      placed(inSection('gravide', '3.1'), 'supportsWithRemarks', ['forlopskoordinator'], assessments.coordinator),
    ),
    comment(
      template.midwife,
      placed(inSection('gravide', '4.1'), 'opposes', ['behandling', 'rammer'], assessments.midwife),
    ),
    comment(template.cost, placed(inQuestion('konsekvenser'), 'opposes', ['rammer'], assessments.cost)),
    comment(
      'Kommunen har ingen merknader til utkastene om familier og om somatisk helse og levevaner.',
      placed(inDraft('familier'), 'neutral', [], noted('Ingen merknader til dette utkastet.')),
      placed(inDraft('paaTvers'), 'neutral', [], noted('Ingen merknader til dette utkastet.')),
    ),
  ],
};

export const ksAndCopies: readonly LetterAnswer[] = [ks, stange, loten];
