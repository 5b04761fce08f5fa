import type { DraftKey } from './content.types.js';

/** What the staff writes around the findings. Counts stand in the summary's own tables, so none are typed here. */
export interface SummaryText {
  readonly consultation: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  readonly drafts: Readonly<Record<DraftKey, { readonly ingress: string; readonly paragraphs: readonly string[] }>>;
  /** Why the rest of a letter is set aside when its remarks are marked. */
  readonly setAsideReason: string;
}

export const summaryText: SummaryText = {
  consultation: [
    {
      heading: 'Om høringen',
      paragraphs: [
        'Utkastene var på høring fra 20. februar til 1. juni 2018. Alle som sto på listen, fikk sitt eget brev, og hvem som helst kunne svare på nettsiden.',
        'Vi har lest hvert svar, merket av hver merknad og plassert den der den hører hjemme. En merknad kan stå flere steder, og da har vi vurdert den for hvert sted.',
        'Flere svar er avgitt på vegne av mange. Tallene i oppsummeringen gjelder derfor høringsinstanser, ikke brev.',
      ],
    },
    {
      heading: 'Hovedinntrykk',
      paragraphs: [
        'Det er bred støtte til at gravide som bruker rusmidler, skal få et eget forløp. De fleste mener også at utkastene er lette å forstå.',
        'Uenigheten er størst om fire spørsmål: samtykke ved henvisning, hvem som skal koordinere, omtalen av tilbakeholdelse og hva forslagene koster.',
        'Svarene fra brukerorganisasjonene og fra tjenestene peker i samme retning når det gjelder tillit. Begge ber om at kvinnen får vite hva opplysningene hennes brukes til.',
      ],
    },
    {
      heading: 'Merknader til prosessen',
      paragraphs: [
        'Noen mener at fristen var for kort, og at flere høringer om pakkeforløp var ute samtidig. Fristen var i tråd med utredningsinstruksen, men vi tar med oss merknaden når vi planlegger neste høring.',
        'Det kom ønsker om nynorske utkast og om begrunnelser for det vi ikke har fulgt. De ferdige forløpene kommer på begge målformer, og begrunnelsene står i denne oppsummeringen.',
        'Svar som kom etter fristen, er lest og vurdert på samme måte som de andre. De er merket i listen.',
      ],
    },
    {
      heading: 'Økonomiske og administrative konsekvenser',
      paragraphs: [
        'KS og flere kommuner mener at forslagene gir nye oppgaver uten nye midler. Legeforeningen ber om at kostnadene beregnes før innføring.',
        'Finansieringen var ikke en del av høringen. Vi har formidlet merknadene til departementet og gjort rådene om bemanning og timer mer fleksible.',
      ],
    },
    {
      heading: 'Videre arbeid',
      paragraphs: [
        'Arbeidsgruppen går gjennom teksten på nytt sammen med brukerorganisasjonene. Hvert forløp får en kortversjon, og det blir laget et kurs på nett.',
        'Forslag om endringer i lov er sendt til departementet. De er ikke vurdert nærmere her.',
      ],
    },
  ],
  drafts: {
    gravide: {
      ingress:
        'Utkastet får støtte fra de fleste. Det blir kortere, avgrenser målgruppen tydeligere og gir kvinnens samtykke større vekt.',
      paragraphs: [
        'Den viktigste endringen gjelder henvisning. Legeforeningen og RIO går imot at en henvisning kan sendes uten at kvinnen har samtykket, og vi er enige. Henvisningen krever nå samtykke, og kvinner som er usikre, får tilbud om en ny samtale raskt.',
        'Fristen på to virkedager for å vurdere henvisningen blir stående. Helse Vest RHF ønsker tre dager, men de fleste andre som har svart på spørsmålet, støtter to.',
        'Svarene om forløpskoordinatoren spriker. Både kommunen og sykehuset skal ha en koordinator, men kommunens får hovedansvaret om ikke annet er avtalt. Små kommuner kan avtale noe annet.',
        'ProLAR ber om at anbefalingen om tilbakeholdelse tas ut, mens BAR mener at terskelen er blitt for høy. Vi gjengir loven uten å endre vilkårene, men skriver mer om rettigheter, ansvar og innholdet i oppholdet.',
        'I kapitlet om fødsel og barseltid er fristen for fødeplanen flyttet til uke 28. Vi har også tatt inn hjemmebesøk av jordmor og et avsnitt om avrusning fra benzodiazepiner.',
      ],
    },
    familier: {
      ingress:
        'Utkastet blir godt mottatt. Søsken, den andre forelderen og barnets rett til å bli hørt får større plass.',
      paragraphs: [
        'Flere ber om at det går tydeligere frem hvem som har ansvaret for hva. Hver anbefaling får derfor en egen linje om hvem den gjelder for.',
        'De fire kontrollene hos barnelege blir stående. Legeforeningen vil at fastlegen skal kunne gjøre den første, og SERAF ønsker en kontroll ved fire år. Vi har i stedet styrket den vanlige kontrollen ved fire år på helsestasjonen.',
        'Tallet på ekstra konsultasjoner på helsestasjonen er et minimum. Det går nå frem av teksten.',
        'Tittelen er endret etter innspill fra en behandlingsinstitusjon og fra tidligere pasienter der, som reagerte på ordet «rusproblematikk».',
      ],
    },
    paaTvers: {
      ingress:
        'Anbefalingene får støtte fra nesten alle som uttaler seg om dem. De blir stående med enkelte presiseringer.',
      paragraphs: [
        'SERAF fraråder at anbefalingene tas i bruk i alle forløp uten utprøving. Vi har kommet til at rådene bygger på retningslinjer som allerede gjelder for hele befolkningen, og at de derfor kan innføres.',
        'Endringer i legemidler skal meldes til fastlegen samme dag. For andre opplysninger blir fristen på en uke stående.',
        'Rådet om nikotinlegemidler er presisert: Det er fastlegen som gir det, og det skal stå likelydende i utkastet om gravide.',
        'Kommuner uten frisklivssentral kan bruke andre lavterskeltilbud.',
      ],
    },
  },
  setAsideReason: 'Innledning, bakgrunn, avslutning eller gjentakelse. Teksten inneholder ingen egen merknad.',
};
