import {
  comment,
  followed,
  heading,
  inConsultation,
  inDraft,
  inSection,
  noted,
  notFollowed,
  paragraph,
  partly,
  placed,
} from '../authoring.js';
import type { LetterAnswer } from '../content.types.js';

const head = {
  body: 'Oslo universitetssykehus HF',
  bodyFrom: 'trust',
  language: 'nb',
  sentBy: { name: 'Marte Kvernbekken', title: 'spesialrådgiver', email: 'marte.kvernbekken@ous.example' },
} as const;

const shared = {
  introduction:
    'Oslo universitetssykehus HF har innhentet merknader fra kvinneklinikken, barneklinikken og klinikk for psykisk helse og avhengighet.',
  birthPlan: 'Vi støtter forslaget om en fødeplan og om at kvinnen møter barnelegen før fødselen.',
  breastfeeding:
    'Rådet om amming er forsvarlig, men det må være barselavdelingen og barnelegen sammen som gir det, slik at kvinnen ikke får to ulike råd.',
};

/** Sent first, on behalf of two clinics; the trust replaced it three weeks later. */
const first: LetterAnswer = {
  ...head,
  key: 'ous-forste',
  channel: 'docx',
  submittedOn: '2018-05-08',
  letter: {
    title: 'Høringssvar fra Oslo universitetssykehus HF',
    ourReference: '2018/5570',
    blocks: [
      paragraph(
        shared.introduction,
        'Klinikk for psykisk helse og avhengighet har ikke rukket å svare ennå, og det kan derfor komme tillegg.',
      ),
      heading('Fødsel og barseltid'),
      paragraph(shared.birthPlan),
      paragraph(
        'Fem døgn på sykehuset er lenge for barn som ikke viser tegn til abstinenser.',
        'Vi foreslår at tallet reduseres til tre døgn når moren ikke har brukt opioider.',
      ),
      paragraph(shared.breastfeeding),
      heading('Svangerskapsomsorg'),
      paragraph(
        'Fire ultralydundersøkelser i siste del av svangerskapet er mer enn vi har kapasitet til i dag.',
        'To undersøkelser er nok når fosteret vokser som det skal.',
      ),
      paragraph(
        'Vi legger til grunn at undersøkelsene kan gjøres av jordmor med opplæring i ultralyd.',
        'Legen ser deretter på bildene og snakker med kvinnen dersom noe må følges opp.',
      ),
      heading('Overgangen til hjemmet'),
      paragraph(
        'Det er en god regel at hjemmebesøket skal være avtalt før familien reiser hjem.',
        'Når kommunen ikke svarer i helgen, kan regelen likevel føre til at familien blir liggende uten grunn.',
      ),
    ],
  },
  comments: [
    comment(
      shared.birthPlan,
      placed(inSection('gravide', '6.1'), 'supports', ['nyfodt'], noted('Vi merker oss støtten.')),
    ),
    comment(
      'Fem døgn på sykehuset er lenge for barn som ikke viser tegn til abstinenser. Vi foreslår at tallet reduseres til tre døgn når moren ikke har brukt opioider.',
      placed(
        inSection('gravide', '6.2'),
        'opposes',
        ['nyfodt'],
        notFollowed('Tegn på abstinenser kan komme sent. Fem døgn blir stående som et minimum.'),
      ),
    ),
    comment(
      shared.breastfeeding,
      placed(
        inSection('gravide', '6.3'),
        'supportsWithRemarks',
        ['nyfodt'],
        followed('Vi skriver at rådet gis samlet.'),
      ),
    ),
    comment(
      'Fire ultralydundersøkelser i siste del av svangerskapet er mer enn vi har kapasitet til i dag. To undersøkelser er nok når fosteret vokser som det skal.',
      placed(
        inSection('gravide', '4.2'),
        'opposes',
        ['behandling', 'rammer'],
        notFollowed('Risikoen for hemmet vekst er høyere i denne gruppen enn i andre svangerskap.'),
      ),
    ),
    comment(
      'Vi legger til grunn at undersøkelsene kan gjøres av jordmor med opplæring i ultralyd.',
      placed(
        inSection('gravide', '4.2'),
        'neutral',
        ['behandling'],
        noted('Det er riktig forstått. Sykehuset avgjør hvem som gjør undersøkelsen.'),
      ),
    ),
    comment(
      'Det er en god regel at hjemmebesøket skal være avtalt før familien reiser hjem. Når kommunen ikke svarer i helgen, kan regelen likevel føre til at familien blir liggende uten grunn.',
      placed(
        inSection('gravide', '6.4'),
        'supportsWithRemarks',
        ['samhandling', 'nyfodt'],
        partly('Regelen blir stående, men tidspunktet kan avtales på telefon første virkedag.'),
      ),
    ),
  ],
};

