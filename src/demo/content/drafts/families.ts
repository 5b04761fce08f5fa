import { sentences } from '../authoring.js';
import type { DraftContent } from '../content.types.js';

/** What comes after: the same families until the child starts school. */
export const familiesDraft: DraftContent = {
  key: 'familier',
  kind: 'pathway',
  title: 'Videreføring: pakkeforløp for familier med rusproblematikk og sped- og småbarn',
  shortTitle: 'Familier med sped- og småbarn',
  introduction: [
    'Utkastet viser hvordan oppfølgingen kan fortsette når barnet er født, og frem til skolestart.',
    'Barnet, foreldrene og samspillet mellom dem er like viktige deler av forløpet.',
  ],
  chapters: [
    {
      number: '1',
      title: 'Fra barseltid til oppfølging i kommunen',
      text: sentences(
        'De første ukene hjemme er sårbare.',
        'Familien skal vite hvem som kommer, når de kommer, og hvem de kan ringe.',
      ),
      recommendations: [
        {
          number: '1.1',
          title: 'Hold et overføringsmøte før hjemreisen',
          text: sentences(
            'Foreldrene, sykehuset, helsestasjonen og fastlegen går gjennom planen sammen.',
            'Opplysninger som fastlegen trenger, sendes innen en uke etter møtet.',
          ),
        },
        {
          number: '1.2',
          title: 'Gi familien én fast kontakt i kommunen',
          text: sentences(
            'Kommunens forløpskoordinator overtar ansvaret for koordineringen når barnet er født.',
            'Kontakten varer minst til barnet er to år. Må personen byttes, følger begge familien i en periode.',
          ),
        },
      ],
    },
    {
      number: '2',
      title: 'Barnets helse og utvikling',
      text: sentences(
        'De fleste barna utvikler seg fint når familien får god hjelp.',
        'Vansker skal likevel oppdages tidlig.',
      ),
      recommendations: [
        {
          number: '2.1',
          title: 'Utvid programmet på helsestasjonen',
          text: sentences(
            'Barnet får minst fire ekstra konsultasjoner de to første årene, hvorav to hjemme.',
            'Helsestasjonen følger vekst, søvn, ernæring og samspill.',
          ),
        },
        {
          number: '2.2',
          title: 'Kall inn til kontroll hos barnelege',
          text: sentences(
            'Barn som ble observert for abstinenser, kalles inn til kontroll ved 3, 6, 12 og 24 måneder.',
            'Uteblir familien, tar sykehuset kontakt med forløpskoordinatoren samme uke.',
          ),
        },
        {
          number: '2.3',
          title: 'Utred mistanke om fosterskade etter alkohol',
          text: sentences(
            'Barn med mistanke om føtale alkoholspektrumforstyrrelser (FASD) henvises til barnehabiliteringen.',
            'Utredningen trenger ikke vente til barnet er i skolealder.',
          ),
        },
      ],
    },
    {
      number: '3',
      title: 'Foreldreskap og samspill',
      text: sentences(
        'Tjenestene ser etter det som fungerer, og bygger på det.',
        'Støtten gis tidlig og uten at familien må vente på en diagnose.',
      ),
      recommendations: [
        {
          number: '3.1',
          title: 'Vurder samspillet mellom foreldre og barn',
          text: sentences(
            'Samspillet vurderes av personell med opplæring, første gang innen barnet er tre måneder.',
            'Familier som trenger det, får tilbud om veiledning hjemme.',
          ),
        },
        {
          number: '3.2',
          title: 'Ta med begge foreldrene',
          text: sentences(
            'Den andre forelderen får egne samtaler om foreldrerollen og om egen rusmiddelbruk.',
            'Dette gjelder også når foreldrene ikke bor sammen.',
          ),
        },
        {
          number: '3.3',
          title: 'Se søsken som pårørende',
          text: sentences(
            'Søsken får informasjon som passer alderen, og spørsmål om hvordan de har det.',
            'Barneansvarlig helsepersonell følger opp.',
          ),
        },
      ],
    },
    {
      number: '4',
      title: 'Behandling av foreldrene',
      text: sentences(
        'Foreldrenes behandling er en forutsetning for at barnet skal ha det trygt.',
        'Timer og innleggelser legges opp slik at familien kan holde sammen.',
      ),
      recommendations: [
        {
          number: '4.1',
          title: 'Fortsett rusbehandlingen etter fødselen',
          text: sentences(
            'Behandlingen avsluttes ikke ved fødselen, men planlegges for minst ett år til.',
            'Dosen i LAR vurderes på nytt de første ukene.',
          ),
        },
        {
          number: '4.2',
          title: 'Ha en plan for tilbakefall',
          text: sentences(
            'Planen sier hvem som tar seg av barnet, hvem som varsles, og hvor raskt foreldrene får time.',
            'Fastlegen får kopi.',
          ),
        },
        {
          number: '4.3',
          title: 'Tilby familieplass i døgnbehandling',
          text: sentences(
            'Foreldre som trenger døgnbehandling, får tilbud om plass der barnet kan være med.',
            'Barnets behov vurderes for seg før innleggelsen.',
          ),
        },
      ],
    },
    {
      number: '5',
      title: 'Trygge rammer rundt familien',
      text: sentences(
        'Bolig, økonomi og barnehage betyr ofte like mye som behandling.',
        'Kommunen ser tjenestene i sammenheng.',
      ),
      recommendations: [
        {
          number: '5.1',
          title: 'Avklar barneverntjenestens rolle',
          text: sentences(
            'Familien får vite hva barneverntjenesten kan hjelpe med, og når en bekymring må meldes.',
            'Hjelpetiltak samordnes med den felles planen.',
          ),
        },
        {
          number: '5.2',
          title: 'Sikre egnet bolig og stabil økonomi',
          text: sentences(
            'NAV og boligkontoret deltar i planmøtene når familien ønsker det.',
            'Midlertidige boliger som ikke passer for barn, brukes ikke.',
          ),
        },
        {
          number: '5.3',
          title: 'Tilby barnehageplass tidlig',
          text: sentences(
            'Barnet prioriteres ved opptak når det har behov for plass.',
            'Barnehagen får veiledning når foreldrene samtykker.',
          ),
        },
      ],
    },
    {
      number: '6',
      title: 'Avslutning av forløpet',
      text: sentences(
        'Forløpet avsluttes når familien klarer seg med vanlige tjenester.',
        'Det kan åpnes igjen uten ny henvisning det første året.',
      ),
      recommendations: [
        {
          number: '6.1',
          title: 'Oppsummer sammen med familien',
          text: sentences(
            'Foreldrene sier hva som har hjulpet, og hva de fortsatt er bekymret for.',
            'Oppsummeringen går inn i den felles planen.',
          ),
        },
        {
          number: '6.2',
          title: 'Planlegg frem til skolestart',
          text: sentences(
            'Helsestasjonen har ansvar for en samtale om utvikling og læring det siste året i barnehagen.',
            'Foreldrene bestemmer hva skolen skal få vite.',
          ),
        },
      ],
    },
  ],
};
