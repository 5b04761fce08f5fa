import { sentences } from '../authoring.js';
import type { DraftContent } from '../content.types.js';

/** The pathway itself. The words are chosen so that the same outline can be read under today's title. */
export const pregnancyDraft: DraftContent = {
  key: 'gravide',
  kind: 'pathway',
  title: 'Pakkeforløp for gravide som bruker/har brukt alkohol, vanedannende legemidler og/eller illegale rusmidler',
  shortTitle: 'Gravide og rusmidler',
  introduction: [
    'Utkastet beskriver ett felles forløp for kvinnen og fosteret, fra rusmiddelbruken blir kjent til barseltiden er over.',
    'Det gjelder alle som gir hjelp i svangerskapet: fastlegen, jordmortjenesten, resten av kommunens tjenester, fødeavdelingen og tverrfaglig spesialisert rusbehandling (TSB).',
  ],
  chapters: [
    {
      number: '1',
      title: 'Oppdage og ta opp rusmiddelbruk',
      text: sentences(
        'Jo tidligere tjenestene får vite om rusmiddelbruken, desto mer kan de gjøre for kvinnen og fosteret.',
        'Målet er at spørsmålene blir en vanlig del av svangerskapsomsorgen.',
      ),
      recommendations: [
        {
          number: '1.1',
          title: 'Spør alle gravide om alkohol, legemidler og andre rusmidler',
          text: sentences(
            'Fastlegen eller jordmoren tar opp temaet ved første konsultasjon, og igjen minst én gang i hvert trimester.',
            'Spørsmålene gjelder både bruken nå og bruken før svangerskapet var kjent.',
          ),
        },
        {
          number: '1.2',
          title: 'Bruk et anerkjent kartleggingsverktøy',
          text: sentences(
            'Svarene følges opp med et kort verktøy som er prøvd ut for gravide, for eksempel TWEAK.',
            'Verktøyet støtter samtalen, men erstatter den ikke.',
          ),
        },
        {
          number: '1.3',
          title: 'Møt den gravide uten å fordømme',
          text: sentences(
            'Helsepersonell forklarer hvorfor de spør, og hva opplysningene skal brukes til.',
            'Kvinner som trenger det, får tolk, og samtalen tilpasses språk og kultur. Det gjelder også samisk.',
          ),
        },
      ],
    },
    {
      number: '2',
      title: 'Henvisning og oppstart',
      text: sentences(
        'Et forløp starter når vanlig svangerskapsomsorg ikke er nok.',
        'Ingen skal måtte vente på at tjenestene blir enige om hvem som har ansvaret.',
      ),
      recommendations: [
        {
          number: '2.1',
          title: 'Gjør det enkelt å henvise',
          text: sentences(
            'Fastlegen, jordmoren, kommunens rustjeneste, barneverntjenesten og sosialtjenesten i NAV kan henvise til forløpet.',
            'Den gravide kan også ta direkte kontakt.',
          ),
        },
        {
          number: '2.2',
          title: 'Henvis samme dag ved jevnlig eller skadelig bruk',
          text: sentences(
            'Henvisningen sendes den dagen bruken blir kjent, også når kvinnen er usikker på om hun vil ha behandling.',
            'Haster det, ringer henviseren i tillegg til den som tar imot henvisningen.',
          ),
        },
        {
          number: '2.3',
          title: 'Vurder henvisningen innen to virkedager',
          text: sentences(
            'Spesialisthelsetjenesten svarer kvinnen og henviseren innen to virkedager etter at henvisningen er mottatt.',
            'Den første timen er innen fem virkedager.',
          ),
        },
      ],
    },
    {
      number: '3',
      title: 'Koordinering, plan og samtykke',
      text: sentences(
        'Mange av kvinnene har kontakt med flere tjenester samtidig.',
        'De skal slippe å være budbringere mellom dem.',
      ),
      recommendations: [
        {
          number: '3.1',
          title: 'Gi den gravide en forløpskoordinator',
          text: sentences(
            'Den gravide får én forløpskoordinator i kommunen og én i spesialisthelsetjenesten i løpet av den første uken.',
            'De to avtaler med kvinnen hvem av dem som er hennes faste kontakt.',
          ),
        },
        {
          number: '3.2',
          title: 'Lag én felles plan',
          text: sentences(
            'Planen lages sammen med kvinnen og viser mål, tiltak, ansvar og hvem hun kan ringe utenom kontortid.',
            'Har hun individuell plan, bygger tjenestene videre på den.',
          ),
        },
        {
          number: '3.3',
          title: 'Avklar samtykke og deling av opplysninger',
          text: sentences(
            'Tjenestene spør om samtykke ved oppstart og hver gang en ny samarbeidspart kommer inn.',
            'De forklarer også når helsepersonell har plikt til å melde fra uten samtykke.',
          ),
        },
      ],
    },
    {
      number: '4',
      title: 'Svangerskapsomsorg og behandling',
      text: sentences(
        'Svangerskapsomsorgen og rusbehandlingen planlegges under ett.',
        'Behandling av den ene skal aldri stanse hjelpen til den andre.',
      ),
      recommendations: [
        {
          number: '4.1',
          title: 'Tilby utvidet svangerskapsomsorg',
          text: sentences(
            'Den gravide får tilbud om time hos jordmor minst annenhver uke, og oftere etter uke 32.',
            'Partneren inviteres med når kvinnen ønsker det.',
          ),
        },
        {
          number: '4.2',
          title: 'Følg fosterets vekst',
          text: sentences(
            'Kvinnen får tilbud om ultralyd med måling av vekst i uke 24, 28, 32 og 36.',
            'Funnene forklares for kvinnen samme dag.',
          ),
        },
        {
          number: '4.3',
          title: 'Tilby rusbehandling som lar seg forene med svangerskapet',
          text: sentences(
            'Behandlingen kan være poliklinisk, ambulant eller i døgnenhet, og kan begynne mens utredningen pågår.',
            'Avrusning planlegges alltid sammen med fødselslege.',
          ),
        },
        {
          number: '4.4',
          title: 'Følg opp gravide i legemiddelassistert rehabilitering (LAR)',
          text: sentences(
            'Dosen vurderes individuelt gjennom hele svangerskapet.',
            'Nedtrapping skjer bare når kvinnen ønsker det, og når LAR og fødselslegen mener at det er forsvarlig.',
          ),
        },
      ],
    },
    {
      number: '5',
      title: 'Når planen ikke holder',
      text: sentences(
        'Tilbakefall er vanlig og er ikke et tegn på at kvinnen ikke vil.',
        'Hjelpen skal trappes opp, ikke ned.',
      ),
      recommendations: [
        {
          number: '5.1',
          title: 'Møt tilbakefall med raskere hjelp',
          text: sentences(
            'Forløpskoordinatoren kaller inn til et møte med kvinnen innen tre virkedager.',
            'Planen justeres, og kvinnen beholder timene og kontrollene sine.',
          ),
        },
        {
          number: '5.2',
          title: 'Vurder tilbakeholdelse bare når frivillige tiltak ikke strekker til',
          text: sentences(
            'Kommunen vurderer helse- og omsorgstjenesteloven § 10-3 når det er overveiende sannsynlig at barnet vil bli født med skade, og frivillig hjelp ikke er tilstrekkelig.',
            'Kvinnen får advokat og skriftlig informasjon om rettighetene sine.',
          ),
        },
        {
          number: '5.3',
          title: 'Samarbeid med barneverntjenesten før fødselen',
          text: sentences(
            'Barneverntjenesten inviteres til planmøtene før fødselen når kvinnen samtykker.',
            'Hun får vite på forhånd hva som skal drøftes, og hvem som kommer.',
          ),
        },
      ],
    },
    {
      number: '6',
      title: 'Fødsel og barseltid',
      text: sentences(
        'Fødselen og de første døgnene skal være forberedt.',
        'Mor og barn holdes sammen så langt det er forsvarlig.',
      ),
      recommendations: [
        {
          number: '6.1',
          title: 'Lag en fødeplan innen uke 32',
          text: sentences(
            'Planen omfatter smertelindring, legemidler under fødselen, hvem som skal være til stede, og barseltiden.',
            'Kvinnen får omvisning på fødeavdelingen og møter barnelegen.',
          ),
        },
        {
          number: '6.2',
          title: 'Observer det nyfødte barnet',
          text: sentences(
            'Barn som kan få abstinenser, observeres på sykehuset i minst fem døgn.',
            'Foreldrene får opplæring i å kjenne igjen tegnene og i å roe barnet.',
          ),
        },
        {
          number: '6.3',
          title: 'Gi råd om amming',
          text: sentences(
            'Rådet bygger på hvilke rusmidler og legemidler kvinnen bruker nå, og gis før fødselen.',
            'Kvinner i stabil LAR-behandling oppmuntres til å amme når barnelegen ikke har innvendinger.',
          ),
        },
        {
          number: '6.4',
          title: 'Avtal oppfølgingen før hjemreisen',
          text: sentences(
            'Familien reiser ikke hjem før hjemmebesøket og den første kontrollen er avtalt.',
            'Epikrisen sendes fastlegen og helsestasjonen samme dag.',
          ),
        },
      ],
    },
    {
      number: '7',
      title: 'Forløpstider og koding',
      text: sentences(
        'Tallene skal vise om kvinnene får hjelp i tide, og om det er forskjeller i landet.',
        'De er ikke et mål på den enkelte behandlers arbeid.',
      ),
      recommendations: [
        {
          number: '7.1',
          title: 'Følg de nasjonale forløpstidene',
          text: sentences(
            'Forløpstidene regnes fra henvisningen er mottatt, og gjelder vurdering, første time og ferdig plan.',
            'Avvik begrunnes i journalen.',
          ),
        },
        {
          number: '7.2',
          title: 'Registrer forløpet med få koder',
          text: sentences(
            'Spesialisthelsetjenesten registrerer fem hendelser: oppstart, første time, plan, møte etter tilbakefall og avslutning.',
            'Kodene sier ikke hvilke rusmidler det gjelder.',
          ),
        },
      ],
    },
  ],
};