/** The version that counts: one passage unchanged, one withdrawn, one new. */
const second: LetterAnswer = {
  ...head,
  key: 'ous-endelig',
  channel: 'docx',
  submittedOn: '2018-05-31',
  replaces: 'ous-forste',
  draftStances: [{ draft: 'gravide', stance: 'supportsWithRemarks' }],
  letter: {
    title: 'Høringssvar fra Oslo universitetssykehus HF – erstatter svaret av 8. mai',
    ourReference: '2018/5570',
    blocks: [
      paragraph(shared.introduction, 'Dette svaret erstatter svaret vi sendte 8. mai 2018.'),
      heading('Fødsel og barseltid'),
      paragraph(shared.birthPlan),
      paragraph(
        'Fem døgn på sykehuset er riktig for de fleste.',
        'Vi trekker derfor forslaget om tre døgn, etter råd fra nyfødtavdelingen.',
      ),
      paragraph(shared.breastfeeding),
      heading('Svangerskapsomsorg'),
      paragraph(
        'Ultralyd i uke 24, 28, 32 og 36 er faglig ønskelig, men vi har ikke kapasitet til å starte før høsten 2019.',
        'Innføringen bør derfor skje trinnvis.',
      ),
      heading('Rusbehandling'),
      paragraph(
        'Klinikk for psykisk helse og avhengighet er glad for at behandlingen kan begynne før utredningen er ferdig.',
        'Klinikken ber om at avrusning fra benzodiazepiner får et eget avsnitt, fordi rask nedtrapping kan utløse kramper og være farlig for både kvinnen og fosteret.',
      ),
      paragraph(
        'Til slutt minner vi om at det kom tre høringer om pakkeforløp på under ett år.',
        'Sykehuset ønsker én samlet plan for innføring av alle forløpene.',
      ),
    ],
  },
  comments: [
    comment(
      shared.birthPlan,
      placed(inSection('gravide', '6.1'), 'supports', ['nyfodt'], noted('Vi merker oss støtten.')),
    ),
    comment(
      'Fem døgn på sykehuset er riktig for de fleste. Vi trekker derfor forslaget om tre døgn, etter råd fra nyfødtavdelingen.',
      placed(inSection('gravide', '6.2'), 'supports', ['nyfodt'], noted('Fem døgn blir stående som et minimum.')),
    ),
    comment(
      shared.breastfeeding,
      placed(
        inSection('gravide', '6.3'),
        'supportsWithRemarks',
        ['nyfodt'],
        followed('Vi skriver at rådet gis samlet.'),
      ),
    ),
    comment(
      'Ultralyd i uke 24, 28, 32 og 36 er faglig ønskelig, men vi har ikke kapasitet til å starte før høsten 2019. Innføringen bør derfor skje trinnvis.',
      placed(
        inSection('gravide', '4.2'),
        'supportsWithRemarks',
        ['behandling', 'rammer'],
        partly('Anbefalingen blir stående. Sykehusene kan starte med kvinnene som har størst risiko.'),
      ),
    ),
    comment(
      'Klinikk for psykisk helse og avhengighet er glad for at behandlingen kan begynne før utredningen er ferdig. Klinikken ber om at avrusning fra benzodiazepiner får et eget avsnitt, fordi rask nedtrapping kan utløse kramper og være farlig for både kvinnen og fosteret.',
      placed(
        inSection('gravide', '4.3'),
        'supportsWithRemarks',
        ['behandling'],
        followed('Avsnittet er skrevet sammen med arbeidsgruppen.'),
      ),
    ),
    comment(
      'Til slutt minner vi om at det kom tre høringer om pakkeforløp på under ett år. Sykehuset ønsker én samlet plan for innføring av alle forløpene.',
      placed(
        inConsultation,
        'unclear',
        ['prosess'],
        followed('Planen for innføring omfatter alle forløpene for psykisk helse og rus.'),
      ),
      placed(inDraft('gravide'), 'neutral', ['rammer'], noted('Forløpet innføres senere enn de andre.')),
    ),
  ],
};

export const replacedAndReplacing: readonly LetterAnswer[] = [first, second];
