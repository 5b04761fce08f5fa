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
import type { FieldAnswer, LetterAnswer } from '../content.types.js';

/** One remark that counts for the pathway, in part for the families, and against the recommendations across drafts. */
const seraf: LetterAnswer = {
  key: 'seraf',
  body: 'Senter for rus- og avhengighetsforskning, UiO (SERAF)',
  bodyFrom: 'list',
  channel: 'pdf',
  language: 'nb',
  submittedOn: '2018-05-30',
  sentBy: { name: 'Vidar Holmefjell', title: 'forsker', email: 'vidar.holmefjell@seraf.example' },
  draftStances: [
    { draft: 'gravide', stance: 'supportsWithRemarks' },
    { draft: 'paaTvers', stance: 'opposes' },
  ],
  letter: {
    title: 'Høringssvar – pakkeforløp for gravide og rusmidler',
    blocks: [
      paragraph(
        'Senteret forsker på behandling av gravide i LAR og på hvordan det går med barna.',
        'Merknadene bygger på denne forskningen og på kontakt med fagmiljøer i de andre nordiske landene.',
      ),
      heading('Kunnskapsgrunnlaget'),
      paragraph(
        'Hver anbefaling bør merkes med hvor sikker kunnskapen er.',
        'I utkastet om gravide er det et godt grunnlag for det meste, i utkastet om familier hviler mange råd på erfaring, og i anbefalingene på tvers er flere råd hentet fra grupper som ikke ligner på denne.',
      ),
      heading('LAR'),
      paragraph(
        'Anbefalingen om dosering er i tråd med forskningen.',
        'Den bør også omtale valget mellom metadon og buprenorfin, og si at kvinner som har det bra med ett middel, ikke skal bytte i svangerskapet.',
      ),
      heading('Oppfølging av barna'),
      paragraph(
        'Kontroller frem til to år er for kort tid.',
        'Vansker med oppmerksomhet og språk viser seg oftest senere, og vi foreslår en kontroll når barnet er fire år.',
        'Da er det fortsatt tid til å sette inn hjelp før skolestart.',
      ),
      heading('Anbefalinger på tvers'),
      paragraph(
        'Senteret fraråder at anbefalingene på tvers tas inn i alle forløp slik de står.',
        'De bør prøves ut ved noen få enheter og vurderes etter ett år.',
      ),
    ],
  },
  comments: [
    comment(
      'Hver anbefaling bør merkes med hvor sikker kunnskapen er. I utkastet om gravide er det et godt grunnlag for det meste, i utkastet om familier hviler mange råd på erfaring, og i anbefalingene på tvers er flere råd hentet fra grupper som ikke ligner på denne.',
      placed(inDraft('gravide'), 'supports', ['rammer'], followed('Kildene står ved hver anbefaling.')),
      placed(
        inDraft('familier'),
        'supportsWithRemarks',
        ['rammer', 'barn'],
        partly('Vi skriver i innledningen hvilke kapitler som bygger på erfaring, men merker ikke hver anbefaling.'),
      ),
      placed(
        inDraft('paaTvers'),
        'opposes',
        ['levevaner'],
        notFollowed(
          'Rådene er de samme som i retningslinjene for hele befolkningen, og de gjelder også denne gruppen.',
        ),
      ),
    ),
    comment(
      'Anbefalingen om dosering er i tråd med forskningen. Den bør også omtale valget mellom metadon og buprenorfin, og si at kvinner som har det bra med ett middel, ikke skal bytte i svangerskapet.',
      placed(
        inSection('gravide', '4.4'),
        'supportsWithRemarks',
        ['lar'],
        followed('Begge deler er tatt inn, med henvisning til retningslinjen.'),
      ),
    ),
    comment(
      'Kontroller frem til to år er for kort tid. Vansker med oppmerksomhet og språk viser seg oftest senere, og vi foreslår en kontroll når barnet er fire år. Da er det fortsatt tid til å sette inn hjelp før skolestart.',
      placed(
        inSection('familier', '2.2'),
        'supportsWithRemarks',
        ['nyfodt', 'barn'],
        partly('Firårskontrollen på helsestasjonen får et tillegg. Barnelege kobles inn når det er grunn til det.'),
      ),
    ),
    comment(
      'Senteret fraråder at anbefalingene på tvers tas inn i alle forløp slik de står. De bør prøves ut ved noen få enheter og vurderes etter ett år.',
      placed(
        inDraft('paaTvers'),
        'opposes',
        ['levevaner', 'rammer'],
        notFollowed('Anbefalingene får bred støtte i høringen. Vi vurderer dem når de har vært i bruk i to år.'),
      ),
      placed(
        inQuestion('paaTvers'),
        'opposes',
        ['levevaner'],
        noted('Tas med som et svar på spørsmålet om hva som bør gjelde i alle forløp.'),
      ),
    ),
  ],
};

