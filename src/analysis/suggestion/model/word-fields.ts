import { termsOf } from '../../../shared/language/norwegian/terms-of.js';

/**
 * Words that speak of the same thing in letters about health services: a body writes «kroner» where a tag is called
 * «Økonomi», and «fødestua» where a draft is called «Gravide». Each line is one field. Put together for this product from
 * the common vocabulary of the services, not from the answers of any hearing; a word may stand in several fields.
 */
const FIELDS: Readonly<Record<string, string>> = {
  pregnancy: `gravid graviditet svangerskap svangerskapskontroll jordmor fødsel føde fødende fødeavdeling fødestue barsel foster
    fosterskade nyfødt neonatal spedbarn amming morsmelk ultralyd abort mor ufødt gynekolog`,
  substances: `rus rusmiddel ruslidelse rusavhengighet rusbehandling tsb lar avrusning abstinens alkohol cannabis heroin opioid
    amfetamin benzodiazepin substitusjon metadon buprenorfin overdose nalokson sprøyte avhengighet rusfri tilbakefall russug
    urinprøve ruskonsulent rusteam`,
  children: `barn unge ungdom bup skole barnehage elev lærer foreldre foresatte ppt barnevern helsesykepleier helsesøster tenåring
    oppvekst skolehelsetjeneste søsken mindreårig hybel atten`,
  adults: `voksen voksne dps arbeid jobb nav sykmelding sykemelding arbeidsliv arbeidsgiver eldre alderspsykiatri partner ektefelle`,
  eating: `spiseforstyrrelse anoreksi bulimi overspising vekt undervekt bmi måltid mat spise ernæring ernæringsfysiolog kost kropp
    oppkast slanking sonde reernæring`,
  psychosis: `psykose psykoselidelse schizofreni vrangforestilling hallusinasjon hørselshallusinasjon antipsykotika nevroleptika`,
  compulsion: `tvang tvangsinnleggelse tvangsvedtak reimer skjerming kontrollkommisjon frivillighet tilbakehold rettssikkerhet
    vedtak samtykkekompetanse`,
  obsession: `tvangslidelse tvangstanker tvangshandlinger ocd eksponering eksponeringsterapi`,
  money: `økonomi penger kroner krone finansiering kostnad tilskudd takst budsjett ressurs kapasitet seng innsatsstyrt midler
    bevilgning egenandel merkostnad utgift betale dyr spare lønn kommuneøkonomi`,
  staff: `kompetanse personell bemanning stilling årsverk rekruttering ansatt fagfolk spesialist psykolog psykiater vikar opplæring
    kurs videreutdanning utdanning sertifisering turnover ledig spesialistkandidat psykologspesialist sykepleier`,
  time: `frist forløpstid ventetid uke dag døgn måned virkedag tidsfrist vente forsinkelse rask venteliste fristbrudd tidlig straks
    utsette evalueringstidspunkt`,
  distance: `avstand reise reisevei mil kilometer ferge ferje båt fly skyss pasientreise distrikt utkant geografi småkommune øy
    fjell vinter likeverdig spredt bygd overnatting`,
  recording: `kode koding registrering registrere rapportering rapportere dokumentasjon journal journalsystem npr skjema avkryssing
    forløpskode statistikk indikator kvalitetsregister ikt datasystem elektronisk epj system data skjerm video`,
  municipality: `kommune kommunal bydel hjemmetjeneste bolig bofellesskap ettervern fact act rusteam kommunepsykolog støttekontakt
    omsorgsbolig helsestasjon kommunelege`,
  physician: `fastlege allmennlege legekontor epikrise henvise legevakt kommuneoverlege`,
  sectors: `skole barnevern nav politi fengsel kriminalomsorg ppt barnehage sosialtjeneste asylmottak tannhelse tannlege utdanning
    barneverntjeneste arbeidsgiver fengselshelsetjeneste`,
  relatives: `pårørende foreldre foresatte ektefelle samboer søsken nærstående familie mor far besteforeldre nettverk
    pårørendestøtte`,
  childrelatives: `barneansvarlig pårørendebarn foreldreskap omsorgsevne barnet`,
  influence: `medvirkning brukermedvirkning samvalg brukererfaring erfaringskonsulent bestemme innflytelse valg brukerråd likeperson
    brukerorganisasjon medbestemmelse selvbestemmelse involvere`,
  assessment: `utredning kartlegging diagnose diagnostikk screening test kartleggingsverktøy intervju diagnostisk vurdere audit dudit
    mini utredningsverktøy symptom undersøkelse`,
  treatment: `behandling terapi medisin medikament legemiddel medikamentfri psykoterapi gruppeterapi kognitiv metode døgnbehandling
    poliklinikk familieterapi dagbehandling`,
  body: `somatikk somatisk levevaner fysisk aktivitet tannhelse røyk søvn blodprøve kroppslig livsstil hjerte diabetes`,
  suicide: `selvmord selvmordsrisiko selvskading selvmordsforsøk selvmordstanker krise`,
  violence: `vold overgrep omsorgssvikt traume trusler seksuell mishandling krisesenter voldsrisiko avverge`,
  rights: `rettighet lov forskrift lovverk hjemmel klage pasientrettighet plikt taushetsplikt personvern samtykke bekymringsmelding
    jus juridisk opplysningsplikt avvergingsplikt rettssikkerhet`,
  minority: `språk tolk samisk sami innvandrer flyktning minoritet kultur kulturell joik oversatt tegnspråk morsmål kjønn lhbt`,
  ending: `avslutning utskriving ettervern overgang oppfølging utskrivningsklar avsluttet etterbehandling overføring videreføring
    tilbakeføring`,
  beginning: `henvisning henvise mottak vurdere inntak førstesamtale oppstart avslag rettighetsvurdering vurderingssamtale`,
  cooperation: `samarbeid samhandling samarbeidsmøte koordinator forløpskoordinator ansvarsgruppe individuell ip ansvar
    ansvarsfordeling koordinerende samarbeidsavtale kontaktperson`,
  words: `begrep ord formulering språkbruk definisjon uklar tydelig begrepsbruk lesbar lengde uleselig layout struktur forkortelse
    klarspråk formuleringen setning ordlyd`,
  knowledge: `kunnskap kunnskapsgrunnlag forskning evidens dokumentert retningslinje veileder studie referanse erfaringskunnskap
    faglig litteratur effekt`,
  process: `høring høringsfrist høringsrunde høringsnotat høringsinstans innspill høringsbrev arbeidsgruppe prosess
    implementering innføring ikrafttredelse utsettelse pilot pilotering`,
};

const fieldsOf = new Map<string, readonly string[]>();
for (const [field, words] of Object.entries(FIELDS)) {
  for (const word of words.trim().split(/\s+/)) {
    const [term] = termsOf(word);
    if (term !== undefined) fieldsOf.set(term, [...(fieldsOf.get(term) ?? []), `~ ${field}`]);
  }
}

/** The fields that a term speaks of, as terms of their own; mostly none. */
export function fieldsOfTerm(term: string): readonly string[] {
  return fieldsOf.get(term) ?? [];
}

/** Whether a term is a field rather than a word. */
export function isField(term: string): boolean {
  return term.startsWith('~');
}
