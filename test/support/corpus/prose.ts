export type CorpusLanguage = 'nb' | 'nn' | 'se';

/**
 * Sentences as they stand in answers, written for this corpus: long compounds, words with fi, fl and ffi, hyphens that stand for
 * a word left out, sections of law, numbers, abbreviations, and the letters of Norwegian and Sámi.
 */
const SENTENCES: Readonly<Record<CorpusLanguage, readonly string[]>> = {
  nb: [
    'Kommunen viser til brevet om høring av utkastene og takker for muligheten til å uttale seg.',
    'Etter vårt syn er ansvarsfordelingen mellom spesialisthelsetjenesten og kommunehelsetjenesten fortsatt uklar.',
    'Fristen på 10 virkedager for å vurdere henvisningen er realistisk, men forutsetter flere spesialister.',
    'Brukermedvirkning må beskrives konkret, ikke bare som en overordnet målsetting i innledningen.',
    'Vi støtter at helse- og omsorgstjenestene får én felles oversikt over pasientens behandlingsplan.',
    'Forløpskoordinatoren bør ha myndighet til å innkalle til samarbeidsmøter, jf. § 2-5 i loven.',
    'Det er uheldig at fosterhjemsplasserte barn og unge ikke er nevnt i avsnittet om samtykkekompetanse.',
    'Offentlige anskaffelser av kartleggingsverktøy vil kreve omfattende opplæring av fagpersonell.',
    'Vi savner tydelige kvalitetsindikatorer som kan følges opp i virksomhetens internkontroll.',
    'Det fremgår ikke hvem som har ansvaret når pasienten flytter mellom to helseforetak midt i forløpet.',
    'Rus- og avhengighetstilstander bør utredes samtidig med psykiske lidelser, ikke etterpå.',
    'Kodeveilederen gir et økt registreringsarbeid som anslås til 15–20 minutter per pasient.',
    'I små kommuner er det ofte samme person som er både fastlege, kommuneoverlege og veileder.',
    'E-meldinger mellom fastlege og sykehus kommer fram, men svarene mangler i 12,5 % av tilfellene.',
    'Vi anbefaler at begrepet «pårørende» defineres likt i alle tre utkastene.',
    'Barne- og ungdomspsykiatrisk poliklinikk har allerede innført ordningen med gode erfaringer.',
    'Effekten av tidlig oppstart er godt dokumentert, og vi finner ingen grunn til å vente.',
    'Økonomiske og administrative konsekvenser er undervurdert, særlig for distriktskommunene.',
    'Utkastet skiller ikke mellom medikamentfri behandling og behandling uten tvang.',
    'Taushetsplikten er ikke til hinder for at opplysninger gis når pasienten samtykker.',
    'Tolketjenester må være tilgjengelige, også på kveldstid og i helger.',
    'Vi ber om at det inntas en henvisning til veilederen om tannhelsetjenester ved odontofobi.',
    'Konflikten mellom forsvarlighetskravet og ventetidsgarantien er ikke drøftet.',
    'Tiltaket bør evalueres etter 3 år, og senest innen 31.12.2021.',
    'Punktet om somatisk helse og levevaner er et klart framskritt.',
  ],
  nn: [
    'Kommunen viser til høyringsbrevet og takkar for høvet til å kome med innspel.',
    'Vi meiner at samhandlinga mellom sjukehuset og kommunehelsetenesta må gjerast tydelegare.',
    'Det er positivt at pasienten og dei pårørande får vere med på å utforme behandlingsplanen.',
    'Fristane er korte for dei som bur langt frå nærmaste poliklinikk, særleg om vinteren.',
    'Vi saknar ei drøfting av kva rekrutteringsutfordringane har å seie for gjennomføringa.',
    'Fagrådet rår til at forløpskoordinatoren òg følgjer opp etter utskriving.',
    'Rettleiaren bør nemne ungdom som ikkje møter til time, og korleis dei skal følgjast opp.',
    'Dei økonomiske konsekvensane er ikkje greidde ut, og det bør gjerast før innføringa.',
    'Helse- og omsorgstenestene treng felles journalløysingar for at dette skal verke.',
    'Vi støttar framlegget, men ber om at overgangsordninga blir forlengd til 18 månader.',
  ],
  se: [
    'Mii doarjut evttohusa ja giitit go beasaimet buktit cealkámuša.',
    'Gielda oaivvilda ahte sámi pasieanttain galgá leat vuoigatvuohta dulkabálvalussii.',
    'Čuovvolanbargu ferte leat čielgasit čilgejuvvon, maiddái olgobealde dábálaš bargoáiggi.',
    'Áigemearri lea oanehaš, ja dearvvašvuođabálvalusas váilot fágaolbmot geat máhttet giela.',
    'Oahpponeavvuid ferte jorgalit davvisámegillii, julevsámegillii ja lullisámegillii.',
    'Mijjieh vienhtebe saemien skiemtjijh tjuerieh dïenesjh åadtjodh jïjtsh gïelesne.',
    'Mij doarjjop oajvvadusáv, valla ájgge l oanegasj ja fáhkabarggijt vájlluji.',
    'Ŋiŋŋelaččat ja dievdoolbmot, nuorat ja boarrásat galget oažžut ovttadássásaš fálaldaga.',
  ],
};

const TITLES = [
  'Samlet vurdering',
  'Henvisning og start',
  'Kartlegging og utredning',
  'Behandling og oppfølging',
  'Brukermedvirkning og pårørende',
  'Økonomiske og administrative konsekvenser',
  'Koding og registrering',
  'Samiske pasienters rettigheter',
  'Avslutning og videre oppfølging',
];

/** Prose that comes out the same from the same seed. */
export class Prose {
  private state: number;

  constructor(
    seed: number,
    private readonly language: CorpusLanguage,
  ) {
    this.state = seed * 2_654_435_761 + 1;
  }

  sentence(): string {
    return this.oneOf(SENTENCES[this.language]);
  }

  paragraph(sentences = 3 + this.upTo(4)): string {
    return Array.from({ length: sentences }, () => this.sentence()).join(' ');
  }

  title(): string {
    return this.oneOf(TITLES);
  }

  upTo(limit: number): number {
    // A linear congruence is random enough to vary letters, and the same on every machine.
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  private oneOf(choices: readonly string[]): string {
    return choices[this.upTo(choices.length)] ?? '';
  }
}
