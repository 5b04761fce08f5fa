/**
 * Words that compounds in letters about health and public administration are made of, in bokmål and nynorsk, each in the form
 * it has first in a compound. Collected for this product; a word that is itself never to be parted stands here too, in
 * `WHOLE_WORDS`.
 */
const COMPOUNDING = `
  abstinens akutt avhengig allmenn alkohol alternativ ambulanse angst ansvar arbeid arbeids arbeidsliv arv avdeling avhengighet avrusning avtale
  barn barne barsel befolkning behandler behandling behov beredskap beslutning bistand bolig bruker bruke brukar budsjett bustad bydel by
  data deltakelse demens depresjon diagnose digital direktorat distrikt doktor dokumentasjon drift dag døgn
  e-helse effekt eldre enhet eining erfaring ergo ernæring epikrise etter evaluering
  fag felt forbund familie fastlege finansiering flerkultur flyktning folke folk forening foreldre foresatt foretak forløp formål forskning
  forsking forvaltning foster frist fritid fysio fylke fylkes følge føde fødsel førstelinje fysioterapi frivillig funksjon
  gravid graviditet gruppe grunn
  heim helg helse helsestasjon henvisning heroin hjem hjelp hjelpe hjemme hovud hus høring høyring
  individ institutt informasjon innbygger innhold innleggelse innlegging innsats inntak innvandrer instans institusjon intervju isolasjon
  jordmor journal juss jus
  kapasitet kropps kapittel kartlegging klage klinikk kliniker kode koding komite kommune kompetanse konferanse konsekvens kontakt kontor
  koordinator koordinering kostnad krav kreft krise kriminal kropp kunnskap kurs kultur kvalitet kvinne
  lag lege leve ledelse leiing liaison lidelse liding likemann likeperson liv logoped lov låg lav lære læring lærar lærer legemiddel
  medikament middel medisin medlem medvirkning medverknad melding mestring miljø mindreårig minoritet misbruk mor morsmelk mottak møte måltid mål
  nasjonal nettverk nord norm nyfødt nær nødvendighet
  omsorg område oppfølging oppfølgjing oppgave oppgåve opphold opphald opplæring opplevelse oppvekst ordning organisasjon overdose overgang overgangs
  pakke parti pedagog poliklinisk problem problematikk pasient perinatal permisjon person personale personell personvern plan plass poliklinikk politi post primær praksis program
  prosedyre prosess prosjekt psykiatri psykolog psykose pårørende pårørande
  rapport rapportering region register registrering rehabilitering ressurs retning retningslinje rett rettighet rett rettighets risiko rolle rom
  rus råd rådgivning rådgiving
  sak saksbehandler same samfunn samhandling samtale samtykke samarbeid samordning selvmord sjølvmord selvhjelp senter sentral service
  sex sikkerhet sikring sjuk sjuke skade skjema skole skolehelse skule smerte sosial somatikk spesial spesialist spise språk spørsmål stab stasjon
  stat statistikk status stilling stoff støtte svangerskap svangerskaps syk syke sykehus sykehjem sykepleie sykepleier symptom system ete
  takst team teieplikt taushetsplikt teneste terapi terapeut tid tidspunkt tilbud tilbod tilgang tilskudd tilskot tilsyn tiltak
  time tjeneste tolk traume trening trygd tryggleik tvang tvangs tverrfag tilråding tilvising
  undersøkelse undersøking ungdom ungdoms universitet utdanning utdannings utgift utgreiing utredning utskriving utskrivning utvalg utval utvikling
  vaksen vaksne vakt vald veg vei veiledning veileder vegleiing vegleiar verdi verge verksemd vern vilkår virksomhet visitt vold voksen voksne vurdering
  vanske vedtak ventetid vente
  år årsak åpning
`;

/** Words that look like compounds of those above and are not, or that mean something else than their parts. */
const WHOLE = `
  behandling utredning utskriving utskrivning utvikling utvalg opphold oppfølging oppfølgjing oppgave opplæring oppvekst
  omsorg område avdeling avtale informasjon innbygger innhold innlegging innleggelse innsats inntak tiltak tilbud tilbod tilgang
  tilskudd tilsyn samtale samtykke samarbeid samfunn samhandling overdose overgang forening forløp formål forskning
  pårørende personell personale planlegging delvis særlig fagleg faglig sosiale samlet måltid
  kompetanse kontakt kontor program prosess prosjekt individ koordinator organisasjon institusjon fødsel
  barnslig tidlig tidlege viktig virksomhet undersøkelse lovlig planen rolle rommet målet legge legger
  samisk samiske egentlig kommunal kommunale kommunikasjon medisinsk medlem generelt allmenn brukes brukte bruker
  universell spesifikk person personlig personleg rettslig grunnlag grunnleggende følgende etterspørsel
  retningslinje rettighet vilkår veileder veiledning ressurs ventetid helsestasjon fastlege sykepleier jordmor
  likeperson landsdel internasjonal spesialisert individuell graviditet alkoholiker etterlatte morsom levende svangerskap
`;

const listed = (words: string): readonly string[] => [...new Set(words.trim().split(/\s+/))];

export const COMPOUNDING_WORDS = listed(COMPOUNDING);
export const WHOLE_WORDS = listed(WHOLE);