const westernUniversity: FieldAnswer = {
  key: 'hvl',
  body: 'Høgskulen på Vestlandet',
  bodyFrom: 'list',
  channel: 'fields',
  language: 'nn',
  submittedOn: '2018-05-22',
  sentBy: { name: 'Synneva Hjelmeset', title: 'førstelektor', email: 'synneva.hjelmeset@hvl.example' },
  fields: [
    {
      ...placed(inQuestion('grunnlag', 'gravide'), 'supports', ['samhandling'], noted('Vi merker oss støtten.')),
      choice: 'yes',
      text: 'Utkastet er lett å lese og kan brukast i undervisninga av jordmødrer, helsesøstrer og sosionomar.',
    },
    { place: inQuestion('grunnlag', 'familier'), choice: 'partly' },
    {
      ...placed(
        inSection('gravide', '1.3'),
        'supportsWithRemarks',
        ['stigma', 'rammer'],
        followed('Råd om øving i samtaleferdigheter er tatt inn i kurset på nett.'),
      ),
      text: 'Å møte nokon utan å fordøme er noko ein må øve på. Vi saknar eit råd om opplæring og rettleiing av dei tilsette.',
    },
    {
      ...placed(
        inSection('familier', '3.1'),
        'supportsWithRemarks',
        ['barn', 'rammer'],
        notFollowed('Flere metoder er i bruk og har god støtte. Vi vil ikke låse tjenestene til én av dem.'),
      ),
      text: 'Utkastet bør seie kva metode som skal brukast når samspelet blir vurdert. I dag er opplæringa ulik frå stad til stad.',
    },
  ],
};

const publicHealth: FieldAnswer = {
  key: 'folkehelseinstituttet',
  body: 'Folkehelseinstituttet',
  bodyFrom: 'list',
  channel: 'fields',
  language: 'nb',
  submittedOn: '2018-05-25',
  sentBy: { name: 'Ådne Sørli-Krogh', title: 'seniorforsker', email: 'adne.sorli@fhi.example' },
  fields: [
    { place: inQuestion('grunnlag', 'gravide'), choice: 'yes' },
    { place: inQuestion('grunnlag', 'paaTvers'), choice: 'yes' },
    {
      ...placed(
        inSection('gravide', '7.1'),
        'supportsWithRemarks',
        ['koding'],
        partly('Vi måler første time og plan. Opplysninger om barnets helse hentes fra registrene som finnes.'),
      ),
      text: 'Forløpstidene sier noe om hvor raskt hjelpen kommer, men ikke om den virker. Vurder ett mål som handler om barnets helse.',
    },
    {
      ...placed(inSection('paaTvers', '3.1'), 'supports', ['levevaner'], noted('Rådet blir stående.')),
      text: 'Rådene om folat, jod, jern og vitamin D er i tråd med gjeldende anbefalinger.',
    },
  ],
};

export const researchAnswers: readonly (LetterAnswer | FieldAnswer)[] = [seraf, westernUniversity, publicHealth];
