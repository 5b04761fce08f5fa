import { sentences } from '../authoring.js';
import type { DraftContent } from '../content.types.js';

/** Recommendations that are no pathway of their own, but are meant to hold in every pathway. */
export const acrossDraft: DraftContent = {
  key: 'paaTvers',
  kind: 'recommendationsAcrossDrafts',
  title: 'Anbefalinger på tvers: somatisk helse og levevaner',
  shortTitle: 'Somatisk helse og levevaner',
  introduction: [
    'Anbefalingene er ikke et eget forløp, men skal tas inn i alle forløp innen psykisk helse og rus.',
    'Mennesker med rusmiddelproblemer har oftere somatisk sykdom enn andre, og får den oftere oppdaget sent.',
  ],
  chapters: [
    {
      number: '1',
      title: 'Kartlegge somatisk helse',
      text: sentences(
        'Kroppslig og psykisk helse ses i sammenheng.',
        'Det som allerede er undersøkt, trenger ikke undersøkes på nytt.',
      ),
      recommendations: [
        {
          number: '1.1',
          title: 'Undersøk somatisk helse tidlig i forløpet',
          text: sentences(
            'Vekt, blodtrykk, aktuelle blodprøver og kjente sykdommer gjennomgås ved oppstart.',
            'Funn følges opp av fastlegen eller av spesialist.',
          ),
        },
        {
          number: '1.2',
          title: 'Gå gjennom legemidlene',
          text: sentences(
            'Alle legemidler gjennomgås ved oppstart og ved hver endring i behandlingen.',
            'For gravide vurderes også virkningen på fosteret.',
          ),
        },
      ],
    },
    {
      number: '2',
      title: 'Tobakk og nikotin',
      text: sentences(
        'Mange ønsker å slutte, men får ikke spørsmål om det.',
        'Hjelp til å slutte kan gis samtidig med annen behandling.',
      ),
      recommendations: [
        {
          number: '2.1',
          title: 'Tilby hjelp til røyke- og snusslutt',
          text: sentences(
            'Alle som røyker eller snuser, får tilbud om veiledning ved første time.',
            'Tilbudet gjentas senere, men uten press.',
          ),
        },
        {
          number: '2.2',
          title: 'Vurder nikotinlegemidler for gravide',
          text: sentences(
            'Gravide som ikke klarer å slutte med veiledning alene, kan få nikotinlegemidler etter samråd med lege.',
            'Nytte og risiko forklares.',
          ),
        },
      ],
    },
    {
      number: '3',
      title: 'Ernæring, aktivitet og søvn',
      text: sentences(
        'Små endringer i hverdagen kan gi mer overskudd.',
        'Rådene tilpasses økonomi, bolig og livssituasjon.',
      ),
      recommendations: [
        {
          number: '3.1',
          title: 'Kartlegg ernæring',
          text: sentences(
            'Personer med lav vekt, rask vektendring eller ensidig kosthold får oppfølging.',
            'Gravide får råd om folat, jod, jern og vitamin D.',
          ),
        },
        {
          number: '3.2',
          title: 'Legg til rette for fysisk aktivitet',
          text: sentences(
            'Tjenesten tilbyr aktivitet som det er mulig å fortsette med etter behandlingen.',
            'Frisklivssentralen kan kobles inn.',
          ),
        },
        {
          number: '3.3',
          title: 'Ta søvnvansker på alvor',
          text: sentences(
            'Søvnvansker kartlegges og behandles først uten vanedannende legemidler.',
            'Personalet på døgnenheter legger til rette for ro om natten.',
          ),
        },
      ],
    },
    {
      number: '4',
      title: 'Smittsomme sykdommer og tannhelse',
      text: sentences('Undersøkelsene er frivillige.', 'Resultatet forklares, og behandling tilbys med en gang.'),
      recommendations: [
        {
          number: '4.1',
          title: 'Tilby test for hepatitt B, hepatitt C og hiv',
          text: sentences(
            'Test tilbys ved oppstart og ved ny risiko.',
            'Behandling av hepatitt C planlegges til etter svangerskap og amming.',
          ),
        },
        {
          number: '4.2',
          title: 'Henvis til tannhelsetjenesten',
          text: sentences(
            'Tjenesten opplyser om retten til tannhelsehjelp og hjelper med å bestille time.',
            'Smerter i munnen tas like alvorlig som andre smerter.',
          ),
        },
      ],
    },
    {
      number: '5',
      title: 'Seksuell helse og vern mot vold',
      text: sentences(
        'Temaene tas opp på tomannshånd.',
        'Den som spør, vet på forhånd hvilken hjelp som finnes lokalt.',
      ),
      recommendations: [
        {
          number: '5.1',
          title: 'Snakk om prevensjon og ønske om barn',
          text: sentences(
            'Alle får tilbud om en samtale om prevensjon, svangerskap og seksuell helse.',
            'Langtidsvirkende prevensjon tilbys, men er aldri et vilkår for annen hjelp.',
          ),
        },
        {
          number: '5.2',
          title: 'Spør om vold og overgrep',
          text: sentences(
            'Spørsmålene stilles uten at partneren er til stede.',
            'Den som er utsatt, får hjelp til å lage en plan for sikkerheten.',
          ),
        },
      ],
    },
    {
      number: '6',
      title: 'Hvem som gjør hva',
      text: sentences(
        'Ansvaret for somatisk helse skal ikke falle mellom to tjenester.',
        'Pasienten får vite hvem som følger opp hva.',
      ),
      recommendations: [
        {
          number: '6.1',
          title: 'Hold fastlegen orientert',
          text: sentences(
            'Fastlegen får melding innen en uke om funn, prøvesvar og endringer i legemidler.',
            'Meldingen sier tydelig hva fastlegen skal gjøre.',
          ),
        },
        {
          number: '6.2',
          title: 'Bruk frisklivssentralen',
          text: sentences(
            'Tjenestene kan henvise til frisklivssentralen for støtte til å endre levevaner.',
            'Følge til første time tilbys den som trenger det.',
          ),
        },
      ],
    },
  ],
};
