import { followed, inQuestion, inSection, noted, notFollowed, partly, placed } from '../authoring.js';
import type { FieldAnswer } from '../content.types.js';

/** Filled in on the portal, question by question. */
const trondheim: FieldAnswer = {
  key: 'trondheim',
  body: 'Trondheim - Tråante kommune',
  bodyFrom: 'municipality',
  municipalityNumber: '5001',
  channel: 'fields',
  language: 'nb',
  submittedOn: '2018-05-23',
  sentBy: { name: 'Ellinor Graabræk', title: 'rådgiver', email: 'ellinor.grabrek@trondheim.example' },
  fields: [
    {
      ...placed(
        inQuestion('grunnlag', 'gravide'),
        'supports',
        ['samhandling'],
        noted('Vi merker oss støtten og den lokale erfaringen.'),
      ),
      choice: 'yes',
      text: 'Utkastet stemmer godt med slik vi allerede arbeider sammen med sykehuset. Det vil hjelpe nyansatte å finne ut hvem de skal ringe.',
    },
    {
      ...placed(
        inQuestion('grunnlag', 'familier'),
        'supportsWithRemarks',
        ['barn', 'rammer'],
        partly('Vi beskriver overgangen bedre, men lar kommunen selv avgjøre hvem som tar over etter to år.'),
      ),
      choice: 'partly',
      text: 'Vi savner en beskrivelse av hva som skjer når barnet fyller to år og den faste kontakten slutter.',
    },
    { place: inQuestion('grunnlag', 'paaTvers'), choice: 'yes' },
    { place: inQuestion('ansvar', 'gravide'), choice: 'yes' },
    { place: inQuestion('ansvar', 'familier'), choice: 'unsure' },
    { place: inQuestion('koordinator'), choice: 'both' },
    {
      ...placed(
        inQuestion('vurderingsfrist'),
        'supports',
        ['oppdage'],
        noted('Fristen på to virkedager blir stående.'),
      ),
      choice: 'yes',
      text: 'To virkedager er viktig fordi motivasjonen kan være kortvarig.',
    },
    {
      ...placed(
        inQuestion('nyfodtkontroller'),
        'supportsWithRemarks',
        ['nyfodt', 'samhandling'],
        followed('Vi foreslår at noen familien kjenner, blir med til den første kontrollen.'),
      ),
      text: 'Noen som familien kjenner, bør bli med til den første kontrollen. Påminnelse på SMS er ikke nok for alle.',
    },
    {
      ...placed(
        inSection('familier', '4.3'),
        'supportsWithRemarks',
        ['behandling', 'barn'],
        notFollowed('Antall plasser avgjøres av de regionale helseforetakene og kan ikke fastsettes i et forløp.'),
      ),
      text: 'Det finnes for få familieplasser. Utkastet bør si hvor mange plasser hver helseregion skal ha.',
    },
  ],
};

const hamaroy: FieldAnswer = {
  key: 'hamaroy',
  body: 'Hábmer - Hamarøy kommune',
  bodyFrom: 'municipality',
  municipalityNumber: '1875',
  channel: 'fields',
  language: 'nb',
  submittedOn: '2018-05-15',
  sentBy: { name: 'Ánne Lill Drágnes', title: 'ledende helsesøster', email: 'anne.dragnes@hamaroy.example' },
  fields: [
    { place: inQuestion('grunnlag', 'gravide'), choice: 'partly' },
    {
      ...placed(
        inSection('gravide', '1.3'),
        'supportsWithRemarks',
        ['stigma', 'medvirkning'],
        followed(
          'Vi skriver at både språk og kultur skal tas opp i den første samtalen, og nevner lulesamisk og sørsamisk.',
        ),
      ),
      text: 'Det er bra at samisk er nevnt, men tolk er ikke nok. Mange av våre innbyggere snakker norsk til daglig og vil likevel snakke om det vanskeligste på lulesamisk. Spør derfor alle hvilket språk de ønsker.',
    },
    { place: inQuestion('koordinator'), choice: 'local' },
    {
      ...placed(
        inSection('gravide', '6.4'),
        'supportsWithRemarks',
        ['samhandling', 'rammer'],
        partly('Anbefalingen åpner for et digitalt møte. Tidspunktet for hjemreisen avgjøres av sykehuset.'),
      ),
      text: 'Fra sykehuset og hjem er det ferje og flere timer på vei. Avtal hjemreisen på en dag da vi rekker å komme på hjemmebesøk dagen etter.',
    },
    {
      ...placed(
        inQuestion('konsekvenser'),
        'unclear',
        ['rammer'],
        noted('Vi har tatt med opplysningen i omtalen av små kommuner.'),
      ),
      text: 'Vi har én helsesøster og kjøper jordmortjeneste av nabokommunen. Det meste av dette må løses med avtaler mellom kommuner.',
    },
  ],
};

export const municipalForms: readonly FieldAnswer[] = [trondheim, hamaroy];
