/**
 * Words that differ between nynorsk and bokmål beyond their endings, nynorsk first: what letters about health and
 * administration use. Spelled as in the official norms of the two (Nynorskordboka and Bokmålsordboka), side forms included.
 */
const PAIRS = `
  teneste:tjeneste tenest:tjeneste tilbod:tilbud tilråding:anbefaling tilrå:anbefale utgreiing:utredning utgreie:utrede
  sjuk:syk sjukdom:sykdom sjukehus:sykehus sjukepleiar:sykepleier sjukepleie:sykepleie sjukeheim:sykehjem heim:hjem heime:hjemme
  høyring:høring høyringssvar:høringssvar høyre:høre fråsegn:uttalelse utsegn:uttalelse merknad:merknad
  kvinne:kvinne born:barn ungdom:ungdom vaksen:voksen vaksne:voksen einsleg:enslig familie:familie forelder:forelder
  pårørande:pårørende omsyn:hensyn omsorg:omsorg tilvising:henvisning tilvise:henvise vise:vise innlegging:innleggelse
  oppfølgjing:oppfølging følgje:følge følgjer:følge utskriving:utskrivning rettleiing:veiledning rettleiar:veileder vegleiing:veiledning
  vegleiar:veileder rettleie:veilede leiing:ledelse leiar:leder lov:lov rett:rett rettar:rettighet rettleiingsteneste:veiledningstjeneste
  verksemd:virksomhet verke:virke verknad:virkning medverknad:medvirkning medverke:medvirke samarbeid:samarbeid eining:enhet
  avhengnad:avhengighet avhengig:avhengig tryggleik:sikkerhet trygg:trygg moglegheit:mulighet mogleg:mulig vanskeleg:vanskelig
  viktig:viktig naudsynt:nødvendig nødvendig:nødvendig naud:nød naudhjelp:nødhjelp auke:øke auka:øke aukande:økende
  tilhøve:forhold høve:forhold tilhøyre:tilhøre tydeleg:tydelig skildre:beskrive skildring:beskrivelse omtale:omtale
  spørsmål:spørsmål svar:svar gje:gi gjev:gi gitt:gi gjeven:gi få:få behalde:beholde halde:holde opphald:opphold innhald:innhold
  innehalde:inneholde tilskot:tilskudd ressurs:ressurs økonomi:økonomi kostnad:kostnad føresetnad:forutsetning føresetje:forutsette
  utfordring:utfordring røynsle:erfaring erfaring:erfaring kunnskap:kunnskap kjennskap:kjennskap dugleik:ferdighet ferdigheit:ferdighet
  føresegn:bestemmelse regel:regel forskrift:forskrift retningsline:retningslinje line:linje rettesnor:rettesnor
  storleik:størrelse mengd:mengde mengde:mengde tal:tall hovud:hoved hovudsak:hovedsak hovudregel:hovedregel
  skule:skole skulehelseteneste:skolehelsetjeneste lærar:lærer elev:elev veke:uke månad:måned år:år dag:dag tidleg:tidlig seint:sent sein:sen
  vente:vente ventetid:ventetid frist:frist stad:sted bustad:bolig bu:bo buform:boform by:by kommune:kommune fylke:fylke
  sjølvmord:selvmord sjølv:selv sjølvhjelp:selvhjelp sjølvstendig:selvstendig sjølvskading:selvskading etar:spiser eting:spising
  eteforstyrring:spiseforstyrrelse eteforstyrringar:spiseforstyrrelse forstyrring:forstyrrelse liding:lidelse lidingar:lidelse
  psykisk:psykisk vald:vold valdsutsett:voldsutsatt overgrep:overgrep tvang:tvang vedtak:vedtak avgjerd:avgjørelse avgjere:avgjøre
  syn:syn meining:mening meine:mene ynskje:ønske ønskje:ønske ønskjer:ønske støtte:støtte stø:støtte semje:enighet einig:enig usemje:uenighet
  brukar:bruker brukarane:bruker behandlar:behandler pasient:pasient jordmor:jordmor lege:lege fastlege:fastlege
  svangerskap:svangerskap fødsel:fødsel fødande:fødende føde:føde barsel:barsel mor:mor
  språk:språk tolk:tolk same:same samisk:samisk kjønn:kjønn alder:alder aldersgruppe:aldersgruppe
  gjennomføring:gjennomføring gjennomføre:gjennomføre iverksetjing:iverksetting setje:sette endring:endring endre:endre
  melding:melding varsel:varsel teieplikt:taushetsplikt samtykke:samtykke personvern:personvern journal:journal opplysning:opplysning
  kjelde:kilde kjenne:kjenne kjensle:følelse oppleving:opplevelse oppleve:oppleve deltaking:deltakelse delta:delta handsaming:behandling
  handsame:behandle behandling:behandling undersøking:undersøkelse undersøkje:undersøke forsking:forskning granske:undersøke
  kartlegging:kartlegging vurdering:vurdering tilrettelegging:tilrettelegging tilpassing:tilpasning samordning:samordning
  oppgåve:oppgave ansvar:ansvar plikt:plikt løysing:løsning løyse:løse framlegg:forslag forslag:forslag utkast:utkast
  skriftleg:skriftlig munnleg:muntlig fagleg:faglig offentleg:offentlig årleg:årlig dagleg:daglig einskild:enkelt einskilde:enkelt
  særleg:særlig særskild:særskilt ulik:ulik skilnad:forskjell forskjell:forskjell likskap:likhet lik:lik likeverdig:likeverdig
  eigen:egen eigne:egen eiga:egen mål:mål måle:måle låg:lav høg:høy høgare:høy låge:lav djup:dyp mjuk:myk dyr:dyr
  open:åpen opne:åpne opning:åpning stenge:stenge brot:brudd bruk:bruk byte:bytte bytte:bytte flytte:flytte
  reise:reise køyre:kjøre veg:vei lang:lang kort:kort avstand:avstand heilskap:helhet heil:hel heilskapleg:helhetlig
  mangel:mangel mangle:mangle sakne:savne trong:behov behov:behov trenge:trenge treng:trenge utviklingshemming:utviklingshemming
  vekt:vekt kropp:kropp mat:mat måltid:måltid ernæring:ernæring forvekslast:forveksles venleg:vennlig helsing:hilsen
  snakke:snakke tale:tale dialog:dialog fridom:frihet einskap:enhet likskapen:likhet nokre:noen kvardag:hverdag arbeidstakar:arbeidstaker
`;

const pairs = PAIRS.trim()
  .split(/\s+/)
  .map((pair) => pair.split(':'))
  .filter(([nynorsk, bokmaal]) => nynorsk !== bokmaal);

/** What a nynorsk word is in bokmål, both in the form of the dictionary. */
export const BOKMAAL_OF_NYNORSK: ReadonlyMap<string, string> = new Map(
  pairs.map(([nynorsk = '', bokmaal = '']) => [nynorsk, bokmaal]),
);
