import {
  comment,
  followed,
  inConsultation,
  inDraft,
  inQuestion,
  inSection,
  noted,
  notFollowed,
  outOfScope,
  paragraph,
  placed,
} from '../authoring.js';
import type { FieldAnswer, LetterAnswer } from '../content.types.js';

/** The child's side: in favour of what proLAR is against. */
const bar: LetterAnswer = {
  key: 'bar',
  body: 'BAR - Barn av rusmisbrukere',
  bodyFrom: 'list',
  channel: 'docx',
  language: 'nb',
  submittedOn: '2018-05-20',
  sentBy: { name: 'Kaja Myrvollen', title: 'fagmedarbeider', email: 'kaja.myrvollen@bar.example' },
  letter: {
    title: 'Barnets stemme i pakkeforløpet – svar fra BAR',
    blocks: [
      paragraph(
        'BAR organiserer voksne og unge som har vokst opp i hjem med rusmiddelproblemer.',
        'Vi leser derfor utkastene fra barnets side.',
      ),
      paragraph(
        'BAR mener at adgangen til tilbakeholdelse må brukes når det trengs, og at utkastet gjør terskelen høyere enn loven legger opp til.',
        'Ordene «bare når» i tittelen på anbefalingen bør strykes.',
      ),
      paragraph(
        'Vi støtter at søsken blir sett som pårørende.',
        'I dag er det ofte de eldste barna som passer på de yngste, og som vet mest om hvordan det egentlig går hjemme.',
        'Søsken må derfor få snakke med en voksen alene, og ikke bare få informasjon.',
      ),
      paragraph(
        'Retten til å vite hva man har vært utsatt for i mors liv, er ikke omtalt.',
        'Flere av våre medlemmer fikk først som voksne vite hvorfor de hadde vansker med å lære.',
        'Loven bør gi barnet rett til denne opplysningen ved fylte 16 år.',
      ),
      paragraph(
        'Til slutt: Oppfølgingen bør vare til barnet er ferdig med barneskolen.',
        'Vanskene viser seg sjelden før barnet får lekser.',
      ),
    ],
  },
  comments: [
    comment(
      'BAR mener at adgangen til tilbakeholdelse må brukes når det trengs, og at utkastet gjør terskelen høyere enn loven legger opp til. Ordene «bare når» i tittelen på anbefalingen bør strykes.',
      placed(
        inSection('gravide', '5.2'),
        'supportsWithRemarks',
        ['rettssikkerhet', 'barn'],
        notFollowed('Loven krever at frivillig hjelp er vurdert først. Tittelen gjengir dette vilkåret.'),
      ),
    ),
    comment(
      'Vi støtter at søsken blir sett som pårørende. I dag er det ofte de eldste barna som passer på de yngste, og som vet mest om hvordan det egentlig går hjemme. Søsken må derfor få snakke med en voksen alene, og ikke bare få informasjon.',
      placed(
        inSection('familier', '3.3'),
        'supportsWithRemarks',
        ['barn'],
        followed('Anbefalingen sier nå at søsken får tilbud om en egen samtale.'),
      ),
    ),
    comment(
      'Retten til å vite hva man har vært utsatt for i mors liv, er ikke omtalt. Flere av våre medlemmer fikk først som voksne vite hvorfor de hadde vansker med å lære. Loven bør gi barnet rett til denne opplysningen ved fylte 16 år.',
      placed(
        inDraft('familier'),
        'unclear',
        ['barn', 'rettssikkerhet'],
        outOfScope('Forslaget krever lovendring. Lovreglene er ikke en del av høringen.'),
      ),
    ),
    comment(
      'Til slutt: Oppfølgingen bør vare til barnet er ferdig med barneskolen. Vanskene viser seg sjelden før barnet får lekser.',
      placed(
        inSection('familier', '6.2'),
        'supportsWithRemarks',
        ['barn', 'samhandling'],
        notFollowed('Forløpet gjelder frem til skolestart. Skolehelsetjenesten og skolen har ansvaret etter det.'),
      ),
    ),
  ],
};

const aLarm: FieldAnswer = {
  key: 'a-larm',
  body: 'A-larm',
  bodyFrom: 'list',
  channel: 'fields',
  language: 'nb',
  submittedOn: '2018-05-14',
  sentBy: { name: 'Stine Håkonstad', title: 'daglig leder', email: 'stine.hakonstad@a-larm.example' },
  fields: [
    {
      ...placed(
        inQuestion('grunnlag', 'gravide'),
        'supportsWithRemarks',
        ['medvirkning', 'stigma'],
        followed('Kapittel 1 begynner nå med hva kvinnen kan vente seg, og ikke med hva tjenesten skal spørre om.'),
      ),
      choice: 'partly',
      text: 'Mye er bra, men det er skrevet for de ansatte. Begynn med hva kvinnen kan vente seg.',
    },
    { place: inQuestion('ansvar', 'gravide'), choice: 'no' },
    { place: inQuestion('koordinator'), choice: 'municipality' },
    {
      ...placed(inQuestion('vurderingsfrist'), 'supports', ['oppdage'], noted('Fristen blir stående.')),
      choice: 'yes',
      text: 'Helst samme dag. To dager er lenge når du endelig har bestemt deg.',
    },
    {
      ...placed(
        inSection('gravide', '3.2'),
        'supports',
        ['medvirkning'],
        followed('Vi tydeliggjør at nummeret skal gå til en person og ikke til et sentralbord.'),
      ),
      text: 'At planen skal ha et nummer å ringe om kvelden, er kanskje det viktigste i hele utkastet. Det må være noen som svarer.',
    },
    {
      ...placed(
        inSection('familier', '5.1'),
        'unclear',
        ['barnevern'],
        noted('Vi bruker erfaringen i kursmateriellet.'),
      ),
      text: 'Vi har medlemmer som er evig takknemlige for barnevernet, og medlemmer som mistet alt. Begge deler må kunne sies.',
    },
  ],
};

const lms: FieldAnswer = {
  key: 'lms',
  body: 'Landsforbundet Mot Stoffmisbruk (LMS)',
  bodyFrom: 'list',
  channel: 'fields',
  language: 'nb',
  submittedOn: '2018-04-30',
  sentBy: { name: 'Reidun Oppstad', title: 'generalsekretær', email: 'reidun.oppstad@lms.example' },
  fields: [
    {
      ...placed(
        inSection('gravide', '4.1'),
        'supportsWithRemarks',
        ['barn'],
        followed('Vi skriver «partneren eller en annen som kvinnen velger».'),
      ),
      text: 'Besteforeldre er ofte de som stiller opp. La kvinnen velge hvem hun vil ha med, og ikke bare partneren.',
    },
    {
      ...placed(inSection('familier', '4.2'), 'supports', ['barn', 'samhandling'], noted('Anbefalingen blir stående.')),
      text: 'Det er trygt for hele familien når det er avtalt på forhånd hvem som tar seg av barnet.',
    },
    {
      ...placed(inConsultation, 'neutral', ['prosess'], noted('Vi tar med oss ønsket.')),
      text: 'Vi deltar gjerne i et møte om innføringen.',
    },
  ],
};

export const userOrganisationForms: readonly (LetterAnswer | FieldAnswer)[] = [bar, aLarm, lms];
